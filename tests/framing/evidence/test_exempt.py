"""Words in which somebody found that no cue counts."""

from tests.framing.samples import document
from tui.codebook import load_codebook
from tui.codebook.model import Exempt, Target
from tui.framing.evidence.analysis import find_framing
from tui.framing.evidence.exempt import _pattern

NORWAY = Target("norway", "Norway", ("Norway",))
TEXT = "Norway breaks the limits of its constitution. Norway breaks the limits of its\npatience."


def axes(book):
    return [(piece.cue.axis, piece.sentence) for piece in find_framing(document(TEXT), book, NORWAY).evidence]


def test_no_cue_of_the_axis_counts_in_exempt_words():
    book = load_codebook()
    assert ("limits", 0) in axes(book)
    exempt = book._replace(exempt=(Exempt("limits", ("Breaks the limits of its constitution",)),))
    assert ("limits", 0) not in axes(exempt)
    assert [one for one in axes(exempt) if one[0] != "limits"] == [
        one for one in axes(book) if one[0] != "limits"
    ]


def test_cues_of_other_axes_count_there():
    book = load_codebook()._replace(exempt=(Exempt("region", ("breaks the limits",)),))
    assert axes(book) == axes(load_codebook())


def test_of_phrases_that_begin_alike_the_longest_is_found():
    assert _pattern(["calm seas", "calm", "calm seas ahead"]).search("Calm  seas\nahead").end() == 16
