"""Every place of a word in both texts, one below the other."""

from __future__ import annotations

from typing import ClassVar

from tui.pair import Pair
from tui.reader.lists import word_contexts
from tui.reader.lists.keyword import Keyword, headline
from tui.reader.lists.rows import Answer, Row
from tui.reader.lists.typical_words import Typical, find_typical, typical_rows
from tui.reader.lists.word_contexts import Order, count_words
from tui.reader.panels.query_panel import QueryScreen
from tui.reader.search.find import Stop
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination
from tui.spans import Span


class ContextScreen(QueryScreen):
    """A keyword in context. The hits of the last query stay, so that another order needs no other search."""

    PLACEHOLDER: ClassVar[str] = "words; constrain* also finds constrained"
    KEYS: ClassVar[str] = "enter goes   tab sorts   ctrl+u typical   esc back"

    def __init__(self, material: Material, taken: Keyword) -> None:
        super().__init__(self.answer, taken.words)
        self._material = material
        self._taken = taken
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
            self._found = query, self._places(query, stop)
        order = self._order
        listed = word_contexts.rows(self._material, self._found[1], self._words, order, cells)
        rows = tuple(
            Row(words, Destination(item.side, item.span.start) if item else None) for words, item in listed
        )
        return Answer((Row(headline(query, self._taken)), *rows), str(order))

    def _places(self, query: str, stop: Stop) -> Pair[tuple[Span, ...]]:
        """Where the keyword stands: for what was searched for its hits, as long as it is not typed over."""
        if self._taken.search is not None and query == self._taken.words:
            return self._taken.search.hits
        return word_contexts.places(self._material, query, stop)

    def _words_to_choose(self, cells: int, stop: Stop) -> Answer:
        if self._typical is None:
            self._typical = find_typical(self._material, stop)
        listed = typical_rows(self._material, self._typical, cells)
        return Answer(tuple(Row(words, query=word) for words, word in listed), "words by G²")

    def turn(self) -> bool:
        """The rows in their next order."""
        self._order = self._order.next
        return True
