"""The words of a query lit where they stand in a row, misspelt perhaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from tui.reader.lists.entries import marked
from tui.reader.text.styled import LIT, Line, StyledRun, fit, line, shorten
from tui.spans import Span

ALIKE = 75.0
"""Per cent of likeness (RapidFuzz's partial ratio) that each word of a query needs."""

SHORTEST_FUZZY = 4
"""Letters of a word from which on it may be misspelt."""


def lit(text: str, wanted: Sequence[str], cells: int) -> Line:
    """A text of one line in so many cells, cut so that the first of the words is in sight."""
    found = sorted(span for word in wanted for span in matches(text, word))
    if not found:
        return line(shorten(text, cells))
    start = _start(text, found[0], cells)
    words = line(*marked(text, Span(start, len(text)), found, LIT))
    return fit((StyledRun("…"), *words) if start else words, cells)


def matches(text: str, word: str) -> Iterator[Span]:
    """Where a word stands in a text, capitals aside; else where words most like it stand."""
    folded, word = text.casefold(), word.casefold()
    if len(folded) != len(text) or not word:
        return
    at = folded.find(word)
    if at < 0:
        yield from _like(folded, word)
    while at >= 0:
        yield Span(at, at + len(word))
        at = folded.find(word, at + len(word))


def _like(folded: str, word: str) -> Iterator[Span]:
    """The words that a misspelt one is like, whole."""
    if len(word) < SHORTEST_FUZZY:
        return
    found = fuzz.partial_ratio_alignment(word, folded, score_cutoff=ALIKE)
    if found is not None and found.dest_end > found.dest_start:
        start = folded.rfind(" ", 0, found.dest_start + 1) + 1
        end = folded.find(" ", found.dest_end - 1)
        yield Span(start, len(folded) if end < 0 else end)


def _start(text: str, first: Span, cells: int) -> int:
    """Where the row begins: at the beginning, or so that the match stands a third in."""
    if first.end < cells - 1 or len(text) <= cells:
        return 0
    start = max(0, min(first.start - cells // 3, len(text) - cells + 1))
    return text.find(" ", start, first.start) + 1 or start
