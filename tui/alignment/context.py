"""What the other pairs say of a pair: its competitors, its neighbours, and sentences much like its own."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.alignment.pairs import Pairs
from tui.pair import Pair

Floats = NDArray[np.float64]

COMPETITORS = 5  # best pairs of a passage that compete with one another
HUBNESS = 0.6  # of the mean of the competitors, on each side, in long texts (CSLS, Conneau et al. 2018)
NEIGHBOURS = 0.3  # of what the best neighbours before and after have over their competitors, in long texts
ECHO = 0.85  # of the second-order similarity, in short texts
_ECHO_DAMPING = 0.3
_SHORT = 9.5  # log2 of the number of pairs up to which texts are short ...
_LONG = 11.5  # ... and from which they are long; in between the weights slide
_GIVES = 0.1  # what a pair has over its competitors at least, for its neighbours to gain by it
_ROUNDS = 2  # a neighbour's neighbours count too
_STEPS = {(1, 1): 1.0, (1, 2): 0.8, (2, 1): 0.8, (2, 2): 0.8}
_STEPS |= {(1, 3): 0.6, (3, 1): 0.6, (2, 3): 0.6, (3, 2): 0.6, (3, 3): 0.6}
"""Which neighbours count, and how much: both texts go on, at about the same pace."""


def length_of(shape: tuple[int, int]) -> float:
    """Log2 of the number of pairs of passages."""
    return math.log2(max(2, shape[0] * shape[1]))


def longness(shape: tuple[int, int]) -> float:
    """0 for short texts, 1 for long ones."""
    return min(1.0, max(0.0, (length_of(shape) - _SHORT) / (_LONG - _SHORT)))


@dataclass(frozen=True)
class Context:
    """What is added to the similarity of listed pairs, and what is taken from every passage's pairs."""

    echo: Floats  # of each listed pair
    neighbours: Floats  # of each listed pair
    hubness: Pair[Floats]  # of each passage

    def competitors(self, pairs: Pairs) -> Floats:
        """What the competitors take from each listed pair."""
        return self.hubness.left[pairs.rows] + self.hubness.right[pairs.columns]


def echoes(sides: Pair[sparse.csr_matrix], similarity: Floats) -> Floats:
    """Second-order similarity: (i, j) is like through sentences of one text that are like i or like j.

    `similarity` is the full left x right matrix; only short texts have one.
    """
    own = sides.map(lambda side: (side @ side.T).toarray())
    for table in own:
        np.fill_diagonal(table, 0.0)
    left = own.left / (own.left.sum(axis=1, keepdims=True) + _ECHO_DAMPING)
    right = own.right / (own.right.sum(axis=0, keepdims=True) + _ECHO_DAMPING)
    return np.asarray(left @ similarity + similarity @ right)


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


def find_context(sides: Pair[sparse.csr_matrix], pairs: Pairs, similarity: Floats) -> Context:
    """The context of all listed pairs; `similarity` is theirs."""
    long = longness(pairs.shape)
    echo = np.zeros(len(similarity))
    if long < 1.0 and len(similarity) == pairs.shape[0] * pairs.shape[1]:
        echo = (1.0 - long) * ECHO * echoes(sides, similarity.reshape(pairs.shape)).ravel()
    crowd = pairs.best_means(similarity, COMPETITORS)
    hubness = crowd.map(lambda mean: long * HUBNESS * (mean - (mean.mean() if len(mean) else 0.0)))
    alone = similarity - hubness.left[pairs.rows] - hubness.right[pairs.columns]
    neighbours = np.zeros(len(similarity))
    for _ in range(_ROUNDS if long else 0):
        neighbours = long * NEIGHBOURS * _around(pairs, alone + neighbours)
    return Context(echo, neighbours, hubness)
