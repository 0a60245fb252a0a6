"""Sentences that were read once, kept on disk so that they need not be read again.

A file of SQLite in the user's cache folder: under the hash of a sentence its vectors, never its words. It may
be removed at any time. Where it cannot be used or is damaged, the work goes on without it.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from tui.folders import own_folder

NAME = "sentences.db"
MOST = 64_000_000
"""Bytes of the file; beyond, what was not used for longest goes."""
_SCHEMA = "CREATE TABLE IF NOT EXISTS sentence (hash BLOB PRIMARY KEY, used INTEGER, vectors BLOB)"
_DAY = 86_400
_AT_ONCE = 500  # hashes asked for in one query
_PATIENCE = 2.0  # seconds to wait for another process


def kept_path() -> Path | None:
    """Where read sentences are kept on this system; None where there is no such place."""
    folder = own_folder("cache")
    return folder / NAME if folder else None


class SentenceCache:
    """The file, opened only while something is fetched or put away."""

    def __init__(self, path: Path | None, most: int = MOST) -> None:
        """Without a path nothing is kept; `most` bytes are."""
        self._path = path
        self._most = most

    def fetch(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The vectors of those that are kept."""
        wanted = list(keys)
        found: dict[bytes, bytes] = {}

        def work(database: sqlite3.Connection) -> None:
            for start in range(0, len(wanted), _AT_ONCE):
                some = wanted[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                query = f"SELECT hash, vectors FROM sentence WHERE hash IN ({marks})"  # noqa: S608 - marks only
                found.update(database.execute(query, some))
            used = [(_today(), key, _today()) for key in found]
            database.executemany("UPDATE sentence SET used = ? WHERE hash = ? AND used < ?", used)

        if self._path is not None and self._path.exists():
            self._use(work)
        return found

    def put(self, sentences: Mapping[bytes, bytes]) -> None:
        """Keep these too, and let the oldest go where it gets too much."""
        if self._path is None or not sentences:
            return

        def work(database: sqlite3.Connection) -> None:
            rows = ((key, _today(), vectors) for key, vectors in sentences.items())
            database.executemany("INSERT OR REPLACE INTO sentence VALUES (?, ?, ?)", rows)
            _bound(database, self._most)

        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._path.touch(mode=0o600)
        self._use(work)

    def _use(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do something with the file. Any fault ends it; a file that is no database is removed."""
        try:
            with closing(sqlite3.connect(str(self._path), timeout=_PATIENCE)) as database, database:
                database.execute("PRAGMA synchronous = OFF")
                database.execute(_SCHEMA)
                work(database)
        except sqlite3.OperationalError:  # in use, no room, not to be written
            return
        except sqlite3.DatabaseError:
            with suppress(OSError):
                Path(str(self._path)).unlink()


def _bound(database: sqlite3.Connection, most: int) -> None:
    """Once there are more bytes of vectors than `most`, leave three quarters of that, those used last."""
    (size,) = database.execute("SELECT TOTAL(LENGTH(vectors)) FROM sentence").fetchone()
    if size <= most:
        return
    oldest = database.execute("SELECT rowid, LENGTH(vectors) FROM sentence ORDER BY used, rowid")
    for row, length in oldest.fetchall():
        if size <= most * 3 / 4:
            return
        database.execute("DELETE FROM sentence WHERE rowid = ?", (row,))
        size -= length


def _today() -> int:
    return int(time.time()) // _DAY
