"""All notes on the two texts: filter, go there, edit, review, attach by hand, delete, undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from tui.errors import ParallaxError
from tui.notes.model import Anchor, AnchorStatus, Note, NoteKind
from tui.pair import Pair
from tui.reader.lists import lost_verdicts
from tui.reader.lists.lost_verdicts import VERDICT, attached_here, attached_there
from tui.reader.lists.note_list import DRAFT, Listing, Order, note_list
from tui.reader.panels.panel import Panel
from tui.reader.state.material import Material
from tui.reader.state.placed_note import PlacedNote
from tui.reader.state.reading_state import Destination, ReadingState
from tui.reader.text.styled import FAINT, Line, flow, line
from tui.reader.widgets.entry_list import EntryList
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines
from tui.reader.writing.note_taking import accepted, moved_here

if TYPE_CHECKING:
    from tui.notes.verdicts import PlacedJudgement
    from tui.reader.work.notebook import Notebook

KEYS = "enter goes  e edit  E $EDITOR  d delete  u U undo  s sort  a note on all  x export  esc back"
DOUBTFUL = "y take the new place  n keep the old words  m move to the cursor's place  "
LOST = "n keep the old words  m attach to the cursor's place  "


class Leaving(NamedTuple):
    """What the reader does next: go to a place, write a note."""

    destination: Destination | None = None
    note: Note | None = None
    unsaved: bool = False


class NotesScreen(Panel[Leaving]):
    """The list of notes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", show=False),
        Binding("e", "edit", show=False),
        Binding("E", "edit_outside", show=False),
        Binding("a", "add", show=False),
        Binding("s", "sort", show=False),
        Binding("y", "accept", show=False),
        Binding("n", "keep", show=False),
        Binding("m", "move", show=False),
        Binding("d", "delete", show=False),
        Binding("u", "undo(False)", show=False),
        Binding("U", "undo(True)", show=False),
        Binding("x", "export", show=False),
        Binding("L", "close", show=False),
    ]

    def __init__(
        self,
        material: Material,
        state: ReadingState,
        notebook: Notebook,
        order: Order | None = None,
        *,
        at: str = "",
        query: str = "",
    ) -> None:
        """`at` is the id of the note to begin at; the list begins in the `order` of the last time.

        `query` is the filter that it had when a note was opened from it.
        """
        super().__init__()
        self._material = material
        self._state = state
        self._notebook = notebook
        self._listing = Listing(order=order or Order.PLACE, query=query)
        self._at = at
        self._words_said: Line = ()
        self.list = EntryList(id="entries")
        self._bar = StyledLines(id="note-keys")  # made before anything can be said

    @property
    def order(self) -> Order:
        """The order in which the notes are listed."""
        return self._listing.order

    @property
    def query_words(self) -> str:
        """What is typed into the filter."""
        return self._listing.query

    def compose(self) -> ComposeResult:
        """A filter, the list, the keys."""
        with Vertical(classes="panel full"):
            yield OneLineInput(
                self._listing.query,
                placeholder="/ filters by words, quotations and #tags",
                id="filter",
                compact=True,
            )
            yield self.list
            yield self._bar

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill(self._at)
        self._draw_keys()
        self.list.focus()

    def material_changed(self, material: Material) -> None:
        """The notes changed."""
        self._material = material
        if self._listing.query:
            self._notebook.search(self._listing.query)
        self._fill()

    def said(self, text: str, *, warning: bool = False) -> None:
        """Show it in the place of the keys, until the next key."""
        self._words_said = line((text, "bold $warning" if warning else "bold"))
        self._draw_keys()

    def notes_found(self, query: str, notes: frozenset[str]) -> None:
        """List what the filter found, unless it was typed on meanwhile."""
        if query == self._listing.query:
            self._list(replace(self._listing, found=notes))

    def _list(self, listing: Listing) -> None:
        self._listing = listing
        self._fill()

    def _fill(self, key: str = "") -> None:
        self.list.show(note_list(self._material, self._listing), key)

    @on(EntryList.Walked)
    def _on_walked(self, message: EntryList.Walked) -> None:
        message.stop()
        self._draw_keys()

    def _draw_keys(self) -> None:
        words = self._words_said or line((self._keys(), FAINT))
        self._bar.show(lambda cells: flow([words], cells, 2))

    def _keys(self) -> str:
        verdict = self._verdict
        if verdict is None:
            return f"{self._review_keys()}{KEYS}"
        doubtful = attached_there(verdict, self._material) is not None
        return f"{lost_verdicts.KEYS_WITH_PLACES if doubtful else ''}{lost_verdicts.KEYS}"

    def _review_keys(self) -> str:
        placed = self._current
        if placed is None or placed.note.kept:
            return ""
        if placed.is_orphan:
            return LOST
        return DOUBTFUL if any(one.status is AnchorStatus.REVIEW for one in placed.places) else ""

    def on_key(self, event: events.Key) -> None:
        """Down leaves the filter; any key lets go of what was said."""
        if self._words_said:
            self._words_said = ()
            self._draw_keys()
        if event.key == "down" and isinstance(self.focused, Input):
            event.stop()
            self.list.focus()

    # The filter

    def action_filter(self) -> None:
        """Type a filter."""
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search the words, quotations and tags of the notes on these texts."""
        query = event.value.strip()
        if query:
            self._listing = replace(self._listing, query=query)
            self._notebook.search(query)
        else:
            self._list(replace(self._listing, query="", found=None))

    def on_input_submitted(self) -> None:
        """From the filter to the list."""
        self.list.focus()

    def action_sort(self) -> None:
        """By place, time or tag."""
        self._list(replace(self._listing, order=self._listing.order.following))

    # What is highlighted

    @property
    def _current(self) -> PlacedNote | None:
        key = self.list.current_key
        return next((placed for placed in self._material.notes if placed.note.id == key), None)

    @property
    def _draft(self) -> Note | None:
        key = self.list.current_key
        return next((one.note for one in self._material.drafts if key == f"{DRAFT}{one.note.id}"), None)

    @property
    def _verdict(self) -> PlacedJudgement | None:
        key = self.list.current_key
        return next((one for one in self._material.lost if key == f"{VERDICT}{one.judgement.id}"), None)

    @on(EntryList.Chosen)
    def _on_chosen(self, message: EntryList.Chosen) -> None:
        message.stop()
        self.dismiss(Leaving(message.entry.destination))

    @on(EntryList.Pressed)
    def _on_pressed(self, message: EntryList.Pressed) -> None:
        """A draft, or a note that leads nowhere: open it."""
        message.stop()
        self.action_edit()

    def action_add(self) -> None:
        """A note on the comparison as a whole."""
        from tui.notes import new_note

        self.dismiss(Leaving(note=new_note(NoteKind.WHOLE)))

    def action_edit(self) -> None:
        """Open the note at its place, or go on with a draft."""
        placed, draft, entry = self._current, self._draft, self.list.current
        if draft is not None:
            self.dismiss(Leaving(note=draft, unsaved=True))
        elif placed is not None and entry is not None:
            self.dismiss(Leaving(entry.destination, placed.note))

    def action_edit_outside(self) -> None:
        """Open the note in $EDITOR."""
        from tui.notes import with_body
        from tui.notes.editing import edited

        if self._current is None:
            return
        note = self._current.note
        try:
            with self.app.suspend():
                body = edited(note.body).rstrip("\n")
        except SuspendNotSupported:
            self.said("This terminal cannot be lent to another program.", warning=True)
        except ParallaxError as error:
            self.said(str(error), warning=True)
        else:
            self._take(with_body(note, body) if body.strip() and body != note.body.rstrip("\n") else None)

    def _take(self, note: Note | None, said: str = "Note saved.") -> None:
        if note is None:
            self.said("Nothing was changed.")
            return
        self._notebook.save(note, continuing=False)
        self.said(said)

    def action_accept(self) -> None:
        """The words that were found are those that were meant."""
        if self._verdict is not None:
            self._reattach(self._verdict, attached_there(self._verdict, self._material))
        elif self._current is not None:
            self._take(accepted(self._current, self._material), "The note stands by the new words; u undoes.")

    def action_keep(self) -> None:
        """The note keeps its old words; it is not asked about again."""
        placed = self._current
        if placed is None or not self._review_keys():
            return
        kept = replace(placed.note, kept=True)
        self._take(kept, "The note keeps its old words; m attaches it to other ones.")

    def action_move(self) -> None:
        """Attach the note to the place of the cursor."""
        if self._verdict is not None:
            self._reattach(self._verdict, attached_here(self._verdict, self._state, self._material))
        elif self._current is not None:
            moved = moved_here(self._current, self._state, self._material)
            self._take(moved, "The note was attached to the cursor's place; u undoes.")

    def _reattach(self, placed: PlacedJudgement, anchors: Pair[Anchor] | None) -> None:
        if anchors is None:
            self.said("There is no place for it yet: put the cursors on two passages, then m attaches it.")
            return
        self._notebook.move_verdict(placed.judgement, anchors)
        self.said("The verdict was attached to these passages; u undoes.")

    def action_delete(self) -> None:
        """Delete the note; u brings it back."""
        draft = self._draft
        if draft is not None:
            self._notebook.drop_draft(draft.id)
        elif self._verdict is not None:
            self._notebook.discard_verdict(self._verdict.judgement.id)
            self.said("Verdict discarded; u brings it back.")
        elif self._current is not None:
            self._notebook.delete(self._current.note.id)
            self.said("Note deleted; u brings it back.")

    def action_export(self) -> None:
        """Write the notes that are listed to a file."""
        self._notebook.export(self._listing.found)

    def action_undo(self, redo: bool) -> None:  # an action's arguments come without names
        """Take back the last change, or do it again."""
        self._notebook.undo(redo=redo)
