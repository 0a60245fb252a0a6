"""Undo and redo in words: what was taken back or done again, and where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tui.comparison.wording import reference, side_names
from tui.documents.model import Document
from tui.notes.model import Anchor, Judgement, Note, NoteKind
from tui.notes.storage.history import Thing, UndoStep
from tui.pair import Pair, Side
from tui.reader.text.styled import shorten
from tui.spans import Span

CELLS = 20
"""Cells of a note's first words: with its place and its day the sentence fits a line of 80."""

Find = Callable[[Anchor], Span | None]
"""Where an anchor stands in the open texts; None where its words are gone."""


def undo_remark(step: UndoStep, documents: Pair[Document], find: Find, *, redo: bool) -> str:
    """What undo or redo has done, as a sentence; `step.after` is what is there now."""
    return f"{'Done again' if redo else 'Undone'}: {matter(step, documents, find)} {_became(step)}."


def asked(step: UndoStep, documents: Pair[Document], find: Find, key: str, *, redo: bool) -> str:
    """That the next step is not of this sitting, and how to take it all the same."""
    way = f"{key} again" if key else "once more"
    does = "does again" if redo else "undoes"
    return f"Earlier: {way} {does} {matter(step, documents, find)} ({day(step.at)})."


def day(at: str) -> str:
    """The day of a time that is kept in UTC, here; the hour if it is today."""
    try:
        time = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return "earlier"
    today = datetime.now(time.tzinfo).date()
    return f"{time:%H:%M}" if time.date() == today else f"{time:%Y-%m-%d}"


def matter(step: UndoStep, documents: Pair[Document], find: Find) -> str:
    """What a step is about: a note by its first words, tags, a verdict, a link by hand, with the place."""
    thing = step.after or step.before
    if thing is None:
        return "nothing"
    if isinstance(thing, Judgement):
        where = _where(thing.anchors, documents, find)
        before = step.before or thing
        verdict = before.verdict if isinstance(before, Judgement) else thing.verdict
        return f"link by hand {where}" if verdict == "added" else f"verdict “{verdict}” on {where}"
    where = _place_of(thing, documents, find)
    if tags := _tags(step):
        return f"{'tags' if len(tags) > 1 else 'tag'} {' '.join(f'#{tag}' for tag in tags)} on {where}"
    return (
        f"note “{shorten(thing.body, CELLS)}” on {where}" if thing.body.strip() else f"empty note on {where}"
    )


def _tags(step: UndoStep) -> tuple[str, ...]:
    """The tags that a step put on or took off, if it did nothing else."""
    notes = [thing for thing in (step.before, step.after) if isinstance(thing, Note)]
    words = {note.body.strip() for note in notes}
    if len(words) > 1 or (len(notes) == 1 and words != {""}):
        return ()
    return tuple(sorted(_held(step.before) ^ _held(step.after)))


def _held(thing: Thing | None) -> frozenset[str]:
    return frozenset(thing.tags) if isinstance(thing, Note) else frozenset()


def _became(step: UndoStep) -> str:
    """What became of it: removed, back, or as it was."""
    before, after = step.before, step.after
    if tags := _tags(step):
        on = _held(after).intersection(tags)
        return "back" if len(on) == len(tags) else "changed back" if on else "taken off"
    if after is None:
        return "removed"
    if before is None:
        return "back"
    if isinstance(after, Judgement):
        return f"is “{after.verdict}” again"
    return "as it was"


def _place_of(note: Note, documents: Pair[Document], find: Find) -> str:
    if note.kind is NoteKind.WHOLE:
        return "both texts"
    if note.kind is NoteKind.SHIFT and note.subject:
        return f"“{shorten(note.subject, CELLS)}”"
    return _where(note.anchors, documents, find)


def _where(anchors: Pair[Anchor] | tuple[Anchor, ...], documents: Pair[Document], find: Find) -> str:
    """The passages of the anchors, one of each text: `§11 ↔ §27`."""
    passages: dict[Side, int] = {}
    for anchor in anchors:
        span = find(anchor)
        passage = documents[anchor.side].passage_at(span.start) if span else None
        if passage is not None:
            passages.setdefault(anchor.side, passage.id)
    if len(passages) == len(Side):
        return " ↔ ".join(f"§{documents[side].number(passages[side])}" for side in Side)
    names = side_names(documents)
    cited = (reference(names[side], documents[side], number) for side, number in passages.items())
    return next(cited, "a place that is gone")
