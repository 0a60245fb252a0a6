"""Sparse tables, row by row: what alignment needs of them, in numpy alone.

scipy has more of it, at 114 MB of an environment and a third of a second of every start.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Columns = NDArray[np.int32]
Floats = NDArray[np.float64]

_ROOM = 2_000_000  # numbers that one step may hold at a time
_COMMON = (
    0.02  # share of the pairs of rows in which a column meets itself, from which a full table is quicker
)
_CACHED = 100_000  # numbers that stay in the cache of a processor
_SMALL = 4_000_000  # cells up to which both tables are filled out


@dataclass(frozen=True, eq=False, repr=False)
class SparseMatrix:
    """Row r holds `values[starts[r]:starts[r + 1]]` in the `columns` of the same places, which rise."""

    starts: Ints
    columns: Columns  # half the room of `Ints`: make them those before they are multiplied
    values: Floats
    width: int

    @classmethod
    def of(
        cls, rows: Ints, columns: Ints | Columns, values: Floats | float, shape: tuple[int, int]
    ) -> SparseMatrix:
        """The table of these cells; cells given twice are added up."""
        cells, place = np.unique(rows * shape[1] + columns, return_inverse=True)
        filled = np.broadcast_to(np.asarray(values, np.float64), rows.shape)
        total = np.bincount(place, weights=filled, minlength=len(cells)).astype(np.float64)
        owner, column = np.divmod(cells, max(1, shape[1]))
        starts = np.searchsorted(owner, np.arange(shape[0] + 1))
        return cls(starts, column.astype(np.int32), total, shape[1])

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.starts) - 1

    @property
    def lengths(self) -> Ints:
        """How many values each row has."""
        return self.starts[1:] - self.starts[:-1]

    @property
    def rows(self) -> Ints:
        """The row of every value; not kept, for it takes as much room as the values."""
        return np.arange(self.height).repeat(self.lengths)

    @cached_property
    def frequency(self) -> Ints:
        """In how many rows each column stands."""
        return np.bincount(self.columns, minlength=self.width)

    def with_values(self, values: Floats) -> SparseMatrix:
        """The same cells with other values."""
        return SparseMatrix(self.starts, self.columns, np.asarray(values, np.float64), self.width)

    def scaled(self, rows: Floats | None = None, columns: Floats | None = None) -> SparseMatrix:
        """Every value times the factors of its row and of its column."""
        values = self.values if columns is None else self.values * columns[self.columns]
        return self.with_values(values if rows is None else values * rows.repeat(self.lengths))

    def sums(self) -> Floats:
        """The sum of every row."""
        return np.bincount(self.rows, weights=self.values, minlength=self.height).astype(np.float64)

    def row(self, number: int) -> tuple[Columns, Floats]:
        """The columns of one row, and what stands there."""
        part = slice(self.starts[number], self.starts[number + 1])
        return self.columns[part], self.values[part]

    def cells(self, row: int) -> dict[int, float]:
        """What one row holds, by column."""
        columns, values = self.row(row)
        return dict(zip(columns.tolist(), values.tolist(), strict=True))

    def taken(self, rows: Ints) -> SparseMatrix:
        """Some of the rows, in this order."""
        places, lengths = expand(self.starts, rows)
        starts = np.concatenate([[0], np.cumsum(lengths)])
        return SparseMatrix(starts, self.columns[places], self.values[places], self.width)

    def chosen(self, keep: NDArray[np.bool_]) -> SparseMatrix:
        """The cells of some columns; columns keep their numbers."""
        held = keep[self.columns]
        starts = np.concatenate([[0], np.cumsum(held)])[self.starts]
        return SparseMatrix(starts, self.columns[held], self.values[held], self.width)

    def narrowed(self, keep: NDArray[np.bool_]) -> SparseMatrix:
        """The cells of some columns, which are numbered anew."""
        some = self.chosen(keep)
        columns = (np.cumsum(keep) - 1)[some.columns].astype(np.int32)
        return SparseMatrix(some.starts, columns, some.values, int(keep.sum()))

    def turned(self) -> SparseMatrix:
        """The matrix transposed: its rows as columns."""
        order = np.argsort(self.columns, kind="stable")
        starts = np.searchsorted(self.columns[order], np.arange(self.width + 1))
        return SparseMatrix(starts, self.rows[order].astype(np.int32), self.values[order], self.height)

    def filled(self, columns: Ints) -> Floats:
        """A full table of some columns."""
        place = np.full(self.width, -1)
        place[columns] = np.arange(len(columns))
        at = place[self.columns]
        full = np.zeros((self.height, len(columns)))
        full[self.rows[at >= 0], at[at >= 0]] = self.values[at >= 0]
        return full

    def times(self, full: Floats) -> Floats:
        """The product with a full table of `width` rows."""
        out = np.zeros((self.height, full.shape[1]))
        for rows in blocks(self.lengths * full.shape[1]):
            places = slice(self.starts[rows.start], self.starts[rows.stop])
            terms = self.values[places, None] * full[self.columns[places]]
            held = np.flatnonzero(self.lengths[rows]) + rows.start
            if len(held):
                out[held] = np.add.reduceat(terms, self.starts[held] - self.starts[rows.start], axis=0)
        return out


def distinct(numbers: Ints) -> Ints:
    """Every number once, rising; quicker than numpy's own where there are millions."""
    found = np.sort(numbers)
    return found[np.diff(found, prepend=found[:1] - 1) > 0]


def expand(starts: Ints, rows: Ints | Columns) -> tuple[Ints, Ints]:
    """The places of all values of these rows, row after row, and how many each row has."""
    lengths = starts[rows + 1] - starts[rows]
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(starts[rows] - ends + lengths, lengths), lengths


def blocks(sizes: Ints, room: int = _ROOM) -> Iterator[slice]:
    """Stretches of rows whose sizes add up to no more than there is room for, or single rows."""
    start, ends = 0, np.cumsum(sizes)
    while start < len(sizes):
        before = ends[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, before + room, side="right")))
        yield slice(start, stop)
        start = stop


def product(left: SparseMatrix, right: SparseMatrix) -> Floats:
    """The products of every row of `left` with every row of `right`, as a full table."""
    meet = left.frequency * right.frequency
    shape = (left.height, right.height)
    shared = np.flatnonzero(meet)
    if sum(shape) * len(shared) <= _SMALL:
        return left.filled(shared) @ right.filled(shared).T
    often = meet > _COMMON * shape[0] * shape[1]
    common = np.flatnonzero(often)
    out = left.filled(common) @ right.filled(common).T
    rare = left.chosen(~often & (meet > 0))
    add_products(out, rare, right.chosen(~often).turned())
    return out


def add_products(out: Floats, left: SparseMatrix, turned: SparseMatrix) -> None:
    """Add to `out` the products of every row of `left` with every row of the table that was turned."""
    width, owners = out.shape[1], left.rows
    costs = np.bincount(owners, weights=turned.lengths[left.columns], minlength=left.height)
    for rows in blocks(costs.astype(np.int64)):
        places = slice(left.starts[rows.start], left.starts[rows.stop])
        met, lengths = expand(turned.starts, left.columns[places])
        cells = np.repeat(owners[places] * width, lengths) + turned.columns[met]
        np.add.at(out.reshape(-1), cells, np.repeat(left.values[places], lengths) * turned.values[met])


def products_at(
    left: SparseMatrix, right: SparseMatrix, rows: Ints, columns: Ints, *, best: bool = False
) -> Floats:
    """The products of listed pairs of rows; with `best` the largest summand of each instead of the sum."""
    order = np.argsort(rows, kind="stable")
    rows, columns = rows[order], columns[order]
    found = np.zeros(len(rows))
    reduce = np.maximum if best else np.add
    at_once = max(1, _CACHED // max(1, left.width))
    full = np.zeros(at_once * left.width)
    firsts = np.append(np.flatnonzero(np.diff(rows, prepend=-1)), len(rows))
    for start in range(0, len(firsts) - 1, at_once):
        own_firsts = firsts[start : start + at_once + 1]
        first, last, some = own_firsts[0], own_firsts[-1], rows[own_firsts[:-1]]
        place = np.repeat(np.arange(len(some)), np.diff(own_firsts))
        own, many = expand(left.starts, some)
        cells = left.columns[own] + np.repeat(np.arange(len(some)) * left.width, many)
        full[cells] = left.values[own]
        places, sizes = expand(right.starts, columns[first:last])
        terms = right.values[places] * full[right.columns[places] + np.repeat(place * left.width, sizes)]
        held = np.flatnonzero(sizes)
        if len(held):
            starts = (np.cumsum(sizes) - sizes)[held]
            found[order[first:last][held]] = reduce.reduceat(terms, starts)
        full[cells] = 0.0
    return found


def summands_at(left: SparseMatrix, right: SparseMatrix, rows: Ints, columns: Ints) -> list[dict[int, float]]:
    """The summands of the products of listed pairs of rows, by their columns; only what adds something."""
    own, many = expand(left.starts, rows)
    others, sizes = expand(right.starts, columns)
    pairs = np.arange(len(rows))
    ones = np.repeat(pairs, many) * left.width + left.columns[own]
    cells = np.repeat(pairs, sizes) * left.width + right.columns[others]
    _, here, there = np.intersect1d(ones, cells, assume_unique=True, return_indices=True)
    values = left.values[own[here]] * right.values[others[there]]
    here, values = here[values > 0], values[values > 0]
    held, found = left.columns[own[here]].tolist(), values.tolist()
    ends = np.searchsorted(ones[here], np.arange(len(rows) + 1) * left.width).tolist()
    return [dict(zip(held[low:high], found[low:high], strict=True)) for low, high in pairwise(ends)]


def chained(left: SparseMatrix, right: SparseMatrix) -> SparseMatrix:
    """The product of two tables, `left.width` being `right.height`, as a sparse table."""
    costs = right.lengths[left.columns]
    ends = np.concatenate([[0], np.cumsum(costs)])[left.starts]
    parts = [
        _chained(left, right, rows) for rows in blocks(np.diff(ends), _ROOM // 4)
    ]  # what is added up takes many times its room
    starts, before = [np.zeros(1, np.int64)], 0
    for part in parts:
        starts.append(part.starts[1:] + before)
        before += int(part.starts[-1])
    columns = np.concatenate([np.empty(0, np.int32), *(part.columns for part in parts)])
    values = np.concatenate([np.empty(0), *(part.values for part in parts)])
    return SparseMatrix(np.concatenate(starts), columns, values, right.width)


def _chained(left: SparseMatrix, right: SparseMatrix, rows: slice) -> SparseMatrix:
    """Some rows of the product."""
    own = slice(left.starts[rows.start], left.starts[rows.stop])
    places, sizes = expand(right.starts, left.columns[own])
    height = rows.stop - rows.start
    owners = np.arange(height).repeat(left.lengths[rows])
    values = np.repeat(left.values[own], sizes) * right.values[places]
    return SparseMatrix.of(np.repeat(owners, sizes), right.columns[places], values, (height, right.width))
