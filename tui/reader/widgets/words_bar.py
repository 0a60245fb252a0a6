"""A line in which one types words for one purpose."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from tui.reader.text.styled import Line, fit
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines


class WordsBar(Horizontal):
    """Hidden until it is opened; enter does what it is for, escape closes it as if nothing was typed."""

    COMPLETES: ClassVar[bool] = True
    """Whether tab completes the words."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id, classes="bar")
        self.last_key: events.Key | None = None  # that passed through here, on its way up
        self.words = OneLineInput(classes="bar-words", compact=True, select_on_focus=False)
        self._label = StyledLines(classes="bar-label")
        self._hint = StyledLines(classes="bar-hint")

    def compose(self) -> ComposeResult:
        """What is asked for, the words, what they may become."""
        yield self._label
        yield self.words
        yield self._hint

    def begin(self, label: Line) -> None:
        """Show the line behind a label, and type in it."""
        self.display = True
        self._label.show(lambda cells: (fit(label, cells),))
        self.words.value = ""
        self.words.focus()
        self._draw_hint()

    def hinted(self) -> Line:
        """What is told behind the words."""
        raise NotImplementedError

    def completed(self) -> str:
        """The words as tab makes them."""
        return self.words.value

    def message(self, words: str) -> Message:
        """What is posted when the line is left."""
        raise NotImplementedError

    def _draw_hint(self) -> None:
        self._hint.show(lambda cells: (fit(self.hinted(), cells),))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what completes the words typed so far."""
        event.stop()
        self._draw_hint()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Post what was typed."""
        event.stop()
        self._close(self.words.value)

    def on_key(self, event: events.Key) -> None:
        """Tab completes; enter that was typed ahead counts too; escape does not."""
        self.last_key = event
        completes = event.key == "tab" and self.COMPLETES
        if completes or event.key in ("escape", "enter"):
            event.stop()
            event.prevent_default()
        if completes:
            self.words.value = self.completed()
            self.words.cursor_position = len(self.words.value)
        elif event.key in ("escape", "enter"):
            self._close("" if event.key == "escape" else self.words.value)

    def _close(self, words: str) -> None:
        if self.display:
            self.display = False
            self.post_message(self.message(words))
