"""Finding and opening the notes file, whatever state it is in."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from tui.notes.storage import backups, locks, schema
from tui.notes.storage.database import Database, connect
from tui.notes.storage.faults import DAMAGED, DamagedError, code, sentence
from tui.notes.storage.place import StoreError

HEADER = b"SQLite format 3\x00"


def open_database(
    path: Path, *, create: bool = True, migrations: tuple[str, ...] = schema.MIGRATIONS
) -> Database:
    """Open a notes file, creating it if need be, and bring it to the current version.

    Raises StoreError in one sentence when it is locked, damaged, a folder, or somebody else's. A file that
    cannot be written or that a later version wrote is opened for reading, with a notice.
    """
    path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow a link that names the place
    _look(path)
    if not path.exists():
        if not create:
            return memory(migrations)
        _create(path)
    try:
        return _open(path, migrations)
    except sqlite3.Error as error:
        if code(error) in DAMAGED:
            raise damaged(path) from error
        raise sentence(error, path) from error


def memory(migrations: tuple[str, ...] = schema.MIGRATIONS, copy_of: Database | None = None) -> Database:
    """A database that lives as long as the program, with the contents of another perhaps."""
    connection = connect(":memory:")
    if copy_of is not None:
        with copy_of.reading() as source:
            source.backup(connection)
    else:
        schema.migrate(connection, migrations)
        _add_search(connection)
    return Database(connection, None)


def damaged(path: Path) -> DamagedError:
    """Set a damaged file aside as a copy and say where that and the newest backup are."""
    newest = backups.newest_backup(path)
    advice = f"the newest backup is {newest}" if newest else "there is no backup yet"
    try:
        kept = f"a copy was set aside as {backups.set_aside(path)}"
    except OSError as error:
        kept = f"no copy could be set aside ({error.strerror})"
    return DamagedError(
        f"The notes file {path} is damaged and was left as it is: {kept}, and {advice}; "
        "put a sound file in its place or name one with --notes."
    )


def _look(path: Path) -> None:
    """Refuse what is not a database before SQLite touches it."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder: name a notes file with --notes.")
    if not path.exists():
        return
    if not path.is_file():
        raise StoreError(f"{path} is not a regular file: name a notes file with --notes.")
    try:
        with path.open("rb") as file:
            head = file.read(len(HEADER))
    except OSError as error:
        raise StoreError(f"The notes file {path} cannot be read ({error.strerror}).") from error
    if head and head != HEADER:
        if backups.newest_backup(path):  # it was ours once
            raise damaged(path)
        raise DamagedError(
            f"{path} is not a notes database; it was left as it is: name another with --notes."
        )


def _create(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):  # another window was faster
            backups.create_private(path)
    except OSError as error:
        raise StoreError(
            f"The notes file {path} cannot be created ({error.strerror}): name another with --notes."
        ) from error


def _open(path: Path, migrations: tuple[str, ...]) -> Database:
    connection = connect(f"{path.as_uri()}?mode=rw", uri=True)
    try:
        _check(connection, path)
        found = schema.version(connection)
        if found > len(migrations):
            database = Database(connection, path, writable=False)
            database.notices.append(
                f"The notes file {path} was written by a later version of parallax: "
                "it is open for reading only; bring this program up to date to write notes."
            )
            return database
        if not _writable(path):
            return _open_for_reading(connection, path, migrations)
        if found < len(migrations):
            if found:
                backups.before_migration(connection, path, len(migrations))
            schema.migrate(connection, migrations)
        connection.execute("PRAGMA journal_mode = delete")
        _add_search(connection)
        return Database(connection, path)
    except BaseException:
        connection.close()
        raise


def _open_for_reading(connection: sqlite3.Connection, path: Path, migrations: tuple[str, ...]) -> Database:
    """The file as it is; one of an earlier version is brought forward in memory, where nothing is written."""
    if schema.version(connection) < len(migrations):
        copy = connect(":memory:")
        connection.backup(copy)
        connection.close()
        schema.migrate(copy, migrations)
        connection = copy
    database = Database(connection, path, writable=False)
    database.notices.append(
        f"The notes file {path} cannot be written: notes are shown, but none can be saved there; "
        "name another file with --notes."
    )
    return database


def _check(connection: sqlite3.Connection, path: Path) -> None:
    # One statement: between two of them another window may make the tables of a new file.
    application, tables = connection.execute(
        "SELECT (SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_master)"
    ).fetchone()
    if tables and application != schema.APPLICATION_ID:
        raise StoreError(f"{path} is a database of another program: name a notes file with --notes.")
    if tables and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise damaged(path)


def _writable(path: Path) -> bool:
    """Whether the file and its folder, which takes the journal, may be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _add_search(connection: sqlite3.Connection) -> None:
    """Full-text search where SQLite was built with it; `search.py` does without otherwise."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'find'").fetchone():
        return
    locks.begin(connection)
    with contextlib.suppress(sqlite3.OperationalError):
        connection.execute(schema.SEARCH)
    connection.execute("COMMIT")
