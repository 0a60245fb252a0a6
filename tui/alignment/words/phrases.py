"""The same words in a row: runs of two and three terms that both texts hold."""

from __future__ import annotations

import numpy as np

from tui.alignment.matrices.sparse import Ints, SparseMatrix, distinct
from tui.alignment.words.terms import SideTerms, TermTable
from tui.pair import Pair

_PLAIN = 0.25  # a phrase needs one term at least this rare


def phrase_counts(table: TermTable) -> Pair[SparseMatrix]:
    """How often each passage holds each phrase, for both sides."""
    rows: Pair[list[Ints]] = Pair([], [])
    columns: Pair[list[Ints]] = Pair([], [])
    width = 0
    for size in (2, 3):
        found = table.sides.map(lambda side, size=size: _codes(side, size, table))  # type: ignore[misc]
        known = distinct(np.concatenate([found.left[1], found.right[1]]))
        for both, rows_of, columns_of in zip(found, rows, columns, strict=True):
            passages, codes = both
            rows_of.append(passages)
            columns_of.append(width + np.searchsorted(known, codes))
        width += len(known)
    heights = table.sides.map(lambda side: side.height)
    return Pair(
        *(
            SparseMatrix.of(np.concatenate(r), np.concatenate(c), 1.0, (height, width))
            for r, c, height in zip(rows, columns, heights, strict=True)
        )
    )


def _codes(side: SideTerms, size: int, table: TermTable) -> tuple[Ints, Ints]:
    """(passage, code) of every run of `size` terms that stays within its passage."""
    keys, passage = side.keys, side.passages
    if len(keys) < size:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    last = len(keys) - size + 1
    code = np.zeros(last, np.int64)
    rare = np.zeros(last)
    for offset in range(size):
        part = keys[offset : offset + last]
        code = code * len(table.keys) + part
        rare = np.maximum(rare, table.rarity[part])
    inside = (passage[:last] == passage[size - 1 :]) & (rare > _PLAIN)
    return passage[:last][inside], code[inside]
