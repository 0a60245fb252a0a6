"""Pairs of passages that may be a finding, the most promising first."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.alignment.model import Alignment, Ranks, Verdict
from tui.comparison.findings.concern import BESIDE, Concern
from tui.comparison.findings.model import SHOWN
from tui.comparison.visibility import is_shown
from tui.pair import Pair, Side

if TYPE_CHECKING:
    from tui.meaning import EncodedTexts

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

NAMING, MEANING = 0.75, 0.25
"""What these count beside the rank of a link, which counts 1 and holds meaning already."""
FAR = 1.75
"""Times the root of the number of all pairs: a pair that ranks lower, and not among the first `SHOWN`, is
doubtful where both passages say what the target does or has done to it ..."""
SOONER = 3.0
"""... and so many times sooner for each of the two that does not, unless two of their clauses are alike.
Links that are shown may rank as they like."""
ALIKE, UNLIKE = 0.62, 0.45
"""Cosine from which two clauses are that, and below which two passages have no matter in common, linked or
not, if neither says what the target does.

Chosen on 91 pairs of passages that readers had judged: of what is shown they kept .84 (by rank alone .72);
chosen on seven pairs of texts and measured on the eighth, .82."""
SUBJECT = 2
"""Links shown at least of two texts on one subject; else everything is doubtful but links, faint or not."""
NEAR = 2
"""Passages within which a second quotation may go on from the first."""
_GOING_ON = 2.0  # what a passage right beside the first gains as the second


class Grounds(NamedTuple):
    """What tells whether two passages may well be about different matters; an item for each pair."""

    rank: Ints  # among all pairs, from 1
    root: float  # of the number of all pairs
    deeds: Ints  # how many of the two say what the target does
    linked: NDArray[np.bool_]  # whether the pair is a link that is shown
    lone: NDArray[np.bool_]  # not even a faint link, of texts with hardly a subject in common
    reading: EncodedTexts | None

    def is_far(self, at: int, left: int, right: int) -> bool:
        """Whether two passages, the pair at a place, may well be about different matters."""
        alike = self.reading.closest(left, right) if self.reading else None
        if alike is not None and alike < UNLIKE and not self.deeds[at]:
            return True
        if self.linked[at] or self.lone[at]:
            return bool(self.lone[at])
        near = int(self.deeds[at]) + (alike is not None and alike >= ALIKE)
        return bool(self.rank[at] > max(SHOWN, FAR * self.root / SOONER ** max(0, 2 - near)))


class Candidates(NamedTuple):
    """Pairs of passages that concern the target, best first: an item of each array for each pair."""

    left: Ints
    right: Ints
    worth: Floats
    grounds: Grounds | None = None

    def __iter__(self) -> Iterator[tuple[int, int, float]]:  # type: ignore[override]
        return zip(self.left.tolist(), self.right.tolist(), self.worth.tolist(), strict=True)

    def partners(self, side: Side, passage: int, beside: Mapping[int, int]) -> Iterator[int]:
        """The passages of the other text that one passage may be cited with, best first.

        Passages `beside` the one already cited there (index -> how far) are preferred: they go on from it.
        """
        own, other = (self.left, self.right) if side is Side.LEFT else (self.right, self.left)
        found, worth = other[own == passage], self.worth[own == passage].copy()
        for near, away in beside.items():
            worth[found == near] += _GOING_ON / away
        yield from found[np.argsort(-worth, kind="stable")].tolist()

    def is_far(self, left: int, right: int) -> bool:
        """Whether two passages are no candidates, or may well be about different matters."""
        if self.grounds is None:
            return False
        at = np.flatnonzero((self.left == left) & (self.right == right))
        return not len(at) or self.grounds.is_far(int(at[0]), left, right)

    def among(self, left: frozenset[int], right: frozenset[int]) -> Iterator[tuple[int, int, float]]:
        """The pairs whose ends are in these sets, best first."""
        kept = np.isin(self.left, list(left)) & np.isin(self.right, list(right))
        yield from Candidates(self.left[kept], self.right[kept], self.worth[kept])


def candidates(alignment: Alignment, concerns: Pair[Concern]) -> Candidates:
    """The pairs of passages that concern the target and were not rejected, best first.

    Both ends are near the target, or one of them where the two are linked on the screen; that link counts as
    much as if both stood beside its name.

    The worth of a pair is the sum of its surprisal as a link, -ln(rank / number of pairs) - 1, which has
    mean 0 and deviation 1, of the mean weight of naming at its ends, and of what the sentence encoder says
    of it, both in standard deviations. On eight pairs of commentary the eight first findings hold 20 of 62
    expert shifts (random sentences: 7.1); with more weight on naming 21, but then fewer of the pairs that
    open a finding are related by the experts.
    """
    ranks = alignment.ranks or _ranks_of_links(alignment)
    left, right = np.asarray(ranks.left), np.asarray(ranks.right)
    linked = _linked(alignment, left, right)
    worth = -np.log(np.arange(1, len(left) + 1) / max(1, ranks.of)) - 1
    if ranks.meaning is not None:
        worth = worth + MEANING * np.asarray(ranks.meaning)
    worth = worth + NAMING * _mean_of_ends(concerns.map(lambda one: one.weight), left, right, linked)
    near = Pair(concerns.left.citable[left], concerns.right.citable[right])
    told = concerns.left.tells[left] & concerns.right.tells[right]
    kept = np.flatnonzero((near.left & near.right) | (linked & told & (near.left | near.right)))
    order = kept[np.lexsort((left[kept] + right[kept], -worth[kept].round(9)))]
    one_subject = np.count_nonzero(linked) >= SUBJECT  # of all links, whether or not they concern the target
    left, right, linked = left[order], right[order], linked[order]
    deeds = concerns.left.deeds[left].astype(np.int64) + concerns.right.deeds[right]
    lone = np.zeros(len(left), dtype=bool) if one_subject else ~_linked(alignment, left, right, faint=True)
    grounds = Grounds(order + 1, ranks.of**0.5, deeds, linked, lone, alignment.reading)
    return Candidates(left, right, worth[order], grounds)


def _linked(alignment: Alignment, left: Ints, right: Ints, *, faint: bool = False) -> NDArray[np.bool_]:
    """Which of the pairs are links that are shown, or would be with the faint ones."""
    width = int(right.max(initial=0)) + 1
    links = (link for link in alignment.links if is_shown(link, faint=faint) and link.right < width)
    shown = [link.left * width + link.right for link in links]
    return np.isin(left * width + right, shown)


def _ranks_of_links(alignment: Alignment) -> Ranks:
    """The links as ranks, for an alignment that tells of no other pairs."""
    links = [link for link in alignment.links if link.verdict is not Verdict.REJECTED]
    left, right = (array("q", (link.passage(side) for link in links)) for side in Side)
    return Ranks(left, right, len(links))


def _mean_of_ends(values: Pair[Floats], left: Ints, right: Ints, linked: NDArray[np.bool_]) -> Floats:
    """The mean value of both ends of each pair, in standard deviations over all pairs of passages.

    Linked pairs have at least that of two passages beside one that names the target.
    """
    if not all(len(side) for side in values):
        return np.zeros(len(left))
    deviation = float(np.sqrt(values.left.var() + values.right.var()))
    if deviation < 1e-9:
        return np.zeros(len(left))
    sums = values.left[left] + values.right[right]
    sums = np.where(linked, np.maximum(sums, 2 * BESIDE), sums) - values.left.mean() - values.right.mean()
    return np.asarray(sums / deviation, dtype=np.float64)
