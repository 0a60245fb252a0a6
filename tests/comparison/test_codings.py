"""Where one's own codings count, and where their words only stand."""

from dataclasses import replace

import pytest

from tui.codebook.model import Alias, Cue, Negation, Pattern, PatternKind, Pole, Slot, SourcePlace
from tui.codebook.own import Coding, CodingKind
from tui.comparison import reframe
from tui.comparison.codings import find_hits, hits_in_words
from tui.errors import Cancelled
from tui.framing.target.choosing import with_aliases
from tui.pair import Side

LEFT = (
    "# Ferry\n\nThe ferry sank and the harbours closed.\n\nThe mayor rusted in office.\n\nThe ferry rusts.\n"
)
RIGHT = "# Ferry\n\nThe ferry is rusting.\n\nThe old tub is a ferry for every harbour.\n"
RUST = Coding(CodingKind.CUE, "rust", "limits", Pole.LEFT)


def coding(comparing, slot):
    """The two texts with "rust" as a cue of one's own in a slot, and "tub" as another name."""
    comparison = comparing(LEFT, RIGHT, "ferry")
    cue = Cue(
        "limits/left/99",
        "limits",
        Pole.LEFT,
        slot,
        (Pattern(PatternKind.WORD, "rust"),),
        (),
        (),
        Negation.FLIP,
        "",
        "",
        SourcePlace("mine.toml", 3),
    )
    axes = tuple(
        axis._replace(cues=(*axis.cues, cue)) if axis.id == "limits" else axis
        for axis in comparison.codebook.axes
    )
    codebook = comparison.codebook._replace(axes=axes, aliases=(Alias("ferry", ("old tub",)),))
    return reframe(comparison, codebook, with_aliases(comparison.target, codebook))


@pytest.fixture
def coded(comparing):
    return coding(comparing, Slot.CLAUSE)


def places(comparison, coding):
    found = find_hits([coding], comparison)[coding]
    return [
        [[span.of(comparison.documents[side].text) for span in part] for part in found[side]] for side in Side
    ]


def test_a_cue_counts_in_whatever_form_where_the_target_takes_part(coded):
    assert places(coded, RUST) == [[["rusts"], []], [["rusting"], []]]


def test_words_that_stand_elsewhere_count_for_nothing(coded):
    assert places(coded, replace(RUST, words="rusted")) == [[[], ["rusted"]], [[], []]]


def test_what_is_coded_while_reading_counts_wherever_it_stands(comparing):
    found = coding(comparing, Slot.ANYWHERE)
    assert places(found, RUST) == [[["rusted", "rusts"], []], [["rusting"], []]]


def test_a_topic_is_found_in_other_forms(coded):
    assert places(coded, Coding(CodingKind.TOPIC, "harbour", "port")) == [
        [["harbours"], []],
        [["harbour"], []],
    ]


def test_a_name_counts_where_it_is_the_target(coded):
    assert places(coded, Coding(CodingKind.NAME, "old tub", "ferry")) == [[[], []], [["old tub"], []]]


def test_hits_are_told_in_words(coded):
    found = find_hits([RUST], coded)[RUST]
    assert hits_in_words(found, coded.names) == (
        f"counts 1 time in {coded.names.left} and 1 time in {coded.names.right}"
    )


def test_looking_for_hits_can_be_given_up(coded):
    with pytest.raises(Cancelled):
        find_hits([RUST], coded, lambda: True)
