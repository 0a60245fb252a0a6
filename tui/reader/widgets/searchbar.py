"""The line in which one types what to search for; both texts are searched at every key."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui.reader.lines import SOFT, line
from tui.reader.material import Material
from tui.reader.messages import Searched
from tui.reader.search import find
from tui.reader.state import ReadingState, Search
from tui.reader.widgets.lined import Lined


class SearchBar(Horizontal):
    """Hidden until it is opened; enter keeps the search, escape gives it up."""

    def __init__(self) -> None:
        super().__init__(id="search")
        self._state = ReadingState()
        self._material: Material | None = None
        self._found = Search()
        self.last_key: events.Key | None = None  # that passed through here, on its way up
        self._count = Lined(id="search-count")
        self.words = Input(id="search-words", compact=True, select_on_focus=False)

    def compose(self) -> ComposeResult:
        """A slash, the words, the counts."""
        label = Lined(id="search-label")
        label.show(lambda _: (line((" /", "bold $accent")),))
        yield label
        yield self.words
        yield self._count

    def open(self, state: ReadingState, material: Material) -> None:
        """Show the line and type in it."""
        self._state, self._material, self._found = state, material, Search()
        self.display = True
        self.words.value = ""
        self.words.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as one types."""
        event.stop()
        if self._material is None or not self.display:
            return
        self._found = find(self._material.documents.map(lambda document: document.text), event.value)
        shown = self._state
        hits = self._found.hits
        here, there = len(hits[shown.side]), len(hits[shown.side.other])
        words = f"{here} here, {there} there " if event.value else "both texts; a capital makes case count "
        self._count.show(lambda _: (line((words, SOFT)),))
        self.post_message(Searched(self._found, kept=False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the search."""
        event.stop()
        self._close(kept=True)

    def on_key(self, event: events.Key) -> None:
        """Escape gives it up."""
        self.last_key = event
        if event.key == "escape":
            event.stop()
            self._close(kept=None)

    def _close(self, kept: bool | None) -> None:
        self.display = False
        self.post_message(Searched(self._found, kept=kept))
