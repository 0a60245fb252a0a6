"""Notes and verdicts as a W3C Web Annotation page in JSON-LD, and back again.

Positions count Unicode code points of the canonical text, whose SHA-256 names the source. What the model
has no word for stands under the prefix `parallax:`.
"""

from __future__ import annotations

import json
from typing import Any

from tui.notes.citation import citation
from tui.notes.exchange.collection import Collection
from tui.notes.model import Anchor, Judgement, Note, NoteKind
from tui.notes.rows import Json, metadata_from_json
from tui.pair import Pair, Side
from tui.spans import Span

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"parallax": "urn:parallax:"}]
NOTE, VERDICT, TEXT = "urn:parallax:note:", "urn:parallax:verdict:", "urn:sha256:"


def write(collection: Collection) -> str:
    """The notes as one AnnotationPage, each on a line of its own so that versions can be compared."""
    page = {
        "@context": CONTEXT,
        "id": "urn:parallax:notes",
        "type": "AnnotationPage",
        "parallax:schema": "parallax/notes/1",
        "parallax:documents": {text: origin._asdict() for text, origin in collection.used().items()},
    }
    head = json.dumps(page, ensure_ascii=False)
    values = [_annotation(note, collection) for note in collection.notes]
    values += [_assessment(judgement, collection) for judgement in collection.verdicts]
    items = ",\n".join(json.dumps(value, ensure_ascii=False) for value in values)
    return f'{head[:-1]},\n"items": [\n{items}\n]}}\n'


def parse(page: Json) -> Collection:
    """The notes of a page that `write` made. KeyError, TypeError or ValueError if it is not one."""
    origins = {text: metadata_from_json(value) for text, value in page["parallax:documents"].items()}
    verdicts = [item for item in page["items"] if str(item["id"]).startswith(VERDICT)]
    notes = tuple(_note(item) for item in page["items"] if item not in verdicts)
    return Collection(notes, origins, verdicts=tuple(map(_judgement, verdicts)))


def is_ours(page: object) -> bool:
    """Whether a JSON value is a page that `write` made."""
    return isinstance(page, dict) and str(page.get("parallax:schema", "")).startswith("parallax/notes/")


def _annotation(note: Note, collection: Collection) -> Json:
    bodies = [
        {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": note.body},
        *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in note.tags),
    ]
    value: Json = {
        "id": NOTE + note.id,
        "type": "Annotation",
        "motivation": "commenting",
        "created": note.created,
        "modified": note.updated,
        "body": bodies,
        "target": [_target(anchor, collection) for anchor in note.anchors] or _whole(note),
        "parallax:kind": note.kind.value,
        "parallax:subject": note.subject,
        "parallax:revision": note.revision,
        "parallax:texts": [TEXT + text for text in note.texts],
    }
    if note.kept:
        value["parallax:kept"] = True
    return {key: part for key, part in value.items() if part not in ("", [])}


def _assessment(judgement: Judgement, collection: Collection) -> Json:
    """A verdict: an annotation of two targets that links them or says what the reader holds of their link."""
    purpose = "linking" if judgement.verdict == "added" else "assessing"
    return {
        "id": VERDICT + judgement.id,
        "type": "Annotation",
        "motivation": purpose,
        "created": judgement.created,
        "modified": judgement.updated,
        "body": {"type": "TextualBody", "purpose": purpose, "value": judgement.verdict},
        "target": [_target(anchor, collection) for anchor in judgement.anchors],
        "parallax:revision": judgement.revision,
    }


def _whole(note: Note) -> list[str]:
    return [TEXT + text for text in note.texts] or ["urn:parallax:notes"]


def _target(anchor: Anchor, collection: Collection) -> Json:
    value: Json = {
        "type": "SpecificResource",
        "source": TEXT + anchor.document,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": anchor.exact,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
            },
            {"type": "TextPositionSelector", "start": anchor.span.start, "end": anchor.span.end},
        ],
        "parallax:side": anchor.side.value,
        "parallax:citation": citation(collection.origin(anchor.document), anchor.speaker),
    }
    return value | ({"parallax:speaker": anchor.speaker} if anchor.speaker else {})


def _note(item: Json) -> Note:
    bodies = item.get("body", [])
    return Note(
        id=str(item["id"]).removeprefix(NOTE),
        kind=NoteKind(item["parallax:kind"]),
        body="".join(body["value"] for body in bodies if body["purpose"] == "commenting"),
        anchors=tuple(_anchor(target) for target in item["target"] if isinstance(target, dict)),
        tags=tuple(body["value"] for body in bodies if body["purpose"] == "tagging"),
        created=item.get("created", ""),
        updated=item.get("modified", ""),
        revision=int(item.get("parallax:revision", 0)),
        subject=item.get("parallax:subject", ""),
        texts=tuple(text.removeprefix(TEXT) for text in item.get("parallax:texts", [])),
        kept=item.get("parallax:kept", False),
    )


def _judgement(item: Json) -> Judgement:
    left, right = map(_anchor, item["target"])
    return Judgement(
        id=str(item["id"]).removeprefix(VERDICT),
        verdict=item["body"]["value"],
        anchors=Pair(left, right),
        created=item["created"],
        updated=item["modified"],
        revision=int(item["parallax:revision"]),
    )


def _anchor(target: Json) -> Anchor:
    selectors: dict[str, Any] = {selector["type"]: selector for selector in target["selector"]}
    quote, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
    return Anchor(
        side=Side(target["parallax:side"]),
        document=str(target["source"]).removeprefix(TEXT),
        span=Span(int(position["start"]), int(position["end"])),
        exact=quote["exact"],
        prefix=quote["prefix"],
        suffix=quote["suffix"],
        speaker=target.get("parallax:speaker", ""),
    )
