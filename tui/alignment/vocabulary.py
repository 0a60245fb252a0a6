"""Fuzzy vocabulary: words of one text that the other spells a little differently."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process
from scipy import sparse

from tui.alignment.kinship import kin
from tui.alignment.terms import TermTable
from tui.errors import Progress

STAGE = "comparing vocabularies"
CUTOFF = 84.0  # RapidFuzz ratio of two stems, 0 to 100, from which they count as near
CREDIT = 0.8  # of an exact match, for two stems that differ in the least letter
_SHORTEST = 5  # letters of a stem that is compared
_BLOCK = 512


def _lonely(own: frozenset[int], other: frozenset[int], keys: Sequence[str]) -> list[int]:
    """Words of one text that the other lacks and that are long enough to be compared."""
    return sorted(
        (term for term in own - other if len(keys[term]) >= _SHORTEST and keys[term][0].isalpha()),
        key=lambda term: keys[term],
    )


def near_terms(table: TermTable, progress: Progress) -> sparse.csr_matrix:
    """Credit (0 to `CREDIT`) for left terms (rows) and right terms (columns) that are spelt nearly alike."""
    size = len(table.keys)
    used = table.sides.map(lambda side: frozenset(side.keys.tolist()))
    left = _lonely(used.left, used.right, table.keys)
    right = _lonely(used.right, used.left, table.keys)
    names = [table.keys[term] for term in right]
    rows: list[int] = []
    columns: list[int] = []
    credit: list[float] = []
    for start in range(0, len(left) if right else 0, _BLOCK):
        progress(STAGE, start / len(left))
        block = left[start : start + _BLOCK]
        scores = process.cdist(
            [table.keys[term] for term in block],
            names,
            scorer=fuzz.ratio,
            score_cutoff=CUTOFF,
            dtype=np.float32,
        )
        for row, column in zip(*np.nonzero(scores), strict=True):
            if not kin(table.keys[block[row]], names[column]):
                continue
            rows.append(block[row])
            columns.append(right[column])
            credit.append(CREDIT * (float(scores[row, column]) - 60.0) / 40.0)
    return sparse.csr_matrix((credit, (rows, columns)), shape=(size, size))
