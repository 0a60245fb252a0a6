"""What the other pairs say of a pair in parallel texts: its competitors and its neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import Floats, Ints
from tui.pair import Pair

COMPETITORS = 5  # best pairs of a passage that compete with one another
HUBNESS = 0.6  # of the mean of the competitors, on each side (CSLS, Conneau et al. 2018)
NEIGHBOURS = 0.3  # of what the best neighbours before and after have over their competitors
_GIVES = 0.1  # what a pair has over its competitors at least, for its neighbours to gain by it
_ROUNDS = 2  # a neighbour's neighbours count too
_STEPS = {(1, 1): 1.0, (1, 2): 0.8, (2, 1): 0.8, (2, 2): 0.8}
_STEPS |= {(1, 3): 0.6, (3, 1): 0.6, (2, 3): 0.6, (3, 2): 0.6, (3, 3): 0.6}
"""Which neighbours count, and how much: both texts go on, at about the same pace."""


_Places = Ints | tuple[slice, slice]
"""Where pairs stand: in the list, or in the table of all."""


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


def _beside(pairs: Pairs) -> Iterator[tuple[float, _Places, _Places]]:
    """What each neighbour counts, where the pairs stand that have one further on, and where that stands."""
    for (down, across), weight in _STEPS.items():
        if pairs.complete:
            yield weight, np.s_[:-down, :-across], np.s_[down:, across:]
            continue
        at = pairs.index(pairs.cells + down * pairs.shape[1] + across)
        before = np.flatnonzero((at >= 0) & (pairs.columns + across < pairs.shape[1]))
        yield weight, before, at[before]


def _around(values: Floats, beside: Sequence[tuple[float, _Places, _Places]]) -> Floats:
    """The mean of the best value among the pairs just before each pair and of that among those after it."""
    best = Pair(np.zeros_like(values), np.zeros_like(values))
    given = np.where(values > _GIVES, values, 0.0)
    for weight, before, after in beside:
        for mine, here, there in ((best.left, after, before), (best.right, before, after)):
            mine[here] = np.maximum(mine[here], weight * given[there])  # no place has two neighbours here
    return np.asarray((best.left + best.right) / 2)


def find_context(pairs: Pairs, likeness: Floats) -> PairContext:
    """The context of all listed pairs; `likeness` is theirs."""
    crowd = pairs.best_means(likeness, COMPETITORS)
    hubness = crowd.map(lambda mean: HUBNESS * (mean - (mean.mean() if len(mean) else 0.0)))
    alone = likeness - hubness.left[pairs.rows] - hubness.right[pairs.columns]
    if pairs.complete:
        alone = alone.reshape(pairs.shape)
    neighbours, beside = np.zeros_like(alone), list(_beside(pairs))
    for _ in range(_ROUNDS):
        neighbours = NEIGHBOURS * _around(alone + neighbours, beside)
    return PairContext(neighbours.ravel(), hubness)
