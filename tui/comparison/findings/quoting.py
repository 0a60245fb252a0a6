"""Words of a passage as a reader takes them in: at most thirty, cut where the sentence may be cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.spans import Span

MOST = 30
"""Words of a quotation."""
_PARTS = re.compile(
    r"[,;:.!?—–…)\]][\"'”’]*\s+|\s+(?=[(\[—–])|\s+(?=(?:and|but|or|which|that|who|because|while|although|when)\b)"
)
_JOINT = re.compile(r"\s*(?:(?:and|but|or|that|which|who)\s+)?")


def cut(text: str, passage: Span, marks: Sequence[tuple[Span, float]], most: int = MOST) -> Span:
    """The words of a passage to quote: all of it up to `most` words, else its best run of parts.

    Parts end at signs of punctuation and before "and", "which" and the like. The best run holds the
    `marks` of most weight; of runs that hold the same, the first.
    """
    if _count(text, passage) <= most:
        return passage
    edges = _edges(text, passage, most)
    best, found = -1.0, passage
    for first in range(len(edges) - 1):
        run = _longest_from(text, edges[first:], most)
        held = sum(weight for mark, weight in marks if run.contains(mark))
        if held > best + 1e-9:
            best, found = held, run
    return found


def _longest_from(text: str, edges: Sequence[int], most: int) -> Span:
    """The parts from one edge on that hold at most `most` words; a part too long is cut."""
    start = end = edges[0]
    for edge in edges[1:]:
        if _count(text, Span(start, edge)) > most:
            break
        end = edge
    if end == start:
        return _stripped(text, first_words(text, Span(start, edges[1]), most))
    return _stripped(text, Span(start, end))


def _edges(text: str, passage: Span, most: int) -> list[int]:
    """Where parts begin and end; parts that are too long have edges within."""
    inner = [found.end() for found in _PARTS.finditer(text, passage.start, passage.end)]
    edges = [passage.start]
    for edge in [*inner, passage.end]:
        words = [found.start() for found in re.finditer(r"\S+", text[edges[-1] : edge])]
        if len(words) > most:
            edges += [edges[-1] + place for place in words[most // 2 :: most // 2]]
        edges.append(edge)
    return sorted(set(edges))


def first_words(text: str, span: Span, most: int) -> Span:
    """The first words of a place, at most so many."""
    words = [found.end() for found in re.finditer(r"\S+", text[span.start : span.end])]
    return Span(span.start, span.start + words[most - 1]) if len(words) > most else span


def _stripped(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    joint = _JOINT.match(words)
    start = span.start + (joint.end() if joint else 0)
    return Span(start, max(start, span.start + len(words.rstrip().rstrip(",;:—–").rstrip())))


def _count(text: str, span: Span) -> int:
    return len(text[span.start : span.end].split())
