"""Scored pairs of passages, kept sparse: a sorted list of cells of the left x right matrix."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.pair import Pair

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Pairs:
    """Cells of a `shape` matrix as sorted numbers `row x columns + column`."""

    cells: Ints
    shape: tuple[int, int]

    @classmethod
    def all(cls, shape: tuple[int, int]) -> Pairs:
        """Every pair of a left and a right passage."""
        return cls(np.arange(shape[0] * shape[1], dtype=np.int64), shape)

    @property
    def rows(self) -> Ints:
        """The left passage of every pair."""
        return self.cells // max(1, self.shape[1])

    @property
    def columns(self) -> Ints:
        """The right passage of every pair."""
        return self.cells % max(1, self.shape[1])

    def index(self, cells: Ints) -> Ints:
        """Where each of `cells` stands in the list, or -1."""
        if not len(self.cells):
            return np.full(len(cells), -1, np.int64)
        at = np.minimum(np.searchsorted(self.cells, cells), len(self.cells) - 1)
        return np.where(self.cells[at] == cells, at, -1)

    def shifted(self, values: Floats, step: int) -> Floats:
        """For each pair (i, j) the value of (i + step, j + step): NaN off the matrix, 0 where it is not listed."""
        rows, columns = self.rows + step, self.columns + step
        inside = (rows >= 0) & (columns >= 0) & (rows < self.shape[0]) & (columns < self.shape[1])
        at = self.index(self.cells + step * (self.shape[1] + 1))
        found = np.where(at >= 0, values[at], 0.0) if len(values) else values
        return np.where(inside, found, np.nan)

    def best_means(self, values: Floats, count: int) -> Pair[Floats]:
        """For every passage of each side the mean of its `count` best values (fewer listed ones count as 0)."""
        return Pair(
            _best_means(self.rows, values, self.shape[0], min(count, self.shape[1])),
            _best_means(self.columns, values, self.shape[1], min(count, self.shape[0])),
        )

    def best(self, values: Floats) -> Pair[Floats]:
        """For every passage of each side its best value, 0 without any."""
        best = Pair(np.zeros(self.shape[0]), np.zeros(self.shape[1]))
        np.maximum.at(best.left, self.rows, values)
        np.maximum.at(best.right, self.columns, values)
        return best


def _best_means(owner: Ints, values: Floats, size: int, count: int) -> Floats:
    order = np.lexsort((-values, owner))
    owners = owner[order]
    starts = np.searchsorted(owners, np.arange(size))
    place = np.arange(len(owners)) - starts[owners]
    top = place < count
    return np.bincount(owners[top], weights=values[order][top], minlength=size) / max(1, count)
