"""Anchors: made from a place in a text, found again in the text as it is now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui.documents.model import Document
from tui.notes.fold import fold_page, fold_words
from tui.notes.matching import Place, Quote, find_places
from tui.notes.model import Anchor, AnchorStatus, Note, Resolved
from tui.pair import Side
from tui.spans import Span

CONTEXT = 64  # characters kept before and after a quotation
WIDE = 160  # characters of context when the earlier text is at hand

WORDS = 0.6  # likeness of the words that a sure place must have
CONTEXT_LIKE = 0.5  # likeness of the better context that a sure place must have
AHEAD = 0.03  # by how much a sure place must lead the next one
REVIEW_WORDS = 0.6


def make_anchor(document: Document, span: Span, side: Side, speaker: str = "") -> Anchor:
    """The anchor of a place in a text; `speaker` is who says it, as the reader was shown."""
    text = document.text
    return Anchor(
        side=side,
        document=document.fingerprint,
        span=span,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        speaker=speaker,
    )


def attach(note: Note, anchor: Anchor, document: Document, span: Span) -> Note:
    """The note with one anchor moved by hand to a place in the text as it is now."""
    moved = make_anchor(document, span, anchor.side, anchor.speaker)
    return replace(note, anchors=tuple(moved if one == anchor else one for one in note.anchors))


def resolve(
    anchors: Iterable[Anchor], document: Document, stored_text: str | None = None
) -> tuple[Resolved, ...]:
    """Where each anchor stands in the text as it is now, in the order given.

    `stored_text` is the text the anchors were made in, if it is at hand; more context is then compared.
    An anchor is `SURE` only on strong evidence, `REVIEW` when the reader should look, else an `ORPHAN`.
    """
    return tuple(_resolve(anchor, document, stored_text) for anchor in anchors)


def _resolve(anchor: Anchor, document: Document, stored_text: str | None) -> Resolved:
    if anchor.document == document.fingerprint and anchor.span.of(document.text) == anchor.exact:
        return Resolved(anchor, AnchorStatus.SURE, anchor.span, 1.0)
    quote = _quote(anchor, stored_text, len(document.text))
    page = fold_page(document.text)
    places = find_places(quote, page.text)
    if not places:
        return Resolved(anchor, AnchorStatus.ORPHAN, None, 0.0)
    best = places[0]
    rival = next((place for place in places[1:] if place.end <= best.start or place.start >= best.end), None)
    status = judge(best, rival)
    span = None if status is AnchorStatus.ORPHAN else page.page_span(best.start, best.end)
    return Resolved(anchor, status, span, min(1.0, best.score))


def judge(best: Place, rival: Place | None) -> AnchorStatus:
    """How surely the best place is the right one."""
    ahead = rival is None or best.score - rival.score >= AHEAD
    context = max(best.before, best.after)
    if best.words >= WORDS and context >= CONTEXT_LIKE and ahead:
        return AnchorStatus.SURE
    return AnchorStatus.REVIEW if best.words >= REVIEW_WORDS else AnchorStatus.ORPHAN


def _quote(anchor: Anchor, stored_text: str | None, length: int) -> Quote:
    before, after = anchor.prefix, anchor.suffix
    if stored_text is not None and anchor.span.of(stored_text) == anchor.exact:
        start, end = anchor.span
        before = stored_text[max(0, start - WIDE) : start]
        after = stored_text[end : end + WIDE]
        length = len(stored_text)
    return Quote(
        words=fold_words(anchor.exact).strip(),
        before=fold_words(before),
        after=fold_words(after),
        near=anchor.span.start / max(1, length),
    )
