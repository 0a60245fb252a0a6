"""Waiting for other programs that write to the same file."""

from __future__ import annotations

import random
import sqlite3
import time

from tui.notes.faults import code

BUSY_MILLISECONDS = 3000


def begin(connection: sqlite3.Connection, statement: str = "BEGIN IMMEDIATE") -> None:
    """Begin a transaction, asking again and again at short and uneven intervals while others write.

    SQLite itself asks ever more seldom, down to ten times a second, and so one of several busy programs can
    wait in vain for all of its time. Raises sqlite3.OperationalError (SQLITE_BUSY) after `BUSY_MILLISECONDS`.
    """
    ends = time.monotonic() + BUSY_MILLISECONDS / 1000
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.execute(statement)
            except sqlite3.OperationalError as error:
                if code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > ends:
                    raise
                time.sleep(random.uniform(0.001, 0.008))  # noqa: S311 - no secret
            else:
                return
    finally:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS:d}")
