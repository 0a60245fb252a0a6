"""Notes as they are being typed, kept in the store until they are saved."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import sys

from tui.notes.model import Note, NoteDraft
from tui.notes.storage import rows
from tui.notes.wording import now, seconds_since

STALE = 24 * 3600  # seconds; a process number is given again; a draft this old was left behind


def keep_draft(connection: sqlite3.Connection, note: Note, comparison: int | None, session: str) -> None:
    """Keep what was typed, in the place of what this program kept of the note before."""
    connection.execute(
        "INSERT OR REPLACE INTO draft (note, session, comparison, payload, updated, host, pid) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            note.id,
            session,
            comparison,
            rows.dump(rows.note_to_json(note)),
            now(),
            socket.gethostname(),
            os.getpid(),
        ),
    )


def drop_draft(connection: sqlite3.Connection, id: str, session: str) -> None:
    """Forget the drafts of a note that are ours or nobody's."""
    for owner, host, pid, updated in _owners(connection, id):
        if owner == session or not _running(host, pid, updated):
            connection.execute("DELETE FROM draft WHERE note = ? AND session = ?", (id, owner))


def left_behind(connection: sqlite3.Connection, comparison: int | None, session: str) -> list[NoteDraft]:
    """The drafts (of a comparison, or all) that no other running program is typing, newest first."""
    found = connection.execute(
        "SELECT payload, updated, session, host, pid FROM draft WHERE ? IS NULL OR comparison = ? "
        "ORDER BY updated DESC, note",
        (comparison, comparison),
    ).fetchall()
    return [
        NoteDraft(rows.note_from_json(json.loads(payload)), updated)
        for payload, updated, owner, host, pid in found
        if owner == session or not _running(host, pid, updated)
    ]


def _owners(connection: sqlite3.Connection, id: str) -> list[tuple[str, str, int, str]]:
    return connection.execute(
        "SELECT session, host, pid, updated FROM draft WHERE note = ?", (id,)
    ).fetchall()


def _running(host: str, pid: int, updated: str) -> bool:
    """Whether the program that keeps a draft seems to run still; on another machine nobody knows."""
    if seconds_since(updated) > STALE:
        return False
    if host != socket.gethostname() or sys.platform == "win32":  # os.kill would end it there
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
