"""Letters over targets: the one that is nearest to the fingers for the one that is read first."""

from __future__ import annotations

from collections.abc import Iterable

from tui.reader.state.reading_state import HintTarget, Position

LETTERS = "asdfghjklqwertyuiopzxcvbnmASDFGHJKLQWERTYUIOPZXCVBNM"


def lettered(places: Iterable[Position]) -> tuple[HintTarget, ...]:
    """A letter for each of the first places; there are as many as letters."""
    return tuple(HintTarget(letter, place) for letter, place in zip(LETTERS, places, strict=False))
