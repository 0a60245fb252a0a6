"""Whom the texts are about: choose the target, or type any words of your own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from tui.codebook.model import Codebook
from tui.errors import Cancelled, Progress
from tui.framing.counting.candidates import ListedTarget, list_targets
from tui.reader.framing_lists.target_list import target_answer
from tui.reader.lists.answer import Answer
from tui.reader.panels.list_box import ListBox
from tui.reader.search.find import Stop
from tui.reader.state.material import Material


class TargetBox(ListBox):
    """The list of targets to choose from, the best first."""

    PLACEHOLDER: ClassVar[str] = "a name, or any words of your own"
    TYPING: ClassVar[Sequence[str]] = ("enter follows", "↓ into the list", "esc back")
    CHOOSING: ClassVar[Sequence[str]] = ("/ filters", "enter follows", "esc back")

    def __init__(self, material: Material, found: tuple[ListedTarget, ...] | None = None) -> None:
        super().__init__()
        self.material = material
        self.found = found  # kept for the next time by whoever opened the list

    def answer(self, query: str, stop: Stop) -> Answer:
        """The targets that the words are about."""
        material, comparison = self.material, self.material.comparison
        if self.found is None:
            codebook = comparison.codebook if comparison is not None else Codebook("none")
            self.found = list_targets(material.documents, codebook, progress=_ended_by(stop))
        return target_answer(self.found, material.documents, material.names, query)


def _ended_by(stop: Stop) -> Progress:
    """A `Progress` that ends the work once another query was typed."""

    def report(stage: str, fraction: float) -> None:
        del stage, fraction
        if stop():
            raise Cancelled

    return report
