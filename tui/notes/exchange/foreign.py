"""Annotations of other programs: W3C Web Annotations in any form of JSON-LD, and what Hypothes.is gives."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tui.documents.model import Document
from tui.notes.anchoring.anchors import make_anchor, resolve
from tui.notes.exchange.annotation import name_of
from tui.notes.exchange.collection import Collection
from tui.notes.exchange.jsonld import Json, listed, nodes
from tui.notes.model import Anchor, AnchorStatus, Note, NoteKind
from tui.notes.wording import clean_tags, tidied
from tui.pair import Pair, Side
from tui.spans import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """An annotation of another program, before its quotations are looked for."""

    id: str  # of ours: made from theirs, the same each time
    body: str
    tags: tuple[str, ...]  # as they were written
    author: str
    created: str  # ISO 8601, UTC
    updated: str
    address: str  # of the page
    quotes: tuple[Anchor, ...]  # `document` is empty
    answers: str = ""  # id, of ours, of the remark that this one answers


def remarks_of(value: object) -> tuple[Remark, ...]:
    """The annotations in a compacted JSON value, in their order; none if it holds none.

    Taken are a list, `{"rows": [...]}` or `{"annotations": [...]}` of Hypothes.is, an AnnotationPage, an
    AnnotationCollection with its first page, a single Annotation, and a list of these.
    """
    return tuple(_remark(row) for row in _rows(value))


def placed(remarks: Iterable[Remark], comparisons: Iterable[Pair[Document]]) -> Collection:
    """Notes from annotations, each fastened to the text that holds its quotation.

    `comparisons` are the texts to look in. A quotation that is found in none of them is kept as it came and
    shows as an orphan. An answer stands where the annotation stands that it answers.
    """
    pairs = list(comparisons)
    origins = {text.fingerprint: text.origin for pair in pairs for text in pair}
    notes: dict[str, Note] = {}
    for remark in remarks:
        note = tidied(_note(remark, pairs))
        first = notes.get(note.answers)
        if first is not None and not note.anchors:
            note = replace(note, kind=first.kind, anchors=first.anchors, texts=first.texts, subject="")
        notes[note.id] = note
    return Collection(tuple(notes.values()), origins)


def _rows(value: object) -> Iterator[Json]:
    for one in nodes(value):
        for key in ("rows", "annotations", "items", "first"):
            if key in one:
                yield from _rows(one[key])
        if "target" in one and ("uri" in one or "Annotation" in listed(one.get("type"))):
            yield one


def _remark(row: Json) -> Remark:
    """An annotation: the keys of Hypothes.is and of the W3C do not clash. ValueError if it has no target."""
    targets = listed(row["target"])
    if not all(isinstance(one, str | dict) for one in targets):
        raise ValueError("a target is an address or an object")
    texts, tags = _bodies(row)
    replied = [str(one) for one in listed(row.get("references"))][-1:]
    if not replied and "replying" in listed(row.get("motivation")):
        replied = [
            str(one.get("source") or one.get("id")) if isinstance(one, dict) else str(one) for one in targets
        ]
    sources = [one.get("source") or one.get("id") if isinstance(one, dict) else one for one in targets]
    address = str(row.get("uri") or next((one for one in sources if isinstance(one, str)), ""))
    return Remark(
        id=_id(row.get("id") or json.dumps(row, sort_keys=True), hypothesis="uri" in row),
        body="\n\n".join(texts),
        tags=tuple(tags),
        author=_author(row),
        created=_time(row.get("created")),
        updated=_time(row.get("updated") or row.get("modified") or row.get("created")),
        address="" if replied else address,
        quotes=tuple(quote for target in nodes(targets) if (quote := _quote(target)) is not None),
        answers=_id(replied[0], hypothesis="uri" in row) if replied else "",
    )


def _id(theirs: object, *, hypothesis: bool) -> str:
    space = "hypothesis" if hypothesis else "annotation"
    return hashlib.sha256(f"{space}:{theirs}".encode()).hexdigest()[:16]


def _author(row: Json) -> str:
    """`alice` for `acct:alice@hypothes.is`, else the name of the creator."""
    account = str(row.get("user") or "")
    return account.removeprefix("acct:").removesuffix("@hypothes.is") or name_of(row.get("creator"))


def _bodies(row: Json) -> tuple[list[str], list[str]]:
    """(what was written, its tags)."""
    texts = [str(row[key]) for key in ("text", "bodyValue") if row.get(key)]
    tags = [str(tag) for tag in listed(row.get("tags"))]
    for body in listed(row.get("body")):
        if not isinstance(body, dict):
            texts.append(str(body))
        elif "tagging" in listed(body.get("purpose")):
            tags.append(str(body.get("value") or body.get("source") or ""))
        elif words := body.get("value") or body.get("source") or body.get("id"):
            texts.append(str(words))
    return texts, tags


def _note(remark: Remark, pairs: list[Pair[Document]]) -> Note:
    found = [_found(quote, pairs) for quote in remark.quotes]
    anchors = tuple(anchor for anchor, _ in found)
    pair = next((pair for _, pair in found if pair is not None), None)
    placed = pair is not None
    if pair is None and len(pairs) == 1:
        pair = pairs[0]
    return Note(
        id=remark.id,
        kind=NoteKind.SPAN if anchors else NoteKind.WHOLE,
        body=remark.body,
        anchors=anchors,
        tags=clean_tags(remark.tags),
        created=remark.created,
        updated=remark.updated,
        subject="" if placed else remark.address,  # where the words are to be looked for
        texts=tuple(text.fingerprint for text in pair) if pair is not None else (),
        author=remark.author,
        answers=remark.answers,
    )


def _quote(target: Json) -> Anchor | None:
    """The quotation of a target; None for a note on the page as a whole."""
    found = {str(one.get("type")): one for one in _selectors(target)}
    quote, position = found.get("TextQuoteSelector"), found.get("TextPositionSelector", {})
    if quote is None or not quote.get("exact"):
        return None
    start, end = int(position.get("start", 0)), int(position.get("end", 0))
    return Anchor(
        side=Side.LEFT,
        document="",
        span=Span(start, max(start, end)),
        exact=str(quote["exact"]),
        prefix=str(quote.get("prefix") or ""),
        suffix=str(quote.get("suffix") or ""),
    )


def _selectors(target: Json) -> Iterator[dict[str, Any]]:
    """The selectors of a target, and those that refine them."""
    for one in nodes(target.get("selector")):
        yield one
        yield from _selectors({"selector": one.get("refinedBy")})


def _found(quote: Anchor, pairs: list[Pair[Document]]) -> tuple[Anchor, Pair[Document] | None]:
    """The quotation as an anchor in the text where it is found best, and that text's comparison.

    Where it is found without being sure, it stays as short of context as it came: it is shown to review.
    """
    found = [
        (place.status is AnchorStatus.SURE, place.score, -at, side is Side.LEFT, place.span)
        for at, pair in enumerate(pairs)
        for side in Side
        for place in resolve([quote], pair[side])
        if place.span is not None
    ]
    if not found:
        return quote, None
    sure, _, at, left, span = max(found)
    pair, side = pairs[-at], Side.LEFT if left else Side.RIGHT
    if sure:
        return make_anchor(pair[side], span, side), pair
    return replace(quote, side=side, document=pair[side].fingerprint, span=span), pair


def _time(value: object) -> str:
    """`2023-06-15T10:20:30.123456+00:00` as we write it."""
    text = str(value or "")
    return f"{text[:19]}Z" if len(text) >= 19 else text
