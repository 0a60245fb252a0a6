"""A row as it is drawn, made so that it can be forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from textual.strip import Strip


class Row(Strip):
    """A strip that dies with its last reference.

    A strip that is drawn in one piece keeps itself in its own cache of pieces: a cycle of some dozens of
    objects, which only the collector ends, and a page of scrolling leaves a hundred of them behind.
    """

    __slots__ = ("sure",)
    sure: bool | None  # whether it is as wide as was counted in every terminal; None: not looked at yet

    def __init__(self, segments: Iterable[Segment], cell_length: int | None = None) -> None:
        super().__init__(segments, cell_length)
        self.sure = None

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """The strip cut at these cells; itself, if the only cut is at its end."""
        cuts = list(cuts)
        return [self] if cuts == [self.cell_length] else super().divide(cuts)
