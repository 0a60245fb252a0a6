"""What the screens over the texts have in common: a heading, a way to scroll, escape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.reader.state.material import Material
from tui.reader.styles import SHEETS
from tui.reader.text.styled import FAINT, Line, fit, line

Result = TypeVar("Result")


class Panel(ModalScreen[Result]):
    """A screen over the texts that q and escape close."""

    CSS_PATH: ClassVar = SHEETS / "panel.tcss"  # read when the first one opens
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("q", "close", show=False),
    ]

    def material_changed(self, material: Material) -> None:
        """The notes or links changed while the panel is open."""

    def told(self, words: str) -> None:
        """How far work in the background is."""

    def said(self, text: str, *, warning: bool = False) -> None:
        """A sentence for the reader, while the panel is open."""

    def unsaid(self, text: str) -> None:
        """A sentence no longer holds: take it away where it is shown."""

    def notes_found(self, query: str, notes: frozenset[str]) -> None:
        """A search in the notes is done: the ids of those that hold every term."""

    def action_close(self) -> None:
        """Back to the texts."""
        self.dismiss(None)


def keys_that_fit(first: str, keys: Sequence[str], cells: int) -> Line:
    """Something that is said and keys; where there is no room for all, the last key is that which stays."""
    left = list(keys)
    while len(left) > 1 and cell_len("   ".join(filter(None, (first, *left)))) > cells:
        del left[0]
    return fit(line(("   ".join(filter(None, (first, *left))), FAINT)), cells)
