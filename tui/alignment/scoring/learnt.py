"""Word pairs learnt from the two texts: words that keep standing opposite each other (thee, you)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import Floats, Ints, SparseMatrix, chained
from tui.pair import Pair

CREDIT = 0.5  # of an exact match, for words that only ever stand opposite each other
_MOST_PAIRS = 40_000  # best pairs that are learnt from
_TWICE = 2  # how often two words must meet
_LEAST = 0.2  # association from which they are believed
_SURE = 1.2  # standard deviations by which they must meet more often than by chance
_SCATTERED = 0.5  # share of passages with a mutual best pair under which nothing is learnt ...
_TOGETHER = 0.7  # ... and from which all is believed


def mutual_best(pairs: Pairs, values: Floats) -> Ints:
    """Where in the list the pairs stand that are the best of both their passages."""
    best = Pair(np.full(pairs.shape[0], -np.inf), np.full(pairs.shape[1], -np.inf))
    rows, columns = pairs.rows, pairs.columns
    np.maximum.at(best.left, rows, values)
    np.maximum.at(best.right, columns, values)
    return np.flatnonzero((values == best.left[rows]) & (values == best.right[columns]) & (values > 0))


def learn_pairs(terms: Pair[SparseMatrix], pairs: Pairs, values: Floats) -> SparseMatrix:
    """Credit (0 to `CREDIT`) for each left term (row) and right term (column) that stand for each other.

    `terms` holds the passages' term vectors and `values` the scores of a first pass. Texts that hardly run in
    parallel teach nothing.
    """
    size = terms.left.width
    best = mutual_best(pairs, values)
    share = len(best) / max(1, min(pairs.shape))
    trust = min(1.0, max(0.0, (share - _SCATTERED) / (_TOGETHER - _SCATTERED)))
    if trust <= 0.0:
        return _credits([], [], [], size)
    best = best[np.argsort(-values[best], kind="stable")][:_MOST_PAIRS]
    alone = Pair(*_alone(terms.left.taken(pairs.rows[best]), terms.right.taken(pairs.columns[best])))
    met = chained(alone.left.turned(), alone.right)
    often = met.values >= _TWICE
    left, right, count = met.rows[often], met.columns[often], met.values[often]
    frequency = alone.map(lambda side: side.frequency)
    excess = count - frequency.left[left] * frequency.right[right] / max(1, len(best))
    association = excess / np.sqrt(frequency.left[left] * frequency.right[right])
    sure = (association > _LEAST) & (excess > _SURE * np.sqrt(count))
    return _credits(left[sure], right[sure], trust * CREDIT * np.sqrt(association[sure]), size)


def _credits(left: ArrayLike, right: ArrayLike, credit: ArrayLike, size: int) -> SparseMatrix:
    rows, columns = np.asarray(left, np.int64), np.asarray(right, np.int64)
    return SparseMatrix.of(rows, columns, np.asarray(credit, np.float64), (size, size))


def _alone(left: SparseMatrix, right: SparseMatrix) -> Iterator[SparseMatrix]:
    """What each row of one table holds and the same row of the other does not, 1 each."""
    here, there = (side.rows * side.width + side.columns for side in (left, right))
    for side, own, other in ((left, here, there), (right, there, here)):
        lone = ~np.isin(own, other)
        starts = np.concatenate([[0], np.cumsum(lone)])[side.starts]
        yield SparseMatrix(starts, side.columns[lone], np.ones(int(lone.sum())), side.width)
