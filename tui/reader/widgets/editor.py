"""The panel in which a note is written, under the texts, with the words it is about."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import TextArea

from tui.notes.model import Note
from tui.pair import Pair
from tui.reader.lines import FAINT, SOFT, STRONG, Line, line, one_line, spread
from tui.reader.messages import Written
from tui.reader.notebook import Notebook
from tui.reader.widgets.lined import Lined

PAUSE = 0.8
"""Seconds after a key until the note is saved, with all that was typed meanwhile."""


class NoteEditor(Vertical):
    """Hidden until a note is opened; what is typed is saved at every pause, and when the panel closes."""

    def __init__(self) -> None:
        super().__init__(id="editor")
        self._note: Note | None = None
        self._names = Pair("", "")
        self._about = Lined(id="editor-about")
        self.words = TextArea(
            id="editor-words",
            soft_wrap=True,
            show_line_numbers=False,
            compact=True,
            tab_behavior="focus",
        )
        self._changed = False
        self.last_key: events.Key | None = None  # that passed through here, on its way up
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """What the note is about, and the note."""
        yield self._about
        yield self.words

    def open(self, note: Note, names: Pair[str]) -> None:
        """Write a note, or go on with one."""
        self._note, self._names, self._changed = note, names, False
        self.display = True
        self.screen.add_class("-writing")
        self._about.show(self._lines)
        self.words.load_text(note.body)
        self.words.move_cursor(self.words.document.end)
        self.call_after_refresh(self.words.focus)

    def _lines(self, cells: int) -> tuple[Line, ...]:
        note = self._note
        if note is None:
            return ()
        head = spread(
            line((" Note ", STRONG), ("#words with a # are tags", FAINT)),
            line(("saved as you type, esc closes ", SOFT)),
            cells,
        )
        quotes = [
            line(
                (f" {self._names[anchor.side]}  ", FAINT),
                f"“{one_line(anchor.exact)}”",
                (f"  {anchor.speaker}", SOFT),
            )
            for anchor in note.anchors
        ]
        return (head, *quotes[:2])

    @property
    def note(self) -> Note | None:
        """The note with the words as they are; None while nothing is written."""
        from tui.notes import with_body

        if self._note is None or not self.display:
            return None
        return with_body(self._note, self.words.text)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Save after a pause."""
        event.stop()
        if self._note is None or event.text_area.text == self._note.body:
            return
        self._changed = True
        if self._timer is None:
            self._timer = self.set_timer(PAUSE, self._save)

    def _save(self) -> None:
        self._timer = None
        note = self.note
        if note is not None and self._changed and note.body.strip():
            self._changed = False
            self.post_message(Written(note, closed=False))

    def on_key(self, event: events.Key) -> None:
        """Escape closes."""
        self.last_key = event
        if event.key in ("escape", "ctrl+s"):
            event.stop()
            event.prevent_default()
            self.close()

    def close_quietly(self, notebook: Notebook) -> None:
        """Keep what is being written, because the program ends."""
        note = self.note
        if note is not None and note.body.strip():
            notebook.save(note)

    def close(self) -> None:
        """Hide the panel and hand the note over."""
        note = self.note
        self.display = False
        self.screen.remove_class("-writing")
        self._note = None
        if note is not None:
            self.post_message(Written(note, closed=True))
