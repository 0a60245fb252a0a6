"""Every link as a row of a table: places, strength, score, relation, words of both ends, verdict, note."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from tui.alignment.model import Link, Strength
from tui.errors import Cancelled
from tui.pair import Pair, Side
from tui.reader.lists.rows import AT_ONCE, MOST_LISTED, Row, cut, holds, number_of, widest
from tui.reader.panes.highlights import NOTE_GLYPH, link_glyph, note_glyph, passages_noted
from tui.reader.search.find import Stop, never
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, Ends, ReadingState
from tui.reader.text.styled import (
    ACCENT,
    FAINT,
    SOFT,
    STRONG,
    Line,
    fit,
    line,
    one_line,
    shorten,
    spread,
    width,
)

ROOM_FOR_RELATION = 60
"""Cells from which on a row says what kind of echo the link is."""

RELATION = 14
"""Cells of that word."""

SHORTEST_RELATION = 3
"""Letters that a word of a filter needs to stand for a relation: to know it, each link must be read."""

WIDE = 100
"""Cells from which on a strength is written out."""


class Order(StrEnum):
    """How links are sorted."""

    PLACE = "in the order of the text"
    STRENGTH = "the best first"

    @property
    def next(self) -> Order:
        """The other one."""
        return Order.STRENGTH if self is Order.PLACE else Order.PLACE


class Paired(NamedTuple):
    """A link with the words of both its ends."""

    link: Link
    words: Pair[str]
    places: str  # the numbers of both passages
    noted: str  # the sign of a note on either end

    @property
    def found_by(self) -> str:
        """What a filter looks through, folded."""
        verdict = self.link.verdict or ""
        return f"{self.places} {self.link.strength} {verdict} {' '.join(self.words)}".casefold()

    def drawn(self, cells: int, place: int, relation: str) -> Line:
        """One row: strength or verdict, places in so many cells, score, relation, both ends, a note."""
        strength = f"{self.link.strength:<6} " if cells >= WIDE else ""
        lead = line(
            (f"{link_glyph(self.link)} ", ACCENT),
            (f"{self.places:<{place}}  ", SOFT),
            (f"{strength}{self.link.score:.2f}  ", FAINT),
            (f"{relation:<{RELATION}}" if cells >= ROOM_FOR_RELATION else "", SOFT),
        )
        room = max(6, (cells - width(lead) - 5) // 2)
        left, right = (shorten(words, room) for words in self.words)
        pad = " " * (room - width(line(left)))
        note = line((f" {self.noted}", ACCENT)) if self.noted else ()
        return fit(spread((*lead, *line(left, f"{pad}   ", right)), note, cells), cells)


def paired(material: Material, state: ReadingState, stop: Stop = never) -> tuple[Paired, ...]:
    """Every link that is shown, in the order of the active text. Raises Cancelled once `stop()` holds."""
    noted = _noted(material)
    found = []
    for number, link in enumerate(material.links(state.side, faint=state.faint)):
        if number % AT_ONCE == 0 and stop():
            raise Cancelled
        ends = Pair(link.left, link.right)
        texts = material.documents.zip(ends)
        words = texts.map(lambda both: one_line(both[0].words(both[0].passages[both[1]].span)))
        cited = texts.map(lambda both: number_of(*both))
        found.append(Paired(link, words, f"{cited.left} ↔ {cited.right}", noted(link)))
    return tuple(found)


def _noted(material: Material) -> Callable[[Link], str]:
    """The sign of the notes on a link: a note on places in both texts is on those pairs alone."""
    found: dict[tuple[int | None, int | None], str] = {}
    for placed in material.notes:
        glyph = note_glyph(placed.note)
        here, there = (passages_noted(material, placed, side) or (None,) for side in Side)
        for ends in product(here, there):
            if found.get(ends) != NOTE_GLYPH:
                found[ends] = glyph

    def noted(link: Link) -> str:
        ends = ((link.left, link.right), (link.left, None), (None, link.right))
        glyphs = [glyph for one in ends if (glyph := found.get(one))]
        return NOTE_GLYPH if NOTE_GLYPH in glyphs else "".join(glyphs[:1])

    return noted


def _kept(material: Material, found: tuple[Paired, ...], query: str, stop: Stop) -> Iterator[Paired]:
    """The links that hold every word of a filter; their relations are worked out only if one may be meant."""
    filter_ = query.casefold().split()
    named = any(
        word in relation for word in filter_ if len(word) >= SHORTEST_RELATION for relation in _relations()
    )
    for number, item in enumerate(found):
        if number % AT_ONCE == 0 and stop():
            raise Cancelled
        words = item.found_by
        if holds(filter_, words) or (named and holds(filter_, f"{words} {_relation(material, item)}")):
            yield item


def _relations() -> tuple[str, ...]:
    from tui.comparison.relations import Relation

    return tuple(f"{relation} {relation.guess}" for relation in Relation)


def _relation(material: Material, item: Paired) -> str:
    found = material.relation(item.link)
    return f"{found} {found.guess}" if found else ""


def paired_rows(
    material: Material,
    found: tuple[Paired, ...],
    query: str,
    order: Order,
    *,
    side: Side,
    cells: int,
    stop: Stop = never,
) -> Iterator[Row]:
    """A heading with the counts, then the links. Raises Cancelled once `stop()` holds."""
    kept = list(_kept(material, found, query, stop))
    if order is Order.STRENGTH:
        kept.sort(key=lambda item: -item.link.score)
    counts = ", ".join(
        f"{number} {strength}"
        for strength in Strength
        if (number := sum(item.link.strength is strength for item in found))
    )
    matching = f"{len(kept)} of " if query.split() else ""
    sorting = f"in the order of {material.names[side]}" if order is Order.PLACE else str(order)
    head = f"{matching}{len(found)} link{'' if len(found) == 1 else 's'}"
    aside = "".join((f"  {counts}" if counts else "", f" · {sorting}", cut(len(kept))))
    yield Row(line((head, STRONG), (aside, FAINT)))
    place = widest(item.places for item in kept[:MOST_LISTED])
    passages = material.documents[side].passages
    for number, item in enumerate(kept[:MOST_LISTED]):
        if number % AT_ONCE == 0 and stop():
            raise Cancelled
        start = passages[item.link.passage(side)].span.start
        relation = material.relation(item.link)
        drawn = item.drawn(cells, place, relation.guess if relation else "")
        yield Row(drawn, Destination(side, start, Ends(item.link.left, item.link.right)))
