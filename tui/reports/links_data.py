"""Texts and their links as JSON objects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.alignment.model import Alignment, EvidenceKind, Explanation, Link, LinkEvidence
from tui.comparison.relations import relation
from tui.documents.model import BlockKind, Document, Passage, PassageKind
from tui.pair import Pair
from tui.reports.quoted_data import Data, passage_id, span_data

if TYPE_CHECKING:
    from tui.framing.model import Framing
    from tui.meaning import EncodedTexts

MOST_EXPLAINED = 5_000
UNEXPLAINED = (
    f"Evidence is given for the {MOST_EXPLAINED:,} best pairs and for every link, however faint; "
    "ask for fewer pairs with a higher --min-score."
)


def document_data(document: Document, *, passages: bool = False) -> Data:
    """What is known of a text, the text itself and, if asked for, its passages."""
    metadata = document.metadata
    data: Data = {
        "title": metadata.title,
        "source": metadata.source or document.path,
        "date": metadata.date,
        "path": document.path,
        "author": metadata.author,
        "affiliation": metadata.affiliation,
        "outlet": metadata.outlet,
        "speaker": metadata.speaker,
        "notices": [notice.message for notice in document.notices],
        "text": document.text,
    }
    if passages:
        data["passages"] = _passages_data(document)
    return data


def _passages_data(document: Document) -> list[Data]:
    """The passages by their ids; the title, whose id is -1, comes last."""
    first = 1 if document.titled else 0
    found = []
    for passage in (*document.passages[first:], *document.passages[:first]):
        number = document.number(passage.id)
        data = {"id": number - 1, "number": number, **span_data(document, passage.span)}
        where = document.locator(passage.span.start)._asdict()
        known = {name: part for name, part in where.items() if part}
        found.append(data | {"kind": _kind(document, passage)} | known | _notes_data(document, passage))
    return found


def _notes_data(document: Document, passage: Passage) -> Data:
    """Of a passage with marks of notes the ids of the passages in which those begin."""
    begins = map(document.note_at, document.marks_of(passage))
    ids = [document.number(one.id) - 1 for one in begins if one]
    return {"notes": ids} if ids else {}


def _kind(document: Document, passage: Passage) -> str:
    """What a passage is: of a sentence what it stands in, if that is no paragraph."""
    block = document.blocks[passage.block].kind if passage.block < len(document.blocks) else None
    plain = passage.kind is not PassageKind.SENTENCE or block in (None, BlockKind.PARAGRAPH)
    return str(passage.kind if plain else block)


def align_data(documents: Pair[Document], alignment: Alignment, links: Sequence[Link]) -> Data:
    """`parallax/align/1`: these links, with the evidence of each.

    A ranking of all pairs may be long, and explaining takes longer than scoring: pairs beyond the first
    `MOST_EXPLAINED` that do not even make a faint link get no evidence, and a notice says so.
    """
    least = min(alignment.cutoffs.values(), default=0.0)
    explained = [number < MOST_EXPLAINED or link.score >= least for number, link in enumerate(links)]
    reasons = alignment.explained(link for link, wanted in zip(links, explained, strict=True) if wanted)
    return {
        "schema": "parallax/align/1",
        "left": document_data(documents.left, passages=True),
        "right": document_data(documents.right, passages=True),
        "links": [
            _link_data(documents, link, next(reasons) if wanted else None, reading=alignment.reading)
            for link, wanted in zip(links, explained, strict=True)
        ],
        "cutoffs": {str(strength): score for strength, score in alignment.cutoffs.items()},
        "notices": [*alignment.notices, *([] if all(explained) else [UNEXPLAINED])],
    }


def link_data(
    documents: Pair[Document], alignment: Alignment, link: Link, framing: Pair[Framing] | None = None
) -> Data:
    """A link with its evidence, heaviest first, and what kind of echo it is."""
    why = alignment.explain(link.left, link.right)
    return _link_data(documents, link, why, framing, alignment.reading)


def _link_data(
    documents: Pair[Document],
    link: Link,
    why: Explanation | None,
    framing: Pair[Framing] | None = None,
    reading: EncodedTexts | None = None,
) -> Data:
    kind = relation(documents, link, framing, reading) if why else None
    return {
        "left": passage_id(documents.left, link.left),
        "right": passage_id(documents.right, link.right),
        "score": link.score,
        "strength": str(link.strength),
        "relation": str(kind) if kind else None,
        "evidence": [_evidence_data(documents, piece) for piece in (why.evidence if why else ())],
        "verdict": str(link.verdict) if link.verdict else None,
    }


def _evidence_data(documents: Pair[Document], piece: LinkEvidence) -> Data:
    phrase = piece.kind is EvidenceKind.PHRASE
    return {
        "kind": str(EvidenceKind.TERM if phrase else piece.kind),
        "left": span_data(documents.left, piece.left),
        "right": span_data(documents.right, piece.right),
        "weight": piece.weight,
        "topic": piece.topic,
        "phrase": phrase,  # several terms in a row
    }
