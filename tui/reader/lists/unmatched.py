"""The passages of each text without a counterpart, as a list to walk and to filter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.alignment.model import Strength
from tui.documents.model import Passage
from tui.errors import Cancelled
from tui.pair import Pair, Side
from tui.reader.lists.rows import AT_ONCE, MOST_LISTED, Row, cut, holds, number_of, widest
from tui.reader.panes.highlights import note_glyphs, pole_letter
from tui.reader.search.find import Stop, never
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, ReadingState
from tui.reader.text.styled import (
    ACCENT,
    FAINT,
    SOFT,
    Line,
    fit,
    line,
    one_line,
    shorten,
    spread,
    width,
    wrap,
)


class Alone(NamedTuple):
    """A passage without a counterpart."""

    side: Side
    passage: Passage
    number: str  # as it is cited
    words: str
    signs: str  # letters of the axes that it speaks on, and whether it bears a note

    def drawn(self, cells: int, place: int) -> Line:
        """One row, the number of the passage in so many cells."""
        lead = line((f"  {self.number:<{place}}  ", SOFT))
        signs = line((f" {self.signs}", ACCENT)) if self.signs else ()
        room = max(8, cells - width(lead) - width(signs) - 1)
        return fit(spread((*lead, *line(shorten(self.words, room))), signs, cells), cells)


def alone(material: Material, state: ReadingState, stop: Stop = never) -> Pair[tuple[Alone, ...]]:
    """The passages of each text without a counterpart, in order. Raises Cancelled once `stop()` holds."""
    return Pair(*(tuple(_alone(material, state, side, stop)) for side in Side))


def _alone(material: Material, state: ReadingState, side: Side, stop: Stop) -> Iterator[Alone]:
    noted, letters = note_glyphs(material, side), material.axis_letters
    for number, passage in enumerate(material.lonely(side, faint=state.faint)):
        if number % AT_ONCE == 0 and stop():
            raise Cancelled
        evidence = material.evidence_of(side, passage.id, state.voices)
        axes = dict.fromkeys(pole_letter(letters.get(item.cue.axis, "*"), item.pole) for item in evidence)
        signs = "".join((*axes, noted.get(passage.id, "")))
        document = material.documents[side]
        words = one_line(document.words(passage.span))
        yield Alone(side, passage, number_of(document, passage.id), words, signs)


def meaning(material: Material, *, faint: bool) -> str:
    """What it means that a passage has no counterpart, with the score that one would need."""
    least = Strength.FAINT if faint else Strength.LIKELY
    cutoff = material.alignment.cutoffs.get(least) if material.alignment else None
    score = f" (a score of {cutoff:.2f})" if cutoff is not None else ""
    return (
        f"Only in one text means: no {least} or better link was found{score}. "
        "The other may still say the same in other words."
    )


def alone_rows(
    material: Material, found: Pair[tuple[Alone, ...]], query: str, *, faint: bool, cells: int
) -> Iterator[Row]:
    """What it means, then under a heading for each text its passages."""
    for row in wrap(line((meaning(material, faint=faint), SOFT)), cells):
        yield Row(row)
    filter_ = query.casefold().split()
    for side in Side:
        name = material.names[side]
        kept = [item for item in found[side] if holds(filter_, _folded(item, name))]
        total = len(material.walk[side])
        matching = f", {len(kept)} of them match" if filter_ else ""
        many = "passage" if total == 1 else "passages"
        count = f"{len(found[side])} of {total} {many}{matching}{cut(len(kept))}"
        yield Row(line((f"Only in {name}  ", ACCENT), (count, FAINT)))
        place = widest(item.number for item in kept[:MOST_LISTED])
        for item in kept[:MOST_LISTED]:
            yield Row(item.drawn(cells, place), Destination(side, item.passage.span.start))


def _folded(item: Alone, name: str) -> str:
    """What a filter looks into: the name of the text too, for one alone."""
    return f"{name} {item.number} {item.words}".casefold()
