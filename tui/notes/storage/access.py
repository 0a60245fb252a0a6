"""Opens the notes: where they lie, or in memory where the file takes none."""

from __future__ import annotations

from pathlib import Path

from tui.notes.storage import opening
from tui.notes.storage.place import StoreError, default_path
from tui.notes.storage.store import NoteStore


def open_store(path: str | Path | None = None, *, create: bool = True) -> NoteStore:
    """Open the notes at `path`, at `$PARALLAX_NOTES` or in the user's data folder.

    Raises StoreError when they cannot be read. Notes that can be read but not written open with
    `store.writable` false and a sentence in `store.notices`.
    Without `create`, a missing file is an empty store.
    """
    place = default_path() if path is None else Path(path).expanduser()
    return NoteStore(opening.open_database(place, create=create))


def open_anyway(path: str | Path | None = None) -> NoteStore:
    """A store that takes notes whatever became of the file: in memory if need be.

    `store.volatile` is then true and `store.notices` says why; the reader writes such notes out at its end.
    """
    try:
        store = open_store(path)
    except StoreError as error:
        database = opening.memory()
        database.notices.append(
            f"{error} Notes are kept in memory; the reader writes them to a file at its end."
        )
        return NoteStore(database)
    if store.writable:
        return store
    try:
        database = opening.memory(copy_of=store.database)
    except StoreError as error:
        database = opening.memory()
        database.notices.append(str(error))
    notices = [
        f"{notice} Changes are kept in memory; the reader writes them to a file at its end."
        for notice in store.notices
    ]
    database.notices.extend(notices)
    store.close()
    return NoteStore(database)
