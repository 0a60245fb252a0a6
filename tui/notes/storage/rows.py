"""Notes and verdicts as rows of tables and as JSON."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from tui.documents.model import Metadata
from tui.notes.model import Anchor, Judgement, Note, NoteKind
from tui.pair import Pair, Side
from tui.spans import Span

NOTE_COLUMNS = "id, kind, subject, body, tags, texts, created, updated, revision, kept, author, answers, was"
ANCHOR_COLUMNS = "note, side, document, start, end, exact, prefix, suffix, speaker, page, heading, paragraph"
VERDICT_COLUMNS = "id, verdict, anchors, created, updated, revision, author"

Json = dict[str, Any]


def anchor_to_json(anchor: Anchor) -> Json:
    """An anchor as a JSON object."""
    return {
        "side": anchor.side.value,
        "document": anchor.document,
        "start": anchor.span.start,
        "end": anchor.span.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "speaker": anchor.speaker,
        "page": anchor.page,
        "heading": anchor.heading,
        "paragraph": anchor.paragraph,
    }


def anchor_from_json(value: Json) -> Anchor:
    """Read what `anchor_to_json` wrote."""
    return Anchor(
        side=Side(value["side"]),
        document=value["document"],
        span=Span(value["start"], value["end"]),
        exact=value["exact"],
        prefix=value["prefix"],
        suffix=value["suffix"],
        speaker=value["speaker"],
        page=value.get("page", ""),
        heading=value.get("heading", ""),
        paragraph=value.get("paragraph", 0),
    )


def note_to_json(note: Note) -> Json:
    """A note as a JSON object."""
    return {
        "id": note.id,
        "kind": note.kind.value,
        "subject": note.subject,
        "body": note.body,
        "tags": list(note.tags),
        "texts": list(note.texts),
        "created": note.created,
        "updated": note.updated,
        "revision": note.revision,
        "kept": note.kept,
        "author": note.author,
        "answers": note.answers,
        "was": list(note.was),
        "anchors": [anchor_to_json(anchor) for anchor in note.anchors],
    }


def note_from_json(value: Json) -> Note:
    """Read what `note_to_json` wrote."""
    return Note(
        id=value["id"],
        kind=NoteKind(value["kind"]),
        subject=value["subject"],
        body=value["body"],
        tags=tuple(value["tags"]),
        texts=tuple(value["texts"]),
        created=value["created"],
        updated=value["updated"],
        revision=value["revision"],
        kept=value.get("kept", False),  # this and what follows: earlier versions do without
        author=value.get("author", ""),
        answers=value.get("answers", ""),
        was=tuple(value.get("was", ())),
        anchors=tuple(anchor_from_json(anchor) for anchor in value["anchors"]),
    )


def judgement_to_json(judgement: Judgement) -> Json:
    """A verdict as a JSON object."""
    return {
        "id": judgement.id,
        "verdict": judgement.verdict,
        "anchors": [anchor_to_json(anchor) for anchor in judgement.anchors],
        "created": judgement.created,
        "updated": judgement.updated,
        "revision": judgement.revision,
        "author": judgement.author,
    }


def judgement_from_json(value: Json) -> Judgement:
    """Read what `judgement_to_json` wrote."""
    left, right = (anchor_from_json(anchor) for anchor in value["anchors"])
    return Judgement(
        id=value["id"],
        verdict=value["verdict"],
        anchors=Pair(left, right),
        created=value["created"],
        updated=value["updated"],
        revision=value["revision"],
        author=value.get("author", ""),
    )


def metadata_from_json(value: Json) -> Metadata:
    """A text's origin; what a later version may have added is left out, what is missing stays empty."""
    return Metadata(**{key: str(value[key]) for key in Metadata._fields if key in value})


def dump(value: Json | list[Any]) -> str:
    """Compact JSON, the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_notes(
    connection: sqlite3.Connection, where: str = "", values: Iterable[object] = (), *, deleted: bool = False
) -> list[Note]:
    """The notes, living or deleted, that meet a condition on `note`, oldest first, each with its anchors."""
    state = "deleted IS NOT NULL" if deleted else "deleted IS NULL"
    condition = f"{state} AND ({where})" if where else state
    values = tuple(values)
    anchors: dict[str, list[Anchor]] = {}
    inner = f"SELECT id FROM note WHERE {condition}"  # noqa: S608 - conditions are constants of this package
    for row in connection.execute(
        f"SELECT {ANCHOR_COLUMNS} FROM anchor WHERE note IN ({inner}) ORDER BY note, place",  # noqa: S608 - as above
        values,
    ):
        anchors.setdefault(row[0], []).append(_anchor(row))
    return [
        _note(row, tuple(anchors.get(row[0], ())))
        for row in connection.execute(
            f"SELECT {NOTE_COLUMNS} FROM note WHERE {condition} ORDER BY created, id",  # noqa: S608 - as above
            values,
        )
    ]


def read_note(connection: sqlite3.Connection, id: str) -> Note | None:
    """The note of that id, unless it is deleted; None if there is none."""
    return next(iter(read_notes(connection, "id = ?", (id,))), None)


def write_note(connection: sqlite3.Connection, note: Note, comparison: int | None) -> None:
    """Insert or replace a note with its anchors; a deleted one lives again."""
    connection.execute(
        "INSERT INTO note (id, comparison, kind, subject, body, tags, texts, created, updated, revision, "
        "kept, author, answers, was) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET "
        "comparison = excluded.comparison, kind = excluded.kind, subject = excluded.subject, "
        "body = excluded.body, tags = excluded.tags, texts = excluded.texts, created = excluded.created, "
        "updated = excluded.updated, revision = excluded.revision, kept = excluded.kept, "
        "author = excluded.author, answers = excluded.answers, was = excluded.was, deleted = NULL",
        (
            note.id,
            comparison,
            note.kind.value,
            note.subject,
            note.body,
            dump(list(note.tags)),
            dump(list(note.texts)),
            note.created,
            note.updated,
            note.revision,
            note.kept,
            note.author,
            note.answers,
            dump(list(note.was)),
        ),
    )
    connection.execute("DELETE FROM anchor WHERE note = ?", (note.id,))
    connection.executemany(
        "INSERT INTO anchor (note, place, side, document, start, end, exact, prefix, suffix, speaker, page, "
        "heading, paragraph) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                note.id,
                place,
                anchor.side.value,
                anchor.document,
                anchor.span.start,
                anchor.span.end,
                anchor.exact,
                anchor.prefix,
                anchor.suffix,
                anchor.speaker,
                anchor.page,
                anchor.heading,
                anchor.paragraph,
            )
            for place, anchor in enumerate(note.anchors)
        ],
    )


def read_verdicts(connection: sqlite3.Connection, comparison: int | None = None) -> list[Judgement]:
    """The living verdicts of a comparison or of all, oldest first."""
    rows = connection.execute(
        f"SELECT {VERDICT_COLUMNS} FROM verdict "  # noqa: S608 - constant
        "WHERE (? IS NULL OR comparison = ?) AND deleted IS NULL ORDER BY updated, number",
        (comparison, comparison),
    )
    return [_judgement(row) for row in rows]


def write_verdict(connection: sqlite3.Connection, judgement: Judgement, comparison: int) -> None:
    """Insert or replace a verdict."""
    value = judgement_to_json(judgement)
    connection.execute(
        "INSERT INTO verdict (id, comparison, verdict, anchors, created, updated, revision, author) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET comparison = excluded.comparison, "
        "verdict = excluded.verdict, anchors = excluded.anchors, updated = excluded.updated, "
        "revision = excluded.revision, author = excluded.author, deleted = NULL",
        (
            judgement.id,
            comparison,
            judgement.verdict,
            dump(value["anchors"]),
            judgement.created,
            judgement.updated,
            judgement.revision,
            judgement.author,
        ),
    )


def _anchor(row: tuple[Any, ...]) -> Anchor:
    _, side, document, start, end, *rest = row
    return Anchor(Side(side), document, Span(start, end), *rest)


def _note(row: tuple[Any, ...], anchors: tuple[Anchor, ...]) -> Note:
    name, kind, subject, body, tags, texts, created, updated, revision, kept, author, answers, was = row
    return Note(
        id=name,
        kind=NoteKind(kind),
        body=body,
        anchors=anchors,
        tags=tuple(json.loads(tags)),
        created=created,
        updated=updated,
        revision=revision,
        subject=subject,
        texts=tuple(json.loads(texts)),
        kept=bool(kept),
        author=author,
        answers=answers,
        was=tuple(json.loads(was)),
    )


def _judgement(row: tuple[Any, ...]) -> Judgement:
    name, verdict, anchors, created, updated, revision, author = row
    left, right = (anchor_from_json(anchor) for anchor in json.loads(anchors))
    return Judgement(name, verdict, Pair(left, right), created, updated, revision, author)


def read_tags(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Every tag and how many living notes bear it, the most used first; then those of imported lists."""
    found = connection.execute(
        "SELECT value, count(*) FROM note, json_each(note.tags) WHERE deleted IS NULL "
        "GROUP BY value ORDER BY count(*) DESC, value"
    ).fetchall()
    borne = {tag.casefold() for tag, _ in found}
    return (*found, *((tag, 0) for tag in _learnt(connection) if tag.casefold() not in borne))


def learn_tags(connection: sqlite3.Connection, tags: Iterable[str]) -> int:
    """Keep the tags of a list; how many were not known."""
    known = {tag.casefold() for tag, _ in read_tags(connection)}
    new = [tag for tag in tags if tag.casefold() not in known]
    connection.execute(
        "INSERT INTO setting (key, value) VALUES ('tags', ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (dump([*_learnt(connection), *new]),),
    )
    return len(new)


def _learnt(connection: sqlite3.Connection) -> list[str]:
    row = connection.execute("SELECT value FROM setting WHERE key = 'tags'").fetchone()
    return list(json.loads(row[0])) if row else []
