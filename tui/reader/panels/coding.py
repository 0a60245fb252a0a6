"""Code while you read: what the selected words are, and what was coded so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from tui.codebook.own import Coding
from tui.comparison import Comparison
from tui.reader.lists.coding_list import coding_rows
from tui.reader.lists.own_codings import axes_of, choice_rows, own_rows
from tui.reader.lists.rows import Answer, Row
from tui.reader.panels.query_panel import QueryScreen
from tui.reader.search.find import Stop


class CodingScreen(QueryScreen):
    """Axes, topics and names to choose from; what was chosen is in `chosen` once the panel is left."""

    PLACEHOLDER: ClassVar[str] = "a pole, a topic, “name”; or question? left pole / right pole"
    KEYS: ClassVar[str] = "enter codes   ↑ ↓ choose   esc back"

    def __init__(self, words: str, comparison: Comparison, fired: tuple[str, ...] = ()) -> None:
        super().__init__(self.answer)
        self.coded = words
        self.comparison, self.fired = comparison, fired
        self.chosen: Coding | None = None

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:
        """What the words may be."""
        del cells, stop
        one = self.comparison
        return coding_rows(self.coded, one.codebook, one.target, query, axes_of(one, self.fired))

    def choose(self, row: Row) -> None:
        """Code the words so."""
        self.chosen = row.coding
        self.dismiss(None)


class OwnCodingsScreen(QueryScreen):
    """What was coded so far; the coding that was chosen is in `chosen` once the panel is left."""

    PLACEHOLDER: ClassVar[str] = "filter your codings"
    KEYS: ClassVar[str] = "enter: hits, out, other words, another pole   ↑ ↓ choose   esc back"

    def __init__(self, found: Sequence[Coding], comparison: Comparison) -> None:
        super().__init__(self.answer)
        self.found, self.comparison = found, comparison
        self.chosen: Coding | None = None

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:
        """The codings that a query is about."""
        del cells, stop
        return own_rows(self.found, self.comparison, query)

    def choose(self, row: Row) -> None:
        """Look at one of them."""
        self.chosen = row.coding
        self.dismiss(None)


class OwnCodingScreen(QueryScreen):
    """One coding: its hits, and what becomes of it: `chosen` in its place if `changed`, None takes it out."""

    PLACEHOLDER: ClassVar[str] = "other words; or a pole, a topic, “name”"
    KEYS: ClassVar[str] = "enter goes there or changes   ↑ ↓ choose   esc back"

    def __init__(self, own: Coding, comparison: Comparison) -> None:
        super().__init__(self.answer)
        self.own, self.comparison = own, comparison
        self.chosen: Coding | None = None
        self.changed = False

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:
        """What can be done with it."""
        del cells, stop
        return choice_rows(self.own, self.comparison, query)

    def choose(self, row: Row) -> None:
        """Go to a hit, or change the coding."""
        self.changed = row.out or row.coding is not None
        self.chosen = row.coding
        self.dismiss(row.destination)
