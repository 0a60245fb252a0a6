"""Whom the texts are about: choose the target, or type any words of your own."""

from __future__ import annotations

from typing import ClassVar

from tui.codebook.model import Codebook
from tui.errors import Cancelled, Progress
from tui.framing.counting.candidates import Listed, list_targets
from tui.reader.lists.rows import Answer, Row
from tui.reader.lists.target_list import target_rows
from tui.reader.panels.query_panel import QueryScreen
from tui.reader.search.find import Stop
from tui.reader.state.material import Material


class TargetScreen(QueryScreen):
    """Candidates, best first; what is chosen is in `chosen` once the panel is left."""

    PLACEHOLDER: ClassVar[str] = "a name, or any words of your own"
    KEYS: ClassVar[str] = "enter follows   ↑ ↓ choose   esc back"

    def __init__(self, material: Material, found: tuple[Listed, ...] | None = None) -> None:
        super().__init__(self.answer)
        self.material = material
        self.found = found  # kept for the next time by whoever opened the screen
        self.chosen: tuple[str, ...] | None = None

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:
        """The targets that the words are about."""
        del cells
        material, comparison = self.material, self.material.comparison
        if self.found is None:
            codebook = comparison.codebook if comparison is not None else Codebook("none")
            self.found = list_targets(material.documents, codebook, progress=_ended_by(stop))
        return target_rows(self.found, material.documents, material.names, query)

    def choose(self, row: Row) -> None:
        """Follow the target of a row."""
        self.chosen = row.names
        self.dismiss(None)


def _ended_by(stop: Stop) -> Progress:
    """A `Progress` that ends the work once another query was typed."""

    def report(stage: str, fraction: float) -> None:
        del stage, fraction
        if stop():
            raise Cancelled

    return report
