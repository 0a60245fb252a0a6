"""The notes of a reader, in one SQLite file.

Thread-safe: calls from several threads take turns. A call may wait for the disk or for another program (up to
`BUSY_MILLISECONDS`), so an interface calls it from a thread of its own.
Everything returned is a frozen dataclass. Faults are `StoreError`s, a kind of `ParallaxError`.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tui.documents.model import Document, Metadata
from tui.errors import ParallaxError
from tui.notes.model import Anchor, Judgement, Note, NoteDraft, Saved
from tui.notes.storage import drafts, editions, history, rows, search
from tui.notes.storage.comparisons import KnownComparisons, turned, turned_judgement, turned_step
from tui.notes.storage.database import Database
from tui.notes.wording import age, new_id, now, on_texts, same_words, tidied
from tui.pair import Pair

KEPT_TEXTS = 4  # unpacked at a time: every note on an earlier version asks for its words
VERDICTS = ("confirmed", "rejected", "added")


class NoteStore:
    """Notes, drafts, verdicts and what is known of the texts they were written on.

    Where `documents` are asked for, notes are found that were made on these texts or on earlier versions of
    them, in either order of the sides; see `editions.py`.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.session = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self._shelves = KnownComparisons()
        self.author = ""  # whose notes and verdicts are made here
        self._texts: dict[str, str] = {}
        if database.writable:
            search.renew(database)

    @property
    def path(self) -> Path | None:
        """The file; None in memory."""
        return self.database.path

    @property
    def writable(self) -> bool:
        """Whether notes can be saved."""
        return self.database.writable

    @property
    def volatile(self) -> bool:
        """Whether all is lost when the program ends."""
        return self.database.path is None

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should be told, in sentences."""
        return tuple(self.database.notices)

    def notes(self, documents: Pair[Document]) -> tuple[Note, ...]:
        """The notes on two texts, oldest first, sides as these texts are placed."""
        with self.database.reading() as connection:
            place = self._shelves.find(connection, documents)
            if place is None:
                return ()
            found = rows.read_notes(connection, "comparison = ?", (place[0],))
        return tuple(turned(note) for note in found) if place[1] else tuple(found)

    def all_notes(self, *, deleted: bool = False) -> tuple[Note, ...]:
        """Every note, or those that were deleted and can be brought back, oldest first."""
        with self.database.reading() as connection:
            return tuple(rows.read_notes(connection, deleted=deleted))

    def note(self, id: str) -> Note | None:
        """One note; None if it is not there or was deleted."""
        with self.database.reading() as connection:
            return rows.read_note(connection, id)

    def search(
        self, query: str, documents: Pair[Document] | None = None, *, limit: int | None = None
    ) -> tuple[Note, ...]:
        """The notes whose text, quotations, tags and subject hold every term of `query`, newest first.

        A term is the beginning of a word, `"words in a row"` or a `#tag`.
        """
        with self.database.reading() as connection:
            place = self._shelves.find(connection, documents) if documents is not None else None
            if documents is not None and place is None:
                return ()
            ids = search.find(connection, query, place[0] if place else None, limit)
            notes = rows.read_notes(connection, "id IN (SELECT value FROM json_each(?))", (rows.dump(ids),))
        found = {note.id: turned(note) if place is not None and place[1] else note for note in notes}
        return tuple(found[name] for name in ids if name in found)

    def save(self, note: Note, documents: Pair[Document] | None = None, *, continuing: bool = False) -> Saved:
        """Save a note; what is returned is on the disk.

        `documents` are the texts it was written on; a note that was saved before need not name them. If
        another program saved the note since `note.revision`, both texts are kept (see `Saved`). `continuing`
        says that this save goes on with the last one (typing), so that one undo takes back both. Its draft is
        dropped.
        """
        with self.database.writing() as connection:
            place = self._shelves.of_note(connection, note, documents)
            note = on_texts(tidied(note), documents)
            if place is not None and place[1]:
                note = turned(note)
            saved = self._save(connection, note, place[0] if place else None, continuing=continuing)
            drafts.drop_draft(connection, note.id, self.session)
        if place is not None and place[1]:
            return Saved(turned(saved.note), saved.other and turned(saved.other))
        return saved

    def _save(
        self, connection: sqlite3.Connection, note: Note, comparison: int | None, *, continuing: bool = False
    ) -> Saved:
        before = rows.read_note(connection, note.id)
        other: Note | None = None
        if before is not None and before.revision != note.revision:
            if same_words(before, note):
                return Saved(before)
            other, before = before, None
            note = replace(note, id=new_id(), created=now(), revision=0)
        revision = connection.execute("SELECT revision FROM note WHERE id = ?", (note.id,)).fetchone()
        note = replace(
            note,
            author=note.author if before or note.author else self.author,
            updated=now(),
            revision=(revision[0] if revision else 0) + 1,
            was=history.earlier(connection, before, self.session, continuing=continuing),
        )
        self._write(connection, history.UndoStep(before, note), note, comparison, continuing=continuing)
        return Saved(note, other)

    def take_in(self, note: Note) -> None:
        """Write a note as it stands elsewhere, with its times and its revision, over ours of the same id."""
        with self.database.writing() as connection:
            place = self._shelves.of_note(connection, note, None)
            note = turned(note) if place is not None and place[1] else note
            step = history.UndoStep(rows.read_note(connection, note.id), note)
            self._write(connection, step, note, place[0] if place else None)

    def _write(
        self,
        connection: sqlite3.Connection,
        step: history.UndoStep,
        note: Note,
        comparison: int | None,
        *,
        continuing: bool = False,
    ) -> None:
        rows.write_note(connection, note, comparison)
        search.index(connection, note)
        history.record(connection, step, comparison, self.session, continuing=continuing)

    def delete(self, id: str) -> Note | None:
        """Delete a note; `undo` brings it back. The note as it was, None if it was not there."""
        with self.database.writing() as connection:
            note = rows.read_note(connection, id)
            if note is None:
                return None
            row = connection.execute("SELECT comparison FROM note WHERE id = ?", (id,)).fetchone()
            history.remove(connection, note)
            history.record(connection, history.UndoStep(note, None), row[0], self.session)
            drafts.drop_draft(connection, id, self.session)
            return note

    def undo(self, documents: Pair[Document] | None = None) -> history.UndoStep | None:
        """Take back the last thing done to notes and verdicts (of these texts); None if there is nothing.

        The step says what is there now (`after`) in the place of what was (`before`). Raises ParallaxError if
        another window changed the same note since.
        """
        return self._move(documents, undoing=True)

    def redo(self, documents: Pair[Document] | None = None) -> history.UndoStep | None:
        """Do again what was taken back last."""
        return self._move(documents, undoing=False)

    def ahead(self, documents: Pair[Document], *, redo: bool = False) -> history.UndoStep | None:
        """The step that `undo` (or `redo`) would carry out next on these texts; nothing is done."""
        with self.database.reading() as connection:
            place = self._shelves.find(connection, documents)
            step = history.ahead(connection, place[0], undoing=not redo) if place else None
        return turned_step(step) if step and place and place[1] else step

    def _move(self, documents: Pair[Document] | None, *, undoing: bool) -> history.UndoStep | None:
        with self.database.writing() as connection:
            place = self._shelves.find(connection, documents) if documents is not None else None
            if documents is not None and place is None:
                return None
            move = history.undo if undoing else history.redo
            step = move(connection, place[0] if place else None)
        return turned_step(step) if step and place and place[1] else step

    def save_draft(self, note: Note, documents: Pair[Document] | None = None) -> None:
        """Keep a note as it is being typed; `save` and `drop_draft` let go of it."""
        with self.database.writing() as connection:
            place = self._shelves.of_note(connection, note, documents)
            note = on_texts(note, documents)
            note = turned(note) if place is not None and place[1] else note
            drafts.keep_draft(connection, tidied(note), place[0] if place else None, self.session)

    def drop_draft(self, id: str) -> None:
        """Forget the draft of a note, whichever program left it, unless that program is still typing it."""
        with self.database.writing() as connection:
            drafts.drop_draft(connection, id, self.session)

    def drafts(self, documents: Pair[Document] | None = None) -> tuple[NoteDraft, ...]:
        """What was typed but not saved when a program ended; drafts of programs that still run are theirs."""
        with self.database.reading() as connection:
            place = self._shelves.find(connection, documents) if documents is not None else None
            if documents is not None and place is None:
                return ()
            found = drafts.left_behind(connection, place[0] if place else None, self.session)
        if place is not None and place[1]:
            return tuple(replace(draft, note=turned(draft.note)) for draft in found)
        return tuple(found)

    def verdicts(self, documents: Pair[Document]) -> tuple[Judgement, ...]:
        """The reader's verdicts on pairs of passages of two texts, oldest first."""
        with self.database.reading() as connection:
            place = self._shelves.find(connection, documents)
            if place is None:
                return ()
            found = rows.read_verdicts(connection, place[0])
        return tuple(turned_judgement(one) for one in found) if place[1] else tuple(found)

    def all_verdicts(self) -> tuple[Judgement, ...]:
        """Every verdict, on whatever texts, oldest first, sides as they were stored."""
        with self.database.reading() as connection:
            return tuple(rows.read_verdicts(connection))

    def take_in_verdict(self, judgement: Judgement, *, again: bool = False) -> bool:
        """Write a verdict as it stands elsewhere, unless ours of that id is as new; whether it was.

        One that was taken back here comes only `again`.
        Of two that were changed as often the later one stands, here and there.
        """
        with self.database.writing() as connection:
            found = rows.read_verdicts(connection)
            before = next((one for one in found if one.id == judgement.id), None)
            gone = before is None and not again and history.removed(connection, judgement)
            if gone or (before is not None and age(before) >= age(judgement)):
                return False
            comparison, swapped = self._shelves.of_verdict(connection, judgement)
            stored = turned_judgement(judgement) if swapped else judgement
            rows.write_verdict(connection, stored, comparison)
            history.record(connection, history.UndoStep(before, stored), comparison, self.session)
            return True

    def save_verdict(
        self, anchors: Pair[Anchor], verdict: str, documents: Pair[Document], *, id: str | None = None
    ) -> Judgement:
        """Save a verdict (confirmed, rejected or added) on two places; `id` is of an earlier one."""
        if verdict not in VERDICTS:
            raise ParallaxError(f"There is no verdict {verdict!r}: it is one of {', '.join(VERDICTS)}.")
        with self.database.writing() as connection:
            comparison, swapped = self._shelves.ensure(connection, documents)
            before = next((one for one in rows.read_verdicts(connection, comparison) if one.id == id), None)
            judgement = Judgement(
                id=id or new_id(),
                verdict=verdict,
                anchors=anchors,
                created=before.created if before else now(),
                updated=now(),
                revision=(before.revision if before else 0) + 1,
                author=before.author if before else self.author,
            )
            stored = turned_judgement(judgement) if swapped else judgement
            rows.write_verdict(connection, stored, comparison)
            history.record(connection, history.UndoStep(before, stored), comparison, self.session)
        return judgement

    def delete_verdict(self, id: str) -> None:
        """Take a verdict back; `undo` brings it again."""
        with self.database.writing() as connection:
            row = connection.execute("SELECT comparison FROM verdict WHERE id = ?", (id,)).fetchone()
            for judgement in rows.read_verdicts(connection, row[0]) if row else ():
                if judgement.id == id:
                    history.remove(connection, judgement)
                    history.record(connection, history.UndoStep(judgement, None), row[0], self.session)

    def text(self, fingerprint: str) -> str | None:
        """The stored words of a text; None if it was never kept."""
        if fingerprint not in self._texts:
            with self.database.reading() as connection:
                found = editions.text_of(connection, fingerprint)
            if found is None:
                return None
            if len(self._texts) >= KEPT_TEXTS:
                self._texts.pop(next(iter(self._texts)))
            self._texts[fingerprint] = found
        return self._texts[fingerprint]

    def origins(self) -> dict[str, Metadata]:
        """What is known of every text that notes were written on, by fingerprint."""
        with self.database.reading() as connection:
            query = "SELECT fingerprint, metadata FROM document ORDER BY fingerprint"
            found = list(connection.execute(query))
        return {fingerprint: rows.metadata_from_json(json.loads(metadata)) for fingerprint, metadata in found}

    def comparisons(self) -> tuple[Pair[Document], ...]:
        """The texts that were compared, each in its last version, without blocks and passages."""
        with self.database.reading() as connection:
            return tuple(editions.kept_comparisons(connection))

    def hear_of(self, fingerprint: str, metadata: Metadata) -> None:
        """Keep the origin of a text that was never opened here, as an import tells it."""
        with self.database.writing() as connection:
            editions.hear_of(connection, fingerprint, metadata)

    def keep(self, documents: Pair[Document]) -> None:
        """Keep two texts in full, as a note on them would."""
        with self.database.writing() as connection:
            self._shelves.ensure(connection, documents)
            for document in documents:
                if editions.text_of(connection, document.fingerprint) is None:
                    work = editions.known_edition(connection, document)
                    editions.remember(connection, document, work)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag and how many notes bear it, the most used first; those of imported lists too."""
        with self.database.reading() as connection:
            return rows.read_tags(connection)

    def learn_tags(self, tags: Iterable[str]) -> int:
        """Keep tags that no note bears yet, for completion; how many were not known."""
        with self.database.writing() as connection:
            return rows.learn_tags(connection, tags)

    def changed(self) -> bool:
        """Whether another program wrote to the file since the last call; cheap enough to ask every second."""
        return self.database.changed()

    def had(self, note: Note) -> bool:
        """Whether a note of this id ever had these words here, so far back as can be undone."""
        with self.database.reading() as connection:
            return history.knows(connection, note)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, in SQLite's words; nothing for a sound one."""
        return self.database.check()

    def copy_to(self, path: str | Path) -> None:
        """Write everything to another notes file; StoreError if it exists."""
        self.database.copy_to(Path(path).expanduser())

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()
