"""Quotation marks of all houses, straight and curly. A mark without a partner is no quotation."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tui.language.lazy import lazy
from tui.spans import Span

PAIRS = {"“": "”", "‘": "’", "„": "“”", "‚": "‘’", "``": ("''",)}
EITHER = {"«": "»", "»": "«", "‹": "›", "›": "‹"}  # « French », »German«: whichever comes first opens
_CLOSES = {**PAIRS, **EITHER}
STRAIGHT = frozenset("\"'")
DOUBLE = frozenset(
    {'"', "“", "„", "«", "»", "``", "‘"}
)  # speech over several paragraphs opens each of them with one
LONGEST = 2000  # characters within a paragraph; a longer stretch is a lost mark, not a quotation
_MARKS = lazy(r"``|''|[\"'“”‘’„‚«»‹›]")


class QuotedSpan(NamedTuple):
    """A stretch between a pair of marks; `inner` is without the marks and blanks beside them."""

    span: Span
    inner: Span

    def marks(self) -> tuple[int, ...]:
        """The offsets of the characters of both marks."""
        return (*range(self.span.start, self.inner.start), *range(self.inner.end, self.span.end))

    def moved(self, offset: int) -> QuotedSpan:
        """The quotation where its paragraph stands in a text."""
        return QuotedSpan(*(Span(span.start + offset, span.end + offset) for span in (self.span, self.inner)))


class ParagraphQuotes(NamedTuple):
    """The quotations of one paragraph, in order, nested ones too."""

    found: tuple[QuotedSpan, ...]
    left_open: int | None  # the offset of the first double mark that never closes


@lru_cache(maxsize=64)
def _quotes(text: str) -> ParagraphQuotes:
    found: list[QuotedSpan] = []
    open_marks: list[tuple[str, int]] = []
    last_straight = text.rfind('"')
    for match in _MARKS.finditer(text):
        mark, index = match.group(), match.start()
        closes = _closes(text, index, mark, open_marks, last=last_straight == index)
        if closes is not None:
            opened, start = open_marks[closes]
            del open_marks[closes:]
            inner = _trimmed(text, start + len(opened), index)
            if index - start < LONGEST and inner.start < inner.end:
                found.append(QuotedSpan(Span(start, match.end()), inner))
        elif _opens(text, index, mark):
            open_marks.append((mark, index))
    found.sort(key=lambda quote: quote.span)
    return ParagraphQuotes(tuple(found), next((index for mark, index in open_marks if mark in DOUBLE), None))


def _trimmed(text: str, start: int, end: int) -> Span:
    said = text[start:end]
    start += len(said) - len(said.lstrip())
    return Span(start, max(start, start + len(said.strip())))


def over_paragraphs(text: str, paragraphs: Iterable[Span]) -> tuple[QuotedSpan, ...]:
    """The quotations of every paragraph, and those that run over several.

    English leaves the mark open at the end of a paragraph and opens the next one with a mark again; such a
    quotation is one, up to its closing mark. One that never closes ends with its last paragraph.
    """
    found: list[QuotedSpan] = []
    running: Span | None = None  # from the mark that has not closed to the end of the last paragraph
    many = False  # whether more than one paragraph has opened with a mark
    for span in paragraphs:
        quotes = _quotes(span.of(text))
        here = [quote.moved(span.start) for quote in quotes.found]
        if running is not None:
            goes_on = quotes.left_open == 0 and text[span.start] in '"“„«»`‘'
            if here and here[0].span.start == span.start:  # its closing mark stands here
                inner = _trimmed(text, running.start + 1, here[0].inner.end)
                here[0] = QuotedSpan(Span(running.start, here[0].span.end), inner)
                running = None
            elif goes_on:
                running, many = Span(running.start, span.end), True
            else:
                found += _never_closed(text, running) if many else ()
                running = None
        if running is None and quotes.left_open is not None:
            running, many = Span(quotes.left_open + span.start, span.end), False
        found += here
    found += _never_closed(text, running) if running is not None and many else ()
    return tuple(sorted(found, key=lambda quote: quote.span))


def _never_closed(text: str, span: Span) -> tuple[QuotedSpan, ...]:
    return (QuotedSpan(span, _trimmed(text, span.start + 1, span.end)),)


def _opens(text: str, index: int, mark: str) -> bool:
    before = text[index - 1] if index else " "
    after = text[index + len(mark)] if index + len(mark) < len(text) else " "
    if mark in EITHER:
        return not before.isalnum() and EITHER[mark] in text[index:]
    if after.isspace() or before.isalnum() or mark == "''":
        return False
    if mark == "'" and after.isdigit():  # '90s
        return "'" in text[index + 1 : index + 60]
    return mark in STRAIGHT or mark in PAIRS


def _closes(text: str, index: int, mark: str, open_marks: list[tuple[str, int]], *, last: bool) -> int | None:
    """The place in `open_marks` that the mark at `index` closes; None when it closes nothing.

    `last`: no other straight double mark follows.
    """
    before = text[index - 1] if index else " "
    after = text[index + len(mark)] if index + len(mark) < len(text) else " "
    if mark == '"' and before.isspace() and (last or after.islower()) and text[max(0, index - 2)] in ",.!?":
        return next((place for place, item in enumerate(open_marks) if item[0] == mark), None)  # '..., "said'
    if (before.isspace() and mark not in EITHER) or (after.isalnum() and mark in "'’"):
        return None
    for place in range(len(open_marks) - 1, -1, -1):
        if (
            mark == open_marks[place][0]
            if mark in STRAIGHT
            else mark in _CLOSES.get(open_marks[place][0], ())
        ):
            if mark in "'’" and before == "s" and _possessive(text, index, mark):
                return None
            return place
    return None


def _possessive(text: str, index: int, mark: str) -> bool:
    """Whether the mark after an s is a plural possessive: a word follows, the quotation ends further on."""
    rest = text[index + 1 : index + 200]
    if not rest[:1].isspace() or not rest[1:2].islower():
        return False
    later = rest.find(mark, 1)
    while later > 0 and later + 1 < len(rest) and rest[later + 1].isalnum():
        if rest[later - 1].isspace():
            return False  # the next quotation opens there
        later = rest.find(mark, later + 1)
    return later > 0 and not rest[later - 1].isspace()
