"""The panel in which a note is written, under the texts, with the words it is about."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import TextArea

from tui.notes.model import Anchor, Note, NoteKind
from tui.pair import Pair, Side
from tui.reader.state.messages import NoteTyped
from tui.reader.text.styled import FAINT, SOFT, STRONG, Line, line, one_line, shorten, spread
from tui.reader.widgets.note_text_area import NoteWords
from tui.reader.widgets.styled_lines import StyledLines
from tui.reader.work.notebook import Notebook

TICK = 0.25
"""Seconds between two drafts while one types; a tick without a key saves the note."""
MOST_TICKS = 8
"""Ticks of typing without a pause until the note is saved all the same."""
SPEAKER_CELLS = 34

_ABOUT = {
    NoteKind.PAIR: "Note on a pair",
    NoteKind.PASSAGE: "Note on a passage",
    NoteKind.SPAN: "Note on these words",
    NoteKind.SHIFT: "Note on a shift",
    NoteKind.WHOLE: "Note on the comparison",
}


def _shown(anchors: Sequence[Anchor]) -> Sequence[Anchor]:
    """Two places of a note: the first of either text, else the first two."""
    firsts = [next((anchor for anchor in anchors if anchor.side is side), None) for side in Side]
    both = [anchor for anchor in firsts if anchor is not None]
    return both if len(both) == len(Side) else anchors[:2]


class NoteEditor(Vertical):
    """Hidden until a note is opened; what is typed is kept at once, saved at every pause and at the end."""

    def __init__(self) -> None:
        super().__init__(id="editor")
        self._note: Note | None = None
        self._names = Pair("", "")
        self._about = StyledLines(id="editor-about")
        self.words = NoteWords()
        self._kept = ""  # the text that was handed over last
        self._touched = False  # something was saved since the panel was opened
        self._drafted = False  # a draft was handed over since the last save
        self._ticks = 0
        self._last_text = ""
        self.last_key: events.Key | None = None  # that passed through here, on its way up
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """What the note is about, and the note."""
        yield self._about
        yield self.words

    def open(
        self,
        note: Note,
        names: Pair[str],
        tags: tuple[str, ...] = (),
        *,
        unsaved: bool = False,
    ) -> None:
        """Write a note, or go on with one; `unsaved` when its words are nowhere on the disk yet."""
        self._note, self._names, self._touched, self._ticks = note, names, False, 0
        self._drafted = False
        self._kept = self._last_text = "" if unsaved else note.body
        self.display = True
        self._make_room(made=True)
        self.words.tags = tags
        self.words.load_text(note.body)
        self.words.move_cursor(self.words.document.end)
        self._about.show(self._lines)
        self.call_after_refresh(self.words.focus)

    def _make_room(self, *, made: bool) -> None:
        """Put away what makes room for the panel, or show it again: nothing else is styled anew."""
        self.screen.set_class(made, "-writing", update=False)
        tiny = self.screen.has_class("-tiny")
        for widget in self.screen.query("#card, #tour, #main" if tiny else "#card, #tour"):
            widget.update_node_styles()

    def refresh_note(self, note: Note) -> None:
        """Another program changed the note: show its text, unless something was typed here."""
        if self._note is None or self._note.id != note.id or self._touched:
            return
        if self.words.text == self._note.body and note.revision > self._note.revision:
            self.open(note, self._names, self.words.tags)

    def _lines(self, cells: int) -> tuple[Line, ...]:
        note = self._note
        if note is None:
            return ()
        subject = f": {note.subject}" if note.subject else ""
        left = line((f" {_ABOUT[note.kind]}{subject} ", STRONG), *self._tag_hint())
        head = spread(left, line(("saved as you type, esc closes ", SOFT)), cells)
        quotes = [
            spread(
                line((f" {self._names[anchor.side]}  ", FAINT), f"“{one_line(anchor.exact)}”"),
                line((f"{shorten(anchor.speaker, SPEAKER_CELLS)} ", SOFT)),
                cells,
            )
            for anchor in _shown(note.anchors)
        ]
        return (head, *quotes)

    def _tag_hint(self) -> tuple[tuple[str, str], ...]:
        offered = self.words.offered
        if not offered:
            own = self._note.tags if self._note else ()
            aside = [f"#{tag}" for tag in own if f"#{tag}" not in self.words.text]
            return ((" ".join(aside) or "#words with a # are tags", FAINT),)
        return (("tab ", STRONG), (" ".join(f"#{tag}" for tag in offered[:6]), FAINT))

    @property
    def note(self) -> Note | None:
        """The note with the words as they are; None while nothing is written."""
        from tui.notes import with_body

        if self._note is None or not self.display:
            return None
        return with_body(self._note, self.words.text)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what was typed, soon."""
        event.stop()
        self._about.show(self._lines)
        if self._note is None or event.text_area.text == self._kept:
            return
        if self._timer is None:
            self._timer = self.set_timer(TICK, self._tick)

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Other tags may fit where the cursor stands now."""
        event.stop()
        self._about.show(self._lines)

    def _tick(self) -> None:
        """Save when nothing was typed since the last tick, or for long; else keep a draft."""
        self._timer = None
        text, before = self.words.text, self._last_text
        if self._note is None or not self.display or text == self._kept:
            return
        self._ticks, self._last_text = self._ticks + 1, text
        paused = text == before or self._ticks >= MOST_TICKS
        self._hand_over(draft=not paused)
        if not paused:
            self._timer = self.set_timer(TICK, self._tick)

    def _hand_over(self, *, draft: bool) -> None:
        note = self.note
        if note is None or not note.body.strip():
            return
        if not draft:
            self._kept, self._ticks = self.words.text, 0
        self.post_message(NoteTyped(note, closed=False, draft=draft, first=not self._touched))
        self._drafted = draft
        self._touched = self._touched or not draft

    def on_key(self, event: events.Key) -> None:
        """Close the editor on escape."""
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
        self._make_room(made=False)
        self._note = None
        if note is not None:
            settled = note.body == self._kept and not self._drafted
            self.post_message(NoteTyped(note, closed=True, first=not self._touched, settled=settled))
