"""From similarity to a score that means the same in texts of any length."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tui.alignment.context import length_of
from tui.alignment.model import Strength

Floats = NDArray[np.float64]

SLOPE = 16.0
OFFSET = -1.0
PER_LENGTH = -0.25  # chance likeness grows with log2 of the number of pairs

CUTOFFS = {Strength.STRONG: 0.85, Strength.LIKELY: 0.6, Strength.FAINT: 0.35}
"""Lowest score of each strength."""


def calibrated(similarity: Floats, shape: tuple[int, int]) -> Floats:
    """The score of a similarity (context included): a logistic curve, lower for longer texts, rounded to 6 digits."""
    logit = SLOPE * similarity + OFFSET + PER_LENGTH * length_of(shape)
    return np.round(1.0 / (1.0 + np.exp(-logit)), 6)


def strength_of(score: float) -> Strength | None:
    """The strength of a score; None under the lowest cut-off."""
    return next((strength for strength, lowest in CUTOFFS.items() if score >= lowest), None)
