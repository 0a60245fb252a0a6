"""A reading of two texts seen from the other side: left and right exchanged, everything else as it was."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.state.reading_state import LinkEnds, Position, ReadingState


def exchanged(state: ReadingState) -> ReadingState:
    """The same state of the same texts, exchanged. Twice, it is the first one again.

    The current link waits as `resumed` where the links are to be found anew.
    """
    link = state.link or state.resumed
    return replace(
        state,
        side=state.side.other,
        cursor=state.cursor.swapped(),
        link=_ends(state.link),
        resumed=_ends(link),
        back=tuple(map(_place, state.back)),
        forward=tuple(map(_place, state.forward)),
        differing=state.differing._replace(ends=_there(state.differing.ends)) if state.differing else None,
        search=state.search._replace(hits=state.search.hits.swapped()),
        half=_place(state.half) if state.half else None,
        selection=state.selection.swapped(),
        marks=tuple((letter, _place(place)) for letter, place in state.marks),
        awaiting=None,
        targets=(),
    )


def _place(place: Position) -> Position:
    return Position(place.side.other, place.offset)


def _there(ends: LinkEnds) -> LinkEnds:
    return LinkEnds(ends.right, ends.left)


def _ends(ends: LinkEnds | None) -> LinkEnds | None:
    return _there(ends) if ends else None
