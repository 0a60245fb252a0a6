"""The passages of each text without a counterpart, as a list to walk and to filter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from tui.alignment.model import Strength
from tui.comparison.visibility import SHOWN
from tui.documents.model import Passage
from tui.errors import Cancelled
from tui.language.counted import counted
from tui.pair import Pair, Side
from tui.reader.lists.answer import AT_ONCE, holds, number_of, passage_row, widest
from tui.reader.lists.entries import Entry, heading, remarks
from tui.reader.panes.highlights import note_glyphs, pole_letter
from tui.reader.search.find import Stop, never
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, ReadingState
from tui.reader.text.styled import (
    ACCENT,
    Line,
    line,
    one_line,
)


class UnmatchedPassage(NamedTuple):
    """A passage without a counterpart."""

    side: Side
    passage: Passage
    number: str  # as it is cited
    words: str
    signs: str  # letters of the axes that it speaks on, and whether it bears a note

    def drawn(self, place: int, cells: int) -> tuple[Line]:
        """One row, the number of the passage in so many cells."""
        signs = line((f" {self.signs}", ACCENT)) if self.signs else ()
        return passage_row(self.number, self.words, signs, place, cells)


def alone(material: Material, state: ReadingState, stop: Stop = never) -> Pair[tuple[UnmatchedPassage, ...]]:
    """The passages of each text without a counterpart, in order. Raises Cancelled once `stop()` holds."""
    return Pair(*(tuple(_alone(material, state, side, stop)) for side in Side))


def _alone(material: Material, state: ReadingState, side: Side, stop: Stop) -> Iterator[UnmatchedPassage]:
    noted, letters = note_glyphs(material, side), material.axis_letters
    for number, passage in enumerate(material.lonely(side, faint=state.faint)):
        if number % AT_ONCE == 0 and stop():
            raise Cancelled
        evidence = material.evidence_of(side, passage.id, state.voices)
        axes = dict.fromkeys(pole_letter(letters.get(item.cue.axis, "*"), item.pole) for item in evidence)
        signs = "".join((*axes, noted.get(passage.id, "")))
        document = material.documents[side]
        words = one_line(document.words(passage.span))
        yield UnmatchedPassage(side, passage, number_of(document, passage.id), words, signs)


def meaning(material: Material, *, faint: bool) -> str:
    """What it means that a passage has no counterpart, with the score that one would need."""
    least = Strength.FAINT if faint else SHOWN[-1]
    cutoff = material.alignment.cutoffs.get(least) if material.alignment else None
    score = f" (a score of {cutoff:.2f})" if cutoff is not None else ""
    return (
        f"Only in one text means: no {least} or better link was found{score}. "
        "The other may still say the same in other words."
    )


def alone_entries(
    material: Material, found: Pair[tuple[UnmatchedPassage, ...]], query: str, *, faint: bool
) -> Iterator[Entry]:
    """What it means, then under a heading for each text its passages."""
    yield remarks(meaning(material, faint=faint))
    filter_ = query.casefold().split()
    for side in Side:
        name = material.names[side]
        kept = [item for item in found[side] if holds(filter_, _folded(item, name))]
        total = len(material.walk[side])
        matching = f", {len(kept)} of them match" if filter_ else ""
        yield heading(f"Only in {name}", f"{len(found[side])} of {counted(total, 'passage')}{matching}")
        place = widest(item.number for item in kept)
        for item in kept:
            where = Destination(side, item.passage.span.start)
            drawn = partial(item.drawn, place)
            yield Entry(key=f"{side}/{item.passage.id}", destination=where, drawn=drawn, height=1)


def _folded(item: UnmatchedPassage, name: str) -> str:
    """What a filter looks into: the name of the text too, for one alone."""
    return f"{name} {item.number} {item.words}".casefold()
