"""Knowing an edited text again.

A text is identified by its fingerprint, so every edit makes another text. The versions of one text share a
*work*: a new version joins the work of an earlier one when it lies at the same place or bears the same title
and is much alike, or when it shares enough word sequences wherever it lies. Notes belong to a pair of works.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import zlib
from array import array
from functools import lru_cache

from tui.documents.model import Document, Metadata
from tui.notes.storage import schema
from tui.notes.storage.rows import dump, metadata_from_json
from tui.notes.wording import now
from tui.pair import Pair

SKETCH = 256  # shingle hashes kept for a text
SHINGLE = 3  # words in a row
ALIKE = 0.10  # resemblance of two versions of one text; two articles on one subject stay under 0.02
PLACED_ALIKE = 0.65  # indel similarity where place or title speak for it; unrelated prose has about 0.5
COMPARED = 50_000  # characters that are compared so

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=4)  # the texts that are open
def sketch(text: str) -> bytes:
    """The smallest distinct hashes of its word triples, 4 bytes each (bottom-k sketch, Broder 1997)."""
    words = _WORD.findall(text.casefold())
    count = max(1, len(words) - SHINGLE + 1)
    hashes = {
        zlib.crc32(" ".join(words[at : at + SHINGLE]).encode("utf-8", "replace")) for at in range(count)
    }
    return array("I", sorted(hashes)[:SKETCH]).tobytes()


def resemblance(one: bytes, other: bytes) -> float:
    """The estimated share of word triples that two texts have in common (Jaccard), 0 to 1."""
    first, second = set(array("I", one)), set(array("I", other))
    union = sorted(first | second)[:SKETCH]
    return sum(1 for value in union if value in first and value in second) / max(1, len(union))


def place(document: Document) -> str:
    """The absolute path of the file; empty for standard input."""
    if document.path in {"", "-", "clipboard:"}:
        return ""
    return os.path.abspath(document.path)  # noqa: PTH100 - a link is a place of its own


def known_edition(connection: sqlite3.Connection, document: Document) -> int | None:
    """The work of this very text."""
    row = connection.execute(
        "SELECT work FROM document WHERE fingerprint = ?", (document.fingerprint,)
    ).fetchone()
    return None if row is None else int(row[0])


def find_work(connection: sqlite3.Connection, document: Document, barred: int | None = None) -> int | None:
    """The work that a text belongs to, by itself or by its likeness to a version that is known."""
    work = known_edition(connection, document)
    if work is not None:
        return work
    versions = [
        (int(row[0]), row[1], row[2])
        for row in connection.execute(
            "SELECT work, fingerprint, sketch FROM document ORDER BY added DESC, rowid DESC"
        )
        if row[0] != barred
    ]
    if not versions:
        return None
    mine = sketch(document.text)
    suspects = _suspects(connection, document)
    alike = [
        (fingerprint in suspects, likeness, work)
        for work, fingerprint, other in versions
        if (likeness := resemblance(mine, other)) >= ALIKE
    ]
    if alike:  # of two drafts that are both alike, the one that lay here
        return max(alike, key=lambda one: one[:2])[2]
    for work, fingerprint, _ in versions:
        if fingerprint in suspects and _much_alike(text_of(connection, fingerprint), document.text):
            return work
    return None


def _suspects(connection: sqlite3.Connection, document: Document) -> set[str]:
    """Texts that lay at the same place, or bear the same title."""
    found = {
        row[0]
        for row in connection.execute("SELECT fingerprint FROM location WHERE path = ?", (place(document),))
    }
    if document.metadata.title:
        found |= {
            row[0]
            for row in connection.execute(
                "SELECT fingerprint FROM document WHERE instr(metadata, ?)",
                (dump({"title": document.metadata.title})[1:-1],),
            )
        }
    return found


def _much_alike(one: str | None, other: str) -> bool:
    if one is None:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(one[:COMPARED], other[:COMPARED], score_cutoff=100 * PLACED_ALIKE) > 0


def works_of(connection: sqlite3.Connection, documents: Pair[Document]) -> Pair[int | None]:
    """The works of two open texts. Two versions of one text that are compared stay two works."""
    left, right = documents
    if left.fingerprint == right.fingerprint:
        work = find_work(connection, left)
        return Pair(work, work)
    sure = documents.map(lambda document: known_edition(connection, document))
    if sure.left is not None or sure.right is None:
        first = sure.left if sure.left is not None else find_work(connection, left)
        second = sure.right if sure.right is not None else find_work(connection, right, barred=first)
        return Pair(first, second)
    return Pair(find_work(connection, left, barred=sure.right), sure.right)


def comparison_of(
    connection: sqlite3.Connection, works: Pair[int] | Pair[int | None]
) -> tuple[int, bool] | None:
    """The comparison of two works, and whether it was made with the sides exchanged."""
    for pair, swapped in ((works, False), (works.swapped(), True)):
        row = connection.execute(
            "SELECT id FROM comparison WHERE left_work = ? AND right_work = ?", tuple(pair)
        ).fetchone()
        if row is not None:
            return int(row[0]), swapped
    return None


def remember(connection: sqlite3.Connection, document: Document, work: int | None) -> int:
    """Keep a text, its origin and its place; the number of its work, a fresh one if `work` is None."""
    work = next_work(connection) if work is None else work
    data = zlib.compress(document.text.encode("utf-8", "surrogatepass"), 6)
    connection.execute(
        "INSERT INTO document (fingerprint, work, canon, metadata, sketch, text, added) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE SET "
        "metadata = excluded.metadata, sketch = excluded.sketch, text = excluded.text",
        (
            document.fingerprint,
            work,
            schema.CANON,
            dump(document.origin._asdict()),
            sketch(document.text),
            data,
            now(),
        ),
    )
    if place(document):
        connection.execute(
            "INSERT INTO location (path, fingerprint, seen) VALUES (?, ?, ?) "
            "ON CONFLICT (path, fingerprint) DO UPDATE SET seen = excluded.seen",
            (place(document), document.fingerprint, now()),
        )
    return work


def hear_of(connection: sqlite3.Connection, fingerprint: str, metadata: Metadata) -> int:
    """Keep the origin of a text that was never opened here; the number of its work."""
    row = connection.execute("SELECT work FROM document WHERE fingerprint = ?", (fingerprint,)).fetchone()
    if row is not None:
        return int(row[0])
    work = next_work(connection)
    connection.execute(
        "INSERT INTO document (fingerprint, work, canon, metadata, sketch, text, added) "
        "VALUES (?, ?, ?, ?, ?, NULL, ?)",
        (fingerprint, work, schema.CANON, dump(metadata._asdict()), b"", now()),
    )
    return work


def next_work(connection: sqlite3.Connection) -> int:
    """A number that no work bears."""
    return int(connection.execute("SELECT coalesce(max(work), 0) + 1 FROM document").fetchone()[0])


def ensure_comparison(connection: sqlite3.Connection, works: Pair[int]) -> int:
    """The comparison of two works in this order, made if need be."""
    connection.execute(
        "INSERT INTO comparison (left_work, right_work) VALUES (?, ?) ON CONFLICT DO NOTHING", tuple(works)
    )
    row = connection.execute(
        "SELECT id FROM comparison WHERE left_work = ? AND right_work = ?", tuple(works)
    ).fetchone()
    return int(row[0])


def kept_comparisons(connection: sqlite3.Connection) -> list[Pair[Document]]:
    """The comparisons whose two texts were kept, newest first, each text in its last version."""
    found = []
    works = connection.execute("SELECT left_work, right_work FROM comparison ORDER BY id DESC").fetchall()
    for left, right in works:
        versions = [_last_version(connection, work) for work in (left, right)]
        if versions[0] is not None and versions[1] is not None:
            found.append(Pair(versions[0], versions[1]))
    return found


def _last_version(connection: sqlite3.Connection, work: int) -> Document | None:
    row = connection.execute(
        "SELECT fingerprint, metadata FROM document WHERE work = ? AND text IS NOT NULL "
        "ORDER BY added DESC, rowid DESC LIMIT 1",
        (work,),
    ).fetchone()
    if row is None:
        return None
    metadata = metadata_from_json(json.loads(row[1]))
    return Document(text_of(connection, row[0]) or "", metadata.source, metadata)


def text_of(connection: sqlite3.Connection, fingerprint: str) -> str | None:
    """The stored words of a text; None if it was never opened here."""
    row = connection.execute("SELECT text FROM document WHERE fingerprint = ?", (fingerprint,)).fetchone()
    if row is None or row[0] is None:
        return None
    return zlib.decompress(row[0]).decode("utf-8", "surrogatepass")
