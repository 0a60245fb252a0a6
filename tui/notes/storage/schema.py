"""The tables of the notes database, and how an older file becomes a current one."""

from __future__ import annotations

import sqlite3

from tui.notes.storage import locks

APPLICATION_ID = 0x70617278  # "parx", so that `file` and we ourselves know the file
CANON = 1  # the rules by which `Document.text` is made canonical; offsets hold within one number

FIRST = """
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE document (
    fingerprint TEXT PRIMARY KEY,
    work INTEGER NOT NULL,              -- the versions of one text share a work
    canon INTEGER NOT NULL,
    metadata TEXT NOT NULL,             -- JSON object of Metadata's fields
    sketch BLOB NOT NULL,               -- the smallest shingle hashes, to know an edited text again
    text BLOB,                          -- zlib of the canonical text in UTF-8; NULL when only heard of
    added TEXT NOT NULL
);
CREATE INDEX document_work ON document (work);

CREATE TABLE location (
    path TEXT NOT NULL,                 -- a hint: the identity of a text is its fingerprint
    fingerprint TEXT NOT NULL REFERENCES document (fingerprint),
    seen TEXT NOT NULL,
    PRIMARY KEY (path, fingerprint)
);

CREATE TABLE comparison (
    id INTEGER PRIMARY KEY,
    left_work INTEGER NOT NULL,
    right_work INTEGER NOT NULL,
    UNIQUE (left_work, right_work)
);

CREATE TABLE note (
    number INTEGER PRIMARY KEY,         -- of its row in the full-text index
    id TEXT NOT NULL UNIQUE,
    comparison INTEGER REFERENCES comparison (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    tags TEXT NOT NULL,                 -- JSON array
    texts TEXT NOT NULL,                -- JSON array of fingerprints: left, right
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    revision INTEGER NOT NULL,
    deleted TEXT                        -- when it was deleted; NULL while it lives
);
CREATE INDEX note_comparison ON note (comparison);

CREATE TABLE anchor (
    note TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    side TEXT NOT NULL,
    document TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    speaker TEXT NOT NULL,
    PRIMARY KEY (note, place)
);

CREATE TABLE verdict (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    comparison INTEGER NOT NULL REFERENCES comparison (id),
    verdict TEXT NOT NULL,
    anchors TEXT NOT NULL,              -- JSON: left and right
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    revision INTEGER NOT NULL,
    deleted TEXT
);
CREATE INDEX verdict_comparison ON verdict (comparison);

CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    thing TEXT NOT NULL,                -- note or verdict
    id TEXT NOT NULL,
    comparison INTEGER,
    session TEXT NOT NULL,              -- of the program that did it
    at TEXT NOT NULL,
    before TEXT,                        -- JSON; NULL: was not there
    after TEXT,                         -- JSON; NULL: was deleted
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX history_undone ON history (comparison) WHERE undone = 1;
CREATE INDEX history_id ON history (id);

CREATE TABLE draft (
    note TEXT NOT NULL,
    session TEXT NOT NULL,
    comparison INTEGER,
    payload TEXT NOT NULL,              -- JSON of the note
    updated TEXT NOT NULL,
    host TEXT NOT NULL,
    pid INTEGER NOT NULL,
    PRIMARY KEY (note, session)
);
"""

KEPT = """
ALTER TABLE note ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;  -- the reader keeps its old words
"""

AUTHORS = """
ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT '';   -- who wrote it
ALTER TABLE note ADD COLUMN answers TEXT NOT NULL DEFAULT '';  -- id of the note that it answers
ALTER TABLE note ADD COLUMN was TEXT NOT NULL DEFAULT '[]';    -- JSON array: digests of earlier wordings
ALTER TABLE verdict ADD COLUMN author TEXT NOT NULL DEFAULT '';
"""

PAGES = """
ALTER TABLE anchor ADD COLUMN page TEXT NOT NULL DEFAULT '';   -- where the source has the words: p. 12
"""

LOCATORS = """
ALTER TABLE anchor ADD COLUMN heading TEXT NOT NULL DEFAULT '';      -- the nearest one above the words
ALTER TABLE anchor ADD COLUMN paragraph INTEGER NOT NULL DEFAULT 0;  -- counted from it; 0: not known
"""

MIGRATIONS: tuple[str, ...] = (FIRST, KEPT, AUTHORS, PAGES, LOCATORS)
"""The n-th brings a file from version n to n + 1."""

SEARCH = """
CREATE VIRTUAL TABLE IF NOT EXISTS find USING fts5 (
    note UNINDEXED, body, quotes, tags, subject,
    tokenize = "unicode61 remove_diacritics 2", prefix = "1 2 3"
)
"""


def version(connection: sqlite3.Connection) -> int:
    """The schema version of the file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Bring the file to the current version, all steps in one transaction.

    Another program may have done it between our look and our lock, so the version is read again inside.
    """
    locks.begin(connection)
    try:
        for number, script in enumerate(migrations[version(connection) :], start=version(connection) + 1):
            for statement in statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def statements(script: str) -> list[str]:
    """The statements of a script; `executescript` would commit the transaction around them."""
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found
