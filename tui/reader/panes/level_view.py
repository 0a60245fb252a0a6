"""The level view: both panes have gaps, so that counterparts begin on one row."""

from __future__ import annotations

from array import array

from tui.alignment.model import Alignment, Verdict
from tui.pair import Pair, Side
from tui.reader.panes.level_gaps import Ends, gaps, with_more
from tui.reader.state.material import Material
from tui.reader.text.pane import TextPane

Pairs = list[Ends]


class LevelView:
    """Has two panes leave gaps while the level view is shown, and makes them anew when rows change.

    Which passages are level depends on the links alone, the gaps on them and on the widths of the panes.
    """

    def __init__(self, panes: Pair[TextPane]) -> None:
        self._panes = panes
        self._links: tuple[Alignment, bool] | None = None  # of which the pairs were made
        self._starts: Pairs = []  # the offsets at which the passages of each pair begin
        self.side = Side.LEFT  # the text whose top row stays where rows change
        for pane in panes:
            pane.rewrapped = self._relevel

    @property
    def is_shown(self) -> bool:
        """Whether counterparts begin on one row."""
        return self._links is not None

    def show(self, material: Material | None, *, faint: bool) -> bool:
        """Put these links level, those of None on rows of their own; whether any row may be another."""
        alignment = material.alignment if material else None
        known = self._links
        if alignment is None or material is None:
            self._links, starts = None, []
        elif known is not None and known[0] is alignment and known[1] == faint:
            return False
        else:
            self._links, starts = (alignment, faint), _level_starts(material, faint=faint)
        if starts == self._starts and (known is None) == (self._links is None):
            return False
        self._starts = starts
        for side in Side:
            self._panes[side].break_at(array("I", [pair[side is Side.RIGHT] for pair in starts]))
        return True

    def _relevel(self) -> None:
        """Rows were made anew: leave gaps among them."""
        left, right = self._panes.left, self._panes.right
        if self._links is None or not len(left.wrapped) or not len(right.wrapped):
            return
        if abs(left.wrapped.width - right.wrapped.width) > 1:
            return  # side by side they are as wide as one another: one of them is about to be wrapped anew
        left_row, right_row = left.wrapped.row_of, right.wrapped.row_of
        free = gaps([(left_row(one), right_row(other)) for one, other in self._starts])
        wrapped = self._panes.map(lambda pane: len(pane.wrapped))
        rows = max(wrapped[side] + sum(count for _, count in free[side]) for side in Side)
        for side in Side:
            self._panes[side].leave_gaps(free[side], rows)
        leader = self.side.other if self._panes[self.side].begins_in_gap else self.side
        self._panes[leader.other].follow_to(self._panes[leader].top_row)


def _level_starts(material: Material, *, faint: bool) -> Pairs:
    """Where the passages begin that are level, left and right."""
    pairs = list(zip(*material.chain, strict=True))
    if faint:
        more = [
            link for link in material.links(Side.LEFT, faint=True) if link.verdict is not Verdict.REJECTED
        ]
        pairs = with_more(pairs, ((link.left, link.right) for link in more))
    left, right = (material.documents[side].starts for side in Side)
    return [(left[one], right[other]) for one, other in pairs]
