"""Every link as a row of a table: what both ends share, places, strength, score, relation, verdict, note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from itertools import product
from typing import NamedTuple

from tui.alignment.model import Link, Strength
from tui.comparison.reasons import distinct
from tui.errors import Cancelled
from tui.language.counted import counted
from tui.pair import Pair, Side
from tui.reader.card.link_card import pair_of_words
from tui.reader.lists.answer import AT_ONCE, holds, number_of, widest
from tui.reader.lists.entries import Entry, heading
from tui.reader.panes.highlights import NOTE_GLYPH, link_glyph, note_glyph, passages_noted
from tui.reader.search.find import Stop, never
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, LinkEnds, ReadingState
from tui.reader.text.styled import (
    ACCENT,
    FAINT,
    LIT,
    SOFT,
    Line,
    StyledRun,
    fit,
    joined,
    line,
    one_line,
    shorten,
    width,
)

ROOM_FOR_RELATION = 60
"""Cells from which on a row says what kind of echo the link is."""

RELATION = 14
"""Cells of that word."""

SHORTEST_RELATION = 3
"""Letters that a word of a filter needs to stand for a relation: to know it, each link must be read."""

WIDE = 100
"""Cells from which on a strength is written out, and both ends are quoted."""

STRENGTH = max(map(len, Strength))
"""Cells of that word."""

LEAST_SHARED = 34
"""Cells of the shared words in a wide list."""

ROOM_FOR_AN_END = 16
"""Cells without which an end of a link is not quoted."""


class LinkOrder(StrEnum):
    """How links are sorted."""

    PLACE = "in the order of the text"
    STRENGTH = "the best first"

    @property
    def next(self) -> LinkOrder:
        """The order that the same key turns to."""
        return LinkOrder.STRENGTH if self is LinkOrder.PLACE else LinkOrder.PLACE


class Paired(NamedTuple):
    """A link with the words of both its ends."""

    link: Link
    words: Pair[str]
    places: str  # the numbers of both passages
    noted: str  # the sign of a note on either end
    alike: float | None = None  # how alike in meaning, if that is why it is listed

    @property
    def found_by(self) -> str:
        """What a filter looks through, folded."""
        verdict = self.link.verdict or ""
        return f"{self.places} {self.link.strength} {verdict} {' '.join(self.words)}".casefold()

    def drawn(self, material: Material, place: int, cells: int) -> tuple[Line]:
        """One row: the words that both ends share, lit, then where, how well, and what kind of echo it is."""
        found = material.relation(self.link)
        relation = f"{found.guess if found else '':<{RELATION}}" if cells >= ROOM_FOR_RELATION else ""
        strength, score = self.link.strength.value, self.link.score
        if self.alike is not None:
            strength, score = "alike", self.alike
        by = f"{strength:<{STRENGTH}} " if cells >= WIDE else ""
        where = line(
            (f"  {self.places:<{place}}  ", SOFT),
            (f"{by}{score:.2f}  ", FAINT),
            (relation, SOFT),
            (f"{self.noted or ' '}", ACCENT),
        )
        room = cells - width(where) - 2
        ends = (room - max(LEAST_SHARED, cells // 3) - 6) // 2
        shared = room if ends < ROOM_FOR_AN_END else room - 2 * ends - 6
        words = fit(self._lead(material, shared), max(8, shared))
        lead = (*line((f"{link_glyph(self.link)} ", ACCENT)), *words)
        row = (*lead, StyledRun(" " * max(0, shared + 2 - width(lead))), *where)
        if ends >= ROOM_FOR_AN_END:
            left, right = (shorten(words, ends) for words in self.words)
            pad = " " * (ends - width(line(left)) + 2)
            row = (*row, *line(("  ", ""), (f"{left}{pad}{right}", SOFT)))
        return (fit(row, cells),)

    def _lead(self, material: Material, cells: int) -> Line:
        """The words that both ends share; without any, the beginnings of both."""
        shared = shared_words(material, LinkEnds(self.link.left, self.link.right))
        if shared:
            return shared
        room = max(4, (cells - len(" ↔ ")) // 2)
        return line((" ↔ ".join(shorten(words, room) for words in self.words), SOFT))


def shared_words(material: Material, ends: LinkEnds) -> Line:
    """The words that a link rests on, heaviest first, lit as they are in the texts."""
    explanation = material.explanation(ends)
    found = distinct(material.documents, explanation.evidence) if explanation else ()
    return joined([line((pair_of_words(material, item), LIT)) for item in found])


def paired(
    material: Material, state: ReadingState, stop: Stop = never, also: frozenset[LinkEnds] = frozenset()
) -> tuple[Paired, ...]:
    """Every link that is shown, and `also` these, in the order of the active text.

    Raises Cancelled once `stop()` holds.
    """
    links: Iterable[Link] = material.links(state.side, faint=state.faint)
    if also and not state.faint:
        shown = {LinkEnds(link.left, link.right) for link in links} | also
        every = material.links(state.side, faint=True)
        links = [link for link in every if LinkEnds(link.left, link.right) in shown]
    return table_of(material, links, stop)


def table_of(material: Material, links: Iterable[Link], stop: Stop = never) -> tuple[Paired, ...]:
    """These links with the words of their ends, in their order. Raises Cancelled once `stop()` holds."""
    noted = _noted(material)
    found = []
    for number, link in enumerate(links):
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
    from tui.comparison.model import Relation

    return tuple(f"{relation} {relation.guess}" for relation in Relation)


def _relation(material: Material, item: Paired) -> str:
    found = material.relation(item.link)
    return f"{found} {found.guess}" if found else ""


def paired_entries(
    material: Material,
    found: tuple[Paired, ...],
    query: str,
    order: LinkOrder,
    *,
    side: Side,
    stop: Stop = never,
) -> tuple[Entry, ...]:
    """A heading with the counts, then the links. Raises Cancelled once `stop()` holds."""
    kept = list(_kept(material, found, query, stop))
    if order is LinkOrder.STRENGTH:
        kept.sort(key=lambda item: -item.link.score)
    counts = ", ".join(
        f"{number} {strength}"
        for strength in Strength
        if (number := sum(item.link.strength is strength for item in found))
    )
    matching = f"{len(kept)} of " if query.split() else ""
    sorting = f"in the order of {material.names[side]}" if order is LinkOrder.PLACE else str(order)
    head = f"{matching}{counted(len(found), 'link')}"
    aside = " · ".join(filter(None, (counts, sorting)))
    return (heading(head, aside), *link_entries(material, kept, side))


def link_entries(material: Material, found: Sequence[Paired], side: Side) -> Iterator[Entry]:
    """A row for each link."""
    place = widest(item.places for item in found)
    passages = material.documents[side].passages
    for item in found:
        start = passages[item.link.passage(side)].span.start
        ends = LinkEnds(item.link.left, item.link.right)
        yield Entry(
            key=f"link/{ends.left}/{ends.right}",
            destination=Destination(side, start, ends),
            drawn=partial(item.drawn, material, place),
            height=1,
        )
