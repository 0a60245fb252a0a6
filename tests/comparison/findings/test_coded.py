"""Which finding a shift belongs to: the one that rests on most of its words."""

from types import SimpleNamespace

from tui.comparison.findings.coded import _closest, _meets
from tui.framing.model import Quotation
from tui.framing.speech.voices import AUTHOR
from tui.pair import Side
from tui.spans import Span


def quotation(side, *words):
    return Quotation(side, Span(0, 90), AUTHOR, words=tuple(Span(*word) for word in words))


def words(side, *spans):
    return frozenset((side, Span(*span)) for span in spans)


def test_words_of_the_other_text_are_not_met_though_their_numbers_are_alike():
    there = words(Side.RIGHT, (10, 20))
    assert _meets(quotation(Side.RIGHT, (15, 30)), there)
    assert not _meets(quotation(Side.LEFT, (15, 30)), there)
    assert not _meets(quotation(Side.RIGHT, (20, 30)), there)


def test_without_words_that_count_the_whole_quotation_is_met():
    assert _meets(Quotation(Side.LEFT, Span(0, 30), AUTHOR), words(Side.LEFT, (25, 40)))


def test_a_shift_joins_the_finding_that_has_most_of_its_words():
    shift = SimpleNamespace(
        old=(quotation(Side.LEFT, (0, 5)),),
        new=(quotation(Side.RIGHT, (0, 5)), quotation(Side.RIGHT, (50, 60))),
    )
    one, both = words(Side.LEFT, (2, 4)), words(Side.RIGHT, (2, 4), (55, 58))
    assert _closest(shift, [(0, one)]) == 0
    assert _closest(shift, [(0, one), (1, both)]) == 1
    assert _closest(shift, [(0, one), (1, one)]) == 0
    assert _closest(shift, [(3, words(Side.LEFT, (70, 80)))]) is None
    assert _closest(shift, []) is None
