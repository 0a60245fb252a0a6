"""A keyword in context: every place of a word in both texts, one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from tui.comparison.concordance import keyword_pattern
from tui.language.keyness import chance, log_likelihood
from tui.pair import Pair, Side
from tui.reader.lists.answer import number_of
from tui.reader.lists.entries import Entry
from tui.reader.search.find import MOST_HITS, STRETCH, Stop, found, never
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination
from tui.reader.text.styled import ACCENT, FAINT, SOFT, Line, fit, joined, line, one_line
from tui.spans import Span

MOST_SHOWN = 2_000
"""Places of each text that are listed."""

AROUND = 160
"""Characters read on either side of a keyword."""


class ContextOrder(StrEnum):
    """How the places are sorted."""

    TEXT = "in text order"
    AFTER = "by the words after"
    BEFORE = "by the words before"

    @property
    def next(self) -> ContextOrder:
        """The order that comes after this one."""
        return list(ContextOrder)[(list(ContextOrder).index(self) + 1) % len(ContextOrder)]


class KeywordInContext(NamedTuple):
    """A place of the keyword with what stands around it."""

    side: Side
    span: Span
    before: str
    keyword: str
    after: str
    where: str


def places(material: Material, query: str, stop: Stop = never) -> Pair[tuple[Span, ...]]:
    """Where the keyword stands in both texts. Raises Cancelled once `stop()` holds."""
    pattern = keyword_pattern(query, [document.text for document in material.documents])
    if pattern is None:
        return Pair((), ())
    return material.documents.map(lambda document: found(pattern, document.text, stop))


def contexts(
    material: Material, side: Side, spans: tuple[Span, ...], order: ContextOrder, limit: int
) -> tuple[KeywordInContext, ...]:
    """The first places of one text in this order, with their surroundings."""
    text = material.documents[side].text
    keys = {
        ContextOrder.TEXT: lambda span: span.start,
        ContextOrder.AFTER: lambda span: one_line(text[span.end : span.end + 40]).casefold(),
        ContextOrder.BEFORE: lambda span: (
            one_line(text[max(0, span.start - 40) : span.start]).casefold().split()[::-1]
        ),
    }
    chosen = sorted(spans, key=keys[order])[:limit]
    return tuple(_context(material, side, span) for span in chosen)


def _context(material: Material, side: Side, span: Span) -> KeywordInContext:
    text = material.documents[side].text
    passage = material.passage(side, span.start)
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    return KeywordInContext(
        side,
        span,
        " ".join(before.split()) + (" " if before[-1:].isspace() else ""),
        one_line(span.of(text)),
        (" " if after[:1].isspace() else "") + " ".join(after.split()),
        number_of(material.documents[side], passage.id) if passage else "",
    )


def count_words(text: str) -> int:
    """The words of a text, counted in stretches so that others get their turn: one cut in two is two."""
    return sum(len(text[start : start + STRETCH].split()) for start in range(0, len(text), STRETCH))


def aligned(item: KeywordInContext, place: int, longest: int, cells: int) -> tuple[Line]:
    """One row: the place in `place` cells, and the keyword where it stands in every other row.

    The `longest` keyword counts for a third of the row at most, so that the others keep their surroundings.
    """
    keyword = min(longest, cells // 3)
    room = max(4, (cells - place - 1 - keyword) // 2)
    before = _last(item.before, room)
    after = set_cell_size(item.after, max(0, cells - place - 1 - room - cell_len(item.keyword)))
    words = line(
        (f"{item.where:<{place}} ", SOFT),
        " " * (room - cell_len(before)) + before,
        (item.keyword, ACCENT),
        after.rstrip(),
    )
    return (fit(words, cells),)


def _last(text: str, cells: int) -> str:
    """The end of a text, in at most so many cells."""
    while cell_len(text) > cells:
        text = text[max(1, (cell_len(text) - cells) // 2) :]
    return text


def summary(name: str, count: int, shown: int, words: int) -> Line:
    """A heading over the places of one text: how many, and how many in a thousand words."""
    rate = f" · {1000 * count / words:.1f} per 1,000 words" if words else ""
    rest = f" · the first {shown} shown" if shown < count else ""
    most = " or more" if count == MOST_HITS else ""
    return line((f"{name}  ", ACCENT), f"{count:,}{most}", (f"{rate}{rest}", FAINT))


LEVELS = (0.001, 0.01, 0.05)

FEW = 5
"""Places of both texts together below which a ratio of their counts tells nothing."""


def contrast(names: Pair[str], counts: Pair[int], words: Pair[int]) -> Line:
    """How often the keyword stands in both texts, and whether the difference is more than chance may make."""
    parts = [line((f"{names[side]} ", ACCENT), _frequency(counts[side], words[side])) for side in Side]
    return joined([*parts, line((_likely(names, counts, words), SOFT))], "   ")


def _frequency(count: int, words: int) -> str:
    return f"{count:,} ({1000 * count / words:.1f}‰)" if words else f"{count:,}"


def _likely(names: Pair[str], counts: Pair[int], words: Pair[int]) -> str:
    """The log-likelihood ratio in words; its sign is + where the right text has the keyword more often."""
    if MOST_HITS in counts:
        return "too many to compare"
    if sum(counts) < FEW or not all(words):
        return "too few to compare"
    ratio = log_likelihood(counts, words)
    p = chance(ratio)
    level = next((level for level in LEVELS if p < level), None)
    if level is None:
        return f"G² {ratio:+.1f}: chance may make it (p = {p:.2f})"
    return f"G² {ratio:+.1f}: more often in {names.right if ratio > 0 else names.left} (p < {level})"


def context_entries(
    material: Material, hits: Pair[tuple[Span, ...]], words: Pair[int], order: ContextOrder
) -> Iterator[Entry]:
    """How the texts compare, then under a heading for each its places, aligned on the keyword."""
    if any(hits):
        yield Entry(contrast(material.names, hits.map(len), words))
    for side in Side:
        found = contexts(material, side, hits[side], order, MOST_SHOWN)
        yield Entry(summary(material.names[side], len(hits[side]), len(found), words[side]))
        place = max((len(item.where) for item in found), default=0)
        longest = max((cell_len(item.keyword) for item in found), default=0)
        for item in found:
            drawn = partial(aligned, item, place, longest)
            where = Destination(side, item.span.start)
            yield Entry(key=f"{side}/{item.span.start}", destination=where, drawn=drawn, height=1)
