"""A list over the texts: for what leads to no place in them."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.reader.lists.entries import Entry
from tui.reader.lists.messages import ListLeft
from tui.reader.panels.list_box import ListBox
from tui.reader.panels.panel import Panel
from tui.reader.state.material import Material


class ListScreen(Panel[Entry]):
    """Ends with the row that was chosen."""

    def __init__(self, box: ListBox) -> None:
        super().__init__()
        self.box = box

    def compose(self) -> ComposeResult:
        """The list is all there is on this screen."""
        with Vertical(classes="panel full"):
            yield self.box

    @on(ListLeft)
    def _on_left(self, message: ListLeft) -> None:
        message.stop()
        self.dismiss(message.entry)

    def material_changed(self, material: Material) -> None:
        """The list is asked for again."""
        self.box.material_changed(material)

    def said(self, text: str, *, warning: bool = False) -> None:
        """In the line of keys."""
        self.box.said(text, warning=warning)
