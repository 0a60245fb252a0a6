"""A panel that answers what is typed with a list: in the background, and only the latest query counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from tui.errors import Cancelled
from tui.reader.lists.rows import Answer, Row
from tui.reader.panels.panel import Panel, keys_that_fit
from tui.reader.search.find import Stop
from tui.reader.state.reading_state import Destination
from tui.reader.text.content import content
from tui.reader.text.styled import fit
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines

Answering = Callable[[str, int, Stop], Answer]
"""From a query to rows of so many cells; raises Cancelled once the last argument, called, holds."""


class QueryScreen(Panel[Destination]):
    """A line to type in over a list: up and down choose, enter goes there."""

    PLACEHOLDER: ClassVar[str] = ""
    KEYS: ClassVar[str] = "enter goes there   ↑ ↓ choose   esc back"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    class Answered(Message):
        """An answer from the background, to the query of that number."""

        def __init__(self, number: int, answer: Answer) -> None:
            super().__init__()
            self.number = number
            self.answer = answer

    def __init__(self, answer: Answering, query: str = "") -> None:
        super().__init__()
        self._answer = answer  # called in a thread
        self._query = query
        self._number = 0
        self._answered = 0  # the number of the query that the list answers
        self._goes = False  # enter was pressed before the answer came
        self._rows: tuple[Row, ...] = ()
        self.words = OneLineInput(query, placeholder=self.PLACEHOLDER, id="filter", compact=True)
        self.list = OptionList(id="results", compact=True, markup=False)
        self.list.can_focus = False
        self._keys = StyledLines(id="keys")

    def compose(self) -> ComposeResult:
        """The line, the list, a line of keys."""
        with Vertical(classes="panel full"):
            yield self.words
            yield self.list
            yield self._keys

    def on_mount(self) -> None:
        """Answer what is there already."""
        self.words.focus()
        self._remark("")

    @on(Input.Changed)
    def _on_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.ask()

    def on_resize(self) -> None:
        """Another width, other rows."""
        self.call_after_refresh(self.ask)

    def ask(self) -> None:
        """Have the query answered anew."""
        self._number += 1
        self._remark("looking …")
        self._work_out(self._number, self.words.value, max(20, self.list.size.width - 2))

    @work(thread=True, exclusive=True, group="query", exit_on_error=False)
    def _work_out(self, number: int, query: str, cells: int) -> None:
        worker = get_current_worker()
        try:
            answer = self._answer(query, cells, lambda: worker.is_cancelled)
        except Cancelled:
            return
        self.post_message(self.Answered(number, answer))

    @on(Answered)
    def _on_answered(self, message: Answered) -> None:
        message.stop()
        if message.number != self._number:
            return
        self._answered, self._rows = message.number, message.answer.rows
        cells = max(20, self.list.size.width - 2)
        self.list.clear_options()
        self.list.add_options(
            [Option(content([fit(row.words, cells)]), disabled=row.is_heading) for row in self._rows]
        )
        places = [number for number, row in enumerate(self._rows) if not row.is_heading]
        first = places[0] if places else None
        self.list.highlighted = first if message.answer.at is None else message.answer.at
        self._remark(message.answer.remark)
        if self._goes:
            self._go()

    def _remark(self, words: str) -> None:
        self._keys.show(lambda cells: (keys_that_fit(words, self.KEYS.split("   "), cells),))

    def turn(self) -> bool:
        """Take the next order of the rows, which are then asked for; whether there is another order."""
        return False

    def on_key(self, event: events.Key) -> None:
        """Keys for the list, while one types."""
        moves: dict[str, Callable[[], object]] = {
            "down": self.list.action_cursor_down,
            "up": self.list.action_cursor_up,
            "pagedown": self.list.action_page_down,
            "pageup": self.list.action_page_up,
        }
        if event.key == "enter":
            self._go()
        elif event.key == "tab" and self.turn():
            self.ask()
        elif event.key in moves:
            moves[event.key]()
        else:
            return
        event.stop()
        event.prevent_default()

    @on(Input.Submitted)
    def _on_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._go()

    @on(OptionList.OptionSelected)
    def _on_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.list.highlighted = event.option_index
        self._go()

    def _go(self) -> None:
        if self._answered != self._number:
            self._goes = True
            return
        self._goes = False
        at = self.list.highlighted
        if not self.is_current or at is None or at >= len(self._rows):
            return
        row = self._rows[at]
        if row.query:
            self.words.value = row.query
            self.words.cursor_position = len(row.query)
        else:
            self.choose(row)

    def choose(self, row: Row) -> None:
        """Leave with what a row leads to."""
        self.dismiss(row.destination)
