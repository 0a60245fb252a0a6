"""Scored pairs of passages, kept sparse: a sorted list of cells of the left x right matrix."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tui.pair import Pair

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False, repr=False)
class Pairs:
    """Cells of a `shape` matrix as sorted numbers `row x columns + column`."""

    cells: Ints
    shape: tuple[int, int]

    @classmethod
    def all(cls, shape: tuple[int, int]) -> Pairs:
        """Every pair of a left and a right passage."""
        return cls(np.arange(shape[0] * shape[1], dtype=np.int64), shape)

    @property
    def complete(self) -> bool:
        """Whether every pair is listed."""
        return len(self.cells) == self.shape[0] * self.shape[1]

    @cached_property
    def rows(self) -> Ints:
        """The left passage of every pair."""
        return self.cells // max(1, self.shape[1])

    @cached_property
    def columns(self) -> Ints:
        """The right passage of every pair."""
        return self.cells % max(1, self.shape[1])

    def index(self, cells: Ints) -> Ints:
        """Where each of `cells` stands in the list, or -1."""
        if self.complete:
            return cells
        if not len(self.cells):
            return np.full(len(cells), -1, np.int64)
        at = np.minimum(np.searchsorted(self.cells, cells), len(self.cells) - 1)
        return np.where(self.cells[at] == cells, at, -1)

    def best_means(self, values: Floats, count: int) -> Pair[Floats]:
        """For every passage the mean of its `count` best values; values that are not listed count as 0."""
        rows, columns = self.shape
        if self.complete and len(values):
            table = values.reshape(self.shape)
            return Pair(_top_means(table, min(count, columns)), _top_means(table.T, min(count, rows)))
        return Pair(
            _best_means(self.rows, values, rows, min(count, columns)),
            _best_means(self.columns, values, columns, min(count, rows)),
        )

    def best(self, values: Floats) -> Pair[Floats]:
        """For every passage of each side its best value, 0 without any."""
        best = Pair(np.zeros(self.shape[0]), np.zeros(self.shape[1]))
        np.maximum.at(best.left, self.rows, values)
        np.maximum.at(best.right, self.columns, values)
        return best


def _top_means(table: Floats, count: int) -> Floats:
    """The mean of the `count` best values of every row of a full table."""
    return np.asarray(-np.partition(-table, count - 1, axis=1)[:, :count].mean(axis=1), dtype=np.float64)


def _best_means(owner: Ints, values: Floats, size: int, count: int) -> Floats:
    order = np.argsort(-values)
    kind = np.uint16 if size < 1 << 16 else np.int64  # numpy sorts short numbers without comparing them
    order = order[np.argsort(owner[order].astype(kind), kind="stable")]
    owners = owner[order]
    starts = np.searchsorted(owners, np.arange(size))
    place = np.arange(len(owners)) - starts[owners]
    top = place < count
    return np.bincount(owners[top], weights=values[order][top], minlength=size) / max(1, count)
