"""How sure a difference in shares is: an interval, one corrected test on demand, a placebo."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tui.errors import Progress, silent
from tui.framing.counting.beta import beta_quantile
from tui.framing.model import AxisCount, Framing
from tui.pair import Pair, Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

ENOUGH = 5  # pieces of evidence on a side; with fewer, no share is given
ROUNDS = 2000


class Share(NamedTuple):
    """The share of right-pole evidence on an axis in one text, with its 90 % interval."""

    share: float
    low: float
    high: float


def interval(right: int, total: int) -> Share | None:
    """The share with its 90 % Jeffreys interval (Brown, Cai & DasGupta 2001); None under five pieces."""
    if total < ENOUGH:
        return None
    low = 0.0 if right == 0 else beta_quantile(0.05, right + 0.5, total - right + 0.5)
    high = 1.0 if right == total else beta_quantile(0.95, right + 0.5, total - right + 0.5)
    return Share(right / total, low, high)


def shares(count: AxisCount) -> Pair[Share | None]:
    """The shares of both texts on one axis; None on both sides when either has too few pieces."""
    if count.few:
        return Pair(None, None)
    return Pair(
        interval(count.counts[0][1], sum(count.counts[0])), interval(count.counts[1][1], sum(count.counts[1]))
    )


class AxisTest(NamedTuple):
    """The outcome of the permutation test for one axis."""

    axis: str
    difference: float  # share of right-pole evidence, right text less left text
    p: float  # corrected for all axes tested together
    survives: bool  # p < 0.05


def _units(framing: Framing) -> dict[int, dict[str, tuple[int, int]]]:
    """For each sentence that mentions the target: axis -> (left pole, right pole), each at most 1."""
    found: dict[int, dict[str, tuple[int, int]]] = {mention.sentence: {} for mention in framing.mentions}
    for item in framing.evidence:
        poles = found.setdefault(item.sentence, {})
        left, right = poles.get(item.cue.axis, (0, 0))
        poles[item.cue.axis] = (1, right) if item.pole.value == "left" else (left, 1)
    return found


def _pieces(sentences: Sequence[dict[str, tuple[int, int]]], axes: Sequence[str]) -> Ints:
    """The pieces of evidence as numbers: sentences x axes x (left pole, right pole)."""
    table = np.zeros((len(sentences), len(axes), 2), np.int64)
    for place, sentence in enumerate(sentences):
        for number, axis in enumerate(axes):
            table[place, number] = sentence.get(axis, (0, 0))
    return table


def _differences(before: Ints, total: Ints) -> Floats:
    """Shares of right-pole evidence in what is left of `total`, less those in `before`; 0 where one has none.

    Both are counts by axis and pole; there may be many of `before`.
    """
    after = total - before
    both = np.minimum(before.sum(axis=-1), after.sum(axis=-1)) > 0
    shares = (part[..., 1] / np.maximum(1, part.sum(axis=-1)) for part in (after, before))
    return np.where(both, np.subtract(*shares), 0.0)


def _some(pieces: Ints, many: int, order: list[int], source: random.Random) -> Ints:
    """The evidence in so many sentences, drawn by chance: `order` is shuffled."""
    source.shuffle(order)
    return np.asarray(pieces[order[:many]].sum(axis=0))


def permutation_test(
    framing: Pair[Framing],
    seed: int = 0,
    rounds: int = ROUNDS,
    axes: Sequence[str] | None = None,
    progress: Progress = silent,
) -> tuple[AxisTest, ...]:
    """One test over all axes: the text labels of the sentences that mention the target are shuffled.

    The statistic is the difference in right-pole shares, corrected by the maximum over the axes
    (Westfall & Young 1993). Only axes with at least five pieces in both texts are tested. The same seed
    gives the same answer. `progress` may raise `Cancelled`, which passes through.
    """
    units = framing.map(lambda side: [poles for _, poles in sorted(_units(side).items())])
    tested = [axis.id for axis in framing.left.codebook.axes if _enough(units, axis.id)]
    tested = [axis for axis in tested if axes is None or axis in axes]
    if not tested:
        return ()
    pieces, cut = _pieces([*units.left, *units.right], tested), len(units.left)
    total = pieces.sum(axis=0)
    observed = _differences(pieces[:cut].sum(axis=0), total)
    source = random.Random(seed)  # noqa: S311  # shuffles, no secrets
    order = list(range(len(pieces)))
    drawn = np.zeros((rounds, *total.shape), np.int64)
    for turn in range(rounds):
        progress("testing", turn / rounds)
        drawn[turn] = _some(pieces, cut, order, source)
    largest = np.abs(_differences(drawn, total)).max(axis=1, keepdims=True)
    exceeded = (largest >= np.abs(observed) - 1e-12).sum(axis=0)
    chances = ((1 + exceeded) / (1 + rounds)).tolist()
    rows = zip(tested, observed.tolist(), chances, strict=True)
    return tuple(AxisTest(axis, difference, chance, chance < 0.05) for axis, difference, chance in rows)


def _enough(units: Pair[list[dict[str, tuple[int, int]]]], axis: str) -> bool:
    return all(sum(sum(poles.get(axis, (0, 0))) for poles in side) >= ENOUGH for side in units)


class Placebo(NamedTuple):
    """How often two random halves of one text differ on an axis as much as the two texts do."""

    axis: str
    share: float  # of the cuts, 0 to 1


def placebo(framing: Pair[Framing], seed: int = 0, rounds: int = 500) -> tuple[Placebo, ...]:
    """For each axis with five pieces in both texts: random halves of each text, `rounds` cuts in all."""
    units = framing.map(lambda side: [poles for _, poles in sorted(_units(side).items())])
    tested = [axis.id for axis in framing.left.codebook.axes if _enough(units, axis.id)]
    pieces = units.map(lambda side: _pieces(side, tested))
    totals = pieces.map(lambda side: side.sum(axis=0))
    observed = _differences(totals.left, totals.left + totals.right)
    source = random.Random(seed)  # noqa: S311  # shuffles, no secrets
    drawn: Pair[list[Ints]] = Pair([], [])
    for turn in range(rounds):
        side = Side.LEFT if turn % 2 == 0 else Side.RIGHT
        sentences = pieces[side]
        drawn[side].append(_some(sentences, len(sentences) // 2, [*range(len(sentences))], source))
    halves = (_differences(np.array(drawn[side]), totals[side]) for side in Side if drawn[side])
    reached = sum((np.abs(found) >= np.abs(observed) - 1e-12).sum(axis=0) for found in halves)
    return tuple(
        Placebo(axis, share) for axis, share in zip(tested, (reached / rounds).tolist(), strict=True)
    )


def placebo_line(found: Sequence[Placebo]) -> str:
    """The placebo in one sentence; "" when no axis has enough evidence."""
    if not found:
        return ""
    parts = ", ".join(f"{item.axis} {item.share:.0%}" for item in found)
    return f"Two random halves of one text differ as much as the two texts do in this share of cuts: {parts}."
