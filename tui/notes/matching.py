"""Where quoted words stand in a folded text, by words and context (all similarities are Levenshtein's)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

MANY = 64  # exact copies of a quotation that are weighed
TRIMMED = 60  # characters from which a quotation may have lost a whole piece at an end
GAP = 15
KEPT = 0.5  # likeness of a context that shows that the end beside it is there
CONTEXT_TELLS = 0.05  # of the likeness of the words, by which context may choose another end
EDGE_LIKE = 0.4  # what it counts that a quotation at the edge of a text is found at an edge
END = 32  # characters by which an end of a quotation is found
PIECE = 96  # characters by which the edges of an end are compared
_EDGE = re.compile(r"(?<!\w)(?=\w)|(?<=\w)(?!\w)|^|$|(?<=\S)(?=\s)|(?<=\s)(?=\S)")


@dataclass(frozen=True, slots=True)
class Quote:
    """What is looked for: folded words with the folded words around them, and where to look first."""

    words: str
    before: str
    after: str
    near: float  # 0 to 1: how far into the text it was


@dataclass(frozen=True, slots=True)
class Place:
    """A place `[start, end)` in the folded text and what speaks for it, each 0 to 1."""

    start: int
    end: int
    words: float  # likeness of the words
    before: float  # likeness of the context before
    after: float
    near: float
    length: int  # of the quotation

    @property
    def score(self) -> float:
        """The weight of all evidence: the shorter a quotation, the more its context counts."""
        words = 0.35 + 0.3 * min(1.0, self.length / 60)
        context = 0.7 * (self.before + self.after) / 2 + 0.3 * max(self.before, self.after)
        return 0.98 * (words * self.words + (1 - words) * context) + 0.02 * self.near


@lru_cache(maxsize=2048)  # the notes of the open texts are looked up after each change
def find_places(quote: Quote, text: str) -> tuple[Place, ...]:
    """Where the quotation may stand, best first."""
    if not quote.words or not text:
        return ()
    spots = _exact(quote.words, text)
    if not any(_place(quote, text, *spot).score > 0.9 for spot in spots):
        spots |= _fuzzy(quote, text)
    return tuple(sorted((_place(quote, text, *spot) for spot in spots), key=lambda place: -place.score))


def _exact(words: str, text: str) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    at = text.find(words)
    while at >= 0 and len(found) < MANY:
        found.add((at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _fuzzy(quote: Quote, text: str) -> set[tuple[int, int]]:
    """Places found by likeness: the words in their context, the words alone, their two ends apart."""
    found: set[tuple[int, int]] = set()
    wide = fuzz.partial_ratio_alignment(quote.before + quote.words + quote.after, text)
    if wide is not None:
        slack = len(quote.words) // 2
        low, high = max(0, wide.dest_start - slack), min(len(text), wide.dest_end + slack)
        found.add(_aligned(quote.words, text, low, high))
        found.add(_by_ends(quote, text, low, high))
    alone = _aligned(quote.words, text, 0, len(text))
    found.add(alone)
    if len(quote.words) > END:
        slack = len(quote.words) // 2
        found.add(_by_ends(quote, text, max(0, alone[0] - slack), min(len(text), alone[1] + slack)))
    fitted = (_fit(quote, text, start, end) for start, end in found if start < end)
    return {spot for spot in fitted if spot is not None}


def _aligned(words: str, text: str, low: int, high: int) -> tuple[int, int]:
    """Where the words are most alike within `[low, high)`."""
    found = fuzz.partial_ratio_alignment(words, text[low:high])
    if found is None:
        return low, low
    return low + found.dest_start, low + found.dest_end


def _by_ends(quote: Quote, text: str, low: int, high: int) -> tuple[int, int]:
    """From where the beginning is most alike to where the end is, whatever became of the middle."""
    before, after = quote.before[-END:], quote.after[:END]
    start, _ = _aligned(before + quote.words[:END], text, low, high)
    _, end = _aligned(quote.words[-END:] + after, text, low, high)
    return start + len(before), end - len(after)


def _fit(quote: Quote, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Move both ends to the edges of words where words and context are most alike."""
    reach = 16 + len(quote.words) // 8
    for _ in range(2):
        before = start, end
        starts = _edges(text, start - reach, min(start + reach, end - 1))
        likeness = {at: _alike(quote.words[:PIECE], text[at : min(end, at + PIECE)]) for at in starts}
        start = _best(likeness, lambda at: _before(quote, text, at), start)
        ends = _edges(text, max(start + 1, end - reach), end + reach)
        likeness = {at: _alike(quote.words[-PIECE:], text[max(start, at - PIECE) : at]) for at in ends}
        end = _best(likeness, lambda at: _after(quote, text, at), end)
        if (start, end) == before:
            break
    return _trim(quote, text, start, end) if len(quote.words) >= TRIMMED else _stripped(text, start, end)


def _best(likeness: dict[int, float], context: Callable[[int], float], near: int) -> int:
    """The offset where the words are most alike; context decides where the words hardly tell."""
    if not likeness:
        return near
    enough = max(likeness.values()) - CONTEXT_TELLS
    close = [at for at, words in likeness.items() if words >= enough]
    return max(close, key=lambda at: (likeness[at] + CONTEXT_TELLS * context(at), -abs(at - near)))


def _trim(quote: Quote, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Drop what only fills the room of words that are gone at an end whose context is gone too.

    What is kept is the stretch of the alignment in which most characters agree, less those that differ; what
    was put in or taken out in one piece counts for `GAP` characters at most.
    """
    place = _place(quote, text, start, end)
    best = agreed = 0
    low, first, last = start, start, end
    for op in Levenshtein.opcodes(quote.words, text[start:end]):
        if op.tag == "equal":
            agreed += op.dest_end - op.dest_start
            if agreed > best:
                best, first, last = agreed, low, start + op.dest_end
            continue
        agreed -= min(GAP, max(op.src_end - op.src_start, op.dest_end - op.dest_start))
        if agreed <= 0:
            agreed, low = 0, start + op.dest_end
    first = start if place.before >= KEPT else first
    last = end if place.after >= KEPT else last
    while first > start and text[first - 1].isalnum() and text[first].isalnum():
        first -= 1
    while last < end and text[last - 1].isalnum() and text[last].isalnum():
        last += 1
    if quote.words[0].isalnum():
        while first < last and not text[first].isalnum():
            first += 1
    return _stripped(text, first, last)


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _edges(text: str, low: int, high: int) -> list[int]:
    low, high = max(0, low), min(len(text), high)
    return [match.start() for match in _EDGE.finditer(text, low, high + 1) if match.start() <= high]


def _place(quote: Quote, text: str, start: int, end: int) -> Place:
    return Place(
        start,
        end,
        words=_alike(quote.words, text[start:end]),
        before=_before(quote, text, start),
        after=_after(quote, text, end),
        near=1 - abs(quote.near - start / max(1, len(text))),
        length=len(quote.words),
    )


def _before(quote: Quote, text: str, start: int) -> float:
    return _context(quote.before, text[max(0, start - len(quote.before)) : start])


def _after(quote: Quote, text: str, end: int) -> float:
    return _context(quote.after, text[end : end + len(quote.after)])


def _context(expected: str, found: str) -> float:
    """Likeness of a context; the edge of a text says next to nothing."""
    if not expected:
        return EDGE_LIKE if not found else 0.0
    return _alike(expected, found)


def _alike(one: str, other: str) -> float:
    return Levenshtein.normalized_similarity(one, other)
