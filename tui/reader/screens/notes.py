"""All notes on the two texts: filter, go there, edit, delete, undo."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from tui.reader.lines import FAINT, line
from tui.reader.material import Material
from tui.reader.notebook import Notebook
from tui.reader.notelist import note_list
from tui.reader.screens.panel import Panel
from tui.reader.state import Destination
from tui.reader.widgets.entrylist import EntryList
from tui.reader.widgets.lined import Lined

KEYS = "enter goes there   e edits   d deletes   u undoes   / filters   esc back"


class NotesScreen(Panel[Destination]):
    """The list of notes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", show=False),
        Binding("e", "edit", show=False),
        Binding("d", "delete", show=False),
        Binding("u", "undo(False)", show=False),
        Binding("U", "undo(True)", show=False),
        Binding("L", "close", show=False),
    ]

    def __init__(self, material: Material, notebook: Notebook) -> None:
        super().__init__()
        self._material = material
        self._notebook = notebook
        self.list = EntryList(id="entries")

    def compose(self) -> ComposeResult:
        """A filter, the list, a line of keys."""
        with Vertical(classes="panel full"):
            yield Input(placeholder="/ filters by words, quotations and #tags", id="filter", compact=True)
            yield self.list
            keys = Lined(id="keys")
            keys.show(lambda _: (line((KEYS, FAINT)),))
            yield keys

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()
        self.list.focus()

    def material_changed(self, material: Material) -> None:
        """The notes changed."""
        self._material = material
        self._fill()

    def _fill(self) -> None:
        self.list.show(note_list(self._material, self.query_one(Input).value))

    def on_input_changed(self) -> None:
        """Filter."""
        self._fill()

    def on_input_submitted(self) -> None:
        """From the filter to the list."""
        self.list.focus()

    def on_key(self, event: events.Key) -> None:
        """Down leaves the filter."""
        if event.key == "down" and isinstance(self.focused, Input):
            event.stop()
            self.list.focus()

    def action_filter(self) -> None:
        """Type a filter."""
        self.query_one(Input).focus()

    def action_edit(self) -> None:
        """Open the note at its place."""
        entry = self.list.current
        if entry is not None and entry.destination is not None:
            self.dismiss(entry.destination._replace(note=entry.key))

    def action_delete(self) -> None:
        """Delete the note; u brings it back."""
        if self.list.current_key:
            self._notebook.delete(self.list.current_key)

    def action_undo(self, redo: bool) -> None:  # an action's arguments come without names
        """Take back the last change, or do it again."""
        self._notebook.undo(redo=redo)

    @on(EntryList.Chosen)
    def _on_chosen(self, message: EntryList.Chosen) -> None:
        message.stop()
        self.dismiss(message.entry.destination)
