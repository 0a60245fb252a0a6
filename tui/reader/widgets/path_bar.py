"""The line in which one types which text to open in place of another."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui.documents.sources.paths import completed, offered
from tui.pair import Side
from tui.reader.state.messages import TextNamed
from tui.reader.text.styled import ACCENT, FAINT, SOFT, Line, fit, line
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines

NOTHING_TYPED = "a file; tab completes; clipboard: takes what was copied"


class PathBar(Horizontal):
    """Hidden until it is opened; enter opens the text, escape keeps the one that is read."""

    def __init__(self) -> None:
        super().__init__(id="path", classes="bar")
        self.last_key: events.Key | None = None  # that passed through here, on its way up
        self.words = OneLineInput(classes="bar-words", compact=True, select_on_focus=False)
        self._label = StyledLines(classes="bar-label")
        self._hint = StyledLines(classes="bar-hint")
        self._side = Side.LEFT

    def compose(self) -> ComposeResult:
        """Which text, its path, what may come next."""
        yield self._label
        yield self.words
        yield self._hint

    def open(self, side: Side, name: str) -> None:
        """Show the line and type in it; the text of this side, called so, is the one that goes."""
        self.display = True
        self._side = side
        self._label.show(lambda cells: (fit(line((f" in place of {name}: ", ACCENT)), cells),))
        self.words.value = ""
        self.words.focus()
        self._draw_hint()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what fits."""
        event.stop()
        self._draw_hint()

    def _draw_hint(self) -> None:
        self._hint.show(lambda cells: (fit(self._hinted(), cells),))

    def _hinted(self) -> Line:
        if not self.words.value:
            return line((NOTHING_TYPED, FAINT))
        found = offered(self.words.value)
        return line(("tab ", SOFT), (" ".join(found), FAINT)) if found else ()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open it."""
        event.stop()
        self._close(self.words.value)

    def on_key(self, event: events.Key) -> None:
        """Tab completes; enter that was typed ahead opens too; escape does not."""
        self.last_key = event
        if event.key in ("escape", "enter", "tab"):
            event.stop()
            event.prevent_default()
        if event.key == "tab":
            self.words.value = completed(self.words.value)
            self.words.cursor_position = len(self.words.value)
        elif event.key in ("escape", "enter"):
            self._close("" if event.key == "escape" else self.words.value)

    def _close(self, words: str) -> None:
        if self.display:
            self.display = False
            self.post_message(TextNamed(self._side, words.strip()))
