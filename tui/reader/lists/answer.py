"""What a list answers to the words typed over it, and what builders of rows have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.documents.model import Document
from tui.reader.lists.entries import Entry
from tui.reader.state.reading_state import ReadingState
from tui.reader.text.styled import SOFT, Line, fit, line, shorten, spread, width

AT_ONCE = 500
"""Rows made before others get their turn."""


class Answer(NamedTuple):
    """Rows, a remark on them for the line of keys, and the key of the row to begin at if not the first."""

    entries: tuple[Entry, ...]
    remark: str = ""
    at: str = ""


def number_of(document: Document, passage: int) -> str:
    """A passage's number as it is cited, from 1; a title is 0."""
    return f"§{document.number(passage)}"


def holds(words: Sequence[str], folded: str) -> bool:
    """Whether every word of a filter is in a text, both folded."""
    return all(word in folded for word in words)


def widest(places: Iterable[str]) -> int:
    """The length of the longest of some texts, in characters; 0 without any."""
    return max(map(len, places), default=0)


def passage_row(number: str, words: str, signs: Line, place: int, cells: int) -> tuple[Line]:
    """A passage in one row, its number in `place` cells, what is to be said of it at the end."""
    lead = line((f"  {number:<{place}}  ", SOFT))
    room = max(8, cells - width(lead) - width(signs) - 1)
    return (fit(spread((*lead, *line(shorten(words, room))), signs, cells), cells),)


def entry_of(entries: Sequence[Entry], state: ReadingState) -> str:
    """The key of what is current: the link, else the first passage of the active text from the cursor on.

    Empty where a list of links lacks the current one, or a list of passages has none of the active text.
    """
    places = [(entry.key, place) for entry in entries if (place := entry.destination) is not None]
    if any(place.link for _, place in places):
        return next((key for key, place in places if place.link == state.link), "")
    here = [(key, place) for key, place in places if place.side is state.side]
    ahead = next((key for key, place in here if place.offset >= state.offset), "")
    return ahead or (here[-1][0] if here else "")
