"""How much a feature (a term, a phrase, a run of letters, a topic) counts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.pair import Pair

Floats = NDArray[np.float64]

NUMBER_WEIGHT = 1.3
"""Numbers and units count this much more than words as rare as they: they seldom agree by chance."""

NAME_WEIGHT = 0.6
"""Names count this much of other words: both texts speak of the same people and places, whatever they say."""


PIVOT = 0.2
"""How little the length of a passage is made up for in long texts, 0 to 1; in short ones wholly."""


def idf(counts: Pair[sparse.csr_matrix]) -> Floats:
    """Inverse document frequency over both texts' passages: log((N + 1) / (df + 1/2)), at least 0.05."""
    passages = counts.left.shape[0] + counts.right.shape[0]
    frequency = sum(np.bincount(side.indices, minlength=side.shape[1]) for side in counts)
    return np.asarray(np.maximum(np.log((passages + 1) / (frequency + 0.5)), 0.05), dtype=np.float64)


def weighted(counts: sparse.csr_matrix, weights: Floats) -> sparse.csr_matrix:
    """A count matrix with (1 + log count) x weight in its cells."""
    table = counts.copy()
    table.data = (1.0 + np.log(table.data)) * weights[table.indices]
    return table


def lengths(table: sparse.csr_matrix, pivot: float) -> Floats:
    """What every row is divided by: its Euclidean length ^ (1 - pivot) x the mean length ^ pivot.

    Without a pivot rows come to length 1. With one, a long passage keeps more of what it holds (pivoted
    normalisation: Singhal, Buckley and Mitra 1996). Empty rows count as of length 1.
    """
    norms: Floats = np.sqrt(np.asarray(table.multiply(table).sum(axis=1), dtype=np.float64).ravel())
    norms[norms == 0] = 1.0
    return norms if not pivot or not len(norms) else norms ** (1.0 - pivot) * norms.mean() ** pivot


def unit_rows(table: sparse.csr_matrix, pivot: float) -> sparse.csr_matrix:
    """The rows brought to length 1, or near it with a pivot."""
    return sparse.diags(1.0 / lengths(table, pivot)) @ table
