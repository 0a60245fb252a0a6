"""Everything that one may look for by a few words of it, and the best matches for a query."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz import fuzz, process

from tui.comparison.speech import names_of, speech
from tui.comparison.wording import reference
from tui.documents.model import PassageKind
from tui.errors import Cancelled
from tui.pair import Side
from tui.reader.lists.note_list import destination
from tui.reader.lists.rows import number_of
from tui.reader.search.find import Stop, never
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, Ends
from tui.reader.text.styled import ACCENT, FAINT, SOFT, Line, fit, line, one_line, shorten, spread

ALIKE = 75.0
"""Per cent of likeness (RapidFuzz's partial ratio) that each word of a query needs."""

SHORTEST_FUZZY = 4
"""Letters of a word from which on it may be misspelt."""

AT_ONCE = 2_000
"""Things compared before others get their turn."""


BETWEEN = " ↔ "
NARROW = 12
"""Cells in which an end of a link says nothing."""


class Kind(StrEnum):
    """What a thing is; the order is that of things that match alike."""

    HEADING = "heading"
    SPEAKER = "speaker"
    SHIFT = "shift"
    NOTE = "note"
    LINK = "link"
    PASSAGE = "passage"


_ORDER = {kind: number for number, kind in enumerate(Kind)}


class Thing(NamedTuple):
    """Something to go to."""

    kind: Kind
    words: str  # by which it is found
    where: str
    destination: Destination

    def drawn(self, cells: int) -> Line:
        """One row: what it is, its words, where it stands."""
        where = line((f"  {self.where}", SOFT))
        room = max(10, cells - len(self.where) - 12)
        words = line((f"{self.kind:<8} ", ACCENT if self.kind is not Kind.PASSAGE else FAINT))
        return fit(spread((*words, *line(self._shortened(room))), where, cells), cells)

    def _shortened(self, cells: int) -> str:
        """The words in so many cells; of a link some of both ends."""
        ends = self.words.split(BETWEEN)
        room = (cells - len(BETWEEN)) // 2
        if self.kind is Kind.LINK and len(ends) == len(Side) and room > NARROW:
            return BETWEEN.join(shorten(end, room) for end in ends)
        return shorten(self.words, cells)


def catalogue(material: Material, *, faint: bool, stop: Stop = never) -> tuple[Thing, ...]:
    """Headings, speakers, shifts, notes, links and passages. Raises Cancelled once `stop()` holds."""
    found: list[Thing] = []
    for number, thing in enumerate(_things(material, faint=faint)):
        if number % AT_ONCE == 0 and stop():
            raise Cancelled
        found.append(thing)
    return tuple(found)


def _things(material: Material, *, faint: bool) -> Iterator[Thing]:
    yield from _passages(material, headings=True)
    yield from _named(material)
    yield from _notes(material)
    yield from _links(material, faint=faint)
    yield from _passages(material, headings=False)


def _passages(material: Material, *, headings: bool) -> Iterator[Thing]:
    kind = Kind.HEADING if headings else Kind.PASSAGE
    for side in Side:
        document, name = material.documents[side], material.names[side]
        for passage in material.walk[side]:
            if (passage.kind is PassageKind.HEADING) is headings:
                words = one_line(document.words(passage.span))
                place = Destination(side, passage.span.start)
                yield Thing(kind, words, reference(name, document, passage.id), place)


def _named(material: Material) -> Iterator[Thing]:
    comparison = material.comparison
    if comparison is None:
        return
    for side in Side:
        for name in filter(None, names_of(comparison.framing[side])):
            said = speech(comparison, side, name).sayings
            many = f"{material.names[side]}, {len(said)} passage{'' if len(said) == 1 else 's'}"
            yield Thing(Kind.SPEAKER, name, many, Destination(side, said[0].span.start, speaker=name))
    for number, shift in enumerate(material.shifts, start=1):
        for quotation in (*shift.new, *shift.old)[:1]:
            place = Destination(quotation.side, quotation.span.start)
            yield Thing(Kind.SHIFT, shift.title, f"shift {number}", place)


def _notes(material: Material) -> Iterator[Thing]:
    for placed in material.notes:
        note = placed.note
        place = destination(material, placed)
        if place is not None:
            tags = " ".join(f"#{tag}" for tag in note.tags if f"#{tag}" not in note.body)
            passage = material.passage(place.side, place.offset)
            where = material.reference(place.side, passage.id) if passage else ""
            yield Thing(Kind.NOTE, one_line(f"{note.body} {tags}"), where, place)


def _links(material: Material, *, faint: bool) -> Iterator[Thing]:
    left, right = material.documents
    for link in material.links(Side.LEFT, faint=faint):
        spans = left.passages[link.left].span, right.passages[link.right].span
        words = BETWEEN.join((one_line(left.words(spans[0])), one_line(right.words(spans[1]))))
        where = f"{number_of(left, link.left)} ↔ {number_of(right, link.right)}"
        place = Destination(Side.LEFT, spans[0].start, Ends(link.left, link.right))
        yield Thing(Kind.LINK, words, where, place)


class Finder:
    """A catalogue ready to be looked through."""

    def __init__(self, things: tuple[Thing, ...]) -> None:
        self.things = things
        self._folded = [f"{thing.kind} {thing.words} {thing.where}".casefold() for thing in things]

    def best(self, query: str, limit: int, stop: Stop = never) -> tuple[list[Thing], int]:
        """(the best matches, best first; how many match). Raises Cancelled once `stop()` holds.

        Every word of the query must be in a thing or be like a part of it; words that stand there as they
        are typed, side by side, come first, then shorter things, then the order of the catalogue.
        """
        words = sorted(query.casefold().split(), key=len, reverse=True)
        if not words:
            return list(self.things[:limit]), len(self.things)
        scores = dict.fromkeys(range(len(self.things)), 0.0)
        for word in words:
            scores = self._like(word, scores, stop)
        phrase = " ".join(query.casefold().split())
        ranked = sorted(scores, key=lambda index: self._rank(index, scores[index] / len(words), phrase))
        return [self.things[index] for index in ranked[:limit]], len(ranked)

    def _rank(self, index: int, score: float, phrase: str) -> tuple[bool, int, int, int]:
        kind = _ORDER[self.things[index].kind]
        return phrase not in self._folded[index], -round(score / 5), kind, index

    def _like(self, word: str, scores: dict[int, float], stop: Stop) -> dict[int, float]:
        cutoff = ALIKE if len(word) >= SHORTEST_FUZZY else 100.0
        indexes = list(scores)
        found: dict[int, float] = {}
        for start in range(0, len(indexes), AT_ONCE):
            if stop():
                raise Cancelled
            some = {index: self._folded[index] for index in indexes[start : start + AT_ONCE]}
            hits = process.extract(
                word, some, scorer=fuzz.partial_ratio, score_cutoff=cutoff, limit=None, processor=None
            )
            found.update({index: scores[index] + score for _, score, index in hits})
        return found
