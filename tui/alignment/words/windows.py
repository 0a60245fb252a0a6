"""Passages cut into stretches of a clause's length: two long sentences may share one clause and no more."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tui.alignment.matrices.sparse import Floats, Ints, SparseMatrix
from tui.alignment.words.terms import SideTerms

SIZE = 14
"""Words of a stretch."""
STEP = 7
"""Words from the beginning of one stretch to that of the next."""
WHOLE = 17
"""Words up to which a passage is one stretch."""


class Windows(NamedTuple):
    """The stretches of one text's passages: passage p has `starts[p]:starts[p + 1]`, one at least."""

    starts: Ints
    firsts: Ints  # of each stretch, its first term, counted in its passage
    lasts: Ints  # and the one behind its last

    def table(self, side: SideTerms, width: int) -> SparseMatrix:
        """Which stretches hold which words, 1 each."""
        owner = np.repeat(np.arange(side.height), np.diff(self.starts))
        begin, sizes = side.starts[owner] + self.firsts, self.lasts - self.firsts
        rows = np.repeat(np.arange(len(owner)), sizes)
        places = np.arange(len(rows)) - np.repeat(np.cumsum(sizes) - sizes, sizes) + np.repeat(begin, sizes)
        found = SparseMatrix.of(rows, side.keys[places], 1.0, (len(owner), width))
        return found.with_values(np.ones(len(found.values)))


def cut(side: SideTerms) -> Windows:
    """The stretches of every passage: whole if it is short, else stretches that overlap by half."""
    starts, firsts, lasts = [0], [], []
    for size in np.diff(side.starts).tolist():
        for first in range(0, size - STEP, STEP) if size > WHOLE else (0,):
            firsts.append(first)
            lasts.append(min(size, first + SIZE) if size > WHOLE else size)
        starts.append(len(firsts))
    return Windows(np.array(starts), np.array(firsts, np.int64), np.array(lasts, np.int64))


def best_of(values: Floats, starts: tuple[Ints, Ints]) -> Floats:
    """The best value of each pair of passages in a full table of their stretches."""
    rows = np.maximum.reduceat(values, starts[0], axis=0)
    return np.asarray(np.maximum.reduceat(rows, starts[1], axis=1), dtype=np.float64)
