"""Quotation marks of both conventions, straight and curly. A mark without a partner is no quotation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tui.spans import Span

PAIRS = {"“": "”", "‘": "’", "«": "»", "„": "”"}
CLOSERS = frozenset(PAIRS.values())
STRAIGHT = frozenset("\"'")
LONGEST = 2000  # characters; a longer stretch is a lost mark, not a quotation


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between a pair of marks; `span` holds the marks, `inner` does not."""

    span: Span

    @property
    def inner(self) -> Span:
        """The words between the marks."""
        return Span(self.span.start + 1, self.span.end - 1)


@lru_cache(maxsize=64)
def find_quotes(text: str) -> tuple[Quote, ...]:
    """All quotations of a paragraph, in order; nested ones too. Offsets count in `text`."""
    found: list[Quote] = []
    open_marks: list[tuple[str, int]] = []
    for index, mark in enumerate(text):
        if mark not in STRAIGHT and mark not in PAIRS and mark not in CLOSERS:
            continue
        closes = _closes(text, index, open_marks)
        if closes is not None:
            start = open_marks[closes][1]
            del open_marks[closes:]
            if index - start < LONGEST:
                found.append(Quote(Span(start, index + 1)))
        elif _opens(text, index):
            open_marks.append((PAIRS.get(mark, mark), index))
    return tuple(sorted(found, key=lambda quote: quote.span))


def _opens(text: str, index: int) -> bool:
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    if after.isspace() or before.isalnum():
        return False
    mark = text[index]
    if mark == "'" and after.isdigit():  # '90s
        return "'" in text[index + 1 : index + 60]
    return mark in STRAIGHT or mark in PAIRS


def _closes(text: str, index: int, open_marks: list[tuple[str, int]]) -> int | None:
    """The place in `open_marks` that the mark at `index` closes; None when it closes nothing."""
    mark = text[index]
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    last = after.islower() or '"' not in text[index + 1 :]
    if mark == '"' and before.isspace() and last and text[max(0, index - 2)] in ",.!?":
        return next((place for place, item in enumerate(open_marks) if item[0] == mark), None)  # '..., "said'
    if before.isspace() or (after.isalnum() and mark in "'’"):
        return None
    for place in range(len(open_marks) - 1, -1, -1):
        if open_marks[place][0] == mark:
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
