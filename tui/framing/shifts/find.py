"""How the framing of the target differs between two texts: every difference with the words that show it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.documents.model import Document
from tui.framing.counting.uncertainty import AxisTest
from tui.framing.model import Framing, Level, Shift, ShiftKind
from tui.framing.shifts.axis_shifts import axis_shifts
from tui.framing.shifts.merging import merge_anchors
from tui.framing.shifts.support import Weighed
from tui.framing.shifts.voice_shifts import voice_shifts
from tui.framing.shifts.word_shifts import anchor_shifts, label_shifts, manner_shifts, verb_shifts
from tui.pair import Pair


def find_shifts(documents: Pair[Document], framing: Pair[Framing]) -> tuple[Shift, ...]:
    """Every shift between two texts, the best supported first. A text compared with itself has none.

    Swapping the texts gives the same list with old and new exchanged.
    """
    if documents.left.text == documents.right.text:
        return ()
    found = merge_anchors(_all(documents, framing))
    found.sort(key=lambda item: (-round(item.support, 6), item.tie, item.shift.kind.value))
    return tuple(item.shift for item in found)


def _all(documents: Pair[Document], framing: Pair[Framing]) -> list[Weighed]:
    """Every shift of every kind, in no order."""
    return [
        *axis_shifts(documents, framing),
        *anchor_shifts(documents, framing),
        *verb_shifts(framing),
        *manner_shifts(framing),
        *label_shifts(framing),
        *voice_shifts(documents, framing),
    ]


def with_tests(shifts: Sequence[Shift], tests: Sequence[AxisTest]) -> tuple[Shift, ...]:
    """The shifts with the outcome of the permutation test in their notes; what survives is "tested"."""
    outcomes = {test.axis: test for test in tests}
    found = []
    for shift in shifts:
        outcome = outcomes.get(shift.axis or "") if shift.kind is ShiftKind.AXIS else None
        if outcome is None:
            found.append(shift)
            continue
        words = "survives" if outcome.survives else "does not survive"
        note = f"{shift.note}; {words} the corrected permutation test (p = {outcome.p:.3f})"
        found.append(shift._replace(note=note, level=Level.TESTED if outcome.survives else shift.level))
    return tuple(found)
