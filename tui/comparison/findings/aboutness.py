"""How far passages speak of what is said where the target is named, by their meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tui.comparison.findings.candidates import Floats
from tui.framing.model import Framing
from tui.pair import Pair

if TYPE_CHECKING:
    from tui.meaning import Reading
    from tui.meaning.sentences import Sentence


def aboutness(reading: Reading, framing: Pair[Framing]) -> Pair[Floats]:
    """For each passage the cosine of its meaning with the direction of the target; 0 where it was not read.

    The direction runs from the mean of the passages that do not name the target to the mean of those that do,
    summed over both texts (relevance feedback after Rocchio 1971, with equal weights).
    """
    rows = reading.sides.map(_rows)
    named = Pair(*(_named(side, len(row)) for side, row in zip(framing, rows, strict=True)))
    directions = [_mean(row[chosen]) - _mean(row[~chosen]) for row, chosen in zip(rows, named, strict=True)]
    direction = np.sum(directions, axis=0)
    length = float(np.linalg.norm(direction))
    return rows.map(lambda row: np.asarray(row @ direction / max(length, 1e-9), dtype=np.float64))


def _rows(sentences: Sequence[Sentence | None]) -> Floats:
    """A vector of length one for each passage, zeros for one that was not read."""
    from tui.meaning.weights import WIDTH

    return np.array([_vector(one) if one is not None else np.zeros(WIDTH) for one in sentences])


def _vector(sentence: Sentence) -> Floats:
    from tui.meaning.sentences import unit

    total = unit(sentence.clauses).sum(0)
    return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float64)


def _named(framing: Framing, size: int) -> NDArray[np.bool_]:
    found = np.zeros(size, dtype=bool)
    found[[mention.sentence for mention in framing.mentions]] = True
    return found


def _mean(rows: Floats) -> Floats:
    return np.asarray(rows.mean(axis=0)) if len(rows) else np.zeros(rows.shape[1:])
