"""Anchors: made from a place in a text, found again in the text as it is now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from tui.documents.model import Document
from tui.notes.anchoring.fold import Folded, fold_page, fold_words
from tui.notes.anchoring.landmarks import find_landmarks
from tui.notes.anchoring.matching import FoundPlace, SoughtQuote, find_places, same_words, stands_again
from tui.notes.model import Anchor, AnchorStatus, Note, Resolved
from tui.pair import Side
from tui.spans import Span

CONTEXT = 64  # characters kept before and after a quotation

AHEAD = 0.03  # by how much a sure place must lead the next one
CHANCE = 0.5  # likeness above which a context is no chance, which has about 0.2
WORDS = 0.5  # likeness of the words asked for when both contexts agree
WORDS_ONE = 0.7  # when one does
WORDS_ONE_LONG = 0.6  # when one does, of a long quotation
LONG = 100  # characters
ALONE = 40  # characters of a quotation that is sure without context, if it is unchanged and stands but once
UNMISTAKABLE = 60  # characters of a quotation that may stand anywhere, differing in letters only
OTHERS = 0.7  # likeness from which other words of the text may be meant instead
SHORT = 25  # characters under which chance repeats words: more context is asked for, and fewer words then
SHORT_CONTEXT = 1.1  # likeness of both contexts together
SHORT_CLOSE = 0.7  # likeness of each context that lets a short quotation have changed much
SHORT_WORDS = 0.3
REVIEW_WORDS = 0.6
SOME_WORDS = 0.35  # and within the old context; other words have up to 0.3
AT_HOME = 0.3  # what it counts that landmarks say a place is the one that was quoted
AT_HOME_SURE = 0.5  # from which they are believed
MOST_MARKED = 2_000_000  # characters of a text in which landmarks are looked for: a second of work
HOME_WORDS = 0.5  # likeness of the words asked for then


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
        **document.locator(span.start)._asdict(),
    )


def attach(note: Note, anchor: Anchor, document: Document, span: Span) -> Note:
    """The note with one anchor moved by hand to a place in the text as it is now."""
    moved = make_anchor(document, span, anchor.side, anchor.speaker)
    anchors = tuple(moved if one == anchor else one for one in note.anchors)
    return replace(note, anchors=anchors, kept=False)


def resolve(
    anchors: Iterable[Anchor], document: Document, stored_text: str | None = None
) -> tuple[Resolved, ...]:
    """Where each anchor stands in the text as it is now, in the order given.

    `stored_text` is the text that the anchors were made in, if it is at hand: it gives the context of an
    anchor that came without. An anchor is `SURE` only on strong evidence, `REVIEW` when the reader should
    look, else an `ORPHAN`.
    """
    return tuple(_resolve(anchor, document, stored_text) for anchor in anchors)


def _resolve(anchor: Anchor, document: Document, stored_text: str | None) -> Resolved:
    if not anchor.exact:
        return Resolved(anchor, AnchorStatus.ORPHAN, None, 0.0)
    if anchor.document == document.fingerprint:
        for by in (0, document.body):
            there = Span(anchor.span.start + by, anchor.span.end + by)
            if _stands(anchor, document.text, there):
                return Resolved(anchor, _in_place(anchor, document), there, 1.0)
    quote = _quote(_with_context(anchor, stored_text), len(stored_text or document.text))
    page = fold_page(document.text)
    places = find_places(quote, page.text)
    home = _home(anchor, stored_text, page)
    if home is not None:
        places = tuple(sorted(places, key=lambda place: -place.score - AT_HOME * home(place, within=True)))
    if not places:
        return _verbatim(anchor, document)
    best = places[0]
    rival = next((place for place in places[1:] if place.end <= best.start or place.start >= best.end), None)
    status = judge(best, rival)
    if status is AnchorStatus.REVIEW and _unmistakable(quote, best, page.text):
        status = AnchorStatus.SURE
    if home is not None:
        status = _by_home(status, home, best, rival)
    if status is AnchorStatus.ORPHAN:
        return _verbatim(anchor, document)
    return Resolved(anchor, status, page.page_span(best.start, best.end), min(1.0, best.score))


def _in_place(anchor: Anchor, document: Document) -> AnchorStatus:
    """A few words that came without context are looked at, although they stand where they are said to."""
    alone = not (anchor.prefix or anchor.suffix) and anchor.span != Span(0, len(document.text))
    return AnchorStatus.REVIEW if alone and len(anchor.exact) < ALONE else AnchorStatus.SURE


def _verbatim(anchor: Anchor, document: Document) -> Resolved:
    """Words without context that stand in the text once, letter for letter, are shown to review."""
    start = document.text.find(anchor.exact)
    if anchor.prefix or anchor.suffix or start < 0 or document.text.find(anchor.exact, start + 1) >= 0:
        return Resolved(anchor, AnchorStatus.ORPHAN, None, 0.0)
    span = Span(start, start + len(anchor.exact))
    return Resolved(anchor, AnchorStatus.REVIEW, span, REVIEW_WORDS)


def _stands(anchor: Anchor, text: str, span: Span) -> bool:
    """Whether the words of an anchor stand at a place, and its context around them.

    Anchors that were made before titles became passages count from the head of the body.
    """
    return (
        span.of(text) == anchor.exact
        and text[max(0, span.start - CONTEXT) : span.start].endswith(anchor.prefix)
        and text.startswith(anchor.suffix, span.end)
    )


class Home(Protocol):
    """How far landmarks say that a place is the one that was quoted: 1 yes, -1 no, 0 they say nothing."""

    def __call__(self, place: FoundPlace, *, within: bool) -> float:
        """Of a place; by landmarks `within` it too or around it only."""


def _home(anchor: Anchor, stored_text: str | None, page: Folded) -> Home | None:
    if stored_text is None or anchor.span.of(stored_text) != anchor.exact:
        return None
    if max(len(stored_text), len(page.text)) > MOST_MARKED:
        return None
    before = fold_page(stored_text)
    landmarks = find_landmarks(before.text, page.text)
    old = before.folded(anchor.span.start), before.folded(anchor.span.end)

    def home(place: FoundPlace, *, within: bool) -> float:
        agreement = landmarks.agreement(old, (place.start, place.end), within=within)
        return 0.0 if agreement is None else 2 * agreement - 1

    return home


def _by_home(status: AnchorStatus, home: Home, best: FoundPlace, rival: FoundPlace | None) -> AnchorStatus:
    """The status of a place when landmarks were heard.

    A place that was another before is not sure. One is sure that stands where the quoted words stood, by what
    is around it: the words alone may have been copied elsewhere and changed.
    """
    if status is AnchorStatus.SURE and home(best, within=True) <= -AT_HOME_SURE:
        return AnchorStatus.REVIEW
    if best.words < HOME_WORDS or home(best, within=False) < AT_HOME_SURE:
        return status
    alone = rival is None or home(rival, within=False) <= 0
    return AnchorStatus.SURE if alone else status


def _with_context(anchor: Anchor, stored_text: str | None) -> Anchor:
    """The anchor with the context that the earlier text gives it, if it came with none."""
    if anchor.prefix or anchor.suffix or stored_text is None or anchor.span.of(stored_text) != anchor.exact:
        return anchor
    start, end = anchor.span
    return replace(
        anchor,
        prefix=stored_text[max(0, start - CONTEXT) : start],
        suffix=stored_text[end : end + CONTEXT],
    )


def judge(best: FoundPlace, rival: FoundPlace | None) -> AnchorStatus:
    """How surely the best place is the right one. The bounds were set on damaged texts, see the benchmark."""
    if (rival is None or best.score - rival.score >= AHEAD) and _strong(best):
        return AnchorStatus.SURE
    amid = min(best.before, best.after) >= CHANCE
    replaced = best.length < SHORT and 0.5 <= (best.end - best.start) / best.length <= 2
    doubtful = best.words >= REVIEW_WORDS or (amid and (best.words >= SOME_WORDS or replaced))
    return AnchorStatus.REVIEW if doubtful else AnchorStatus.ORPHAN


def _strong(place: FoundPlace) -> bool:
    low, high = sorted((place.before, place.after))
    if place.words == 1.0 and place.length >= ALONE:
        return True
    if place.length < SHORT and low + high < SHORT_CONTEXT:
        return False
    if place.torn and place.length < SHORT and low < CHANCE:
        return False
    if low >= CHANCE:
        close = place.length < SHORT and low >= SHORT_CLOSE
        return place.words >= (SHORT_WORDS if close else WORDS)
    return high >= CHANCE and place.words >= (WORDS_ONE_LONG if place.length >= LONG else WORDS_ONE)


def _unmistakable(quote: SoughtQuote, best: FoundPlace, text: str) -> bool:
    """Whether so many words are so much the same that they can be no others, wherever they were carried."""
    return (
        best.length >= UNMISTAKABLE
        and same_words(quote.words, text[best.start : best.end])
        and not stands_again(quote, text, best, OTHERS)
    )


def _quote(anchor: Anchor, length: int) -> SoughtQuote:
    return SoughtQuote(
        words=fold_words(anchor.exact).strip(),
        before=fold_words(anchor.prefix),
        after=fold_words(anchor.suffix),
        near=min(1.0, anchor.span.start / max(1, length)),
    )
