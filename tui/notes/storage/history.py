"""What was done, so that it can be undone, after a restart too."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace

from tui.errors import ParallaxError
from tui.notes.model import Judgement, Note
from tui.notes.storage import rows, search
from tui.notes.wording import now, seconds_since

KEEP_STEPS = 5000
KEEP_DAYS = 30  # a deleted note can be brought back so long
PRUNE_EVERY = 200  # steps
PAUSE = 60  # seconds
EARLIER = 64  # digests of earlier wordings that a note keeps

Thing = Note | Judgement


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One thing that was done: `before` is None when something was made, `after` when it was deleted."""

    before: Thing | None
    after: Thing | None
    session: str = ""  # of the program that did it
    at: str = ""  # ISO 8601, UTC


def record(
    connection: sqlite3.Connection,
    step: UndoStep,
    comparison: int | None,
    session: str,
    *,
    continuing: bool = False,
) -> None:
    """Add a step; what was undone before can no longer be redone.

    With `continuing`, the last step is drawn out instead of another added, if it was of the same session on
    the same thing and less than `PAUSE` seconds ago: undo takes back typing at its pauses, not key by key.
    """
    thing = step.after or step.before
    if thing is None:
        return
    connection.execute("DELETE FROM history WHERE undone = 1 AND comparison IS ?", (comparison,))
    last = last_typed(connection, thing, session) if continuing else None
    if last is not None:
        connection.execute(
            "UPDATE history SET after = ?, at = ? WHERE seq = ?", (_dump(step.after), now(), last)
        )
        return
    added = connection.execute(
        "INSERT INTO history (thing, id, comparison, session, at, before, after) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (_kind(thing), thing.id, comparison, session, now(), _dump(step.before), _dump(step.after)),
    )
    if added.lastrowid is not None and added.lastrowid % PRUNE_EVERY == 0:
        prune(connection)


def last_typed(connection: sqlite3.Connection, thing: Thing, session: str) -> int | None:
    """The number of the last step if it was on this thing, of this session and less than `PAUSE` ago."""
    last = connection.execute(
        "SELECT thing, id, session, seq, at FROM history ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    if last and last[:3] == (_kind(thing), thing.id, session) and seconds_since(last[4]) < PAUSE:
        return int(last[3])
    return None


def _kind(thing: Thing) -> str:
    return "note" if isinstance(thing, Note) else "verdict"


def earlier(
    connection: sqlite3.Connection, before: Note | None, session: str, *, continuing: bool
) -> tuple[str, ...]:
    """The digests of a note's wordings up to the one before; typing that goes on adds none."""
    if before is None:
        return ()
    if continuing and last_typed(connection, before, session) is not None:
        return before.was
    return (*(one for one in before.was if one != before.digest), before.digest)[-EARLIER:]


def undo(connection: sqlite3.Connection, comparison: int | None) -> UndoStep | None:
    """Take back the last step (of a comparison, or of all); None if there is none."""
    return _move(connection, comparison, undoing=True)


def redo(connection: sqlite3.Connection, comparison: int | None) -> UndoStep | None:
    """Do again the step that was taken back last; None if there is none."""
    return _move(connection, comparison, undoing=False)


def ahead(connection: sqlite3.Connection, comparison: int | None, *, undoing: bool) -> UndoStep | None:
    """What `undo` (or else `redo`) would do next, as the step that it would carry out; None for nothing."""
    found = _next(connection, comparison, undoing=undoing)
    if found is None:
        return None
    _, _, _, step = found
    return replace(step, before=step.after, after=step.before)


def _next(
    connection: sqlite3.Connection, comparison: int | None, *, undoing: bool
) -> tuple[int, str, int | None, UndoStep] | None:
    """(number, kind, comparison, step) of what is next; `step.before` is to take `step.after`'s place."""
    order = "DESC" if undoing else "ASC"
    row = connection.execute(
        "SELECT seq, thing, comparison, session, at, before, after FROM history "  # noqa: S608 - the order is one of two words
        f"WHERE undone = ? AND (? IS NULL OR comparison = ?) ORDER BY seq {order} LIMIT 1",
        (0 if undoing else 1, comparison, comparison),
    ).fetchone()
    if row is None:
        return None
    seq, kind, place, session, at, before, after = row
    ends = _load(kind, before), _load(kind, after)
    return seq, kind, place, UndoStep(*(ends if undoing else ends[::-1]), session, at)


def _move(connection: sqlite3.Connection, comparison: int | None, *, undoing: bool) -> UndoStep | None:
    found = _next(connection, comparison, undoing=undoing)
    if found is None:
        return None
    seq, kind, place, step = found
    done = _put(connection, kind, place, step)
    connection.execute("UPDATE history SET undone = ? WHERE seq = ?", (1 if undoing else 0, seq))
    return done


def _put(connection: sqlite3.Connection, kind: str, comparison: int | None, step: UndoStep) -> UndoStep:
    """Put `step.before` in the place of `step.after`; the step as it was carried out."""
    thing = step.after or step.before
    if thing is None:
        return step
    current = _current(connection, kind, thing.id, comparison)
    if not _same(current, step.after):
        raise ParallaxError(
            "This was changed in another window since, so it cannot be undone or redone here."
        )
    if step.before is None:
        remove(connection, thing)
        return replace(step, before=current, after=None)
    restored = replace(step.before, revision=_revision(connection, kind, thing.id) + 1, updated=now())
    if isinstance(restored, Note):
        rows.write_note(connection, restored, comparison)
        search.index(connection, restored)
    elif comparison is not None:
        rows.write_verdict(connection, restored, comparison)
    return replace(step, before=current, after=restored)


def remove(connection: sqlite3.Connection, thing: Thing) -> None:
    """Mark as deleted; the row stays, to be brought back."""
    table = "note" if isinstance(thing, Note) else "verdict"
    connection.execute(
        f"UPDATE {table} SET deleted = ?, revision = revision + 1 WHERE id = ?",  # noqa: S608 - one of two names
        (now(), thing.id),
    )
    if isinstance(thing, Note):
        search.forget(connection, thing.id)


def removed(connection: sqlite3.Connection, judgement: Judgement) -> bool:
    """Whether a verdict was taken back here, and nowhere changed since."""
    found = connection.execute(
        "SELECT 1 FROM verdict WHERE id = ? AND deleted IS NOT NULL AND revision > ?",
        (judgement.id, judgement.revision),
    )
    return found.fetchone() is not None


def knows(connection: sqlite3.Connection, note: Note) -> bool:
    """Whether the note once stood here with these words."""
    found = connection.execute(
        "SELECT 1 FROM history WHERE thing = 'note' AND id = ? AND ? IN "
        "(json_extract(before, '$.body'), json_extract(after, '$.body')) LIMIT 1",
        (note.id, note.body),
    )
    return found.fetchone() is not None


def prune(connection: sqlite3.Connection) -> None:
    """Let go of what is too old to be brought back."""
    connection.execute(
        "DELETE FROM history WHERE seq <= (SELECT coalesce(max(seq), 0) FROM history) - ?", (KEEP_STEPS,)
    )
    for table in ("note", "verdict"):
        connection.execute(
            f"DELETE FROM {table} WHERE deleted < strftime('%Y-%m-%dT%H:%M:%SZ', 'now', ?)",  # noqa: S608 - constant
            (f"-{KEEP_DAYS:d} days",),
        )


def _current(connection: sqlite3.Connection, kind: str, id: str, comparison: int | None) -> Thing | None:
    if kind == "note":
        return rows.read_note(connection, id)
    if comparison is None:
        return None
    return next((one for one in rows.read_verdicts(connection, comparison) if one.id == id), None)


def _same(current: Thing | None, expected: Thing | None) -> bool:
    if current is None or expected is None:
        return current is expected
    return _words(current) == _words(expected)


def _words(thing: Thing) -> Thing:
    """What a thing says, without what counts and dates it."""
    if isinstance(thing, Note):
        return replace(thing, revision=0, updated="", was=())
    return replace(thing, revision=0, updated="")


def _revision(connection: sqlite3.Connection, kind: str, id: str) -> int:
    table = "note" if kind == "note" else "verdict"
    row = connection.execute(f"SELECT revision FROM {table} WHERE id = ?", (id,)).fetchone()  # noqa: S608 - constant
    return 0 if row is None else int(row[0])


def _dump(thing: Thing | None) -> str | None:
    if thing is None:
        return None
    return rows.dump(rows.note_to_json(thing) if isinstance(thing, Note) else rows.judgement_to_json(thing))


def _load(kind: str, text: str | None) -> Thing | None:
    if text is None:
        return None
    value = json.loads(text)
    return rows.note_from_json(value) if kind == "note" else rows.judgement_from_json(value)
