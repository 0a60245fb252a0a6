"""How the framing shifted: numbers open the quotations behind them, quotations lead to their place."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui.reader.lines import FAINT, line
from tui.reader.material import Material
from tui.reader.screens.panel import Panel
from tui.reader.shiftlist import shift_list
from tui.reader.state import Destination, Voices
from tui.reader.widgets.entrylist import EntryList
from tui.reader.widgets.lined import Lined


class ShiftScreen(Panel[Destination]):
    """The list of shifts, axes, verbs, speakers and labels. It stays as it was when one comes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "voices", show=False),
        Binding("S", "close", show=False),
    ]

    def __init__(self, material: Material, voices: Voices, opened: frozenset[str], at: str) -> None:
        super().__init__()
        self._material = material
        self._voices = voices
        self._at = at
        self.list = EntryList(id="entries")
        self.list.opened = opened

    def compose(self) -> ComposeResult:
        """A list over a line of keys."""
        with Vertical(classes="panel full"):
            yield self.list
            yield Lined(id="keys")

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill(self._at)
        self.list.focus()

    def _fill(self, key: str = "") -> None:
        self.list.show(shift_list(self._material, self._voices), key)
        voices = "all voices" if self._voices is Voices.ALL else "the author's own voice only"
        words = f"{voices} (v)   enter opens or goes there   tab next part   esc back"
        self.query_one("#keys", Lined).show(lambda _: (line((words, FAINT)),))

    def action_voices(self) -> None:
        """Count all voices, or the author's only."""
        self._voices = Voices.AUTHOR if self._voices is Voices.ALL else Voices.ALL
        self._fill()

    @on(EntryList.Chosen)
    def _on_chosen(self, message: EntryList.Chosen) -> None:
        message.stop()
        self.dismiss(message.entry.destination)
