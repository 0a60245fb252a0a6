"""Where quoted words stand in a folded text, by words and context (all similarities are Levenshtein's)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

MANY = 64  # exact copies of a quotation that are weighed
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

    @property
    def score(self) -> float:
        """The weight of all evidence."""
        context = 0.35 * (self.before + self.after) / 2 + 0.1 * max(self.before, self.after)
        return 0.53 * self.words + context + 0.02 * self.near


def find_places(quote: Quote, text: str) -> list[Place]:
    """Where the quotation may stand, best first."""
    if not quote.words or not text:
        return []
    spots = _exact(quote.words, text)
    if not any(_place(quote, text, *spot).score > 0.9 for spot in spots):
        spots |= _fuzzy(quote, text)
    return sorted((_place(quote, text, *spot) for spot in spots), key=lambda place: -place.score)


def _exact(words: str, text: str) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    at = text.find(words)
    while at >= 0 and len(found) < MANY:
        found.add((at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _fuzzy(quote: Quote, text: str) -> set[tuple[int, int]]:
    whole = quote.before + quote.words + quote.after
    found: set[tuple[int, int]] = set()
    wide = fuzz.partial_ratio_alignment(whole, text)
    if wide is not None:
        low = max(0, wide.dest_start - len(quote.words) // 2)
        high = min(len(text), wide.dest_end + len(quote.words) // 2)
        close = fuzz.partial_ratio_alignment(quote.words, text[low:high])
        if close is not None:
            found.add((low + close.dest_start, low + close.dest_end))
    alone = fuzz.partial_ratio_alignment(quote.words, text)
    if alone is not None:
        found.add((alone.dest_start, alone.dest_end))
    return {fitted for spot in found if (fitted := _fit(quote.words, text, *spot)) is not None}


def _fit(words: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Move both ends to the edges of words where the likeness is greatest."""
    reach = 16 + len(words) // 8
    for _ in range(2):
        starts = _edges(text, start - reach, min(start + reach, end - 1))
        start = max(starts, key=lambda at: (_alike(words, text[at:end]), -abs(at - start)), default=start)
        ends = _edges(text, max(start + 1, end - reach), end + reach)
        end = max(ends, key=lambda at: (_alike(words, text[start:at]), -abs(at - end)), default=end)
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
        before=_context(quote.before, text[max(0, start - len(quote.before)) : start]),
        after=_context(quote.after, text[end : end + len(quote.after)]),
        near=1 - abs(quote.near - start / max(1, len(text))),
    )


def _context(expected: str, found: str) -> float:
    """Likeness of a context; the edge of a text is like an edge only."""
    if not expected:
        return 1.0 if not found else 0.5
    return _alike(expected, found)


def _alike(one: str, other: str) -> float:
    return Levenshtein.normalized_similarity(one, other)
