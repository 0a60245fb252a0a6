"""The rows of a wrapped text as tables of numbers."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field


def _table() -> array[int]:
    return array("I")


@dataclass(frozen=True, slots=True)
class Lines:
    """Row `r` shows `text[starts[r]:ends[r]]`; a row with nothing to show is blank.

    `starts` never falls. Offsets between two rows (white space that a row boundary swallowed) belong to
    the row before.
    """

    width: int  # cells that no row exceeds
    starts: array[int] = field(default_factory=_table)
    ends: array[int] = field(default_factory=_table)
    folds: dict[int, str] = field(default_factory=dict)  # row -> what stands there for hidden text

    def __len__(self) -> int:
        return len(self.starts)

    def row_of(self, offset: int) -> int:
        """The row that holds `offset`, from 0; the nearest one beyond both ends."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def offset_at(self, row: int) -> int:
        """The first offset of a row; of the nearest row beyond both ends."""
        if not self.starts:
            return 0
        return self.starts[min(max(0, row), len(self.starts) - 1)]

    def end_of(self, row: int) -> int:
        """The offset after the last character that a row shows."""
        if not self.ends:
            return 0
        return self.ends[min(max(0, row), len(self.ends) - 1)]

    def rows_of(self, start: int, end: int) -> range:
        """The rows that show some of `[start, end)`, or the row of `start` where it is empty."""
        first = self.row_of(start)
        return range(first, max(first + 1, bisect_left(self.starts, end)))
