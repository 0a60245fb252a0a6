"""The rows of lists that answer what is typed: where they lead, a filter, a limit, where one stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.codebook.own import Coding
from tui.documents.model import Document
from tui.reader.state.reading_state import Destination, ReadingState
from tui.reader.text.styled import Line

MOST_LISTED = 1_000
"""Rows of each list: what is further down is found sooner by typing."""

AT_ONCE = 500
"""Passages looked at before others get their turn."""

MOST_FOUND = 200
"""Rows of a list of what was found: what is further down is found sooner by typing more."""


class Row(NamedTuple):
    """A row of the answer: it leads to a place or to another query; one that leads nowhere is a heading."""

    words: Line
    destination: Destination | None = None
    query: str = ""
    names: tuple[str, ...] | None = None  # of a target that may be followed
    coding: Coding | None = None  # what words may be coded as
    out: bool = False  # the words are to be taken out of the codebook

    @property
    def is_heading(self) -> bool:
        """Whether it cannot be chosen."""
        leads = self.destination is not None or self.names is not None or self.coding is not None
        return not (leads or self.query or self.out)


class Answer(NamedTuple):
    """Rows, best first, a remark on them for the line of keys, and the row to begin at if not the first."""

    rows: tuple[Row, ...]
    remark: str = ""
    at: int | None = None


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
    """The length of the longest of some texts, in characters; 0 without any."""
    return max(map(len, places), default=0)


def row_of(rows: Sequence[Row], state: ReadingState) -> int | None:
    """The row of what is current: the link, else the first passage of the active text from the cursor on."""
    places = [(number, place) for number, row in enumerate(rows) if (place := row.destination) is not None]
    if any(place.link for _, place in places):
        return next((number for number, place in places if place.link == state.link), None)
    here = [(number, place) for number, place in places if place.side is state.side]
    ahead = next((number for number, place in here if place.offset >= state.offset), None)
    return here[-1][0] if ahead is None and here else ahead
