"""What the other pairs say of a pair in parallel texts: its competitors and its neighbours."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import Floats
from tui.pair import Pair

COMPETITORS = 5  # best pairs of a passage that compete with one another
HUBNESS = 0.6  # of the mean of the competitors, on each side (CSLS, Conneau et al. 2018)
NEIGHBOURS = 0.3  # of what the best neighbours before and after have over their competitors
_GIVES = 0.1  # what a pair has over its competitors at least, for its neighbours to gain by it
_ROUNDS = 2  # a neighbour's neighbours count too
_STEPS = {(1, 1): 1.0, (1, 2): 0.8, (2, 1): 0.8, (2, 2): 0.8}
_STEPS |= {(1, 3): 0.6, (3, 1): 0.6, (2, 3): 0.6, (3, 2): 0.6, (3, 3): 0.6}
"""Which neighbours count, and how much: both texts go on, at about the same pace."""


class PairContext(NamedTuple):
    """What is added to the likeness of listed pairs, and what is taken from every passage's pairs."""

    neighbours: Floats  # of each listed pair
    hubness: Pair[Floats]  # of each passage

    def competitors(self, pairs: Pairs) -> Floats:
        """What the competitors take from each listed pair."""
        return self.hubness.left[pairs.rows] + self.hubness.right[pairs.columns]

    def of(self, pairs: Pairs) -> Floats:
        """What is added to each listed pair, all in all."""
        return self.neighbours - self.competitors(pairs)


def _around(pairs: Pairs, values: Floats) -> Floats:
    """The mean of the best value among the pairs just before each pair and of that among those after it."""
    total = np.zeros(len(values))
    giving = np.flatnonzero(values > _GIVES)
    rows, columns = pairs.rows[giving], pairs.columns[giving]
    for direction in (1, -1):
        best = np.zeros(len(values))
        for (down, across), weight in _STEPS.items():
            row, column = rows + direction * down, columns + direction * across
            inside = (row >= 0) & (column >= 0) & (row < pairs.shape[0]) & (column < pairs.shape[1])
            at = pairs.index(row[inside] * pairs.shape[1] + column[inside])
            listed = at >= 0
            at = at[listed]  # every cell has one neighbour at a given step
            best[at] = np.maximum(best[at], weight * values[giving[inside][listed]])
        total += best / 2
    return total


def find_context(pairs: Pairs, likeness: Floats) -> PairContext:
    """The context of all listed pairs; `likeness` is theirs."""
    crowd = pairs.best_means(likeness, COMPETITORS)
    hubness = crowd.map(lambda mean: HUBNESS * (mean - (mean.mean() if len(mean) else 0.0)))
    alone = likeness - hubness.left[pairs.rows] - hubness.right[pairs.columns]
    neighbours = np.zeros(len(likeness))
    for _ in range(_ROUNDS):
        neighbours = NEIGHBOURS * _around(pairs, alone + neighbours)
    return PairContext(neighbours, hubness)
