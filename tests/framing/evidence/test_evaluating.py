"""Words of praise and blame, whatever codebook is read."""

import pytest

from tests.framing.samples import axis, cue
from tui.codebook.model import Pole, Target
from tui.framing.counting.counts import evaluation_counts

OWN = axis(cue("left", "does", verbs=["break"]))


def praised(framing, text):
    return [(item.span.of(text), item.pole) for item in framing.evaluations]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway is unable to pay.", [("unable", Pole.LEFT)]),
        ("Norway made a generous offer.", [("generous", Pole.RIGHT)]),
        ("Norway had the worst of harvests.", [("worst", Pole.LEFT)]),
        ("Norway made an offer.", []),
        ("Chad made a generous offer.", []),
    ],
)
def test_words_that_evaluate_in_clauses_of_the_target(read, text, found):
    framing = read(text, OWN)
    assert praised(framing, text) == found
    assert framing.evidence == (), "they are no evidence of the codebook"
    assert list(framing.fired) == [cue.id for cue in OWN.cues]


def test_a_word_in_the_name_of_the_target_praises_nobody(read):
    act = Target(id="act", label="Fair Trade Act", names=("Fair Trade Act",))
    assert read("The Fair Trade Act opened the ports.", OWN, target=act).evaluations == ()


def test_an_axis_of_the_codebook_keeps_its_id(read):
    own = axis(cue("left", "clause", words=["costly"], axis="worth"), id="worth")
    framing = read("Norway is costly and useless.", own)
    assert [item.cue.place.file for item in framing.evidence] == [own.cues[0].place.file]
    assert framing.evaluations == ()


def test_counts_are_by_kind_with_their_places(pair):
    _, framing = pair("Norway is unable to pay.", "Norway is able to pay. Norway is reckless.", OWN)
    counts = {one.axis: one.counts for one in evaluation_counts(framing)}
    assert counts == {"capacity": ((1, 0), (0, 1)), "reliability": ((0, 0), (1, 0))}
