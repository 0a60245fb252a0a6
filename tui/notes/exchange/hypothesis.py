"""Annotations made with Hypothes.is, as its API and its export give them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from tui.documents.model import Document
from tui.notes.anchors import make_anchor, resolve
from tui.notes.exchange.collection import Collection
from tui.notes.model import Anchor, AnchorStatus, Note, NoteKind
from tui.notes.rows import Json
from tui.notes.wording import clean_tags, tidied
from tui.pair import Pair, Side
from tui.spans import Span


def rows_of(value: object) -> list[Json] | None:
    """The annotations in a JSON list, `{"rows": [...]}` or `{"annotations": [...]}`; None if none."""
    if isinstance(value, dict):
        lists = (value.get(key) for key in ("rows", "annotations"))
        value = next((found for found in lists if isinstance(found, list)), None)
    if not isinstance(value, list) or not value:
        return None
    rows = [row for row in value if isinstance(row, dict)]
    return rows if rows and all("uri" in row and "target" in row for row in rows) else None


def parse(rows: list[Json], comparisons: Iterable[Pair[Document]]) -> Collection:
    """Notes from annotations, each fastened to the text that holds its quotation.

    `comparisons` are the texts to look in. A quotation that is surely found nowhere is kept as it came, and
    shows as an orphan.
    """
    pairs = list(comparisons)
    origins = {text.fingerprint: text.metadata for pair in pairs for text in pair}
    return Collection(tuple(tidied(_note(row, pairs)) for row in rows), origins)


def _note(row: Json, pairs: list[Pair[Document]]) -> Note:
    quotes = [quote for target in row["target"] if (quote := _quote(target)) is not None]
    placed = [_placed(quote, pairs) for quote in quotes]
    anchors = tuple(anchor for anchor, _ in placed)
    pair = next((pair for _, pair in placed if pair is not None), pairs[0] if pairs else None)
    return Note(
        id=hashlib.sha256(f"hypothesis:{row.get('id', '')}".encode()).hexdigest()[:16],
        kind=NoteKind.SPAN if anchors else NoteKind.WHOLE,
        body=str(row.get("text") or ""),
        anchors=anchors,
        tags=clean_tags(str(tag) for tag in row.get("tags") or ()),
        created=_time(row.get("created")),
        updated=_time(row.get("updated")),
        subject="" if anchors else str(row["uri"]),
        texts=tuple(text.fingerprint for text in pair) if pair is not None else (),
    )


def _quote(target: Json) -> Anchor | None:
    """The quotation of a target; None for a note on the page as a whole."""
    selectors = [one for one in target.get("selector") or () if isinstance(one, dict)]
    found = {str(one.get("type")): one for one in selectors}
    quote, position = found.get("TextQuoteSelector"), found.get("TextPositionSelector", {})
    if quote is None or not quote.get("exact"):
        return None
    start, end = int(position.get("start", 0)), int(position.get("end", 0))
    return Anchor(
        side=Side.LEFT,
        document="",
        span=Span(start, end),
        exact=str(quote["exact"]),
        prefix=str(quote.get("prefix") or ""),
        suffix=str(quote.get("suffix") or ""),
    )


def _placed(quote: Anchor, pairs: list[Pair[Document]]) -> tuple[Anchor, Pair[Document] | None]:
    """The quotation as an anchor in the text where it is found best, and that text's comparison."""
    found = [
        (place.score, at, side, place.span)
        for at, pair in enumerate(pairs)
        for side in Side
        for place in resolve([quote], pair[side])
        if place.status is AnchorStatus.SURE and place.span is not None
    ]
    if not found:
        return quote, None
    _, at, side, span = max(found, key=lambda one: (one[0], -one[1], one[2]))
    return make_anchor(pairs[at][side], span, side), pairs[at]


def _time(value: object) -> str:
    """`2023-06-15T10:20:30.123456+00:00` as we write it."""
    text = str(value or "")
    return f"{text[:19]}Z" if len(text) >= 19 else text
