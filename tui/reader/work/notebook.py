"""The notes and verdicts while the program runs: stored off the interface's thread, told by messages."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from tui.alignment.model import Verdict
from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.faultlog import log_fault, state_folder
from tui.pair import Pair
from tui.reader.memory.rescue import Unsaved
from tui.reader.state.keymap import Keymap
from tui.reader.state.messages import Failed, NotesChanged, NotesFound, Remarked
from tui.reader.state.reading_state import LinkEnds

if TYPE_CHECKING:
    from tui.notes import Save
    from tui.notes.model import Anchor, Judgement, Note
    from tui.reader.work.open_notes import OpenNotes, Post


class Notebook:
    """One store, one thread that works on it. Every method returns at once; what came of it is posted."""

    def __init__(
        self,
        path: str | None,
        post: Post,
        sitting: str = "",
        author: str = "",
        keymap: Callable[[], Keymap] = Keymap,
    ) -> None:
        """`sitting` is that of an earlier notebook, whose work counts as done in this one.

        `keymap` gives the keys that messages may name.
        """
        self._author = author
        self._path = path
        self._post = post
        self._keymap = keymap
        self._documents: Pair[Document] | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="notebook")
        self._opened: OpenNotes | None = None
        self._unmade = False  # there is no file yet: whatever is done first makes it
        self._polled: Future[None] | None = None
        self._lock = threading.Lock()
        self._waiting: list[Save] = []  # the save that was handed over last, if nothing was since
        self._blind = False
        self._agreed = ""  # the sitting, not this one, whose steps may be undone or redone
        self.sitting = sitting  # known once the store is open
        self.lost = Unsaved()

    def open(self, documents: Pair[Document]) -> None:
        """Read what is known of these texts, and open the store if there is one."""
        self._documents = documents
        self._submit(self._read, opens=True)

    def save(self, note: Note, *, continuing: bool = True) -> None:
        """Save a note as it stands; `continuing` goes on with the last save, as one thing to undo."""
        self._put(note, draft=False, continuing=continuing)

    def save_draft(self, note: Note) -> None:
        """Keep a note that is being typed."""
        self._put(note, draft=True, continuing=True)

    def _put(self, note: Note, *, draft: bool, continuing: bool) -> None:
        """Save soon; of several saves of one note that wait with nothing between them, only the last."""
        from tui.notes import Save

        save = Save(note, self._documents, draft, continuing)
        with self._lock:
            waiting = self._waiting
            if waiting and waiting[0].note.id == note.id:
                waiting[0] = save.upon(waiting[0])
                return
        saves = [save]
        self._do(lambda opened: opened.saver.carry_out(self._take(saves)))
        with self._lock:
            self._waiting = saves

    def _take(self, saves: list[Save]) -> Save:
        """The save of this turn, from now on not to be replaced by a later one."""
        with self._lock:
            if self._waiting is saves:
                self._waiting = []
            return saves.pop()

    def confirm(self) -> None:
        """Say that the notes are saved, once they are; a fault is told by itself."""
        self._do(self._confirm)

    def _confirm(self, opened: OpenNotes) -> None:
        if not opened.saver.retry():
            return
        warned, opened.warned = opened.warned, False
        if warned:
            return
        if opened.store.volatile:
            self._post(
                Remarked("Note kept in memory: at the end it goes to a file of its own.", warning=True)
            )
        else:
            self._post(Remarked("Note saved."))

    def drop_draft(self, id: str) -> None:
        """Forget what was typed of a note."""
        self._do(lambda opened: opened.drop_draft(id))

    def delete(self, id: str) -> None:
        """Delete a note; undo brings it back."""
        self._do(lambda opened: opened.delete(id))

    def search(self, query: str) -> None:
        """Find the notes on these texts that hold every term; `NotesFound` is posted."""
        self._do(lambda opened: self._search(opened, query))

    def export(self, books: tuple[str, ...], ids: frozenset[str] | None = None) -> None:
        """Write the notes on these texts, or those of these ids, to a file in the current folder.

        It names these files of codebooks.
        """
        self._do(lambda opened: self._export(opened, books, ids))

    def _export(self, opened: OpenNotes, books: tuple[str, ...], ids: frozenset[str] | None) -> None:
        from tui.reader.work.note_export import export

        self._post(Remarked(export(opened, books, ids, Path.cwd())))

    def poll(self) -> None:
        """See whether another program changed the notes; asked while a call waits, it is not asked again."""
        if self._polled is not None and not self._polled.done():
            return
        if self._opened is not None or self._unmade:
            self._polled = self._submit(self._poll)

    def _poll(self) -> None:
        if self._unmade:
            self._read()
        if self._opened is None or self._blind:
            return
        try:
            self._opened.poll()
        except ParallaxError:
            self._blind = True  # a fault of the file is told once, and at every save
            raise

    def _search(self, opened: OpenNotes, query: str) -> None:
        found = opened.store.search(query, opened.documents)
        self._post(NotesFound(query, frozenset(note.id for note in found)))

    def judge(self, ends: LinkEnds, verdict: Verdict | None) -> None:
        """Keep a verdict on a link, or take it back."""
        from tui.notes import set_verdict

        word = verdict.value if verdict else None
        self._change(lambda opened: set_verdict(opened.store, opened.documents, Pair(*ends), word))

    def move_verdict(self, judgement: Judgement, anchors: Pair[Anchor]) -> None:
        """Fasten a verdict to other passages."""
        word, name = judgement.verdict, judgement.id
        self._change(lambda opened: opened.store.save_verdict(anchors, word, opened.documents, id=name))

    def discard_verdict(self, id: str) -> None:
        """Take a verdict back whose passages are gone."""
        self._change(lambda opened: opened.store.delete_verdict(id))

    def undo(self, *, redo: bool) -> None:
        """Take back the last thing done on these texts, or do it again."""
        self._change(lambda opened: self._step(opened, redo=redo))

    def close(self) -> bool:
        """Wait until everything is on the disk; whether it is. `lost` then holds what is not."""
        self.lost = self._worker.submit(self._close).result()
        self._worker.shutdown(wait=True)
        return not any(self.lost)

    def _close(self) -> Unsaved:
        return self._opened.close() if self._opened is not None else Unsaved()

    def _submit(self, work: Callable[[], object], *, opens: bool = False) -> Future[None]:
        def guarded() -> None:
            try:
                work()
            except ParallaxError as error:
                self._post(Failed(str(error), ends_notes=opens))
            except Exception as error:  # noqa: BLE001 - nobody looks into the future that it would vanish in
                told = log_fault("The notes cannot be worked on", error, state_folder())
                self._post(Failed(told, ends_notes=opens))

        with self._lock:
            self._waiting = []
        return self._worker.submit(guarded)

    def _read(self) -> None:
        """Read what is stored; a file that is not there yet is made by what is done first."""
        from tui.notes.storage.place import is_to_be_made

        known, self._unmade = self._unmade, is_to_be_made(self._path)
        if not self._unmade:
            self._tell(self._open())
        elif not known:
            self._post(NotesChanged((), {}))

    def _open(self) -> OpenNotes:
        from tui.reader.work.open_notes import OpenNotes

        if self._documents is None:
            raise ParallaxError("The notes are not open.")
        opened = self._opened = OpenNotes(self._path, self._documents, self._post)
        self._unmade = False
        opened.store.author = self._author
        opened.store.session = self.sitting = self.sitting or opened.store.session
        for notice in opened.store.notices:
            self._post(Failed(notice))
        return opened

    def _tell(self, opened: OpenNotes) -> None:
        opened.tell()
        if drafts := opened.drafts:
            kept = "A note was" if len(drafts) == 1 else f"{len(drafts)} notes were"
            found = self._keymap().hinted(f"{kept} being typed when parallax ended", ("notes", "shows it"))
            self._post(Remarked(found, warning=True))

    def _do(self, work: Callable[[OpenNotes], object]) -> None:
        def do() -> None:
            if self._unmade:
                self._read()  # another program may have made the file by now
            work(self._opened or self._open())

        self._submit(do)

    def _change(self, work: Callable[[OpenNotes], object]) -> None:
        def change(opened: OpenNotes) -> None:
            try:
                work(opened)
            finally:  # what could not be saved must not look as if it were
                opened.tell()

        self._do(change)

    def _step(self, opened: OpenNotes, *, redo: bool) -> None:
        """Take a step back or forth and tell which; one of another sitting at the second time of asking."""
        from tui.reader.work import undo_wording

        opened.saver.retry()
        step = opened.store.ahead(opened.documents, redo=redo)
        if step is None:
            self._post(Remarked(f"Nothing to {'redo' if redo else 'undo'}."))
            return
        own = step.session == opened.store.session
        if not own and step.session != self._agreed:
            self._agreed = step.session
            key = self._keymap().key_of("redo" if redo else "undo")
            self._post(Remarked(undo_wording.asked(step, opened.documents, opened.find, key, redo=redo)))
            return
        self._agreed = "" if own else step.session
        done = (opened.store.redo if redo else opened.store.undo)(opened.documents)
        if done is not None:
            self._post(Remarked(undo_wording.undo_remark(done, opened.documents, opened.find, redo=redo)))
