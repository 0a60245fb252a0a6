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
    near = [_diagonal(firsts, step, shape) for step in (-1, 1)]
    return Pairs(np.unique(np.concatenate([cells, turned, *near])), shape)


def _diagonal(cells: Ints, step: int, shape: tuple[int, int]) -> Ints:
    """The cells one passage further on both sides, or one back, as far as there are any."""
    rows, columns = np.divmod(cells, shape[1])
    rows, columns = rows + step, columns + step
    inside = (rows >= 0) & (rows < shape[0]) & (columns >= 0) & (columns < shape[1])
    return np.asarray(rows[inside] * shape[1] + columns[inside], np.int64)


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
                distance = np.abs(ids.astype(np.int64) * rows.shape[0] - (start + row) * columns.shape[0])
                keep = _foremost(values, distance)
                values, ids = values[keep], ids[keep]
            firsts.append(count + int(np.argmax(values)))
            owners.append(np.full(len(ids), start + row, np.int64))
            found.append(ids.astype(np.int64))
            count += len(ids)
    if not found:
        empty = np.empty(0, np.int64)
        return empty, empty, empty
    return np.concatenate(owners), np.concatenate(found), np.array(firsts, np.int64)


def _foremost(values: NDArray[np.float32], distance: Ints) -> NDArray[np.bool_]:
    """Which of a passage's products are among its best; of equal ones those that stand at a like place.

    Without a limit, texts that repeat their sentences would make every pair of repetitions a candidate.
    Products and distances that are equal both stay, so that the choice is the same from either side.
    """
    least = np.partition(values, -BEST)[-BEST]
    above = values > least
    tied = values == least
    room = BEST - int(above.sum())
    farthest = np.partition(distance[tied], room - 1)[room - 1]
    return np.asarray(above | (tied & (distance <= farthest)), bool)
