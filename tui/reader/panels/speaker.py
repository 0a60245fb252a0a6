"""Two speakers side by side: everything that each says, with counts by axis."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from tui.comparison.speech import AUTHORS, Speech, beside, names_of, speech
from tui.pair import Pair, Side
from tui.reader.framing_lists.finding_list import TWO_COLUMNS
from tui.reader.framing_lists.speech_list import speech_list, walk_of
from tui.reader.panels.panel import Panel, keys_that_fit
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, Search
from tui.reader.widgets.entry_list import EntryList
from tui.reader.widgets.styled_lines import StyledLines

KEYS = (", . another speaker", "tab the other text", "enter goes there, then n N walk", "esc back")


class SpeakerScreen(Panel[Destination]):
    """A speaker of each text; in a narrow terminal one of them at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "turn", show=False, priority=True),
        Binding("full_stop", "other(1)", show=False),
        Binding("comma", "other(-1)", show=False),
        Binding("n", "walk(1)", show=False),
        Binding("N", "walk(-1)", show=False),
    ]

    def __init__(self, material: Material, side: Side, name: str) -> None:
        super().__init__()
        self._material = material
        self._side = side
        comparison = material.comparison
        names = {side: name, side.other: beside(comparison, side, name) if comparison else AUTHORS}
        self._names = Pair(names[Side.LEFT], names[Side.RIGHT])
        self.lists = Pair(EntryList(id="said-left"), EntryList(id="said-right"))

    def compose(self) -> ComposeResult:
        """Two lists over a line of keys."""
        with Vertical(classes="panel full"):
            with Horizontal(id="speakers"):
                yield from self.lists
            yield StyledLines(id="keys")

    def on_mount(self) -> None:
        """Put the cursor on the speaker that was asked for."""
        self._arrange()
        self.query_one("#keys", StyledLines).show(lambda cells: (keys_that_fit("", KEYS, cells),))
        self.call_after_refresh(self._fill)

    def on_resize(self, _event: events.Resize) -> None:
        """Both speakers where there is room."""
        self._arrange()

    def _arrange(self) -> None:
        both = self.app.size.width >= TWO_COLUMNS
        for side in Side:
            self.lists[side].display = both or side is self._side
        self.lists[self._side].focus()

    def _fill(self) -> None:
        for side in Side:
            found = self._speech(side)
            self.lists[side].show(speech_list(self._material, found) if found else ())

    def _speech(self, side: Side) -> Speech | None:
        comparison = self._material.comparison
        return speech(comparison, side, self._names[side]) if comparison else None

    def material_changed(self, material: Material) -> None:
        """The analysis changed: look the speakers up again."""
        if material.comparison is not self._material.comparison:
            self._material = material
            self._fill()

    def walk(self, side: Side) -> Search:
        """What the shown speaker of a text says, to be walked there."""
        found = self._speech(side)
        return walk_of(self._material, found) if found else Search()

    def action_turn(self) -> None:
        """To the speaker of the other text."""
        self._side = self._side.other
        self._arrange()

    def action_other(self, step: int) -> None:
        """Another speaker of this text."""
        comparison = self._material.comparison
        if comparison is not None:
            known = names_of(comparison.framing[self._side])
            name = self._names[self._side]
            at = known.index(name) if name in known else 0
            self._names = self._names.with_side(self._side, known[(at + step) % len(known)])
            self._fill()

    def action_walk(self, step: int) -> None:
        """The next passage of this speaker, or the one before."""
        self.lists[self._side].take("down" if step > 0 else "up")

    @on(EntryList.Walked)
    def _on_walked(self, message: EntryList.Walked) -> None:
        message.stop()

    @on(EntryList.Chosen)
    def _on_chosen(self, message: EntryList.Chosen) -> None:
        message.stop()
        self.dismiss(message.entry.destination)
