"""The rows of a wrapped text as tables of numbers."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

Gap = tuple[int, int]
"""A row, and how many rows are left free above it."""


def _table() -> array[int]:
    return array("I")


@dataclass(frozen=True, slots=True)
class RowTable:
    """Row `r` shows `text[starts[r]:ends[r]]`; a row with nothing to show is blank.

    `starts` never falls. Offsets between two rows (white space that a row boundary swallowed) belong to
    the row before. Rows of a gap hold nothing: each starts and ends where the row after the gap starts. Nor
    does the row of a fold, which stands where the first of its blocks begins.
    """

    width: int  # cells that no row exceeds
    starts: array[int] = field(default_factory=_table)
    ends: array[int] = field(default_factory=_table)
    gap_starts: array[int] = field(default_factory=_table)  # the first row of each gap
    gap_ends: array[int] = field(default_factory=_table)  # the row after it
    folded: dict[int, str] = field(default_factory=dict)  # what a row says that stands for folded blocks

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

    def is_gap(self, row: int) -> bool:
        """Whether a row is left free so that what comes after it is level with the other text."""
        gap = bisect_right(self.gap_starts, row) - 1
        return gap >= 0 and row < self.gap_ends[gap]

    def with_gaps(self, gaps: Sequence[Gap]) -> RowTable:
        """The same rows with free ones above some of them, which rise."""
        lines = RowTable(self.width)
        copied = 0
        above = [(row, count) for row, count in gaps]
        for row, label in self.folded.items():
            lines.folded[row + sum(count for at, count in above if at <= row)] = label
        for row, count in gaps:
            lines.starts.extend(self.starts[copied:row])
            lines.ends.extend(self.ends[copied:row])
            lines.gap_starts.append(len(lines))
            empty = array("I", (self.starts[row],)) * count
            lines.starts.extend(empty)
            lines.ends.extend(empty)
            lines.gap_ends.append(len(lines))
            copied = row
        lines.starts.extend(self.starts[copied:])
        lines.ends.extend(self.ends[copied:])
        return lines
