"""An open store of notes, and where its notes stand in the open texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from textual.message import Message

from tui.alignment.model import Verdict
from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.notes.model import Anchor, Judgement, Note, NoteDraft, Resolved, Saved
from tui.notes.verdicts import PlacedJudgement
from tui.pair import Pair
from tui.reader.memory.rescue import Unsaved
from tui.reader.state.messages import Failed, NotesChanged, Remarked
from tui.reader.state.placed_note import PlacedNote
from tui.reader.state.reading_state import LinkEnds
from tui.spans import Span

Post = Callable[[Message], object]


class OpenNotes:
    """For the one thread that works on notes. What it reads and saves is posted as `NotesChanged`."""

    def __init__(self, path: str | None, documents: Pair[Document], post: Post) -> None:
        from tui.notes import Saver, open_anyway

        self.documents = documents
        self._post = post
        self._resolved: dict[Anchor, Resolved] = {}
        self._placed: dict[str, PlacedNote] = {}
        self._verdicts: dict[LinkEnds, Verdict] = {}
        self._tags: tuple[str, ...] = ()
        self._drafts: tuple[NoteDraft, ...] = ()
        self._lost: tuple[PlacedJudgement, ...] = ()
        self._parted: dict[str, str] = {}
        self.warned = False  # a save had something to say that "Note saved." must not cover
        self.store = open_anyway(path)
        self._at_first: dict[str, int] = {}
        with suppress(ParallaxError):  # what is wrong with the file is told when its notes are read
            self._at_first = {note.id: note.revision for note in self.store.notes(documents)}
            self._at_first |= {one.id: one.revision for one in self.store.verdicts(documents)}
            self._drafts = tuple(filter(self._is_offered, self.store.drafts(documents)))
        self.saver = Saver(self.store, on_saved=self._saved, on_fault=self._fault)

    def _is_offered(self, draft: NoteDraft) -> bool:
        """Whether a draft holds words that are nowhere else."""
        known = self.store.note(draft.note.id)
        return bool(draft.note.body.strip()) and (known is None or known.body != draft.note.body)

    @property
    def drafts(self) -> tuple[NoteDraft, ...]:
        """What was being typed when an earlier run ended, and was not taken up since."""
        return self._drafts

    def _fault(self, _note: Note, fault: ParallaxError) -> None:
        self._post(Failed(f"A note is not saved yet: {fault}"))

    def _saved(self, saved: Saved) -> None:
        if saved.other is not None:
            self._parted[saved.other.id] = saved.note.id
        for note in (saved.note, saved.other):
            if note is not None:
                self._placed[note.id] = self._place(note)
        self._forget_draft(saved.other.id if saved.other else saved.note.id)
        with suppress(ParallaxError):
            self._tags = self._known_tags()
        self._say_so()
        if saved.message:
            self.warned = True
            self._post(Remarked(saved.message, warning=True))

    def tell(self, *, foreign: bool = False) -> None:
        """Read everything and post it; `foreign` says that another program changed something."""
        from tui.notes import place_verdicts

        notes = self.store.notes(self.documents)
        judged = place_verdicts(self.store, self.documents)
        self._placed = {note.id: self._place(note) for note in notes}
        self._verdicts = {
            LinkEnds(*one.passages): Verdict(one.judgement.verdict) for one in judged if one.passages
        }
        self._lost = tuple(one for one in judged if one.passages is None)
        self._tags = self._known_tags()
        self._say_so(foreign=foreign)

    def _known_tags(self) -> tuple[str, ...]:
        """The tags of all notes, without those that were half typed when a note was saved."""
        return tuple(tag for tag, _ in self.store.tags())

    def _say_so(self, *, foreign: bool = False) -> None:
        placed = tuple(self._placed.values())
        self._post(
            NotesChanged(placed, self._verdicts, self._tags, self._drafts, self._lost, foreign=foreign)
        )

    def _place(self, note: Note) -> PlacedNote:
        return PlacedNote(note, tuple(self._find(anchor) for anchor in note.anchors))

    def find(self, anchor: Anchor) -> Span | None:
        """Where the words of an anchor stand in the open texts; None if they are gone."""
        return self._find(anchor).span

    def _find(self, anchor: Anchor) -> Resolved:
        """Where an anchor stands; worked out once, because the texts do not change while they are open."""
        if anchor not in self._resolved:
            from tui.notes import resolve

            document = self.documents[anchor.side]
            same = anchor.document == document.fingerprint
            stored = None if same else self.store.text(anchor.document)
            self._resolved[anchor] = resolve([anchor], document, stored)[0]
        return self._resolved[anchor]

    def poll(self) -> None:
        """Tell what another program changed since the last call."""
        if self.store.changed():
            self.tell(foreign=True)

    def delete(self, id: str) -> None:
        """Delete a note, after what still waits to be saved of it."""
        self.saver.retry()
        self.store.delete(self._parted.get(id, id))
        self.tell()

    def drop_draft(self, id: str) -> None:
        """Forget what was typed of a note."""
        self._forget_draft(id)
        self.store.drop_draft(id)
        self.tell()

    def _forget_draft(self, id: str) -> None:
        self._drafts = tuple(draft for draft in self._drafts if draft.note.id != id)

    def lost_at_the_end(self) -> Unsaved:
        """What no file holds: notes that could not be saved, and what was changed in memory."""
        unsaved: Iterable[Note] = self.saver.unsaved
        verdicts: tuple[Judgement, ...] = ()
        if self.store.volatile:
            with suppress(ParallaxError):
                unsaved = (*filter(self._is_changed, self.store.notes(self.documents)), *unsaved)
                verdicts = tuple(filter(self._is_changed, self.store.verdicts(self.documents)))
        return Unsaved(tuple({note.id: note for note in unsaved}.values()), verdicts)

    def _is_changed(self, thing: Note | Judgement) -> bool:
        return self._at_first.get(thing.id) != thing.revision

    def close(self) -> Unsaved:
        """Write what waits and close the store; what no file holds."""
        self.saver.retry()
        lost = self.lost_at_the_end()
        self.store.close()
        return lost
