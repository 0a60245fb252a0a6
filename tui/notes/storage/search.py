"""Finding notes by their words: FTS5 where SQLite has it, LIKE where not or where words have no blanks."""

from __future__ import annotations

import re
import sqlite3
from itertools import starmap

from tui.language.lazy import lazy
from tui.notes.model import Note
from tui.notes.storage import rows
from tui.notes.storage.database import Database

STALE = "search is stale"  # a setting: notes were written by a program without FTS5

_TERM = lazy(r'"([^"]*)"|(\S+)')
_APOSTROPHE = lazy(r"(?<=\w)['’](?=\w)")
_UNSPACED = lazy(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)


def available(connection: sqlite3.Connection) -> bool:
    """Whether the full-text index can be used by this program."""
    try:
        connection.execute("SELECT note FROM find LIMIT 0")
    except sqlite3.OperationalError:
        return False
    return True


def index(connection: sqlite3.Connection, note: Note) -> None:
    """Put a note into the index, in the place of its earlier words."""
    if not available(connection):
        connection.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, '1')", (STALE,))
        return
    forget(connection, note.id)
    number = connection.execute("SELECT number FROM note WHERE id = ?", (note.id,)).fetchone()[0]
    connection.execute(
        "INSERT INTO find (rowid, note, body, quotes, tags, subject) VALUES (?, ?, ?, ?, ?, ?)",
        (
            number,
            note.id,
            note.body,
            "\n".join(anchor.exact for anchor in note.anchors),
            " ".join(note.tags),
            note.subject,
        ),
    )


def forget(connection: sqlite3.Connection, id: str) -> None:
    """Take a note out of the index."""
    if available(connection):
        connection.execute("DELETE FROM find WHERE rowid = (SELECT number FROM note WHERE id = ?)", (id,))


def find(connection: sqlite3.Connection, query: str, comparison: int | None, limit: int | None) -> list[str]:
    """The ids of the notes (of a comparison, or all) that hold every term of the query, newest first.

    A term is a word or its beginning, `"whole words"` in a row, or a `#tag`. Quotations are searched too.
    """
    found_terms = _TERM.findall(query)
    terms = [quoted or word for quoted, word in found_terms]
    if not terms:
        return []
    if available(connection) and not _UNSPACED.search(query):
        expression = " AND ".join(filter(None, starmap(_expression, found_terms)))
        if expression:
            found = connection.execute(
                "SELECT find.note FROM find JOIN note ON note.number = find.rowid "
                "WHERE find MATCH ? AND (? IS NULL OR note.comparison = ?) "
                "ORDER BY find.rowid DESC LIMIT ?",
                (expression, comparison, comparison, -1 if limit is None else limit),
            )
            return [row[0] for row in found]
    return _scan(connection, terms, comparison, limit)


def _expression(quoted: str, word: str) -> str:
    term = quoted or word
    column = "tags : " if term.startswith("#") else ""
    words = re.findall(r"\w+", term)
    begins = "" if quoted or _APOSTROPHE.search(word) else " *"  # the s of "Japan's" begins no word
    return f'{column}"{" ".join(words)}"{begins}' if words else ""


def _scan(
    connection: sqlite3.Connection, terms: list[str], comparison: int | None, limit: int | None
) -> list[str]:
    haystack = (
        "note.body || char(10) || note.subject || char(10) || note.tags || char(10) || "
        "coalesce((SELECT group_concat(exact, char(10)) FROM anchor WHERE anchor.note = note.id), '')"
    )
    conditions = " AND ".join(f"{haystack} LIKE ? ESCAPE '\\'" for _ in terms)
    found = connection.execute(
        "SELECT id FROM note WHERE deleted IS NULL AND (? IS NULL OR comparison = ?) "  # noqa: S608 - constants
        f"AND {conditions} ORDER BY number DESC LIMIT ?",
        [comparison, comparison, *(f"%{_literal(term)}%" for term in terms), -1 if limit is None else limit],
    )
    return [row[0] for row in found]


def _literal(term: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", term.removeprefix("#"))


def refresh(connection: sqlite3.Connection, notes: list[Note]) -> None:
    """Build the full-text index from all notes."""
    connection.execute("DELETE FROM find")
    for note in notes:
        index(connection, note)
    connection.execute("DELETE FROM setting WHERE key = ?", (STALE,))


def stale(connection: sqlite3.Connection) -> bool:
    """Whether notes were written that the index does not know."""
    row = connection.execute("SELECT 1 FROM setting WHERE key = ?", (STALE,)).fetchone()
    return row is not None and available(connection)


def renew(database: Database) -> None:
    """Build the index anew where another program's rules made it."""
    with database.reading() as connection:
        old = stale(connection)
    if old:
        with database.writing() as connection:
            refresh(connection, rows.read_notes(connection))
