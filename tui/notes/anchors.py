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

AHEAD = 0.03  # by how much a sure place must lead the next one
ONE_CONTEXT = 0.5  # likeness that tells a context from chance, which has about 0.2
WORDS = 0.5  # likeness of the words asked for when both contexts agree
WORDS_ALONE = 0.7  # when one does
LONG = 40  # characters of a quotation that is sure without context, if it is the same and stands but once
SHORT = 25  # characters under which chance repeats words, so that more context is asked for
SHORT_CONTEXT = 1.0  # likeness of both contexts together, for those
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
    """How surely the best place is the right one. The bounds were set on damaged texts, see the benchmark."""
    low, high = sorted((best.before, best.after))
    length = best.end - best.start
    if rival is not None and best.score - rival.score < AHEAD:
        sure = False
    elif best.words == 1.0 and length >= LONG:
        sure = True
    elif length < SHORT and low + high < SHORT_CONTEXT:
        sure = False
    else:
        sure = high >= ONE_CONTEXT and best.words >= (WORDS if low >= ONE_CONTEXT else WORDS_ALONE)
    if sure:
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
