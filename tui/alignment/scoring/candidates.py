"""Which pairs of passages are worth a full score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import Floats, Ints, SparseMatrix, add_products, blocks, distinct
from tui.alignment.topics.topic_space import TopicSpace
from tui.alignment.words.lexicon import Lexicon
from tui.alignment.words.phrases import phrase_counts
from tui.errors import Progress
from tui.pair import Pair

STAGE = "finding candidates"

ALL_PAIRS = 2_000_000  # up to this many pairs every one is scored
BEST = 30  # candidates of a passage, in either direction
COMMON = 0.05  # features in more of the passages than this find no candidates
_BLOCK = 1_000_000  # products that are looked at together


def find_candidates(
    shape: tuple[int, int], features: Callable[[], Sequence[Pair[SparseMatrix]]], progress: Progress
) -> Pairs:
    """All pairs of short texts; of long ones those that share a rare feature and are among a passage's best.

    The diagonal neighbours of the best pair of each passage are candidates as well. `features` are asked for
    where the texts are long: tables of vectors of both.
    """
    if shape[0] * shape[1] <= ALL_PAIRS:
        return Pairs.all(shape)
    rare = [_rare(tables, sum(shape)) for tables in features()]
    forward = _best_of_rows(rare, lambda done: progress(STAGE, done / 2))
    backward = _best_of_rows([one.swapped() for one in rare], lambda done: progress(STAGE, 0.5 + done / 2))
    cells = forward[0] * shape[1] + forward[1]
    turned = backward[1] * shape[1] + backward[0]
    firsts = np.concatenate([cells[forward[2]], turned[backward[2]]])
    near = [_diagonal(firsts, step, shape) for step in (-1, 1)]
    return Pairs(distinct(np.concatenate([cells, turned, *near])), shape)


def features_of(lexicon: Lexicon, topics: TopicSpace | None) -> list[Pair[SparseMatrix]]:
    """The words, phrases and topics that a counterpart may be found by."""
    words = lexicon.counts.map(lambda table: _unit(table.scaled(columns=lexicon.weights)))
    phrases = phrase_counts(lexicon.terms).map(_unit)
    return [words, phrases, *([topics.sides] if topics else [])]


def _unit(table: SparseMatrix) -> SparseMatrix:
    norms = np.sqrt(table.with_values(table.values**2).sums())
    return table.scaled(1.0 / np.maximum(norms, 1e-9))


def _rare(tables: Pair[SparseMatrix], passages: int) -> Pair[SparseMatrix]:
    """The columns that both texts hold, but not many passages."""
    frequency = tables.left.frequency + tables.right.frequency
    keep = (tables.left.frequency > 0) & (tables.right.frequency > 0)
    keep &= frequency <= max(20.0, COMMON * passages)
    return tables.map(lambda table: table.narrowed(keep))


def _diagonal(cells: Ints, step: int, shape: tuple[int, int]) -> Ints:
    """The cells one passage further on both sides, or one back, as far as there are any."""
    rows, columns = np.divmod(cells, shape[1])
    rows, columns = rows + step, columns + step
    inside = (rows >= 0) & (rows < shape[0]) & (columns >= 0) & (columns < shape[1])
    return np.asarray(rows[inside] * shape[1] + columns[inside], np.int64)


def _best_of_rows(
    features: list[Pair[SparseMatrix]], tell: Callable[[float], None]
) -> tuple[Ints, Ints, Ints]:
    """(row, column) of the best products of each row, and where in them each row's first stands."""
    shape = (features[0].left.height, features[0].right.height)
    owners, found, firsts = [np.empty(0, np.int64)], [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    count = 0
    turned = [one.right.turned() for one in features]
    for block in blocks(np.full(shape[0], shape[1]), _BLOCK):
        tell(block.start / shape[0])
        rows = np.arange(block.start, block.stop)
        total = np.zeros((len(rows), shape[1]))
        for one, other in zip(features, turned, strict=True):
            add_products(total, one.left.taken(rows), other)
        cells = np.flatnonzero(total.ravel() > 0)
        owner, column = np.divmod(cells, shape[1])
        values, starts = total.ravel()[cells], np.searchsorted(owner, np.arange(len(rows) + 1))
        kept = _foremost(values, column, starts, rows * shape[1] / shape[0])
        best = [low + values[low:high].argmax() for low, high in pairwise(starts.tolist()) if low < high]
        owners.append(owner[kept] + block.start)
        found.append(column[kept])
        firsts.append(count + np.asarray(np.cumsum(kept) - kept)[np.array(best, np.int64)])
        count += int(kept.sum())
    return np.concatenate(owners), np.concatenate(found), np.concatenate(firsts)


def _foremost(values: Floats, columns: Ints, starts: Ints, middle: Floats) -> NDArray[np.bool_]:
    """Which products are among the best of their row; of equal ones those that stand at a like place.

    Row r holds the products `starts[r]:starts[r + 1]`, at rising `columns`; `middle` is where in the other
    text a row's counterpart would stand if both went on at the same pace. Without a limit, texts that repeat
    their sentences would make every pair of repetitions a candidate.
    """
    kept = np.ones(len(values), np.bool_)
    for row in np.flatnonzero(np.diff(starts) > BEST):
        own = slice(starts[row], starts[row + 1])
        mine = values[own]
        least = np.partition(mine, -BEST)[-BEST]
        tied = mine == least
        distance = np.abs(columns[own][tied] - middle[row])
        room = BEST - int((mine > least).sum())
        near = mine >= least
        near[tied] = distance <= np.partition(distance, room - 1)[room - 1]
        kept[own] = near
    return kept
