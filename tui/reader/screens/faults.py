"""All faults of a codebook that was changed on disk, each with its line and a proposal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll

from tui.codebook.model import Fault
from tui.documents.guard import guard
from tui.reader.lines import ACCENT, FAINT, STRONG, Line, line, wrap
from tui.reader.screens.panel import Panel
from tui.reader.widgets.lined import Lined

HANG = 4


class FaultScreen(Panel[None]):
    """The faults, by file and line; what was found before they were made still stands."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("exclamation_mark,enter", "close", show=False)]

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__()
        self._lines = fault_lines(faults)

    def compose(self) -> ComposeResult:
        """One scrolling list."""
        with Vertical(classes="panel"), VerticalScroll():
            found = Lined(id="list")
            found.show(lambda cells: tuple(row for words in self._lines for row in wrap(words, cells, HANG)))
            yield found


def fault_lines(faults: Sequence[Fault]) -> tuple[Line, ...]:
    """Each file once, its faults below it."""
    lines: list[Line] = [line(("Faults of the codebook: what was found before them stays", ACCENT))]
    file = None
    for fault in faults:
        if fault.place.file != file:
            file = fault.place.file
            lines += [(), line((guard(file), STRONG))]
        lines.append(line((f"  line {fault.place.line}: ", FAINT), guard(fault.message)))
    lines += [(), line(("They are looked for again when the file is saved. esc closes", FAINT))]
    return tuple(lines)
