"""Two texts scrolled in step, by the places that are aligned."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from tui.pair import Pair, Side


class ScrollMap:
    """A rising piecewise-linear map between the rows of two texts, through rows that belong together.

    Rows are fractional inside. What both panes look at (the sync point) slides from their first row over
    their middle to their last as the driving pane goes from start to end, so that both reach both ends
    together (the rule of Meld).
    """

    def __init__(self, anchors: Pair[Sequence[int]], totals: Pair[int]) -> None:
        """`anchors` are rows of both texts that belong together, rising; `totals` the numbers of their rows.

        The rows are looked at when they are asked for: they may be worked out one by one.
        """
        self._anchors = anchors
        self._totals = totals
        self._first = max(bisect_right(rows, 0) for rows in anchors)
        self._last = min(bisect_left(anchors[side], totals[side]) for side in Side)
        self._begins: dict[tuple[Side, Pair[int]], int] = {}  # the highest answer near the start

    def _point(self, number: int) -> Pair[int]:
        """The rows of an anchor; the beginnings and the ends of the texts belong together too."""
        if number < self._first:
            return Pair(0, 0)
        return self._anchors.map(lambda rows: rows[number]) if number < self._last else self._totals

    def across(self, side: Side, row: float) -> float:
        """The row of the other text that belongs to `row` of this one."""
        number = bisect_right(self._anchors[side], row, self._first, max(self._first, self._last))
        before, after = self._point(number - 1), self._point(number)
        (x0, x1), (y0, y1) = (before[side], after[side]), (before[side.other], after[side.other])
        if x1 <= x0:
            return float(y1)
        return y0 + (y1 - y0) * min(1.0, max(0.0, (row - x0) / (x1 - x0)))

    def follow(self, side: Side, top: int, heights: Pair[int]) -> int:
        """The top row of the other pane when this one's is `top`. Rises with `top`; reaches both ends."""
        last = max(0, self._totals[side] - heights[side])
        other_last = max(0, self._totals[side.other] - heights[side.other])
        if top <= 0 or last == 0:
            return 0
        if top >= last:
            return other_last
        # Where the sync point slides, the other text may slide back: it waits there instead. Between the two
        # ends nothing slides, so that only the tops near an end have to be looked at.
        half = int(max(1.0, heights[side] / 2)) + 1
        tops = [*range(max(half, last - half), top), top]
        if top >= half:
            if (side, heights) not in self._begins:
                self._begins[side, heights] = self._highest(side, range(1, half), last, heights)
            begin = self._begins[side, heights]
        else:
            begin = self._highest(side, range(1, top + 1), last, heights)
        return min(max(0, begin, self._highest(side, tops, last, heights)), other_last)

    def _highest(self, side: Side, tops: Iterable[int], last: int, heights: Pair[int]) -> int:
        return max((self._level(side, top, last, heights) for top in tops), default=0)

    def _level(self, side: Side, top: int, last: int, heights: Pair[int]) -> int:
        """The top row of the other pane that brings the sync points of both level, on the page or off it."""
        point = sync_point(top, last, heights[side])
        there = self.across(side, top + point * heights[side])
        return round(there - point * heights[side.other])


def abreast(side: Side, top: int, lead: int, last: int) -> int:
    """The top row of the other pane where both move by as many rows; it waits at its ends, 0 and `last`.

    `lead` is the number of rows by which the right text is ahead of the left one: as it stays what it is, the
    same rows are beside one another on the way there and back.
    """
    return min(max(0, top + lead if side is Side.LEFT else top - lead), last)


def sync_point(top: int, last: int, height: int) -> float:
    """Where in the pane both texts are held level: 0 at the start of the text, 0.5 within, 1 at its end."""
    half = max(1.0, height / 2)
    if last <= 2 * half:
        return top / last
    if top < half:
        return 0.5 * top / half
    if top > last - half:
        return 1.0 - 0.5 * (last - top) / half
    return 0.5


def level_tops(rows: Pair[int], wanted: int) -> Pair[int]:
    """Top rows that show two rows level: on screen row `wanted`, or higher where a text starts too late."""
    level = max(0, min(wanted, *rows))
    return rows.map(lambda row: row - level)
