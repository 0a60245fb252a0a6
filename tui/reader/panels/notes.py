"""All notes on the two texts: filter, go there, edit, answer, review, attach by hand, delete, undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual.app import SuspendNotSupported

from tui.errors import ParallaxError
from tui.notes import new_note, with_body
from tui.notes.editing import edited
from tui.notes.model import Anchor, AnchorStatus, Note, NoteKind
from tui.pair import Pair
from tui.reader.lists import lost_verdicts
from tui.reader.lists.entries import Entry
from tui.reader.lists.lost_verdicts import VERDICT, attached_here, attached_there
from tui.reader.lists.note_list import DRAFT, Listing, NoteOrder, authors, next_author, note_list
from tui.reader.panels.list_box import ListBox
from tui.reader.state.material import Material
from tui.reader.state.placed_note import PlacedNote
from tui.reader.state.reading_state import ReadingState
from tui.reader.text.styled import FAINT, flow, line
from tui.reader.writing.note_taking import accepted, moved_here

if TYPE_CHECKING:
    from tui.notes.verdicts import PlacedJudgement
    from tui.reader.work.notebook import Notebook

KEYS = (
    "enter goes  e edit  r answer  E $EDITOR  d delete  u U undo  s sort  a note on all  x export  esc back"
)
DOUBTFUL = "y take the new place  n keep the old words  m move to where you were  "
LOST = "n keep the old words  m attach to where you were  "


class NoteWriter(Protocol):
    """Opens the editor on a note."""

    def __call__(self, note: Note, *, unsaved: bool = False) -> None:
        """Open the editor."""


class NotesBox(ListBox):
    """The list of notes. It is not left for a note that is written from it."""

    PLACEHOLDER: ClassVar[str] = "/ filters by words, quotations, #tags and @authors"

    def __init__(
        self,
        material: Material,
        state: ReadingState,
        notebook: Notebook,
        write: NoteWriter,
        *,
        order: NoteOrder | None = None,
        at: str = "",
    ) -> None:
        """`at` is the id of the note to begin at; the list begins in the `order` of the last time."""
        super().__init__()
        self.begins_in_list = True
        self.state = state  # where the reader was, or went by hand since
        self._material = material
        self._notebook = notebook
        self._write = write
        self._listing = Listing(order=order or NoteOrder.PLACE)
        self._at = at

    @property
    def order(self) -> NoteOrder:
        """The order in which the notes are listed."""
        return self._listing.order

    def ask(self) -> None:
        """List what the filter leaves; a search in the words of the notes is answered by `notes_found`."""
        query = self.words.value.strip()
        if query != self._listing.query:
            self._listing = replace(self._listing, query=query, found=None)
        if self._listing.words:
            self._notebook.search(self._listing.words)
        if not self._listing.words or self._listing.found is not None:
            self._list(self._listing)
        self._answered_query = self.words.value

    def _list(self, listing: Listing) -> None:
        self._listing = listing
        at, self._at = self._at, ""
        self.list.show(note_list(self._material, listing), at)
        self.draw_keys()

    def material_changed(self, material: Material) -> None:
        """Notes were written, changed or deleted: list them as they are now."""
        self._material = material
        self._list(self._listing)
        if self._listing.words:
            self._notebook.search(self._listing.words)

    def notes_found(self, query: str, notes: frozenset[str]) -> None:
        """List what the filter found, unless it was typed on meanwhile."""
        if query == self._listing.words:
            self._list(replace(self._listing, found=notes))

    # The keys

    def draw_keys(self) -> None:
        """The keys of the row, in two lines where they are many."""
        words = self._said or line((self._told_keys(), FAINT))
        self._keys.show(lambda cells: flow([words], cells, 2))

    def _told_keys(self) -> str:
        if not self.chooses:
            return "↓ into the list   esc back"
        verdict = self._verdict
        if verdict is None:
            by = "@ author  " if len(authors(self._material.notes)) > 1 else ""
            return f"{self._review_keys()}{by}{KEYS}"
        doubtful = attached_there(verdict, self._material) is not None
        return f"{lost_verdicts.KEYS_WITH_PLACES if doubtful else ''}{lost_verdicts.KEYS}"

    def _review_keys(self) -> str:
        placed = self._current
        if placed is None or placed.note.kept:
            return ""
        if placed.is_orphan:
            return LOST
        return DOUBTFUL if any(one.status is AnchorStatus.REVIEW for one in placed.places) else ""

    def _take(self, key: str) -> bool:
        if not self.chooses and key == "enter":
            self.list.focus()
            return True
        act = self._ACTS.get(key) if self.chooses else None
        if act is None:
            return super()._take(key)
        act(self)
        return True

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

    def pressed(self, entry: Entry) -> None:
        """A draft, or a note that leads nowhere: open it."""
        del entry
        self.edit()

    # What keys do

    def sort(self) -> None:
        """By place, time or tag."""
        self._list(replace(self._listing, order=self._listing.order.following))

    def turn_author(self) -> None:
        """The notes of one author after the other, then of all."""
        author = next_author(self._material.notes, self._listing.author)
        self._list(replace(self._listing, author=author))

    def add(self) -> None:
        """A note on the comparison as a whole."""
        self._write(new_note(NoteKind.WHOLE))

    def answer_note(self) -> None:
        """A note that answers this one, on the same words."""
        if self._current is not None:
            note = self._current.note
            self._write(replace(new_note(note.kind, "", note.anchors), subject=note.subject, answers=note.id))

    def edit(self) -> None:
        """Open the note, or go on with a draft."""
        if self._draft is not None:
            self._write(self._draft, unsaved=True)
        elif self._current is not None:
            self._write(self._current.note)

    def edit_outside(self) -> None:
        """Open the note in $EDITOR."""
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
            self._save(with_body(note, body) if body.strip() and body != note.body.rstrip("\n") else None)

    def _save(self, note: Note | None, said: str = "Note saved.") -> None:
        if note is None:
            self.said("Nothing was changed.")
            return
        self._notebook.save(note, continuing=False)
        self.said(said)

    def accept(self) -> None:
        """The words that were found are those that were meant."""
        if self._verdict is not None:
            self._reattach(self._verdict, attached_there(self._verdict, self._material))
        elif self._current is not None:
            self._save(accepted(self._current, self._material), "The note stands by the new words; u undoes.")

    def keep(self) -> None:
        """The note keeps its old words; it is not asked about again."""
        placed = self._current
        if placed is None or not self._review_keys():
            return
        kept = replace(placed.note, kept=True)
        self._save(kept, "The note keeps its old words; m attaches it to other ones.")

    def move(self) -> None:
        """Attach the note to the place of the cursor."""
        if self._verdict is not None:
            self._reattach(self._verdict, attached_here(self._verdict, self.state, self._material))
        elif self._current is not None:
            moved = moved_here(self._current, self.state, self._material)
            self._save(moved, "The note was attached to where you were; u undoes.")

    def _reattach(self, placed: PlacedJudgement, anchors: Pair[Anchor] | None) -> None:
        if anchors is None:
            self.said("There is no place for it yet: put the cursors on two passages, then m attaches it.")
            return
        self._notebook.move_verdict(placed.judgement, anchors)
        self.said("The verdict was attached to these passages; u undoes.")

    def delete(self) -> None:
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

    def export(self) -> None:
        """Write the notes that are listed to a file."""
        listing = self._listing
        listed = [placed.note.id for placed in self._material.notes if listing.holds(placed.note)]
        self._notebook.export(self._material.books, frozenset(listed) if listing.filters else None)

    _ACTS: ClassVar[dict[str, Callable[[NotesBox], None]]] = {
        "e": edit,
        "E": edit_outside,
        "r": answer_note,
        "a": add,
        "s": sort,
        "at": turn_author,
        "y": accept,
        "n": keep,
        "m": move,
        "d": delete,
        "u": lambda self: self._notebook.undo(redo=False),
        "U": lambda self: self._notebook.undo(redo=True),
        "x": export,
        "L": lambda self: self.leave(),
    }
