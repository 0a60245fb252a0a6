"""Notes from a file are strangers: what they hold is checked before it is let in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, replace

from tui.documents.model import Metadata
from tui.notes.model import Anchor, Note
from tui.notes.wording import tidied, tidy

LARGEST = 2**53  # of an offset or a revision: what JSON and SQLite both carry exactly
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|")


def checked(note: Note) -> Note:
    """The note, clean, under an id that is fit for file names; ValueError if a value is of the wrong kind."""
    words = [note.id, note.body, note.subject, note.created, note.updated, *note.tags, *note.texts]
    if not all(isinstance(word, str) for word in words):
        raise ValueError("a note's words are no text")
    if not (_whole(note.revision) and _TIME.fullmatch(note.created) and _TIME.fullmatch(note.updated)):
        raise ValueError("a note's time or revision is none")
    if not all(map(_sound, note.anchors)):
        raise ValueError("a note's quotation is none")
    name = note.id if _ID.fullmatch(note.id) else hashlib.sha256(tidied(note).id.encode()).hexdigest()[:16]
    return tidied(replace(note, id=name))


def checked_origins(origins: Mapping[str, Metadata]) -> dict[str, Metadata]:
    """The origins with clean words."""
    return {
        tidy(text): Metadata(**{name: tidy(value) for name, value in asdict(origin).items()})
        for text, origin in origins.items()
    }


def _sound(anchor: Anchor) -> bool:
    words = (anchor.document, anchor.exact, anchor.prefix, anchor.suffix, anchor.speaker)
    start, end = anchor.span
    return all(isinstance(word, str) for word in words) and _whole(start) and _whole(end) and start <= end


def _whole(number: object) -> bool:
    return isinstance(number, int) and 0 <= number <= LARGEST
