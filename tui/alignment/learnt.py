"""Word pairs learnt from the two texts: words that keep standing opposite each other (thee, you)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.alignment.context import longness
from tui.alignment.pairs import Pairs
from tui.pair import Pair

Floats = NDArray[np.float64]

CREDIT = 0.5  # of an exact match, for words that only ever stand opposite each other
_MOST_PAIRS = 40_000  # best pairs that are learnt from
_TWICE = 2  # how often two words must meet
_LEAST = 0.2  # association from which they are believed
_SURE = 1.2  # standard deviations by which they must meet more often than by chance
_SCATTERED = 0.5  # share of passages with a mutual best pair under which nothing is learnt ...
_TOGETHER = 0.7  # ... and from which all is believed


def mutual_best(pairs: Pairs, values: Floats) -> NDArray[np.int64]:
    """Where in the list the pairs stand that are the best of both their passages."""
    best = Pair(np.full(pairs.shape[0], -np.inf), np.full(pairs.shape[1], -np.inf))
    rows, columns = pairs.rows, pairs.columns
    np.maximum.at(best.left, rows, values)
    np.maximum.at(best.right, columns, values)
    return np.flatnonzero((values == best.left[rows]) & (values == best.right[columns]) & (values > 0))


def learn_pairs(terms: Pair[sparse.csr_matrix], pairs: Pairs, values: Floats) -> sparse.csr_matrix:
    """Credit (0 to `CREDIT`) for each left term (row) and right term (column) that stand for each other.

    `terms` holds the passages' term vectors and `values` the scores of a first pass. Texts that hardly run in
    parallel teach nothing.
    """
    size = terms.left.shape[1]
    best = mutual_best(pairs, values)
    share = len(best) / max(1, min(pairs.shape))
    trust = longness(pairs.shape) * min(1.0, max(0.0, (share - _SCATTERED) / (_TOGETHER - _SCATTERED)))
    if trust <= 0.0:
        return sparse.csr_matrix((size, size))
    best = best[np.argsort(-values[best], kind="stable")][:_MOST_PAIRS]
    held = Pair(terms.left[pairs.rows[best]], terms.right[pairs.columns[best]]).map(_present)
    both = held.left.multiply(held.right)
    alone = held.map(lambda side: _present(side - both))
    met = (alone.left.T @ alone.right).tocoo()
    often = met.data >= _TWICE
    left, right, count = met.row[often], met.col[often], met.data[often]
    frequency = alone.map(lambda side: np.asarray(side.sum(axis=0)).ravel())
    excess = count - frequency.left[left] * frequency.right[right] / len(best)
    association = excess / np.sqrt(frequency.left[left] * frequency.right[right])
    sure = (association > _LEAST) & (excess > _SURE * np.sqrt(count))
    credit = trust * CREDIT * np.sqrt(association[sure])
    return sparse.csr_matrix((credit, (left[sure], right[sure])), shape=(size, size))


def _present(table: sparse.spmatrix) -> sparse.csr_matrix:
    """1 where a table holds something."""
    present = (table > 0).astype(np.float64).tocsr()
    present.eliminate_zeros()
    return present
