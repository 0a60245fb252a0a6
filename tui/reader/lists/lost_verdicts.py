"""Verdicts on links whose passages are not surely found again: listed, attached anew, or discarded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tui.notes.model import Anchor, AnchorStatus, Resolved
from tui.pair import Pair
from tui.reader.lists.entries import BLANK, Entry, heading
from tui.reader.lists.note_quotations import quotation
from tui.reader.state.reading_state import Destination, ReadingState
from tui.reader.text.styled import ACCENT, FAINT, line
from tui.reader.writing.note_taking import anchor_at

if TYPE_CHECKING:
    from tui.notes.verdicts import PlacedJudgement
    from tui.reader.state.material import Material

VERDICT = "verdict/"
"""How the key of an entry begins that is a verdict; its id follows."""

KEYS = "m attach to the cursors' places  d discard  u U undo  s sort  esc back"
KEYS_WITH_PLACES = "y take the new places  "

_SAID = {"confirmed": "Link confirmed", "rejected": "Link rejected", "added": "Linked by hand"}


def verdict_rows(material: Material) -> Iterator[Entry]:
    """The verdicts in a section of their own; nothing if all have their passages."""
    lost = material.lost
    if not lost:
        return
    yield heading(f"Verdicts that lost their passages ({len(lost)})", "m attaches one anew, d discards it")
    for placed in lost:
        judgement = placed.judgement
        words = line(
            ("⚖ ", ACCENT),
            _SAID.get(judgement.verdict, judgement.verdict),
            (f"  {judgement.updated[:10]}", FAINT),
        )
        yield Entry(words, f"{VERDICT}{judgement.id}", _destination(placed))
        for place in placed.places:
            yield from map(Entry, quotation(material, place))
        yield BLANK


def _destination(placed: PlacedJudgement) -> Destination | None:
    """The end that is found, surely or not."""
    found = (place for place in placed.places if place.span is not None)
    return next((Destination(place.anchor.side, place.span.start) for place in found if place.span), None)


def attached_here(placed: PlacedJudgement, state: ReadingState, material: Material) -> Pair[Anchor] | None:
    """The ends of a verdict with those not surely found moved to the passages that the cursors stand on."""
    return _ends(placed, material, lambda place: state.cursor[place.anchor.side])


def attached_there(placed: PlacedJudgement, material: Material) -> Pair[Anchor] | None:
    """The ends with those not surely found moved to what was found in their place; None if nothing was."""
    return _ends(placed, material, lambda place: place.span.start if place.span else None)


def _ends(
    placed: PlacedJudgement, material: Material, offset: Callable[[Resolved], int | None]
) -> Pair[Anchor] | None:
    moved = []
    for place in placed.places:
        side = place.anchor.side
        at = place.span.start if place.status is AnchorStatus.SURE and place.span else offset(place)
        passage = None if at is None else material.passage(side, at)
        if passage is None:
            return None
        moved.append(anchor_at(material, side, passage.span))
    return Pair(*moved)
