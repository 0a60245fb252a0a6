"""Who wrote a text, where and when: to look at and to correct."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from tui.documents.characters.guard import guard
from tui.documents.corrections import NAMES, corrected_fields, dated
from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.reader.panels.panel import Panel
from tui.reader.text.styled import FAINT, SOFT, STRONG, fit, line
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines

FIELDS = ("title", "author", "outlet", "date", "source")
KEYS = "enter keeps it with the text   tab next   empty: as its source says   esc back"


class OriginScreen(Panel[dict[str, str]]):
    """A line to type in for each field; gives back those that were changed."""

    BINDINGS: ClassVar = []

    def __init__(self, document: Document, name: str) -> None:
        super().__init__()
        self._document, self._called = document, name
        self._fields = {
            field: OneLineInput(guard(self._known(field)), id=field, compact=True, select_on_focus=False)
            for field in FIELDS
        }
        self._corrected = corrected_fields(document)
        self._keys = StyledLines(id="keys")
        self._said = ""

    def compose(self) -> ComposeResult:
        """A heading, a row for each field, the keys."""
        with Vertical(classes="panel"):
            head = StyledLines(classes="origin-head")
            head.show(
                lambda cells: (
                    fit(line((guard(self._called), STRONG), ("  where this text is from", SOFT)), cells),
                )
            )
            yield head
            for field in FIELDS:
                with Horizontal(classes="origin-row"):
                    yield self._label(field)
                    yield self._fields[field]
                    yield self._mark(field)
            self._draw_keys()
            yield self._keys

    def on_mount(self) -> None:
        """Type in the first field."""
        self._fields[FIELDS[0]].focus()

    def _known(self, field: str) -> str:
        return str(getattr(self._document.metadata, field))

    def _label(self, field: str) -> StyledLines:
        label = StyledLines(classes="origin-label")
        label.show(lambda cells: (fit(line((NAMES.get(field, field), SOFT)), cells),))
        return label

    def _mark(self, field: str) -> StyledLines:
        """What is to be said of a field."""
        guesses = self._document.metadata.guessed.split(", ")
        words = "corrected" if field in self._corrected else "a guess" if field in guesses else ""
        mark = StyledLines(classes="origin-mark")
        mark.show(lambda cells: (fit(line((words, FAINT)), cells),))
        return mark

    def _draw_keys(self) -> None:
        words = (self._said, "bold") if self._said else (KEYS, FAINT)
        self._keys.show(lambda cells: (fit(line(words), cells),))

    def on_key(self, event: events.Key) -> None:
        """Up and down go from field to field, as tab does; escape leaves everything as it was."""
        moves = {"down": self.focus_next, "up": self.focus_previous}
        if event.key in moves:
            event.stop()
            moves[event.key]()

    @on(Input.Submitted)
    def _on_submitted(self, message: Input.Submitted) -> None:
        message.stop()
        values = {field: " ".join(box.value.split()) for field, box in self._fields.items()}
        try:
            values["date"] = dated(values["date"])
        except ParallaxError as error:
            self._said = str(error)
            self._draw_keys()
            return
        self.dismiss({field: said for field, said in values.items() if said != guard(self._known(field))})
