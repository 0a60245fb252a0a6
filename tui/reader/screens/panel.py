"""What the screens over the texts have in common: a heading, a way to scroll, escape."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Panel(ModalScreen[Result]):
    """A screen over the texts that q and escape close."""

    CSS_PATH = Path(__file__).with_name("panel.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("q", "close", show=False),
    ]

    def action_close(self) -> None:
        """Back to the texts."""
        self.dismiss(None)
