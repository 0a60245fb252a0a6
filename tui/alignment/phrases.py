"""The same words in a row: runs of two and three terms that both texts hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.alignment.terms import SideTerms, TermTable
from tui.pair import Pair

Ints = NDArray[np.int64]
_PLAIN = 0.25  # a phrase needs one term at least this rare


def _codes(side: SideTerms, size: int, table: TermTable) -> tuple[Ints, Ints]:
    """(passage, code) of every run of `size` terms that stays within its passage."""
    keys = side.keys
    if len(keys) < size:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    passage = np.repeat(np.arange(side.count), np.diff(side.starts))
    last = len(keys) - size + 1
    code = np.zeros(last, np.int64)
    rare = np.zeros(last)
    for offset in range(size):
        part = keys[offset : offset + last]
        code = code * len(table.keys) + part
        rare = np.maximum(rare, table.rarity[part])
    inside = (passage[:last] == passage[size - 1 :]) & (rare > _PLAIN)
    return passage[:last][inside], code[inside]


def phrase_counts(table: TermTable) -> Pair[sparse.csr_matrix]:
    """Counts of phrases, passages x phrases, for both sides."""
    blocks: Pair[list[sparse.csr_matrix]] = Pair([], [])
    for size in (2, 3):
        found = Pair(_codes(table.sides.left, size, table), _codes(table.sides.right, size, table))
        codes, ids = np.unique(np.concatenate([found.left[1], found.right[1]]), return_inverse=True)
        split = len(found.left[1])
        for side, rows, columns, blocks_of in (
            (table.sides.left, found.left[0], ids[:split], blocks.left),
            (table.sides.right, found.right[0], ids[split:], blocks.right),
        ):
            shape = (side.count, max(1, len(codes)))
            counts = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
            blocks_of.append(counts)
    return blocks.map(lambda parts: sparse.hstack(parts, format="csr"))
