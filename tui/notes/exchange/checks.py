"""Notes from a file are strangers: what they hold is checked before it is let in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from tui.documents.model import Metadata
from tui.notes.model import Anchor, Judgement, Note
from tui.notes.storage.store import VERDICTS
from tui.notes.wording import tidied, tidied_judgement, tidy
from tui.pair import Side

LARGEST = 2**53  # of an offset or a revision: what JSON and SQLite both carry exactly
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|")


def checked(note: Note) -> Note:
    """The note, clean, under an id that is fit for file names; ValueError if a value is of the wrong kind."""
    words = [note.id, note.body, note.subject, note.created, note.updated, *note.tags, *note.texts]
    words += [note.author, note.answers, *note.was]
    if not all(isinstance(word, str) for word in words):
        raise ValueError("a note's words are no text")
    if not (_whole(note.revision) and _TIME.fullmatch(note.created) and _TIME.fullmatch(note.updated)):
        raise ValueError("a note's time or revision is none")
    if note.kept not in (True, False):
        raise ValueError("a note keeps its old words or not")
    if not all(map(_sound, note.anchors)):
        raise ValueError("a note's quotation is none")
    name = note.id if _ID.fullmatch(note.id) else hashlib.sha256(tidied(note).id.encode()).hexdigest()[:16]
    was = tuple(one for one in note.was if _ID.fullmatch(one))
    return tidied(replace(note, id=name, was=was))


def checked_judgement(judgement: Judgement) -> Judgement:
    """The verdict, clean; ValueError if a value is of the wrong kind."""
    if judgement.verdict not in VERDICTS or not isinstance(judgement.author, str):
        raise ValueError(f"there is no verdict {judgement.verdict!r}")
    if not (isinstance(judgement.id, str) and _ID.fullmatch(judgement.id)):
        raise ValueError("a verdict's id is none")
    if not (_whole(judgement.revision) and all(map(_TIME.fullmatch, (judgement.created, judgement.updated)))):
        raise ValueError("a verdict's time or revision is none")
    sides = [anchor.side for anchor in judgement.anchors]
    if sides != list(Side) or not all(map(_sound, judgement.anchors)):
        raise ValueError("a verdict's quotation is none")
    return tidied_judgement(judgement)


def checked_origins(origins: Mapping[str, Metadata]) -> dict[str, Metadata]:
    """The origins with clean words."""
    return {
        tidy(text): Metadata(**{name: tidy(value) for name, value in origin._asdict().items()})
        for text, origin in origins.items()
    }


def _sound(anchor: Anchor) -> bool:
    words = (
        anchor.document,
        anchor.exact,
        anchor.prefix,
        anchor.suffix,
        anchor.speaker,
        anchor.page,
        anchor.heading,
    )
    start, end = anchor.span
    numbers = (start, end, anchor.paragraph)
    return all(isinstance(word, str) for word in words) and all(map(_whole, numbers)) and start <= end


def _whole(number: object) -> bool:
    return isinstance(number, int) and 0 <= number <= LARGEST
