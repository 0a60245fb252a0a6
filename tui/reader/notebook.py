"""The notes and verdicts while the program runs: stored off the interface's thread, told by messages."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from textual.message import Message

from tui.alignment.model import Verdict
from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.faultlog import state_folder, told_fault
from tui.pair import Pair
from tui.reader.messages import Failed, NotesChanged, Told
from tui.reader.state import Ends

if TYPE_CHECKING:
    from tui.notes.model import Note, Resolved

Post = Callable[[Message], object]


class Notebook:
    """One store, one thread that works on it. Every method returns at once; what came of it is posted."""

    def __init__(self, path: str | None, post: Post) -> None:
        self._path = path
        self._post = post
        self._documents: Pair[Document] | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="notebook")
        self._desk: _Desk | None = None

    def open(self, documents: Pair[Document]) -> None:
        """Open the store and read what is known of these texts."""
        self._documents = documents
        self._submit(self._open)

    def save(self, note: Note) -> None:
        """Save a note as it stands."""
        self._submit(lambda: self._with_desk(lambda desk: desk.queue.save(note, desk.documents)))

    def save_draft(self, note: Note) -> None:
        """Keep a note that is being typed."""
        self._submit(lambda: self._with_desk(lambda desk: desk.queue.save_draft(note, desk.documents)))

    def drop_draft(self, id: str) -> None:
        """Forget a note that was begun and left empty."""
        self._submit(lambda: self._with_desk(lambda desk: desk.store.drop_draft(id)))

    def delete(self, id: str) -> None:
        """Delete a note; undo brings it back."""
        self._change(lambda desk: desk.store.delete(id))

    def judge(self, ends: Ends, verdict: Verdict | None) -> None:
        """Keep a verdict on a link, or take it back."""
        from tui.notes import set_verdict

        word = verdict.value if verdict else None
        self._change(lambda desk: set_verdict(desk.store, desk.documents, Pair(*ends), word))

    def undo(self, *, redo: bool) -> None:
        """Take back the last thing done on these texts, or do it again."""
        self._change(lambda desk: self._step(desk, redo=redo))

    def close(self) -> bool:
        """Wait until everything is on the disk; whether it is."""
        safe = True
        if self._desk is not None:
            safe = self._worker.submit(self._desk.close).result()
        self._worker.shutdown(wait=True)
        return safe

    def _submit(self, work: Callable[[], object]) -> Future[None]:
        def guarded() -> None:
            try:
                work()
            except ParallaxError as error:
                self._post(Failed(str(error)))
            except Exception as error:  # noqa: BLE001 - nobody looks into the future that it would vanish in
                self._post(Failed(told_fault("The notes cannot be worked on", error, state_folder())))

        return self._worker.submit(guarded)

    def _open(self) -> None:
        if self._documents is None:
            return
        self._desk = _Desk(self._path, self._documents, self._post)
        for notice in self._desk.store.notices:
            self._post(Failed(notice))
        self._desk.tell()

    def _with_desk(self, work: Callable[[_Desk], object]) -> None:
        if self._desk is None:
            raise ParallaxError("The notes are not open.")
        work(self._desk)

    def _change(self, work: Callable[[_Desk], object]) -> None:
        def change() -> None:
            self._with_desk(work)
            if self._desk is not None:
                self._desk.tell()

        self._submit(change)

    def _step(self, desk: _Desk, *, redo: bool) -> None:
        desk.queue.flush(5.0)
        step = (desk.store.redo if redo else desk.store.undo)(desk.documents)
        word = "redo" if redo else "undo"
        if step is None:
            self._post(Told(f"Nothing to {word}."))
            return
        from tui.notes.model import Note

        thing = step.after or step.before
        matter = "Note" if isinstance(thing, Note) else "Verdict"
        became = "removed" if step.after is None else "back" if step.before is None else "as it was"
        self._post(Told(f"{word.capitalize()}: {matter.lower()} {became}."))


class _Desk:
    """An open store and the queue that writes to it; both may be used from several threads."""

    def __init__(self, path: str | None, documents: Pair[Document], post: Post) -> None:
        from tui.notes import SaveQueue, open_anyway

        self.documents = documents
        self.post = post
        self.store = open_anyway(path)
        self.queue = SaveQueue(
            self.store,
            on_saved=lambda _: self.tell(),
            on_fault=self._fault,
        )

    def _fault(self, _note: Note, fault: ParallaxError) -> None:
        self.post(Failed(f"A note is not saved yet: {fault}"))

    def tell(self) -> None:
        """Post the notes and verdicts as they are stored."""
        from tui.notes import resolve, resolve_verdicts
        from tui.reader.placed import PlacedNote

        placed = []
        for note in self.store.notes(self.documents):
            places: list[Resolved] = []
            for anchor in note.anchors:
                document = self.documents[anchor.side]
                same = anchor.document == document.fingerprint
                stored = None if same else self.store.text(anchor.document)
                places.extend(resolve([anchor], document, stored))
            placed.append(PlacedNote(note, tuple(places)))
        verdicts = {
            Ends(*ends): Verdict(word) for ends, word in resolve_verdicts(self.store, self.documents).items()
        }
        self.post(NotesChanged(tuple(placed), verdicts))

    def close(self) -> bool:
        """Write what waits and close the store."""
        safe = self.queue.close()
        self.store.close()
        return safe
