"""Every place of a word in both texts, one below the other."""

from __future__ import annotations

from typing import ClassVar

from tui.pair import Pair
from tui.reader import contexts
from tui.reader.contexts import Order, count_words
from tui.reader.material import Material
from tui.reader.screens.querying import Answer, QueryScreen, Row
from tui.reader.search import Stop
from tui.reader.state import Destination
from tui.reader.typicalwords import Typical, find_typical, typical_rows
from tui.spans import Span


class ContextScreen(QueryScreen):
    """A keyword in context. The hits of the last query stay, so that another order needs no other search."""

    PLACEHOLDER: ClassVar[str] = "a word, or several; constrain* also finds constrained and constraints"
    KEYS: ClassVar[str] = "enter goes   tab sorts   ctrl+u typical words   esc back"

    def __init__(self, material: Material, query: str) -> None:
        super().__init__(self.answer, query)
        self._material = material
        self._order = Order.TEXT
        self._words: Pair[int] | None = None  # words of both texts
        self._found: tuple[str, Pair[tuple[Span, ...]]] | None = None
        self._typical: Typical | None = None

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:
        """The places in both texts, aligned on the keyword; without one the words typical of each text."""
        if not query.strip():
            return self._words_to_choose(cells, stop)
        if self._words is None:
            self._words = self._material.documents.map(lambda document: count_words(document.text))
        if self._found is None or self._found[0] != query:
            self._found = query, contexts.places(self._material, query, stop)
        order = self._order
        listed = contexts.rows(self._material, self._found[1], self._words, order, cells)
        rows = tuple(
            Row(words, Destination(item.side, item.span.start) if item else None) for words, item in listed
        )
        return Answer(rows, str(order))

    def _words_to_choose(self, cells: int, stop: Stop) -> Answer:
        if self._typical is None:
            self._typical = find_typical(self._material, stop)
        listed = typical_rows(self._material, self._typical, cells)
        return Answer(tuple(Row(words, query=word) for words, word in listed), "words by G²")

    def turn(self) -> bool:
        """The rows in their next order."""
        self._order = self._order.next
        return True
