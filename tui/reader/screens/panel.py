"""What the screens over the texts have in common: a heading, a way to scroll, escape."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.reader.material import Material

Result = TypeVar("Result")


class Panel(ModalScreen[Result]):
    """A screen over the texts that q and escape close."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("q", "close", show=False),
    ]

    def material_changed(self, material: Material) -> None:
        """The notes or links changed while the panel is open."""

    def told(self, words: str) -> None:
        """How far work in the background is."""

    def action_close(self) -> None:
        """Back to the texts."""
        self.dismiss(None)
