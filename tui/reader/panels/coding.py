"""Code while you read: what the selected words are, and what was coded so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from tui.codebook.own import Coding
from tui.comparison import Comparison
from tui.comparison.codings import Hits, find_hits
from tui.pair import Pair
from tui.reader.framing_lists.coding_list import coding_answer
from tui.reader.framing_lists.own_codings import axes_of, choice_answer, own_answer
from tui.reader.lists.answer import Answer
from tui.reader.panels.list_box import ListBox
from tui.reader.search.find import Stop


class CodingBox(ListBox):
    """Axes, topics and names to choose from."""

    PLACEHOLDER: ClassVar[str] = "a pole, a topic, “name”; or question? left pole / right pole"
    TYPING: ClassVar[Sequence[str]] = ("enter codes", "↓ into the list", "esc back")
    CHOOSING: ClassVar[Sequence[str]] = ("/ filters", "enter codes", "esc back")

    def __init__(self, words: str, comparison: Comparison, fired: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.coded = words
        self.comparison, self.fired = comparison, fired

    def answer(self, query: str, stop: Stop) -> Answer:
        """What the words may be."""
        del stop
        one = self.comparison
        return coding_answer(self.coded, one.codebook, one.target, query, axes_of(one, self.fired))


class OwnCodingsBox(ListBox):
    """What was coded so far."""

    PLACEHOLDER: ClassVar[str] = "filter your codings"
    TYPING: ClassVar[Sequence[str]] = ("↓ into the list", "enter: hits, out, other words", "esc back")
    CHOOSING: ClassVar[Sequence[str]] = ("/ filters", "enter: hits, out, other words", "esc back")

    def __init__(self, found: Sequence[Coding], comparison: Comparison) -> None:
        super().__init__()
        self.found, self.comparison = found, comparison
        self._hits: Mapping[Coding, Pair[Hits]] | None = None

    def answer(self, query: str, stop: Stop) -> Answer:
        """The codings that a query is about; their hits are looked for once."""
        if self._hits is None:
            self._hits = find_hits(self.found, self.comparison, stop)
        return own_answer(self._hits, self.comparison, query)


class OwnCodingBox(ListBox):
    """One coding: its hits, and what may become of it."""

    PLACEHOLDER: ClassVar[str] = "other words; or a pole, a topic, “name”"
    TYPING: ClassVar[Sequence[str]] = ("↓ into the list", "enter goes there or changes", "esc back")
    CHOOSING: ClassVar[Sequence[str]] = ("/ filters", "enter goes there or changes", "esc back")

    def __init__(self, own: Coding, comparison: Comparison) -> None:
        super().__init__()
        self.own, self.comparison = own, comparison
        self._hits: Pair[Hits] | None = None

    def answer(self, query: str, stop: Stop) -> Answer:
        """What can be done with it; its hits are looked for once."""
        if self._hits is None:
            self._hits = find_hits([self.own], self.comparison, stop)[self.own]
        return choice_answer(self.own, self._hits, self.comparison, query)
