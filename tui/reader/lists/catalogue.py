"""Everything that one may look for by a few words of it, and the best matches for a query."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from rapidfuzz import fuzz, process

from tui.comparison.findings.judged import told
from tui.comparison.speech import names_of, speech
from tui.comparison.wording import reference
from tui.documents.model import PassageKind
from tui.errors import Cancelled
from tui.language.counted import counted
from tui.pair import Side
from tui.reader.lists.answer import number_of
from tui.reader.lists.entries import Entry
from tui.reader.lists.matches import ALIKE, SHORTEST_FUZZY, lit
from tui.reader.lists.note_list import destination
from tui.reader.search.find import Stop, never
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, LinkEnds
from tui.reader.text.styled import ACCENT, FAINT, SOFT, Line, StyledRun, fit, line, one_line, spread, width

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


_WORDS = {kind.value for kind in Kind}


class Thing(NamedTuple):
    """Something that the finder finds and one can go to."""

    kind: Kind
    words: str  # by which it is found
    where: str
    destination: Destination
    speakers: str = ""  # who says it, by name: found by that as well
    ends: tuple[tuple[Side, int], ...] = ()  # of a link: where its passages begin

    def entry(self, number: int, query: str) -> Entry:
        """A row, the words of the query lit."""
        wanted = tuple(word for word in query.split() if word.casefold() not in _WORDS)
        return Entry(
            key=str(number), destination=self.destination, drawn=partial(self._row, wanted), height=1
        )

    def _row(self, wanted: tuple[str, ...], cells: int) -> tuple[Line]:
        """What it is, its words around those that matched, where it stands and who says it."""
        speakers = lit(self.speakers, wanted, 30) if self.speakers else ()
        named = speakers if any(run.style for run in speakers) else ()
        where = line(("  ", ""), *named, (f"  {self.where}" if named else self.where, SOFT))
        words = line((f"{self.kind:<8} ", ACCENT if self.kind is not Kind.PASSAGE else FAINT))
        room = max(10, cells - width(where) - width(words) - 1)
        return (fit(spread((*words, *self._shortened(wanted, room)), where, cells), cells),)

    def _shortened(self, wanted: tuple[str, ...], cells: int) -> Line:
        """The words in so many cells; of a link some of both ends."""
        ends = self.words.split(BETWEEN)
        room = (cells - len(BETWEEN)) // 2
        if self.kind is Kind.LINK and len(ends) == len(Side) and room > NARROW:
            return (*lit(ends[0], wanted, room), StyledRun(BETWEEN, FAINT), *lit(ends[1], wanted, room))
        return lit(self.words, wanted, cells)


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
                said_by = [voice.speaker_name for voice in material.voices_of(side, passage.id)]
                speakers = ", ".join(dict.fromkeys(filter(None, said_by)))
                yield Thing(kind, words, reference(name, document, passage.id), place, speakers)


def _named(material: Material) -> Iterator[Thing]:
    comparison = material.comparison
    if comparison is None:
        return
    for side in Side:
        for name in filter(None, names_of(comparison.framing[side])):
            said = speech(comparison, side, name).sayings
            many = f"{material.names[side]}, {counted(len(said), 'passage')}"
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
            verdict, others = told(note)
            tags = " ".join(f"#{tag}" for tag in others if f"#{tag}" not in note.body)
            passage = material.passage(place.side, place.offset)
            where = material.reference(place.side, passage.id) if passage else ""
            yield Thing(Kind.NOTE, one_line(f"{verdict} {note.body} {tags}"), where, place)


def _links(material: Material, *, faint: bool) -> Iterator[Thing]:
    left, right = material.documents
    for link in material.links(Side.LEFT, faint=faint):
        spans = left.passages[link.left].span, right.passages[link.right].span
        words = BETWEEN.join((one_line(left.words(spans[0])), one_line(right.words(spans[1]))))
        where = f"{number_of(left, link.left)} ↔ {number_of(right, link.right)}"
        place = Destination(Side.LEFT, spans[0].start, LinkEnds(link.left, link.right))
        ends = tuple((side, span.start) for side, span in zip(Side, spans, strict=True))
        yield Thing(Kind.LINK, words, where, place, ends=ends)


class Finder:
    """A catalogue ready to be looked through."""

    def __init__(self, things: tuple[Thing, ...]) -> None:
        self.things = things
        self._folded = [
            f"{thing.kind} {thing.words} {thing.where} {thing.speakers}".casefold() for thing in things
        ]
        self._passages = {
            (thing.destination.side, thing.destination.offset): number
            for number, thing in enumerate(things)
            if thing.kind in {Kind.PASSAGE, Kind.HEADING}
        }

    def best(self, query: str, limit: int, stop: Stop = never) -> tuple[list[Thing], int]:
        """(the best matches, best first; how many match). Raises Cancelled once `stop()` holds.

        Every word of the query must be in a thing or be like a part of it; words that stand there as they
        are typed, side by side, come first, then shorter things, then the order of the catalogue. A passage
        is listed once: a link only where it takes the words of both its ends, or the word "link".
        """
        words = sorted(query.casefold().split(), key=len, reverse=True)
        scores = dict.fromkeys(range(len(self.things)), 0.0)
        for word in words:
            scores = self._like(word, scores, stop)
        if Kind.LINK not in words:
            scores = {number: score for number, score in scores.items() if not self._repeats(number, scores)}
        if not words:
            return [self.things[number] for number in list(scores)[:limit]], len(scores)
        phrase = " ".join(query.casefold().split())
        ranked = sorted(scores, key=lambda index: self._rank(index, scores[index] / len(words), phrase))
        return [self.things[index] for index in ranked[:limit]], len(ranked)

    def _repeats(self, number: int, found: dict[int, float]) -> bool:
        """Whether a thing is a link one of whose passages is found by itself."""
        thing = self.things[number]
        return any(self._passages.get(place) in found for place in thing.ends)

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
            found.update({index: score for _, score, index in hits})
        surest = 100.0 if 100.0 in found.values() else cutoff  # what stands there as typed is not misspelt
        return {index: scores[index] + score for index, score in found.items() if score >= surest}
