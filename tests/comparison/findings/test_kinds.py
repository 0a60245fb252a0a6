"""What two passages must share before a finding says that a text goes on saying the same."""

import pytest

from tests.alignment.conftest import document
from tui.codebook import load_codebook
from tui.codebook.model import Target
from tui.comparison.findings.citing import FramedText
from tui.comparison.findings.concern import concern
from tui.comparison.findings.kinds import kind_of
from tui.comparison.findings.model import FindingKind
from tui.framing.evidence.analysis import find_framing
from tui.pair import Pair, Side

NORWAY = Target("norway", "Norway", ("Norway",))
BRIDGE = "Norway rebuilt the old timber bridge"


def kind(left, right):
    documents = Pair(document([left]), document([right]))
    framing = documents.map(lambda one: find_framing(one, load_codebook(), NORWAY))
    pages = (
        FramedText(side, documents[side], framing[side], concern(documents[side], framing[side]))
        for side in Side
    )
    return kind_of(Pair(*pages), 0, 0)


@pytest.mark.parametrize(
    "rest, expected",
    [
        (".", FindingKind.CONTINUITY),
        (" before winter came.", FindingKind.CONTINUITY),
        (
            " while gulls, cranes and merchants crowded every quay along the northern shore.",
            FindingKind.SHIFT,
        ),
    ],
)
def test_a_long_passage_that_holds_a_short_one_says_more_than_the_same(rest, expected):
    assert kind(f"{BRIDGE}.", f"{BRIDGE}{rest}") is expected
    assert kind(f"{BRIDGE}{rest}", f"{BRIDGE}.") is expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Norway lights nine thousand homes from the fjord.",
            "Norway lights two thousand homes from the fjord.",
        ),
        (
            "Sailors say that Norway brings work to the islands.",
            "Sailors say that Norway takes work from the islands.",
        ),
        (
            "Norway tested the wall in spring and called it sound.",
            "Norway tested the wall in autumn and called it broken.",
        ),
    ],
)
def test_the_same_frame_around_another_word_is_not_the_same(left, right):
    assert kind(left, right) is not FindingKind.CONTINUITY
