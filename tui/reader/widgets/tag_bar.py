"""The line in which one types tags for a place."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui.reader.state.messages import Tagged
from tui.reader.text.styled import ACCENT, FAINT, SOFT, Line, fit, line
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines
from tui.reader.writing.tag_completion import completed, offered


class TagBar(Horizontal):
    """Hidden until it is opened; enter puts the tags on or takes them off, escape leaves them."""

    def __init__(self) -> None:
        super().__init__(id="tags", classes="bar")
        self.last_key: events.Key | None = None  # that passed through here, on its way up
        self.words = OneLineInput(classes="bar-words", compact=True, select_on_focus=False)
        self._hint = StyledLines(classes="bar-hint")
        self._known: tuple[str, ...] = ()
        self._here: tuple[str, ...] = ()
        self._alone = False
        self._cycle: tuple[str, str] | None = None  # what was typed, what tab made of it

    def compose(self) -> ComposeResult:
        """A sign, the words, what they may become."""
        label = StyledLines(classes="bar-label")
        label.show(lambda _: (line((" #", ACCENT)),))
        yield label
        yield self.words
        yield self._hint

    def open(self, known: tuple[str, ...], here: tuple[str, ...], *, alone: bool) -> None:
        """Show the line and type in it; `here` are the tags that stand there already."""
        self.display = True
        self._alone = alone
        self._known, self._here, self._cycle = known, here, None
        self.words.value = ""
        self.words.focus()
        self._draw_hint()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what fits."""
        event.stop()
        if self._cycle is not None and event.value != self._cycle[1]:
            self._cycle = None
        self._draw_hint()

    def _draw_hint(self) -> None:
        self._hint.show(lambda cells: (fit(self._hinted(), cells),))

    def _hinted(self) -> Line:
        typed = self.words.value
        there = " ".join(f"#{tag}" for tag in self._here)
        if there and not typed.strip():
            return line(("on it: ", SOFT), there, ("  again: off", FAINT))
        found = offered(typed if self._cycle is None else self._cycle[0], self._known)
        return line(("tab ", SOFT), (" ".join(found), FAINT)) if found else ()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Tag."""
        event.stop()
        self._close(self.words.value)

    def on_key(self, event: events.Key) -> None:
        """Tab completes; enter that was typed ahead tags too; escape does not."""
        self.last_key = event
        if event.key in ("escape", "enter", "tab"):
            event.stop()
            event.prevent_default()
        if event.key == "tab":
            typed = self.words.value if self._cycle is None else self._cycle[0]
            self._cycle = typed, completed(typed, self.words.value, self._known)
            self.words.value = self._cycle[1]
            self.words.cursor_position = len(self.words.value)
        elif event.key in ("escape", "enter"):
            self._close("" if event.key == "escape" else self.words.value)

    def _close(self, words: str) -> None:
        if self.display:
            self.display = False
            self.post_message(Tagged(words, alone=self._alone))
