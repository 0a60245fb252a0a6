"""One open notes file: transactions, faults in words, the daily copy, and changes made by others.

Measured for this use: a rollback journal with `synchronous=EXTRA` loses no acknowledged save to SIGKILL or to
a power cut; a write-ahead log loses some, and writes into a deleted file without a word.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from tui.notes.storage import backups, locks
from tui.notes.storage.faults import ReadOnlyError, sentence
from tui.notes.storage.place import StoreError


def connect(target: str, *, uri: bool = False) -> sqlite3.Connection:
    """A connection with our safety settings; the threads that share it are kept apart by `Database`."""
    connection = sqlite3.connect(
        target, timeout=locks.BUSY_MILLISECONDS / 1000, isolation_level=None, check_same_thread=False, uri=uri
    )
    try:
        connection.execute(f"PRAGMA busy_timeout = {locks.BUSY_MILLISECONDS:d}")
        connection.execute("PRAGMA trusted_schema = off")
        connection.execute("PRAGMA foreign_keys = on")
        connection.execute("PRAGMA synchronous = extra")
    except BaseException:
        connection.close()
        raise
    return connection


class Database:
    """A connection, shared by threads one at a time.

    `path` is None for a database in memory. With `writable` false every `writing` raises `ReadOnlyError`.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None, *, writable: bool = True) -> None:
        self.path = path
        self.writable = writable
        self.notices: list[str] = []
        self._connection = connection
        self._lock = threading.RLock()
        self._closed = False
        self._identity = _identity(path)
        self._data_version = self._read_data_version()
        self._copied_on: date | None = None

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view of the database."""
        with self._lock, self._transaction("BEGIN"):
            yield self._connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is on the disk when the block is left; nothing of it if the block raises."""
        with self._lock:
            if not self.writable:
                raise ReadOnlyError(
                    f"The notes file {self.path} is open for reading only: choose another file with --notes, "
                    "or export the notes."
                )
            if not self._in_transaction():
                self._check_file()
                if self._copied_on != (today := datetime.now(UTC).date()):
                    self._copied_on = today
                    self._keep_daily_copy()
            with self._transaction("BEGIN IMMEDIATE"):
                yield self._connection

    @contextlib.contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        if self._in_transaction():  # part of a larger one
            yield
            return
        try:
            locks.begin(self._connection, begin)
            yield
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise sentence(error, self.path) from error
        finally:
            self._roll_back()

    def _in_transaction(self) -> bool:
        if self._closed:
            raise StoreError("The notes were closed already.")
        return self._connection.in_transaction

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _check_file(self) -> None:
        if self.path is not None and _identity(self.path) != self._identity:
            raise StoreError(
                f"The notes file {self.path} was moved, deleted or replaced while it was open: nothing was "
                "written to it; save the notes to another file, or start again."
            )

    def _keep_daily_copy(self) -> None:
        """Keep the notes as they were before this day's first change, unless there is nothing to lose."""
        if self.path is None:
            return
        try:
            if self._connection.execute("SELECT EXISTS (SELECT 1 FROM note)").fetchone()[0]:
                backups.daily(self._connection, self.path)
        except (OSError, sqlite3.Error) as error:
            self.notices.append(f"Today's backup of the notes could not be made ({error}).")

    def copy_to(self, target: Path) -> None:
        """Write everything to another file, also when ours was deleted; refuses an existing one."""
        if target.exists():
            raise StoreError(f"{target} exists already: choose another name for the notes.")
        with self._lock:
            try:
                backups.copy(self._connection, target)
            except sqlite3.Error as error:
                raise sentence(error, target) from error
            except OSError as error:
                raise StoreError(f"The notes could not be written to {target} ({error.strerror}).") from error

    def changed(self) -> bool:
        """Whether another program wrote to the file since the last call. Never waits for a save of ours."""
        if not self._lock.acquire(blocking=False):
            return False  # asked again soon
        try:
            before, self._data_version = self._data_version, self._read_data_version()
            return before != self._data_version
        finally:
            self._lock.release()

    def _read_data_version(self) -> int:
        self._in_transaction()
        try:
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error as error:
            raise sentence(error, self.path) from error

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, in SQLite's words; nothing for a sound one."""
        with self.reading() as connection:
            faults = [row[0] for row in connection.execute("PRAGMA quick_check")]
            faults += [
                f"row without its parent in {row[0]}"
                for row in connection.execute("PRAGMA foreign_key_check")
            ]
        return tuple(fault for fault in faults if fault != "ok")

    def close(self) -> None:
        """Let go of the file; closing twice is no harm. On the first day the copy is made only here."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._roll_back()
            if self._copied_on is not None and _identity(self.path) == self._identity:
                self._keep_daily_copy()
            self._connection.close()


def _identity(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
