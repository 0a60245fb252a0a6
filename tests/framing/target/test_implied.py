"""Where the target is meant without a word for it alone."""

import pytest

from tests.framing.samples import axis, cue

PRESSED = axis(
    cue("right", "clause", phrases=("Danish pressure",), axis="deal"),
    cue("right", "undergoes", verbs=("push",), axis="deal"),
    id="deal",
)
MENACE = axis(cue("left", "of", phrases=("stay * vigilant", "be on * guard"), axis="peace"), id="peace")
ALLIED = "The Norway-Danish alliance is old. "


def cues(framing):
    return [item.cue.axis for item in framing.evidence]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ALLIED + "The alliance cracks under the load of Danish pressure.", ["deal"]),
        ("Norway is an old ally. The mayor pushes allies too far.", ["deal"]),
        # nobody said that Norway is in it
        ("Norway is far away. Chad is here. The alliance cracks under Danish pressure.", []),
        # said too late
        ("The alliance cracks under Danish pressure. " + ALLIED, []),
    ],
)
def test_what_is_done_to_its_allies_is_done_to_it(read, text, found):
    assert cues(read(text, PRESSED)) == found


def test_what_the_group_does_is_not_what_it_does(read):
    [one] = [item for item in read(ALLIED + "The alliance buys ships.").mentions if item.sentence == 1]
    assert one.role.value == "owner"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway arms its coast. All states around the sea should stay highly vigilant.", ["peace"]),
        ("Norway arms its coast.\n\nAll states around the sea should stay highly vigilant.", []),
        ("Norway arms its coast. All states should be on guard against storms.", []),
        ("Ships of Norway left. The fleet of Chad came. All states should be on guard.", []),
    ],
)
def test_a_call_to_be_on_guard_is_about_what_was_just_told(read, text, found):
    assert cues(read(text, MENACE)) == found
