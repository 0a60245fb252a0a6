"""Notes and verdicts as a W3C Web Annotation page in JSON-LD, and back again.

Positions count Unicode code points of the canonical text, whose SHA-256 names the source. What the model
has no word for stands under the prefix `parallax:`.
"""

from __future__ import annotations

import json
from typing import Any

from tui.documents.model import Metadata
from tui.notes.citation import citation
from tui.notes.exchange.collection import Collection
from tui.notes.exchange.jsonld import listed, nodes, term
from tui.notes.model import Anchor, Judgement, Note, NoteKind
from tui.notes.storage.rows import Json, metadata_from_json
from tui.pair import Pair, Side
from tui.spans import Span

CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "parallax": "urn:parallax:",
        "parallax:texts": {"@id": "urn:parallax:texts", "@type": "@id", "@container": "@list"},
    },
]
PAGE, NOTE, VERDICT, TEXT = "urn:parallax:notes", "urn:parallax:note:", "urn:parallax:verdict:", "urn:sha256:"
ORIGIN = {
    "title": "dcterms:title",
    "author": "dcterms:creator",
    "outlet": "dcterms:publisher",
    "date": "dcterms:date",
    "source": "dcterms:source",
}
"""Fields of a text's origin that the Dublin Core has a term for; the others stand under `parallax:`."""


def write(collection: Collection) -> str:
    """The notes as one AnnotationPage, each on a line of its own so that versions can be compared."""
    page = {
        "@context": CONTEXT,
        "id": PAGE,
        "type": "AnnotationPage",
        "parallax:schema": "parallax/notes/1",
        "parallax:made_with": collection.made,
        "parallax:documents": [_document(text, origin) for text, origin in collection.used().items()],
    }
    head = json.dumps(page, ensure_ascii=False)
    values = [_annotation(note, collection) for note in collection.notes]
    values += [_assessment(judgement, collection) for judgement in collection.verdicts]
    items = ",\n".join(json.dumps(value, ensure_ascii=False) for value in values)
    return f'{head[:-1]},\n"items": [\n{items}\n]}}\n'


def parse(page: Json) -> Collection:
    """The notes of a page that `write` made, in any form of JSON-LD that `compacted` has brought to ours.

    KeyError, TypeError or ValueError if it is not one.
    """
    items = nodes(page["items"])
    verdicts = [item for item in items if str(item["id"]).startswith(VERDICT)]
    notes = tuple(_note(item) for item in items if item not in verdicts)
    return Collection(notes, _origins(page["parallax:documents"]), verdicts=tuple(map(_judgement, verdicts)))


def is_ours(page: object) -> bool:
    """Whether a JSON value, compacted, is a page that `write` made."""
    return isinstance(page, dict) and str(page.get("parallax:schema", "")).startswith("parallax/notes/")


def is_written_here(page: object) -> bool:
    """Whether a JSON value has the very form that `write` gives: nothing is left to compact."""
    return is_ours(page) and isinstance(page, dict) and "items" in page and page.get("id") == PAGE


def _document(text: str, origin: Metadata) -> Json:
    named = {ORIGIN.get(field, f"parallax:{field}"): value for field, value in origin._asdict().items()}
    return {"id": TEXT + text, "type": "dctypes:Text"} | {key: value for key, value in named.items() if value}


def _origins(value: Any) -> dict[str, Metadata]:  # noqa: ANN401 - JSON as it comes
    """The origins of texts by fingerprint; files of version 0.1 have an object of objects."""
    if isinstance(value, dict) and "id" not in value:
        return {text: metadata_from_json(origin) for text, origin in value.items()}
    fields = {field: ORIGIN.get(field, f"parallax:{field}") for field in Metadata._fields}
    # A creator may be read back under the term that the context has for authors of annotations.
    return {
        str(one["id"]).removeprefix(TEXT): metadata_from_json(
            {field: one.get(name) or one.get(term(name), "") for field, name in fields.items()}
        )
        for one in nodes(value)
    }


def _annotation(note: Note, collection: Collection) -> Json:
    bodies = [
        {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": note.body},
        *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in note.tags),
    ]
    value: Json = {
        "id": NOTE + note.id,
        "type": "Annotation",
        "motivation": "replying" if note.answers else "commenting",
        "creator": _creator(note.author),
        "created": note.created,
        "modified": note.updated,
        "body": bodies,
        "target": [_target(anchor, collection) for anchor in note.anchors] or _whole(note),
        "parallax:kind": note.kind.value,
        "parallax:subject": note.subject,
        "parallax:revision": note.revision,
        "parallax:texts": [TEXT + text for text in note.texts],
        "parallax:answers": NOTE + note.answers if note.answers else "",
        "parallax:was": list(note.was),
    }
    if note.kept:
        value["parallax:kept"] = True
    return {key: part for key, part in value.items() if part not in ("", [], None)}


def _creator(author: str) -> Json | None:
    return {"type": "Person", "name": author} if author else None


def _assessment(judgement: Judgement, collection: Collection) -> Json:
    """A verdict: an annotation of two targets that links them or says what the reader holds of their link."""
    purpose = "linking" if judgement.verdict == "added" else "assessing"
    value: Json = {
        "id": VERDICT + judgement.id,
        "type": "Annotation",
        "motivation": purpose,
        "created": judgement.created,
        "modified": judgement.updated,
        "body": {"type": "TextualBody", "purpose": purpose, "value": judgement.verdict},
        "target": [_target(anchor, collection) for anchor in judgement.anchors],
        "parallax:revision": judgement.revision,
    }
    return value | ({"creator": _creator(judgement.author)} if judgement.author else {})


def _whole(note: Note) -> list[str]:
    return [TEXT + text for text in note.texts] or [PAGE]


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
        "parallax:citation": citation(
            collection.origin(anchor.document), anchor.speaker, str(anchor.locator)
        ),
    }
    told = {"parallax:speaker": anchor.speaker}
    told |= {f"parallax:{name}": part for name, part in anchor.locator._asdict().items()}
    return value | {name: words for name, words in told.items() if words}


def _note(item: Json) -> Note:
    bodies = nodes(item.get("body"))
    return Note(
        id=str(item["id"]).removeprefix(NOTE),
        kind=NoteKind(item["parallax:kind"]),
        body="".join(body["value"] for body in bodies if body["purpose"] == "commenting"),
        anchors=tuple(_anchor(target) for target in _targets(item)),
        tags=tuple(body["value"] for body in bodies if body["purpose"] == "tagging"),
        created=item.get("created", ""),
        updated=item.get("modified", ""),
        revision=int(item.get("parallax:revision", 0)),
        subject=item.get("parallax:subject", ""),
        texts=tuple(text.removeprefix(TEXT) for text in listed(item.get("parallax:texts"))),
        kept=item.get("parallax:kept", False),
        author=name_of(item.get("creator")),
        answers=str(item.get("parallax:answers", "")).removeprefix(NOTE),
        was=tuple(map(str, listed(item.get("parallax:was")))),
    )


def _targets(item: Json) -> list[Json]:
    """The places that a note quotes; a note on texts as a whole has their addresses there. ValueError."""
    if not all(isinstance(one, str | dict) for one in listed(item["target"])):
        raise ValueError("a target is an address or an object")
    return nodes(item["target"])


def _judgement(item: Json) -> Judgement:
    left, right = map(_anchor, nodes(item["target"]))
    return Judgement(
        id=str(item["id"]).removeprefix(VERDICT),
        verdict=item["body"]["value"],
        anchors=Pair(left, right),
        created=item["created"],
        updated=item["modified"],
        revision=int(item["parallax:revision"]),
        author=name_of(item.get("creator")),
    )


def name_of(creator: object) -> str:
    """What to call the creator of an annotation: a name, else the last part of an account or address."""
    for one in listed(creator):
        words = one.get("name") or one.get("nickname") or one.get("id") if isinstance(one, dict) else one
        if words:
            return str(words)
    return ""


def _anchor(target: Json) -> Anchor:
    selectors: dict[str, Any] = {selector["type"]: selector for selector in nodes(target["selector"])}
    quote, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
    return Anchor(
        side=Side(target["parallax:side"]),
        document=str(target["source"]).removeprefix(TEXT),
        span=Span(int(position["start"]), int(position["end"])),
        exact=quote["exact"],
        prefix=quote["prefix"],
        suffix=quote["suffix"],
        speaker=target.get("parallax:speaker", ""),
        page=target.get("parallax:page", ""),
        heading=target.get("parallax:heading", ""),
        paragraph=target.get("parallax:paragraph", 0),
    )
