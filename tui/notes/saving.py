"""Saving notes one after the other: upon our own last save of each, and again if it failed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.notes.model import Note, Saved
from tui.notes.storage.store import NoteStore
from tui.pair import Pair


@dataclass(frozen=True, slots=True)
class Save:
    """A note to be saved, or to be kept as a draft while it is being typed.

    `continuing` goes on with the last save of the note, as one thing to undo.
    """

    note: Note
    documents: Pair[Document] | None = None
    draft: bool = False
    continuing: bool = True

    def upon(self, earlier: Save | None) -> Save:
        """A save in the place of an earlier one of the same note that was not carried out.

        A save that waits stays a save though a draft follows, and one that begins a step to undo begins it.
        """
        if earlier is None:
            return self
        return replace(
            self,
            draft=self.draft and earlier.draft,
            continuing=self.continuing and earlier.continuing,
        )


class Saver:
    """Carries saves out at once, for one thread that does nothing else with the store meanwhile.

    `on_saved` is told of every save. A note that could not be saved is kept, told to `on_fault`, and tried
    again with its next save or `retry`; `unsaved` gives what is not on the disk, for an export elsewhere.
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
        self._failed: dict[str, Save] = {}
        self._revisions: dict[str, int] = {}  # of notes that we saved, as the store has them
        self._parted: dict[str, tuple[str, int]] = {}  # id -> the id our text got, the other's revision

    @property
    def unsaved(self) -> tuple[Note, ...]:
        """What is not on the disk."""
        return tuple(save.note for save in self._failed.values())

    def carry_out(self, save: Save) -> None:
        """Save a note as it stands; no fault is raised."""
        save = save.upon(self._failed.pop(save.note.id, None))
        try:
            saved = self._write(save)
        except ParallaxError as fault:
            self._fail(save, fault)
        except Exception as error:  # noqa: BLE001 - whatever fails, the reader's words are kept
            self._fail(save, ParallaxError(f"The note could not be saved ({error})."))
        else:
            if saved is not None:
                self._on_saved(saved)

    def retry(self) -> bool:
        """Try again what could not be saved; whether everything is on the disk."""
        for save in tuple(self._failed.values()):
            self.carry_out(save)
        return not self._failed

    def _fail(self, save: Save, fault: ParallaxError) -> None:
        self._failed[save.note.id] = save
        self._on_fault(save.note, fault)

    def _write(self, save: Save) -> Saved | None:
        note = self._rebased(save.note)
        if save.draft:
            self._store.save_draft(note, save.documents)
            return None
        saved = self._store.save(note, save.documents, continuing=save.continuing)
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
