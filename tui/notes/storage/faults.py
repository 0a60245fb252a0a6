"""What SQLite refuses, said in one sentence that a reader can act on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tui.notes.storage.place import StoreError

_IN_USE = "The notes file {path} is in use by another program: nothing was lost, try again in a moment."
_SENTENCES = {
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_READONLY: "The notes file {path} cannot be written: it, its folder or its disk is "
    "read-only; choose another file with --notes, or export the notes.",
    sqlite3.SQLITE_FULL: "The disk that holds the notes file {path} is full: "
    "earlier notes are safe; make room and save again, or export the notes elsewhere.",
    sqlite3.SQLITE_IOERR: "The notes file {path} could not be read or written (disk error): "
    "check the disk, or choose another file with --notes.",
    sqlite3.SQLITE_CANTOPEN: "The notes file {path} cannot be opened: check the folder and its permissions, "
    "or choose another file with --notes.",
    sqlite3.SQLITE_PERM: "The notes file {path} may not be opened: check its permissions, "
    "or choose another file with --notes.",
    sqlite3.SQLITE_AUTH: "The notes file {path} may not be opened: check its permissions, "
    "or choose another file with --notes.",
    sqlite3.SQLITE_TOOBIG: "This note is too large for the notes file {path}: make it shorter.",
}
DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class ReadOnlyError(StoreError):
    """The notes can be read but not written."""


class BusyError(StoreError):
    """Another program holds the notes file."""


class DamagedError(StoreError):
    """The file is not a sound notes database; it was left as it is."""


def code(error: sqlite3.Error) -> int:
    """SQLite's primary result code of an error; SQLITE_ERROR when the module raised it itself."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF


def sentence(error: sqlite3.Error, path: Path | None) -> StoreError:
    """What SQLite refused, in a sentence."""
    number = code(error)
    place = str(path) if path is not None else "in memory"
    if number in DAMAGED:
        return DamagedError(f"The notes file {place} is damaged ({error}): choose a backup with --notes.")
    template = _SENTENCES.get(number, "The notes file {path} could not be used ({error}).")
    message = template.format(path=place, error=error)
    if number == sqlite3.SQLITE_READONLY:
        return ReadOnlyError(message)
    if number in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return BusyError(message)
    return StoreError(message)
