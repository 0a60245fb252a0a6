"""Which scored pairs become links."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tui.alignment.calibrate import CUTOFFS, strength_of
from tui.alignment.model import Link, Strength
from tui.alignment.pairs import Pairs

Floats = NDArray[np.float64]

NEAR_BEST = 0.75  # of the best similarity of either passage: below, a pair is in the shadow of better ones


def select(pairs: Pairs, similarity: Floats, scores: Floats, linkable: NDArray[np.bool_]) -> tuple[Link, ...]:
    """The links, best first: above the lowest cut-off and near the best pair of one of their passages."""
    best = pairs.best(np.where(linkable, similarity, 0.0))
    rows, columns = pairs.rows, pairs.columns
    reach = np.minimum(best.left[rows], best.right[columns])
    chosen = np.flatnonzero(
        linkable & (scores >= CUTOFFS[Strength.FAINT]) & (similarity >= NEAR_BEST * reach)
    )
    order = chosen[np.lexsort((columns[chosen], rows[chosen], -scores[chosen]))]
    links: list[Link] = []
    for at in order:
        score = float(scores[at])
        strength = strength_of(score)
        if strength is not None:
            links.append(Link(int(rows[at]), int(columns[at]), score, strength))
    return tuple(links)
