"""Which scored pairs become links."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.sparse import Floats
from tui.alignment.model import Link, Strength
from tui.alignment.scoring.calibrate import FAINT, FAR_ABOVE, LIKELY, STRONG, score_of
from tui.alignment.scoring.scores import Scores

FOREMOST, BY_WORDS = 0.11, 0.09
"""Times the root of the number of pairs: as many links are shown in texts with little in common, with the
sentence encoder and without it; none for their rank alone in texts that have no subject in common. The only
numbers of showing chosen on pairs of commentary: with the ones for which .72 of the links on seven of them
are related, .76 are on the eighth, of 51 in all; for .70 it is .68 of 57, by words alone .72 of 50. Or ..."""
COVERED = 0.70
"""... as many where most passages hold a topic of the codebook: it tells which pairs are right ..."""
AFTER = 0.4
"""... and so many with the faint ones."""
MOST = 3.0
"""... and never more than so many links in all: where all passages look alike every pair would be one."""
LEAST_LIKELY = 3.5
"""The sum below which not even the best pair of two texts is a likely link ..."""
LEAST_FAINT = 3.0
"""... or a faint one."""
_PARALLEL = 0.5  # share of the parallel judgement from which it decides alone


class Cuts(NamedTuple):
    """The sums from which the pairs of two texts are links of each strength."""

    strong: float
    likely: float
    faint: float
    above: float  # standard deviations that a strong link must have besides

    def strength(self, total: float, deviations: float) -> Strength | None:
        """The strength of a pair; None if it is no link."""
        if total >= max(self.strong, self.likely) and deviations >= self.above:
            return Strength.STRONG
        if total >= self.likely:
            return Strength.LIKELY
        return Strength.FAINT if total >= self.faint else None

    @property
    def scores(self) -> dict[Strength, float]:
        """The lowest score of each strength."""
        sums = np.array([max(self.strong, self.likely), self.likely, self.faint])
        return dict(zip(Strength, score_of(sums).tolist(), strict=True))


def find_cuts(scores: Scores, covered: float, linkable: NDArray[np.bool_]) -> Cuts:
    """The cuts of two texts: fixed ones, or lower ones where the best pairs do not reach them.

    `covered` tells how far the topics of the codebook are those of the texts, 0 to 1.
    """
    totals = scores.total[linkable]
    size = math.sqrt(scores.pairs.shape[0] * scores.pairs.shape[1])
    sure = STRONG - scores.share * (STRONG - LIKELY)
    alone = scores.subject * (FOREMOST if scores.sums and scores.sums.read else BY_WORDS)
    foremost = alone + covered * (COVERED - alone)
    likely = min(sure, max(LEAST_LIKELY, _ranked(totals, foremost * size)))
    faint = min(FAINT, likely, max(LEAST_FAINT, _ranked(totals, max(AFTER, covered) * size)))
    least = _ranked(totals, MOST * size)
    likely, faint = max(likely, least), max(faint, least)
    trust = scores.sums.scale.trust if scores.sums and scores.share < _PARALLEL else 0.0
    return Cuts(STRONG, likely, faint, FAR_ABOVE * trust if trust else -math.inf)


def _ranked(totals: Floats, rank: float) -> float:
    """The value that stands at a rank, counted from 1; infinite where the rank is below 1."""
    place = min(round(rank), len(totals))
    return float(-np.partition(-totals, place - 1)[place - 1]) if place else math.inf


def select(scores: Scores, cuts: Cuts, linkable: NDArray[np.bool_]) -> tuple[Link, ...]:
    """The pairs that become links, the highest score first."""
    rows, columns = scores.pairs.rows, scores.pairs.columns
    chosen = np.flatnonzero(linkable & (scores.total >= cuts.faint))
    order = chosen[np.lexsort((columns[chosen], rows[chosen], -scores.score[chosen]))]
    deviations = scores.deviations
    links: list[Link] = []
    for at in order.tolist():
        strength = cuts.strength(float(scores.total[at]), float(deviations[at]))
        if strength is not None:
            links.append(Link(int(rows[at]), int(columns[at]), float(scores.score[at]), strength))
    return tuple(links)
