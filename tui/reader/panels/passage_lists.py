"""Lists of passages to walk and to filter: those without a counterpart, and those of every link."""

from __future__ import annotations

from typing import ClassVar

from tui.pair import Pair, Side
from tui.reader.lists.link_table import Order, Paired, paired, paired_rows
from tui.reader.lists.nearest import Nearest, nearest, nearest_rows
from tui.reader.lists.rows import Answer, Row, row_of
from tui.reader.lists.unmatched import Alone, alone, alone_rows
from tui.reader.panels.query_panel import QueryScreen
from tui.reader.search.find import Stop
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState


class OnlyScreen(QueryScreen):
    """What only one of the texts says, as far as counterparts were found."""

    PLACEHOLDER: ClassVar[str] = "type to filter the passages by their words"

    def __init__(self, material: Material, state: ReadingState) -> None:
        super().__init__(self.answer)
        self._material = material
        self._state = state
        self._items: Pair[tuple[Alone, ...]] | None = None

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:
        """The passages that the filter leaves, in order."""
        if self._items is None:
            self._items = alone(self._material, self._state, stop)
        rows = alone_rows(self._material, self._items, query, faint=self._state.faint, cells=cells)
        return _answer(tuple(rows), self._state)


class LinkScreen(QueryScreen):
    """Every link that is shown, a row each."""

    PLACEHOLDER: ClassVar[str] = "type to filter: words, §12, strong, opposite, confirmed"
    KEYS: ClassVar[str] = "enter goes there   tab sorts   esc back"

    def __init__(self, material: Material, state: ReadingState) -> None:
        super().__init__(self.answer)
        self._material = material
        self._state = state
        self._order = Order.PLACE
        self._items: tuple[Paired, ...] | None = None

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:
        """The links that the filter leaves."""
        if self._items is None:
            self._items = paired(self._material, self._state, stop)
        found, side = self._items, self._state.side
        rows = paired_rows(self._material, found, query, self._order, side=side, cells=cells, stop=stop)
        return _answer(tuple(rows), self._state)

    def turn(self) -> bool:
        """The rows in their next order."""
        self._order = self._order.next
        return True


class AlikeScreen(QueryScreen):
    """The passages that speak of the same as the one under the cursor."""

    PLACEHOLDER: ClassVar[str] = "type to filter the passages by their words"

    def __init__(self, material: Material, state: ReadingState) -> None:
        super().__init__(self.answer)
        self._material = material
        self._side = state.side
        passage = material.passage(state.side, state.offset)
        self._passage = passage.id if passage else 0
        self._items: dict[Side, tuple[Nearest, ...]] | None = None

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:  # noqa: ARG002 - it takes no time
        """The passages that the filter leaves, most alike first."""
        if self._items is None:
            self._items = nearest(self._material, self._side, self._passage)
        return Answer(tuple(nearest_rows(self._material, self._items, query, cells=cells)))


def _answer(rows: tuple[Row, ...], state: ReadingState) -> Answer:
    """The rows, the chosen one being that of what is current."""
    return Answer(rows, at=row_of(rows, state))
