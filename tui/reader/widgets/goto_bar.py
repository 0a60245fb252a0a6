"""The line in which one types where to go."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui.reader.state.messages import Named
from tui.reader.text.styled import ACCENT, FAINT, line
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines

HINT = "12 · 40% · p7 · ch3 · 14:32 · n3 · f1 · s2 · l5 "


class GoToBar(Horizontal):
    """Hidden until it is opened; enter goes, escape does not."""

    def __init__(self) -> None:
        super().__init__(id="go-to", classes="bar")
        self.last_key: events.Key | None = None  # that passed through here, on its way up
        self.words = OneLineInput(classes="bar-words", compact=True, select_on_focus=False)

    def compose(self) -> ComposeResult:
        """A colon, the words, the forms that are understood."""
        label, hint = StyledLines(classes="bar-label"), StyledLines(classes="bar-hint")
        label.show(lambda _: (line((" :", ACCENT)),))
        hint.show(lambda _: (line((HINT, FAINT)),))
        yield label
        yield self.words
        yield hint

    def open(self) -> None:
        """Show the line and type in it."""
        self.display = True
        self.words.value = ""
        self.words.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Nothing happens before enter."""
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go there."""
        event.stop()
        self._close(self.words.value)

    def on_key(self, event: events.Key) -> None:
        """Enter that was typed ahead goes too; escape stays."""
        self.last_key = event
        if event.key in ("escape", "enter"):
            event.stop()
            event.prevent_default()
            self._close("" if event.key == "escape" else self.words.value)

    def _close(self, words: str) -> None:
        if self.display:
            self.display = False
            self.post_message(Named(words))
