"""How the framing shifted: numbers open the quotations behind them, quotations lead to their place."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui.notes.model import Note
from tui.reader.lines import FAINT, SOFT, line
from tui.reader.material import Material
from tui.reader.messages import TestWanted
from tui.reader.notetaking import note_on_shift
from tui.reader.screens.panel import Panel
from tui.reader.shiftlist import shift_list, shift_number
from tui.reader.state import Destination, Voices
from tui.reader.widgets.entrylist import EntryList, Memory
from tui.reader.widgets.lined import Lined


class ShiftScreen(Panel[Destination | Note]):
    """The list of shifts, verbs, axes, sentences, speakers and labels. It stays as it was for a return."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "voices", show=False),
        Binding("t", "test", show=False),
        Binding("a", "note", show=False),
        Binding("S", "close", show=False),
    ]

    def __init__(self, material: Material, voices: Voices, memory: Memory) -> None:
        super().__init__()
        self._material = material
        self._voices = voices
        self._at = memory.at
        self._news = ""
        self.list = EntryList(id="entries")
        self.list.remember(memory)

    def compose(self) -> ComposeResult:
        """A list over a line of keys."""
        with Vertical(classes="panel full"):
            yield self.list
            yield Lined(id="keys")

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill(self._at)
        self.list.focus()

    def material_changed(self, material: Material) -> None:
        """The analysis was renewed, or tested."""
        if material.comparison is not self._material.comparison:
            self._material = material
            self._news = ""
            self._fill()

    def _fill(self, key: str = "") -> None:
        self.list.show(shift_list(self._material, self._voices), key)
        self._tell("")

    def _tell(self, words: str, style: str = SOFT) -> None:
        """Something in the last line; without words, the keys."""
        voices = "all voices" if self._voices is Voices.ALL else "author only"
        keys = f"{voices} (v)   enter opens, goes there   a note   tab part   t test   esc back"
        row = line((words, style)) if words else line((keys, FAINT))
        self.query_one("#keys", Lined).show(lambda _: (row,))

    def told(self, words: str) -> None:
        """Show how far something is, or what came of it; the next move in the list ends it."""
        self._news = words
        self._tell(words)

    def action_voices(self) -> None:
        """Count all voices, or the author's only."""
        self._voices = Voices.AUTHOR if self._voices is Voices.ALL else Voices.ALL
        self._fill()

    def action_test(self) -> None:
        """Ask for the permutation test."""
        comparison = self._material.comparison
        if comparison is not None and comparison.tests is None:
            self._tell("testing …")
            self.app.post_message(TestWanted(comparison))
        else:
            self._tell("Tested already: the outcome stands below the axes, and with the shifts on them.")

    @on(EntryList.Walked)
    def _on_walked(self, message: EntryList.Walked) -> None:
        message.stop()
        self._tell(message.words or self._news)  # to list anew moves the cursor, too
        self._news = ""

    def action_note(self) -> None:
        """Write a note on the highlighted shift, or on that of the highlighted quotation."""
        number = shift_number(self.list.current_key)
        if number is not None:
            self.dismiss(note_on_shift(self._material.shifts[number], self._material))

    @on(EntryList.Chosen)
    def _on_chosen(self, message: EntryList.Chosen) -> None:
        message.stop()
        self.dismiss(message.entry.destination)
