"""Sentences about counts and voices, worded so that they claim no more than was found."""

from __future__ import annotations

from collections.abc import Iterable

from tui.codebook.model import Axis, Pole
from tui.framing.model import Certainty, Evidence, Framing, Voice
from tui.framing.naming import how_known, short_name
from tui.pair import Pair, Side


def count_words(axis: Axis, pieces: Pair[list[Evidence]]) -> str:
    """The counts of one axis: "breaks limits : bound by limits 1:0 -> 0:2"."""
    parts = [
        f"{sum(item.pole is Pole.LEFT for item in items)}:{sum(item.pole is Pole.RIGHT for item in items)}"
        for items in pieces
    ]
    return f"{axis.left} : {axis.right} {' -> '.join(parts)}"


def names_of(voices: Iterable[Voice]) -> str:
    """Who speaks, each once, in the order of the text."""
    names = []
    for voice in voices:
        carried = how_known(voice) if voice.certainty is Certainty.CARRIED else ""
        names.append(short_name(voice) + carried)
    return ", ".join(dict.fromkeys(names))


def voices_words(more: Side) -> str:
    """The title of a shift in who speaks."""
    ends = {more: "others are reported", more.other: "the author speaks"}
    return f"{ends[Side.LEFT]} -> {ends[Side.RIGHT]}"


def coverage(framing: Pair[Framing]) -> str:
    """How many cues fired in the left text, in the right one, in neither, which proves no absence."""
    cues = framing.left.fired.keys() | framing.right.fired.keys()
    left = sum(framing.left.fired.get(cue, 0) > 0 for cue in cues)
    right = sum(framing.right.fired.get(cue, 0) > 0 for cue in cues)
    never = sum(not framing.left.fired.get(cue, 0) and not framing.right.fired.get(cue, 0) for cue in cues)
    return f"{len(cues)} cues: {left} fired in the left text, {right} in the right, {never} in neither"
