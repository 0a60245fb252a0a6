"""Notes of others among ours: each wording once, whoever has it under whatever id.

A note tells what it said before (`Note.was`), so its wordings are a line. Where the lines of two notes meet,
one may go on from the other: then that one is brought up to date, wherever it stands. Two that went on from
one wording in two ways both stay, the other one under an id that follows from its words.

What was deleted here stays so while the file says nothing new of it; asked for, it comes again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.notes.model import Note
from tui.notes.storage.store import NoteStore


class Merge:
    """What stands in a store, by its words, while notes come in one by one."""

    def __init__(self, store: NoteStore, *, again: bool = False) -> None:
        self._store = store
        gone = () if again else store.all_notes(deleted=True)
        self._gone = {note.id: note for note in gone}
        self._unsaid = {digest: note.id for note in gone for digest in (*note.was, note.digest)}
        self._ours: dict[str, Note] = {}
        self._says: dict[str, str] = {}  # digest -> id of the note that says it
        self._said: dict[str, str] = {}  # digest -> id of a note that said it before
        self._ids: dict[str, str] = {}  # of the file -> of the same note here
        for note in store.all_notes():
            self._know(note)

    def bring_in(self, note: Note) -> str:
        """Bring one note in; what became of it: added, updated, unchanged, kept_both or deleted."""
        note = replace(note, answers=self._ids.get(note.answers, note.answers))
        if note.revision == 0:
            return self._bring_in_foreign(note)
        ours = self._meeting(note)
        if ours is None and note.digest in self._unsaid:
            self._ids[note.id] = self._unsaid[note.digest]
            return "deleted"
        if ours is None:
            return self._keep_both(note) if note.id in self._ours else self._add(note)
        self._ids[note.id] = ours.id
        if not _goes_on(note, ours) or (not note.was and self._store.had(note)):
            if ours.answers not in self._ours and note.answers in self._ours:  # what it answers came back
                self._store.take_in(replace(ours, answers=note.answers))
            return self._known_as(ours.id, "unchanged")
        if (note.id, note.revision, note.updated) == (ours.id, ours.revision, ours.updated):
            self._store.save(note)  # edited in a file: it has the time of the export
        else:
            newer = max(note.revision, ours.revision + 1)
            self._store.take_in(replace(note, id=ours.id, revision=newer))
        return self._known_as(ours.id, "updated")

    def _meeting(self, note: Note) -> Note | None:
        """The note here on whose line this one lies, or that lies on this one's; the nearest of them."""
        for digests, known in (
            ((note.digest,), self._says),
            ((note.digest,), self._said),
            (reversed(note.was), self._says),
        ):
            found = next((known[digest] for digest in digests if digest in known), None)
            if found is not None:
                return self._ours[found]
        ours = self._ours.get(note.id)
        if ours is None or note.was:
            return None
        return ours if self._store.had(note) or _goes_on(note, ours) else None

    def _add(self, note: Note) -> str:
        self._store.take_in(replace(note, revision=max(1, note.revision)))
        return self._known_as(note.id, "added")

    def _keep_both(self, note: Note) -> str:
        """The note changed here and there: theirs stands beside ours, under the same id each time."""
        name = hashlib.sha256(f"{note.id}\n{note.digest}".encode()).hexdigest()[:16]
        self._ids[note.id] = name
        if name in self._ours:
            return "unchanged"
        self._store.take_in(replace(note, id=name, revision=1))
        return self._known_as(name, "kept_both")

    def _bring_in_foreign(self, note: Note) -> str:
        """A note of another program: it has times, and no history that we know."""
        ours = self._ours.get(note.id)
        gone = self._gone.get(note.id)
        if gone is not None and note.updated <= gone.updated:
            return "deleted"
        if ours is None:
            return "unchanged" if note.digest in self._says else self._add(note)
        if ours.digest == note.digest:
            return "unchanged"
        newly_found = any(not anchor.document for anchor in ours.anchors) and all(
            anchor.document for anchor in note.anchors
        )
        if ours.revision == 1 and (note.updated > ours.updated or newly_found):
            self._store.take_in(replace(note, revision=1))
        elif newly_found:
            texts = note.texts or ours.texts
            self._store.save(replace(ours, anchors=note.anchors, texts=texts, kind=note.kind, subject=""))
        elif ours.revision == 1 or self._store.had(note):
            return "unchanged"
        else:
            return self._keep_both(note)
        return self._known_as(note.id, "updated")

    def _known_as(self, id: str, done: str) -> str:
        note = self._store.note(id)
        if note is not None:
            self._know(note)
        return done

    def _know(self, note: Note) -> None:
        before = self._ours.get(note.id)
        if before is not None and self._says.get(before.digest) == note.id:
            del self._says[before.digest]
        self._ours[note.id] = note
        self._gone.pop(note.id, None)
        self._says[note.digest] = note.id
        self._said |= dict.fromkeys(note.was, note.id)


def _goes_on(note: Note, ours: Note) -> bool:
    """Whether theirs was written from ours; files of version 0.1 tell by number and time of edits alone."""
    if note.digest == ours.digest:
        return False
    if not note.was:
        same = (note.revision, note.updated) == (ours.revision, ours.updated)
        return note.id == ours.id and (same or (not ours.was and note.revision > ours.revision))
    if ours.digest in note.was and note.digest in ours.was:  # one of them came back to an earlier wording
        return (len(note.was), note.updated, note.digest) > (len(ours.was), ours.updated, ours.digest)
    return ours.digest in note.was


def answers_last(notes: Iterable[Note]) -> Iterator[Note]:
    """The same notes in their order, but each answer behind what it answers."""
    waiting = {note.id: note for note in notes}
    while waiting:
        ready = [note for note in waiting.values() if note.answers not in waiting or note.answers == note.id]
        for note in ready or list(waiting.values()):  # those left answer each other in a ring
            del waiting[note.id]
            yield note
