"""Places that one walks from one to the next: notes, and the words behind shifts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.pair import Side
from tui.reader.state.material import Material, hears
from tui.reader.state.reading_state import Voices
from tui.spans import Span

if TYPE_CHECKING:
    from tui.framing.model import Shift
    from tui.reader.state.placed_note import PlacedNote


class NotePlace(NamedTuple):
    """Where a note is fastened in one text."""

    span: Span
    placed: PlacedNote


class ShiftPlace(NamedTuple):
    """Words of one text that show a shift."""

    span: Span
    shift: Shift
    number: int  # of the shift, from 1, as they are listed


def note_places(material: Material, side: Side) -> tuple[NotePlace, ...]:
    """The notes of one text in its order; a note on several places stands at each."""
    found = (NotePlace(span, placed) for placed in material.notes for span in placed.spans(side))
    return tuple(sorted(found, key=lambda place: place.span))


def shift_places(material: Material, side: Side, voices: Voices) -> tuple[ShiftPlace, ...]:
    """The quotations behind the shifts in the order of one text, of the voices that are shown."""
    found = {
        (quotation.span, number): ShiftPlace(quotation.span, shift, number)
        for number, shift in enumerate(material.shifts, start=1)
        for quotation in (*shift.old, *shift.new)
        if quotation.side is side and hears(quotation.voice.kind, voices)
    }
    return tuple(found[key] for key in sorted(found))


def ahead(starts: Sequence[int], offset: int, steps: int, *, wraps: bool = False) -> int | None:
    """The number, from 0, of the place so many steps from an offset, back if negative, at most the last one.

    Beyond the last one None, or the first one if it `wraps`. `starts` rise.
    """
    first = bisect_right(starts, offset) if steps > 0 else bisect_left(starts, offset) - 1
    if 0 <= first < len(starts):
        return min(first + steps - 1, len(starts) - 1) if steps > 0 else max(first + steps + 1, 0)
    if wraps and starts:
        return 0 if steps > 0 else len(starts) - 1
    return None
