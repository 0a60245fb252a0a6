"""A list with a filter over it and its keys below: beside the texts, or over them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.errors import Cancelled
from tui.reader.lists.answer import Answer
from tui.reader.lists.entries import Entry, Query
from tui.reader.lists.messages import ListLeft, RowWalked
from tui.reader.panels.panel import keys_that_fit
from tui.reader.search.find import Stop
from tui.reader.state.material import Material
from tui.reader.text.styled import Line, line, plain
from tui.reader.widgets.entry_list import EntryList
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines


class ListBox(Vertical):
    """What is typed is answered with rows, in the background, and only the latest query counts.

    One types into the filter until an arrow leads into the list, where letters are keys; `/` leads back.
    """

    PLACEHOLDER: ClassVar[str] = ""
    TYPING: ClassVar[Sequence[str]] = ("enter goes there", "↓ into the list", "esc back")
    CHOOSING: ClassVar[Sequence[str]] = ("/ filters", "enter goes there", "esc back")
    SORTS: ClassVar[bool] = False
    """Whether tab takes the next order of the rows."""

    class Answered(Message):
        """An answer from the background, to the query of that number."""

        def __init__(self, number: int, answer: Answer) -> None:
            super().__init__()
            self.number = number
            self.answer = answer

    def __init__(self, query: str = "") -> None:
        super().__init__(classes="list-box")
        self.deeds: Sequence[str] = ()  # what else can be done to a row, for the line of keys
        self.begins_in_list = False
        self._number = 0
        self._answered = 0  # the number of the query that the list answers
        self._answered_query: str | None = None
        self._goes = False  # enter was pressed before the answer came
        self._remark = ""
        self._said: Line = ()
        self.words = OneLineInput(query, placeholder=self.PLACEHOLDER, id="filter", compact=True)
        self.list = EntryList(id="entries", margin=1)
        self.list.leaves = frozenset({"tab"} if self.SORTS else ())
        self._keys = StyledLines(id="keys")

    def compose(self) -> ComposeResult:
        """The filter, the list, a line of keys."""
        yield self.words
        yield self.list
        yield self._keys

    def on_mount(self) -> None:
        """Answer what is there already."""
        self.place_focus()
        self.ask()

    def place_focus(self) -> None:
        """The focus where one began or went last."""
        self.screen.set_focus(self.list if self.begins_in_list else self.words)

    @property
    def holds_focus(self) -> bool:
        """Whether one types into the filter, or moves in the list."""
        return self.screen.focused in {self.words, self.list}

    @property
    def chooses(self) -> bool:
        """Whether one moves in the list."""
        return self.screen.focused is self.list

    # What is listed

    def answer(self, query: str, stop: Stop) -> Answer:
        """The rows for a query. Called in a thread; raises Cancelled once `stop()` holds."""
        raise NotImplementedError

    def turn(self) -> None:
        """Take the next order of the rows, which are then asked for."""

    def ask(self) -> None:
        """Have the query answered anew."""
        self._number += 1
        self._remark = "looking …"
        self.draw_keys()
        self._work_out(self._number, self.words.value)

    @work(thread=True, exclusive=True, group="query", exit_on_error=False)
    def _work_out(self, number: int, query: str) -> None:
        worker = get_current_worker()
        try:
            answer = self.answer(query, lambda: worker.is_cancelled)
        except Cancelled:
            return
        self.post_message(self.Answered(number, answer))
        self.prepare(answer, lambda: worker.is_cancelled)

    def prepare(self, answer: Answer, stop: Stop) -> None:
        """Work out, in the thread, what rows that are scrolled to will show."""

    @on(Answered)
    def _on_answered(self, message: Answered) -> None:
        message.stop()
        if message.number != self._number:
            return
        self._answered, self._remark = message.number, message.answer.remark
        query = self.words.value
        if query == self._answered_query:
            self.list.show(message.answer.entries)
        else:
            self.list.show(message.answer.entries, message.answer.at, anew=True)
        self._answered_query = query
        self.draw_keys()
        if self._goes:
            self._go()

    def material_changed(self, material: Material) -> None:
        """Notes, links or the analysis changed: the list is asked for again, its cursor stays on its row."""
        del material
        self.ask()

    def notes_found(self, query: str, notes: frozenset[str]) -> None:
        """A search in the notes is done."""

    # The line of keys

    def said(self, text: str, *, warning: bool = False) -> None:
        """Show a sentence in the place of the keys, until the next key."""
        self._said = line((text, "bold $warning" if warning else "bold"))
        self.draw_keys()

    def unsaid(self, text: str) -> None:
        """A sentence no longer holds: the keys again, if it is shown."""
        if plain(self._said) == text:
            self._said = ()
            self.draw_keys()

    def told(self, words: str) -> None:
        """How far work in the background is."""

    def draw_keys(self) -> None:
        """The keys as they are at the moment, or what is said."""
        said, remark = self._said, self._remark
        keys = self.keys(self.list.current)
        self._keys.show(lambda cells: (said or keys_that_fit(remark, keys, cells),))

    def keys(self, entry: Entry | None) -> Sequence[str]:
        """What keys do, the last one being the one that is always told."""
        if not self.chooses:
            return self.TYPING
        first, *rest = self.CHOOSING
        return (first, *(self.deeds if entry is not None and entry.destination else ()), *rest)

    def on_descendant_focus(self) -> None:
        """Name the keys that hold for what has the focus now."""
        self.begins_in_list = self.chooses
        self.draw_keys()

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Keys that are not of the filter or the list alone."""
        if self._said:
            self._said = ()
            self.draw_keys()
        if self._take(event.key):
            event.stop()
            event.prevent_default()

    def _take(self, key: str) -> bool:
        if key == "escape" or (key == "q" and self.chooses):
            self.leave()
        elif key == "tab" and self.SORTS:
            self.turn()
            self.ask()
        elif key == "enter":
            self._go()
        elif self.chooses:
            return self._back_to_filter(key)
        elif key in {"down", "up", "pagedown", "pageup"}:
            self.list.take(key)
            self.list.focus()
        else:
            return False
        return True

    def leave(self) -> None:
        """The reader is done, without having chosen anything."""
        self.post_message(ListLeft(None))

    def _back_to_filter(self, key: str) -> bool:
        if key not in {"slash", "backspace"}:
            return False
        self.words.focus()
        if key == "backspace":
            self.words.action_delete_left()
        return True

    @on(Input.Changed)
    def _on_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.words.value != self._answered_query:
            self.ask()

    @on(Input.Submitted)
    def _on_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._go()

    def _go(self) -> None:
        """Choose the row under the cursor, once the list is that of what was typed."""
        self._goes = self._answered != self._number
        if not self._goes:
            self.list.choose()

    @on(EntryList.Walked)
    def _on_walked(self, message: EntryList.Walked) -> None:
        message.stop()
        self.draw_keys()
        if message.entry is not None:
            self.post_message(RowWalked(message.entry))

    @on(EntryList.Chosen)
    def _on_chosen(self, message: EntryList.Chosen) -> None:
        message.stop()
        given = message.entry.gives
        if isinstance(given, Query):
            self.words.value = given
            self.words.cursor_position = len(given)
            self.words.focus()
        else:
            self.post_message(ListLeft(message.entry))

    @on(EntryList.Pressed)
    def _on_pressed(self, message: EntryList.Pressed) -> None:
        message.stop()
        self.pressed(message.entry)

    def pressed(self, entry: Entry) -> None:
        """Enter on a row that leads nowhere."""
