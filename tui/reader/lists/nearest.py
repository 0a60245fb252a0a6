"""The passages that speak of the same as one of them, in the other text and in its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple

from tui.pair import Side
from tui.reader.lists.answer import holds, number_of, passage_row, widest
from tui.reader.lists.entries import Entry, heading, remarks
from tui.reader.panes.highlights import link_glyph
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, LinkEnds
from tui.reader.text.styled import (
    FAINT,
    Line,
    line,
    one_line,
)

MOST = 30
"""Passages of each text that are listed."""
MEANING = (
    "As the sentence encoder reads them, most alike first: a guess; 0 is as alike as any two passages "
    "here, 1 the same. It hardly sees who does what to whom, opposites, negations, other numbers, years or "
    "countries."
)


class Nearest(NamedTuple):
    """A passage like the one asked about."""

    side: Side
    number: str
    words: str
    alike: str  # how much, and the sign of the link if there is one
    destination: Destination

    def drawn(self, place: int, cells: int) -> tuple[Line]:
        """One row, the number of the passage in so many cells."""
        return passage_row(self.number, self.words, line((f" {self.alike}", FAINT)), place, cells)


def nearest(material: Material, side: Side, passage: int) -> dict[Side, tuple[Nearest, ...]]:
    """The passages most like this one that the cursor visits, first those of the other text."""
    return {
        among: tuple(islice(_nearest(material, side, passage, among), MOST)) for among in (side.other, side)
    }


def _nearest(material: Material, side: Side, passage: int, among: Side) -> Iterator[Nearest]:
    reading = material.alignment.reading if material.alignment else None
    document = material.documents[among]
    visited = {one.id for one in material.walk[among]}
    for near in reading.nearest(side, passage, among) if reading else ():
        if near.passage not in visited:
            continue
        ends = None
        if among is not side:
            ends = LinkEnds(passage, near.passage) if side is Side.LEFT else LinkEnds(near.passage, passage)
        link = material.link(ends)
        span = document.passages[near.passage].span
        yield Nearest(
            among,
            number_of(document, near.passage),
            one_line(document.words(span)),
            f"{link_glyph(link) if link else ' '} {near.cosine:.2f}",
            Destination(among, span.start, ends if link else None),
        )


def nearest_entries(
    material: Material, found: dict[Side, tuple[Nearest, ...]], query: str
) -> Iterator[Entry]:
    """What the order means, then under a heading for each text its passages."""
    yield remarks(MEANING)
    filter_ = query.casefold().split()
    for side, items in found.items():
        name = material.names[side]
        kept = [item for item in items if holds(filter_, f"{name} {item.number} {item.words}".casefold())]
        yield heading(f"Alike in {name}")
        place = widest(item.number for item in kept)
        for item in kept:
            drawn = partial(item.drawn, place)
            yield Entry(key=f"{side}/{item.number}", destination=item.destination, drawn=drawn, height=1)
