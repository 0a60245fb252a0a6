"""Every place of a word in both texts, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from tui.comparison.typical import Typical, find_typical
from tui.pair import Pair
from tui.reader.lists import word_contexts
from tui.reader.lists.answer import Answer
from tui.reader.lists.entries import Entry
from tui.reader.lists.keyword import Keyword, headline
from tui.reader.lists.typical_words import typical_entries
from tui.reader.lists.word_contexts import ContextOrder, context_entries, count_words
from tui.reader.panels.list_box import ListBox
from tui.reader.search.find import Stop
from tui.reader.state.material import Material
from tui.spans import Span


class ContextBox(ListBox):
    """A keyword in context. The hits of the last query stay, so that another order needs no other search."""

    PLACEHOLDER: ClassVar[str] = "words; constrain* also finds constrained"
    TYPING: ClassVar[Sequence[str]] = ("enter goes", "tab sorts", "ctrl+u typical", "esc back")
    CHOOSING: ClassVar[Sequence[str]] = ("/ other words", "tab sorts", "enter goes", "esc back")
    SORTS: ClassVar[bool] = True

    def __init__(self, material: Material, taken: Keyword) -> None:
        super().__init__(taken.words)
        self._material = material
        self._taken = taken
        self._order = ContextOrder.TEXT
        self._words: Pair[int] | None = None  # words of both texts
        self._found: tuple[str, Pair[tuple[Span, ...]]] | None = None
        self._typical: Typical | None = None

    def answer(self, query: str, stop: Stop) -> Answer:
        """The places in both texts, aligned on the keyword; without one the words typical of each text."""
        if not query.strip():
            return self._words_to_choose(stop)
        if self._words is None:
            self._words = self._material.documents.map(lambda document: count_words(document.text))
        if self._found is None or self._found[0] != query:
            self._found = query, self._places(query, stop)
        order = self._order
        rows = context_entries(self._material, self._found[1], self._words, order)
        return Answer((Entry(headline(query, self._taken)), *rows), str(order))

    def _places(self, query: str, stop: Stop) -> Pair[tuple[Span, ...]]:
        """Where the keyword stands: for what was searched for its hits, as long as it is not typed over."""
        if self._taken.search is not None and query == self._taken.words:
            return self._taken.search.hits
        return word_contexts.places(self._material, query, stop)

    def _words_to_choose(self, stop: Stop) -> Answer:
        if self._typical is None:
            self._typical = find_typical(self._material.documents, stop)
        return Answer(tuple(typical_entries(self._material, self._typical)), "words by G²")

    def material_changed(self, material: Material) -> None:
        """Words and their places stay as they are."""
        self._material = material

    def turn(self) -> None:
        """The rows in their next order."""
        self._order = self._order.next
