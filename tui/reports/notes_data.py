"""Notes as a JSON object."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from tui.documents.model import Metadata
from tui.notes.model import Anchor, Note

Data = dict[str, Any]


def notes_data(notes: Iterable[Note], origins: Mapping[str, Metadata]) -> Data:
    """`parallax/notes/1`: notes with their quotations, and what is known of each text, by fingerprint."""
    listed = tuple(notes)
    used = {anchor.document for note in listed for anchor in note.anchors}
    return {
        "schema": "parallax/notes/1",
        "notes": [note_data(note) for note in listed],
        "texts": {fingerprint: asdict(origins[fingerprint]) for fingerprint in sorted(used & origins.keys())},
    }


def note_data(note: Note) -> Data:
    """One note."""
    return {
        "id": note.id,
        "kind": str(note.kind),
        "body": note.body,
        "tags": list(note.tags),
        "subject": note.subject,
        "created": note.created,
        "updated": note.updated,
        "revision": note.revision,
        "kept": note.kept,
        "quotations": [_quotation_data(anchor) for anchor in note.anchors],
    }


def _quotation_data(anchor: Anchor) -> Data:
    return {
        "side": str(anchor.side),
        "start": anchor.span.start,
        "end": anchor.span.end,
        "text": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "speaker": anchor.speaker,
        "document": anchor.document,
    }
