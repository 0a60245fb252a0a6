"""The scores of all pairs of passages that are worth one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.alignment.calibrate import calibrated
from tui.alignment.candidates import find_candidates
from tui.alignment.context import Context, find_context
from tui.alignment.learnt import learn_pairs
from tui.alignment.pairs import Pairs
from tui.alignment.similarity import Space, with_credit
from tui.alignment.topic_space import MOST, SHARE
from tui.errors import Progress
from tui.pair import Pair

Floats = NDArray[np.float64]
STAGE = "scoring"
CONTEXT = "weighing neighbours and competitors"
_BLOCK = 20_000


@dataclass(frozen=True)
class Scores:
    """What is known of the listed pairs."""

    pairs: Pairs
    likeness: Floats  # terms, phrases, letters and topics of each listed pair
    context: Context
    total: Floats  # likeness with context
    score: Floats  # calibrated, 0 to 1


def products(sides: Pair[sparse.csr_matrix], pairs: Pairs, progress: Progress) -> Floats:
    """The product of the two vectors of every listed pair."""
    if pairs.complete:
        return np.asarray((sides.left @ sides.right.T).toarray(), dtype=np.float64).ravel()
    rows, columns = pairs.rows, pairs.columns
    out = np.empty(len(rows))
    for start in range(0, len(rows), _BLOCK):
        progress(STAGE, start / len(rows))
        part = slice(start, start + _BLOCK)
        product = sides.left[rows[part]].multiply(sides.right[columns[part]])
        out[part] = np.asarray(product.sum(axis=1)).ravel()
    return out


def score_pairs(
    space: Space, topics: Pair[sparse.csr_matrix] | None, progress: Progress
) -> tuple[Space, Scores]:
    """Find the candidates and score them; the space comes back with the word pairs learnt on the way."""
    low, high = space.blocks["terms"][0], space.blocks["phrases"][1]
    seen = space.sides.map(lambda side: side[:, low:high])
    if topics is not None:
        seen = seen.zip(topics).map(lambda both: sparse.hstack(both, format="csr"))
    pairs = find_candidates(seen, progress)
    likeness = products(space.sides, pairs, progress)
    if topics is not None:
        likeness = likeness + SHARE * np.minimum(MOST, products(topics, pairs, progress))
    progress(CONTEXT, 0.0)
    first = _in_context(space, pairs, likeness)
    progress(CONTEXT, 0.5)
    low, high = space.blocks["terms"]
    terms = space.sides.map(lambda side: side[:, low:high])
    credit = learn_pairs(terms, pairs, first.total)
    if not credit.nnz:
        return space, first
    likeness = likeness + products(Pair(terms.left @ credit, terms.right), pairs, progress)
    return with_credit(space, credit), _in_context(space, pairs, likeness)


def _in_context(space: Space, pairs: Pairs, likeness: Floats) -> Scores:
    context = find_context(space.sides, pairs, likeness)
    total = likeness + context.echo + context.neighbours - context.competitors(pairs)
    return Scores(pairs, likeness, context, total, calibrated(total, pairs.shape))
