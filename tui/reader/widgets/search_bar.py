"""The line in which one types what to search for; both texts are searched at every key."""

from __future__ import annotations

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.errors import Cancelled
from tui.reader.search.find import LONG, find
from tui.reader.state.material import Material
from tui.reader.state.messages import Searched
from tui.reader.state.reading_state import ReadingState, Search, SearchMode
from tui.reader.text.styled import SOFT, Line, line
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines

_NEXT = {
    SearchMode.WORDS: SearchMode.REGEX,
    SearchMode.REGEX: SearchMode.FUZZY,
    SearchMode.FUZZY: SearchMode.WORDS,
}


class SearchBar(Horizontal):
    """Hidden until it is opened; enter keeps the search, escape gives it up, tab turns its mode."""

    class Found(Message):
        """What the background found; a later query makes it worthless."""

        def __init__(self, number: int, search: Search) -> None:
            super().__init__()
            self.number = number
            self.search = search

    def __init__(self) -> None:
        super().__init__(id="search")
        self._state = ReadingState()
        self._material: Material | None = None
        self._found = Search()
        self._mode = SearchMode.WORDS
        self._number = 0  # of the latest query
        self._waits = False  # enter was pressed before the search was done
        self._busy = False
        self.last_key: events.Key | None = None  # that passed through here, on its way up
        self._label = StyledLines(id="search-label")
        self._count = StyledLines(id="search-count")
        self.words = OneLineInput(id="search-words", compact=True, select_on_focus=False)

    def compose(self) -> ComposeResult:
        """A slash, the words, the counts."""
        self._label.show(lambda _: (self._sign(),))
        yield self._label
        yield self.words
        yield self._count

    def _sign(self) -> Line:
        mode = "" if self._mode is SearchMode.WORDS else f" {self._mode}"
        return line((f" /{mode}", "bold $accent"))

    def open(self, state: ReadingState, material: Material) -> None:
        """Show the line and type in it."""
        self._state, self._material = state, material
        self._found, self._waits, self._busy = Search(mode=self._mode), False, False
        self.display = True
        self.words.value = ""
        self._draw()
        self.words.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search both texts for what is typed so far."""
        event.stop()
        self._search()

    def _search(self) -> None:
        if self._material is None or not self.display:
            return
        self._number += 1
        documents, query = self._material.documents, self.words.value
        if sum(len(document.text) for document in documents) > LONG and query.strip():
            self._busy = True
            self._draw()
            self._search_apart(self._number, self._material, query, self._mode)
        else:
            self._take(find(documents, query, self._mode))

    @work(thread=True, exclusive=True, group="search", exit_on_error=False)
    def _search_apart(self, number: int, material: Material, query: str, mode: SearchMode) -> None:
        worker = get_current_worker()
        try:
            search = find(material.documents, query, mode, lambda: worker.is_cancelled)
        except Cancelled:
            return
        self.post_message(self.Found(number, search))

    def on_search_bar_found(self, message: Found) -> None:
        """Take what the background found, unless something else was asked meanwhile."""
        message.stop()
        if message.number == self._number and self.display:
            self._take(message.search)

    def _take(self, search: Search) -> None:
        self._found, self._busy = search, False
        self._draw()
        self.post_message(Searched(search, kept=False))
        if self._waits:
            self._close(kept=True)

    def _draw(self) -> None:
        found, shown = self._found, self._state
        here, there = len(found.hits[shown.side]), len(found.hits[shown.side.other])
        also = f"or {found.also[0]}: " if found.also else ""
        words = f"{also}{here} here, {there} there "
        if self._busy:
            words = "searching "
        elif found.fault:
            words = f"{found.fault} "
        elif not self.words.value:
            words = "tab: regex, fuzzy; a capital: case "
            if self._state.searched is not None:
                words = "up: the last one; tab: regex, fuzzy "
        self._label.styles.width = 3 if self._mode is SearchMode.WORDS else 9
        self._label.show(lambda _: (self._sign(),))
        self._count.show(lambda _: (line((words, SOFT)),))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the search and go to its first hit."""
        event.stop()
        self._submit()

    def on_key(self, event: events.Key) -> None:
        """Enter that was typed ahead keeps the search, tab turns the mode, escape gives the search up."""
        self.last_key = event
        if event.key not in ("escape", "enter", "tab", "up"):
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self._close(kept=None)
        elif event.key == "enter":
            self._submit()
        elif event.key == "up":
            self._recall()
        else:
            self._mode = _NEXT[self._mode]
            self._search()
            self._draw()

    def _recall(self) -> None:
        """What was searched for last, in this sitting or the one before."""
        if self._state.searched is not None:
            self.words.value, self._mode = self._state.searched
            self.words.cursor_position = len(self.words.value)
            self._search()
            self._draw()

    def _submit(self) -> None:
        if not self._busy and self._found.query != self.words.value:  # enter overtook the last letters
            self._search()
        if self._busy:
            self._waits = True
        elif self.display:
            self._close(kept=True)

    def _close(self, kept: bool | None) -> None:
        self.display = False
        self._waits = False
        self._number += 1
        self.post_message(Searched(self._found, kept=kept))
