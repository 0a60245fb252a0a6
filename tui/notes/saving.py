"""Saving off the interface's loop: one thread, the latest text of each note first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.notes.model import Note, Saved
from tui.notes.storage.store import NoteStore
from tui.pair import Pair


@dataclass(frozen=True, slots=True)
class _Job:
    note: Note
    documents: Pair[Document] | None
    draft: bool
    continuing: bool


class SaveQueue:
    """Takes notes at once and saves them one after the other in a thread of its own.

    Of several saves of one note that wait, only the latest is carried out. `on_saved` and `on_fault` are
    called in that thread. A note that could not be saved is kept and tried again with the next save, `retry`
    or `flush`; `unsaved` gives what is not on the disk, for an export elsewhere.
    """

    def __init__(
        self,
        store: NoteStore,
        *,
        on_saved: Callable[[Saved], None] = lambda _: None,
        on_fault: Callable[[Note, ParallaxError], None] = lambda _, __: None,
    ) -> None:
        self._store = store
        self._on_saved = on_saved
        self._on_fault = on_fault
        self._waiting: dict[str, _Job] = {}
        self._failed: dict[str, _Job] = {}
        self._working: _Job | None = None
        self._revisions: dict[str, int] = {}  # of notes that we saved, as the store has them
        self._parted: dict[str, tuple[str, int]] = {}  # id -> the id our text got, the other's revision
        self._closed = False
        self._condition = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="notes", daemon=True)
        self._thread.start()

    def save(self, note: Note, documents: Pair[Document] | None = None, *, continuing: bool = True) -> None:
        """Save a note soon. Never waits."""
        self._put(_Job(note, documents, draft=False, continuing=continuing))

    def save_draft(self, note: Note, documents: Pair[Document] | None = None) -> None:
        """Keep what is being typed soon. Never waits. A save that waits already stays a save."""
        self._put(_Job(note, documents, draft=True, continuing=True))

    def _put(self, job: _Job) -> None:
        with self._condition:
            if self._closed:
                raise ParallaxError("The notes were closed already.")
            waiting = self._waiting.pop(job.note.id, None) or self._failed.pop(job.note.id, None)
            if waiting is not None and not waiting.draft and job.draft:
                job = replace(job, draft=False)
            if waiting is not None and not waiting.continuing:
                job = replace(job, continuing=False)
            self._waiting[job.note.id] = job
            self._condition.notify_all()

    def retry(self) -> None:
        """Try again what could not be saved."""
        with self._condition:
            self._waiting = self._failed | self._waiting
            self._failed = {}
            self._condition.notify_all()

    def unsaved(self) -> tuple[Note, ...]:
        """What is not on the disk (yet)."""
        with self._condition:
            jobs = [
                *self._failed.values(),
                *([self._working] if self._working else []),
                *self._waiting.values(),
            ]
            return tuple({job.note.id: job.note for job in jobs}.values())

    def flush(self, timeout: float | None = None) -> bool:
        """Wait (at most `timeout` seconds) until everything is on the disk; whether it is."""
        self.retry()
        with self._condition:
            idle = self._condition.wait_for(lambda: not self._waiting and self._working is None, timeout)
            return idle and not self._failed

    def close(self, timeout: float | None = 10.0) -> bool:
        """Flush and end the thread; whether everything is on the disk. The store stays open."""
        done = self.flush(timeout)
        with self._condition:
            self._closed = True
            self._condition.notify_all()
        self._thread.join(timeout)
        return done

    def _run(self) -> None:
        while (job := self._next()) is not None:
            try:
                saved = self._carry_out(job)
            except ParallaxError as fault:
                self._done(job, failed=True)
                self._on_fault(job.note, fault)
            except Exception as error:  # noqa: BLE001 - no fault may end the thread that keeps the reader's words
                self._done(job, failed=True)
                self._on_fault(job.note, ParallaxError(f"The note could not be saved ({error})."))
            else:
                self._done(job, failed=False)
                if saved is not None:
                    self._on_saved(saved)

    def _next(self) -> _Job | None:
        with self._condition:
            self._condition.wait_for(lambda: self._waiting or self._closed)
            if not self._waiting:
                return None
            self._working = self._waiting.pop(next(iter(self._waiting)))
            return self._working

    def _done(self, job: _Job, *, failed: bool) -> None:
        with self._condition:
            self._working = None
            if failed and job.note.id not in self._waiting:
                self._failed[job.note.id] = job
            self._condition.notify_all()

    def _carry_out(self, job: _Job) -> Saved | None:
        note = self._rebased(job.note)
        if job.draft:
            self._store.save_draft(note, job.documents)
            return None
        saved = self._store.save(note, job.documents, continuing=job.continuing)
        if saved.other is not None:
            self._parted[note.id] = (saved.note.id, saved.other.revision)
        self._revisions[saved.note.id] = saved.note.revision
        return saved

    def _rebased(self, note: Note) -> Note:
        """The note upon our own last save of it, which the interface may not have heard of yet."""
        parted = self._parted.get(note.id)
        if parted is not None and note.revision < parted[1]:
            note = replace(note, id=parted[0], revision=0)
        known = self._revisions.get(note.id, 0)
        return replace(note, revision=known) if note.revision < known else note
