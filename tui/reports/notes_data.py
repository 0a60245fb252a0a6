"""Notes as a JSON object."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tui.documents.model import Metadata
from tui.notes.model import Anchor, Judgement, Note

Data = dict[str, Any]


def notes_data(notes: Iterable[Note], origins: Mapping[str, Metadata]) -> Data:
    """`parallax/notes/1`: notes with their quotations, and what is known of each text, by fingerprint."""
    listed = tuple(notes)
    used = {anchor.document for note in listed for anchor in note.anchors}
    return {
        "schema": "parallax/notes/1",
        "notes": [note_data(note) for note in listed],
        "texts": {
            fingerprint: origins[fingerprint]._asdict() for fingerprint in sorted(used & origins.keys())
        },
    }


def note_data(note: Note) -> Data:
    """One note as a JSON object."""
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


def verdicts_data(judgements: Iterable[Judgement], lost: Iterable[Judgement]) -> list[Data]:
    """Verdicts on links, and whether both passages are found in the last versions of their texts."""
    missing = {judgement.id for judgement in lost}
    return [
        {
            "id": judgement.id,
            "verdict": judgement.verdict,
            "found": judgement.id not in missing,
            "created": judgement.created,
            "updated": judgement.updated,
            "revision": judgement.revision,
            "quotations": [_quotation_data(anchor) for anchor in judgement.anchors],
        }
        for judgement in judgements
    ]


def _quotation_data(anchor: Anchor) -> Data:
    return {
        "side": str(anchor.side),
        "start": anchor.span.start,
        "end": anchor.span.end,
        "text": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "speaker": anchor.speaker,
        "page": anchor.page,
        "heading": anchor.heading,
        "paragraph": anchor.paragraph,
        "document": anchor.document,
    }
