"""Code while you read: what the selected words are."""

from __future__ import annotations

from typing import ClassVar

from tui.codebook.model import Codebook, Target
from tui.codebook.own import Coding
from tui.reader.lists.coding_list import coding_rows
from tui.reader.lists.rows import Answer, Row
from tui.reader.panels.query_panel import QueryScreen
from tui.reader.search.find import Stop


class CodingScreen(QueryScreen):
    """Axes, topics and names to choose from; what was chosen is in `chosen` once the panel is left."""

    PLACEHOLDER: ClassVar[str] = "a pole, a topic, “name”; or question? left pole / right pole"
    KEYS: ClassVar[str] = "enter codes   ↑ ↓ choose   esc back"

    def __init__(self, words: str, codebook: Codebook, target: Target) -> None:
        super().__init__(self.answer)
        self.coded = words
        self.codebook, self.target = codebook, target
        self.chosen: Coding | None = None

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:
        """What the words may be."""
        del cells, stop
        return coding_rows(self.coded, self.codebook, self.target, query)

    def choose(self, row: Row) -> None:
        """Code the words so."""
        self.chosen = row.coding
        self.dismiss(None)
