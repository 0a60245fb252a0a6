"""Which pairs of passages are worth a full score."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.alignment.pairs import Pairs
from tui.errors import Progress
from tui.pair import Pair

Ints = NDArray[np.int64]
STAGE = "finding candidates"

ALL_PAIRS = 500_000  # up to this many pairs every one is scored
BEST = 30  # candidates of a passage, in either direction
COMMON = 0.03  # features in more of the passages than this find no candidates
_BLOCK = 256


def find_candidates(sides: Pair[sparse.csr_matrix], progress: Progress) -> Pairs:
    """All pairs of short texts; of long ones those that share a rare feature and are among a passage's best.

    The diagonal neighbours of the best pair of each passage are candidates as well.
    """
    shape = (sides.left.shape[0], sides.right.shape[0])
    if shape[0] * shape[1] <= ALL_PAIRS:
        return Pairs.all(shape)
    rare = _rare_columns(sides)
    forward = _best_of_rows(rare.left, rare.right, lambda done: progress(STAGE, done / 2))
    backward = _best_of_rows(rare.right, rare.left, lambda done: progress(STAGE, 0.5 + done / 2))
    cells = forward[0] * shape[1] + forward[1]
    turned = backward[1] * shape[1] + backward[0]
    firsts = np.concatenate([cells[forward[2]], turned[backward[2]]])
    near = [firsts + step * (shape[1] + 1) for step in (-1, 1)]
    inside = [cell[(cell >= 0) & (cell < shape[0] * shape[1])] for cell in near]
    return Pairs(np.unique(np.concatenate([cells, turned, *inside])), shape)


def _rare_columns(sides: Pair[sparse.csr_matrix]) -> Pair[sparse.csr_matrix]:
    frequency = sides.map(lambda side: np.bincount(side.indices, minlength=side.shape[1]))
    total = sides.left.shape[0] + sides.right.shape[0]
    keep = (frequency.left > 0) & (frequency.right > 0)
    keep &= frequency.left + frequency.right <= max(20.0, COMMON * total)
    return sides.map(lambda side: side[:, np.flatnonzero(keep)].astype(np.float32).tocsr())


def _best_of_rows(
    rows: sparse.csr_matrix, columns: sparse.csr_matrix, tell: Callable[[float], None]
) -> tuple[Ints, Ints, Ints]:
    """(row, column) of the best products of each row, and where in them each row's first stands."""
    turned = columns.T.tocsr()
    owners: list[Ints] = []
    found: list[Ints] = []
    firsts: list[int] = []
    count = 0
    for start in range(0, rows.shape[0], _BLOCK):
        tell(start / rows.shape[0])
        product = rows[start : start + _BLOCK] @ turned
        for row in range(product.shape[0]):
            low, high = product.indptr[row], product.indptr[row + 1]
            if low == high:
                continue
            values, ids = product.data[low:high], product.indices[low:high]
            if len(values) > BEST:
                keep = values >= np.partition(values, -BEST)[-BEST]  # ties stay, whichever side is asked
                values, ids = values[keep], ids[keep]
            firsts.append(count + int(np.argmax(values)))
            owners.append(np.full(len(ids), start + row, np.int64))
            found.append(ids.astype(np.int64))
            count += len(ids)
    if not found:
        empty = np.empty(0, np.int64)
        return empty, empty, empty
    return np.concatenate(owners), np.concatenate(found), np.array(firsts, np.int64)
