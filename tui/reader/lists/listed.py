"""What lists of passages have in common: rows that lead somewhere, a filter, a limit, where one stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.documents.model import Document
from tui.reader.state.reading_state import Destination, ReadingState
from tui.reader.text.styled import Line

MOST_LISTED = 1_000
"""Rows of each list: what is further down is found sooner by typing."""

AT_ONCE = 500
"""Passages looked at before others get their turn."""

Listed = tuple[Line, Destination | None]
"""A row; one without a destination is a heading or a remark."""


def number_of(document: Document, passage: int) -> str:
    """A passage's number as it is cited, from 1; a title is 0."""
    return f"§{document.number(passage)}"


def holds(words: Sequence[str], folded: str) -> bool:
    """Whether every word of a filter is in a text, both folded."""
    return all(word in folded for word in words)


def cut(count: int) -> str:
    """That not all of so many rows are listed; nothing if they are."""
    return f" · the first {MOST_LISTED:,} shown: type to filter" if count > MOST_LISTED else ""


def widest(places: Iterable[str]) -> int:
    """The characters of the longest."""
    return max(map(len, places), default=0)


def row_of(rows: Sequence[Listed], state: ReadingState) -> int | None:
    """The row of what is current: the link, else the first passage of the active text from the cursor on."""
    places = [(number, place) for number, (_, place) in enumerate(rows) if place is not None]
    if any(place.link for _, place in places):
        return next((number for number, place in places if place.link == state.link), None)
    here = [(number, place) for number, place in places if place.side is state.side]
    ahead = next((number for number, place in here if place.offset >= state.offset), None)
    return here[-1][0] if ahead is None and here else ahead
