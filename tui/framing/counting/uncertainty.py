"""How sure a difference in shares is: an interval, one corrected test on demand, a placebo."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

from tui.errors import Progress, silent
from tui.framing.counting.beta import beta_quantile
from tui.framing.model import AxisCount, Framing
from tui.pair import Pair

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


def _difference(
    sentences: Sequence[dict[str, tuple[int, int]]], cut: int, axes: Sequence[str]
) -> dict[str, float]:
    """Share of right-pole evidence from `cut` on, less that before; 0 where a part has no evidence."""
    totals = [{axis: [0, 0] for axis in axes} for _ in range(2)]
    for place, sentence in enumerate(sentences):
        for axis, (left, right) in sentence.items():
            if axis in totals[0]:
                totals[place >= cut][axis][0] += left
                totals[place >= cut][axis][1] += right
    found = {}
    for axis in axes:
        parts = [part[axis][1] / sum(part[axis]) if sum(part[axis]) else None for part in totals]
        found[axis] = 0.0 if parts[0] is None or parts[1] is None else parts[1] - parts[0]
    return found


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
    sentences = [*units.left, *units.right]
    cut = len(units.left)
    observed = _difference(sentences, cut, tested)
    source = random.Random(seed)  # noqa: S311  # shuffles, no secrets
    exceeded = dict.fromkeys(tested, 0)
    for turn in range(rounds):
        progress("testing", turn / rounds)
        source.shuffle(sentences)
        largest = max(abs(value) for value in _difference(sentences, cut, tested).values())
        for axis in tested:
            exceeded[axis] += largest >= abs(observed[axis]) - 1e-12
    return tuple(
        AxisTest(
            axis,
            observed[axis],
            (1 + exceeded[axis]) / (1 + rounds),
            (1 + exceeded[axis]) / (1 + rounds) < 0.05,
        )
        for axis in tested
    )


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
    observed = _difference([*units.left, *units.right], len(units.left), tested)
    source = random.Random(seed)  # noqa: S311  # shuffles, no secrets
    reached = dict.fromkeys(tested, 0)
    for turn in range(rounds):
        half = list(units.left if turn % 2 == 0 else units.right)
        source.shuffle(half)
        cut = _difference(half, len(half) // 2, tested)
        for axis in tested:
            reached[axis] += abs(cut[axis]) >= abs(observed[axis]) - 1e-12
    return tuple(Placebo(axis, reached[axis] / rounds) for axis in tested)


def placebo_line(found: Sequence[Placebo]) -> str:
    """The placebo in one sentence; "" when no axis has enough evidence."""
    if not found:
        return ""
    parts = ", ".join(f"{item.axis} {item.share:.0%}" for item in found)
    return f"Two random halves of one text differ as much as the two texts do in this share of cuts: {parts}."
