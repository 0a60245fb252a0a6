"""From likenesses to one number: each part in standard deviations over this pair of texts, capped, added.

Words of the subject, which stand everywhere, raise mean and deviation of all pairs alike and cancel out.
Beside that stands the same sum in fixed units, so that texts with little in common do not get links for their
best pair.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import Floats, Ints
from tui.alignment.scoring.likeness import ECHO, FIXED, MEANING, Likeness, values_of
from tui.pair import Pair

CAP = 5.0
"""Standard deviations beyond which a part adds nothing more: near-duplicates would outweigh all else."""
WEIGHTS = {MEANING: 3.0, ECHO: 1.25, "phrases": 0.5}
"""What a part counts, where it is not 1; words in a row count as words already. With less than 3 the encoder
finds less of what experts relate, with more it costs in news and reviews."""
FILLING_IN = 0.5
"""Of its weight, what a part has that is heard only where another one finds nothing."""
ENOUGH = 100
"""Pairs of passages from which their deviations are trusted; with fewer the fixed units stand in for them."""
STAND_IN = 0.76
"""What the fixed sum of a link has, in commentary, for each unit of its sum in deviations."""
_SAMPLE = 450  # passages of either side whose pairs tell the deviations of long texts


class Measured(NamedTuple):
    """A part with its mean and standard deviation over the pairs of these two texts."""

    part: Likeness
    mean: float
    deviation: float

    @property
    def weight(self) -> float:
        """What it counts beside the others."""
        return WEIGHTS.get(self.part.name, 1.0) * (FILLING_IN if self.part.fills_in else 1.0)

    def units(self, values: Floats) -> Floats:
        """Values in standard deviations, capped and weighted."""
        scaled = (values - self.mean) / self.deviation
        return np.asarray(self.weight * np.minimum(scaled, CAP), dtype=np.float64)

    def fixed(self, values: Floats) -> Floats:
        """Values in fixed units, weighted."""
        return self.weight * values / FIXED[self.part.name]


class Scale(NamedTuple):
    """The parts of two texts, and what their sum is divided by.

    sum = trust x T / 2 + fixed x (1 + `STAND_IN` (1 - trust)), T being the sum in deviations brought to
    mean 0 and deviation 1.
    """

    parts: tuple[Measured, ...]
    mean: float  # of the sums in standard deviations
    deviation: float
    trust: float  # 0 to 1, by how many pairs there are

    @property
    def of_fixed(self) -> float:
        """What fixed units are multiplied by: their mean, over the parts that are heard of every pair."""
        weights = sum(one.weight for one in self.parts if not one.part.fills_in)
        return (1.0 + STAND_IN * (1.0 - self.trust)) / weights

    def shares(self, values: Sequence[Floats]) -> list[Floats]:
        """What each part adds to the sums of listed pairs, from its values."""
        common = self.mean / max(1, len(self.parts))
        return [
            self.trust * (one.units(found) - common) / (2 * self.deviation) + self.of_fixed * one.fixed(found)
            for one, found in zip(self.parts, values, strict=True)
        ]

    def at(self, rows: Ints, columns: Ints) -> list[Floats]:
        """What each part adds to the sums of listed pairs of passages, in rising order."""
        return self.shares([one.part.at(rows, columns) for one in self.parts])


class Sums(NamedTuple):
    """The sums of all listed pairs."""

    scale: Scale
    units: Floats  # of each pair, its parts in deviations, added
    fixed: Floats  # and in fixed units
    spread: Floats  # the units of the pairs that tell mean and deviation

    @property
    def deviations(self) -> Floats:
        """The sum of each pair in standard deviations above the mean."""
        return np.asarray((self.units - self.scale.mean) / self.scale.deviation)

    @property
    def read(self) -> bool:
        """Whether the sentence encoder has its part in them."""
        return any(one.part.name == MEANING for one in self.scale.parts)

    @property
    def total(self) -> Floats:
        """The sum of each pair: what `Scale.shares` gives, added."""
        return np.asarray(self.scale.trust * self.deviations / 2 + self.scale.of_fixed * self.fixed)


def measure(parts: Sequence[Likeness], pairs: Pairs, before: Sums | None = None) -> Sums:
    """Measure parts over two texts and add them up for every listed pair, on top of those of `before`."""
    size = len(pairs.cells)
    measured = list(before.scale.parts) if before else []
    units, fixed = (before.units.copy(), before.fixed.copy()) if before else (np.zeros(size), np.zeros(size))
    spread = before.spread.copy() if before else np.zeros(1)
    some = None if pairs.complete else _some(pairs.shape)
    for part in parts:
        values = values_of(part, pairs)
        sample = values if some is None else part.sampled(some).full().ravel()
        one = Measured(part, float(sample.mean()) if len(sample) else 0.0, _deviation(sample))
        measured.append(one)
        units += one.units(values)
        fixed += one.fixed(values)
        spread = units if some is None else spread + one.units(sample)
    trust = min(1.0, pairs.shape[0] * pairs.shape[1] / ENOUGH)
    mean = float(spread.mean()) if len(spread) else 0.0
    return Sums(Scale(tuple(measured), mean, _deviation(spread), trust), units, fixed, spread)


def without(sums: Sums, name: str, pairs: Pairs) -> Sums:
    """What `measure` goes on from without a part that is only there where every pair is listed."""
    units, fixed = sums.units.copy(), sums.fixed.copy()
    for one in sums.scale.parts:
        if one.part.name == name:
            values = values_of(one.part, pairs)
            units -= one.units(values)
            fixed -= one.fixed(values)
    kept = tuple(one for one in sums.scale.parts if one.part.name != name)
    if len(kept) == len(sums.scale.parts):
        return sums
    return Sums(sums.scale._replace(parts=kept), units, fixed, units)


def _some(shape: tuple[int, int]) -> Pair[Ints]:
    """Some hundred passages of either side, spread evenly."""
    return Pair(*(np.unique(np.linspace(0, size - 1, min(size, _SAMPLE)).astype(np.int64)) for size in shape))


def _deviation(values: Floats) -> float:
    return max(float(values.std()) if len(values) else 0.0, 1e-9)
