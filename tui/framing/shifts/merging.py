"""One difference that was found in two ways is shown once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.framing.model import Quotation, ShiftKind
from tui.framing.shifts.support import Weighed


def merge_anchors(found: Iterable[Weighed]) -> list[Weighed]:
    """The shifts, those of shared words folded into the shift on an axis that rests on the same words.

    The axis keeps its title and says which words are shared; their quotations stand first. Of several axes
    the one with the fewest quotations takes them.
    """
    kept = list(found)
    for anchor in [item for item in kept if item.shift.kind is ShiftKind.ANCHOR]:
        axes = [place for place, item in enumerate(kept) if _rests_on(item, anchor)]
        if axes:
            place = min(axes, key=lambda at: len(kept[at].shift.old) + len(kept[at].shift.new))
            kept[place] = _with_anchor(kept[place], anchor)
            kept.remove(anchor)
    return kept


def _rests_on(axis: Weighed, anchor: Weighed) -> bool:
    """Whether a shift on an axis quotes what an anchor quotes, in both texts."""
    if axis.shift.kind is not ShiftKind.AXIS:
        return False
    pairs = ((axis.shift.old, anchor.shift.old), (axis.shift.new, anchor.shift.new))
    return all(any(_same(one, other) for one in own for other in others) for own, others in pairs)


def _same(one: Quotation, other: Quotation) -> bool:
    return one.side is other.side and one.span.overlaps(other.span)


def _with_anchor(axis: Weighed, anchor: Weighed) -> Weighed:
    shift = axis.shift._replace(
        old=_first(axis.shift.old, anchor.shift.old),
        new=_first(axis.shift.new, anchor.shift.new),
        note=f"{axis.shift.note}; {anchor.shift.note}",
    )
    return axis._replace(shift=shift, support=max(axis.support, anchor.support))


def _first(own: Sequence[Quotation], others: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations, those that overlap the others first."""
    return tuple(sorted(own, key=lambda one: not any(_same(one, other) for other in others)))
