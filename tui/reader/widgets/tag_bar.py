"""The line in which one types tags for a place."""

from __future__ import annotations

from textual.widgets import Input

from tui.reader.state.messages import TagsTyped
from tui.reader.text.styled import ACCENT, FAINT, SOFT, Line, line
from tui.reader.widgets.words_bar import WordsBar
from tui.reader.writing.tag_completion import completed, offered


class TagBar(WordsBar):
    """Enter puts the tags on or takes them off, escape leaves them."""

    def __init__(self) -> None:
        super().__init__("tags")
        self._known: tuple[str, ...] = ()
        self._here: tuple[str, ...] = ()
        self._alone = False
        self._cycle: tuple[str, str] | None = None  # what was typed, what tab made of it

    def open(self, known: tuple[str, ...], here: tuple[str, ...], *, alone: bool) -> None:
        """Show the line and type in it; `here` are the tags that stand there already."""
        self._alone = alone
        self._known, self._here, self._cycle = known, here, None
        self.begin(line((" #", ACCENT)))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Begin anew with tab where something else was typed; the hint is drawn after that."""
        if self._cycle is not None and event.value != self._cycle[1]:
            self._cycle = None

    @property
    def _typed(self) -> str:
        return self.words.value if self._cycle is None else self._cycle[0]

    def hinted(self) -> Line:
        """The tags that are there, or what tab may make of the words."""
        there = " ".join(f"#{tag}" for tag in self._here)
        if there and not self.words.value.strip():
            return line(("on it: ", SOFT), there, ("  again: off", FAINT))
        found = offered(self._typed, self._known)
        return line(("tab ", SOFT), (" ".join(found), FAINT)) if found else ()

    def completed(self) -> str:
        """The next tag that fits."""
        typed = self._typed
        self._cycle = typed, completed(typed, self.words.value, self._known)
        return self._cycle[1]

    def message(self, words: str) -> TagsTyped:
        """What is posted when tags were typed."""
        return TagsTyped(words, alone=self._alone)
