"""How the texts were read and compared, what was set apart, and the faults of a changed codebook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui.codebook.model import Fault
from tui.reader.lists.notice_list import notice_list
from tui.reader.panels.panel import Panel
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination
from tui.reader.text.styled import FAINT, fit, line
from tui.reader.widgets.entry_list import EntryList
from tui.reader.widgets.styled_lines import StyledLines

KEYS = "enter lists what was set apart, goes there   esc back"


class NoticeScreen(Panel[Destination]):
    """Every notice on the two texts, in full."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("exclamation_mark", "close", show=False)]

    def __init__(self, material: Material, faults: Sequence[Fault]) -> None:
        super().__init__()
        self._material = material
        self._faults = faults
        self.list = EntryList(id="entries")

    def compose(self) -> ComposeResult:
        """A list over a line of keys."""
        with Vertical(classes="panel full"):
            yield self.list
            keys = StyledLines(id="keys")
            keys.show(lambda cells: (fit(line((KEYS, FAINT)), cells),))
            yield keys

    def on_mount(self) -> None:
        """Fill the list."""
        self.list.show(notice_list(self._material, self._faults))
        self.list.focus()

    def material_changed(self, material: Material) -> None:
        """The analysis is done, or was renewed."""
        self._material = material
        self.list.show(notice_list(material, self._faults))

    @on(EntryList.Chosen)
    def _on_chosen(self, message: EntryList.Chosen) -> None:
        message.stop()
        self.dismiss(message.entry.destination)
