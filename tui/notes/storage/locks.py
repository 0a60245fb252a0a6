"""Waiting for other programs that write to the same file."""

from __future__ import annotations

import random
import sqlite3
import time

from tui.notes.storage.faults import code

BUSY_MILLISECONDS = 3000
LONG = 0.2  # seconds of waiting from which one asks more often than those who came later


def begin(connection: sqlite3.Connection, statement: str = "BEGIN IMMEDIATE") -> None:
    """Begin a transaction, asking again and again at short and uneven intervals while others write.

    Who writes without a pause would otherwise have the file again before anybody else asks.

    SQLite itself asks ever more seldom, down to ten times a second, and so one of several busy programs can
    wait in vain for all of its time. Raises sqlite3.OperationalError (SQLITE_BUSY) after `BUSY_MILLISECONDS`.
    """
    began = time.monotonic()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.execute(statement)
            except sqlite3.OperationalError as error:
                waited = time.monotonic() - began
                if code(error) != sqlite3.SQLITE_BUSY or waited > BUSY_MILLISECONDS / 1000:
                    raise
                most = 0.008 if waited < LONG else 0.0008
                time.sleep(random.uniform(most / 8, most))  # noqa: S311 - no secret
            else:
                return
    finally:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS:d}")
