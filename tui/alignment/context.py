"""What the other pairs say of a pair: its neighbours, its competitors, and sentences much like its own."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.alignment.pairs import Pairs
from tui.pair import Pair

Floats = NDArray[np.float64]

NEIGHBOURS = 0.35  # of the mean of the two diagonal neighbours, in long texts
COMPETITORS = 5  # best pairs of a passage that compete with one another
HUBNESS = 0.6  # of the mean of the competitors, on each side, in long texts
ECHO = 1.0  # of the second-order similarity, in short texts
_ECHO_DAMPING = 0.3
_SHORT = 8.5  # log2 of the number of pairs up to which texts are short ...
_LONG = 12.0  # ... and from which they are long; in between the weights slide


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


def echoes(sides: Pair[sparse.csr_matrix], similarity: Floats) -> Floats:
    """Second-order similarity: how alike (i, j) is through sentences of the same text that are like i or like j.

    `similarity` is the full left x right matrix; only short texts have one.
    """
    own = sides.map(lambda side: (side @ side.T).toarray())
    for table in own:
        np.fill_diagonal(table, 0.0)
    left = own.left / (own.left.sum(axis=1, keepdims=True) + _ECHO_DAMPING)
    right = own.right / (own.right.sum(axis=0, keepdims=True) + _ECHO_DAMPING)
    return np.asarray(left @ similarity + similarity @ right)


def find_context(sides: Pair[sparse.csr_matrix], pairs: Pairs, similarity: Floats) -> Context:
    """The context of all listed pairs; `similarity` is theirs."""
    long = longness(pairs.shape)
    echo = np.zeros(len(similarity))
    if long < 1.0 and len(similarity) == pairs.shape[0] * pairs.shape[1]:
        echo = (1.0 - long) * ECHO * echoes(sides, similarity.reshape(pairs.shape)).ravel()
    around = np.stack([pairs.shifted(similarity, 1), pairs.shifted(similarity, -1)])
    counted = np.maximum(1, (~np.isnan(around)).sum(axis=0))
    neighbours = long * NEIGHBOURS * np.nansum(around, axis=0) / counted
    crowd = pairs.best_means(similarity + neighbours, COMPETITORS)
    hubness = crowd.map(lambda mean: long * HUBNESS * (mean - (mean.mean() if len(mean) else 0.0)))
    return Context(echo, neighbours, hubness)
