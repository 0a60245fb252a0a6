"""The two panes scrolled in step: where the other one goes when one was scrolled, and when it stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from tui.alignment.model import Alignment
from tui.pair import Pair, Side
from tui.reader.panes.scroll_map import ScrollMap, abreast
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Sync
from tui.reader.text.pane import TextPane

Shape = tuple[Pair[int], Pair[int]]
"""Rows and widths of both texts: with others all that is known of rows is out of date."""


class ScrollSync:
    """Two panes of which one follows the other, as `sync` says."""

    def __init__(self, panes: Pair[TextPane]) -> None:
        self.sync = Sync.ANCHORED
        self.is_level = False  # both have the same row at their tops, whatever `sync` says
        self._panes = panes
        self._map: tuple[Alignment | None, Shape, ScrollMap] | None = None
        self._lead: tuple[Shape, int] | None = None  # rows that the right text is ahead, page for page
        self._seen = dict.fromkeys(Side, 0)  # scrollings of each pane that need no answer any more

    def place(self, tops: Pair[int]) -> None:
        """Put rows at the top of both panes, which the other one does not answer to."""
        for side in Side:
            self._panes[side].scroll_to_row(tops[side], beyond=True)
        self._seen = {side: self._panes[side].scrolled for side in Side}
        self._lead = None

    def turn(self, sync: Sync) -> None:
        """Scroll in another way from here on."""
        if sync is not self.sync:
            self.sync, self._lead = sync, None

    def remember(self) -> None:
        """Remember how far one text is ahead of the other, unless that is known: by it they move together."""
        if self._lead is None or self._lead[0] != self._shape:
            self._lead = self._shape, self._panes.right.top_row - self._panes.left.top_row

    def follow(self, side: Side, number: int, material: Material | None) -> bool:
        """A pane was scrolled for so many times, the other goes along; False if that was seen to already."""
        if number <= self._seen[side]:
            return False
        self._seen[side] = self._panes[side].scrolled
        self.go_along(side, material)
        return True

    def go_along(self, side: Side, material: Material | None) -> None:
        """Put the other pane where this one's top row has it."""
        top = self._answer(side, material)
        if top is not None:
            self._panes[side.other].follow_to(top)

    def follow_now(self, side: Side, material: Material | None) -> bool:
        """Follow before the message of the scrolling comes, in the same frame."""
        return self.follow(side, self._panes[side].scrolled, material)

    def _answer(self, side: Side, material: Material | None) -> int | None:
        """The top row of the other pane that belongs to this one's; None where each scrolls for itself."""
        here, there = self._panes[side], self._panes[side.other]
        if self.is_level:
            return here.top_row
        if self.sync is Sync.ANCHORED:
            heights = self._panes.map(lambda pane: max(1, pane.page))
            return self._scroll_map(material).follow(side, here.top_row, heights)
        if self.sync is Sync.PAGE and self._lead is not None and self._lead[0] == self._shape:
            return abreast(side, here.top_row, self._lead[1], there.last_top)
        return None

    @property
    def _shape(self) -> Shape:
        return self._panes.map(lambda pane: len(pane.lines)), self._panes.map(lambda pane: pane.lines.width)

    def _scroll_map(self, material: Material | None) -> ScrollMap:
        alignment, shape = material.alignment if material else None, self._shape
        if self._map is None or self._map[0] is not alignment or self._map[1] != shape:
            self._map = alignment, shape, ScrollMap(self._anchors(material), shape[0])
        return self._map[2]

    def _anchors(self, material: Material | None) -> Pair[Sequence[int]]:
        chain = material.chain if material else Pair((), ())
        return Pair(*(_RowsOf(self._panes[side], material, side, chain[side]) for side in Side))


class _RowsOf(Sequence[int]):
    """The rows in which passages begin, looked up when asked for: of thousands a key needs a dozen."""

    def __init__(
        self, pane: TextPane, material: Material | None, side: Side, passages: Sequence[int]
    ) -> None:
        self._row_of = pane.row_of
        self._starts = material.documents[side].starts if material else ()
        self._passages = passages

    def __len__(self) -> int:
        return len(self._passages)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        return self._row_of(self._starts[self._passages[index]])
