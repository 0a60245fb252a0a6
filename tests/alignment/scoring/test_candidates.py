"""Candidates of long texts: few for each passage, the same from either side."""

import numpy as np

from tui.alignment.matrices.sparse import SparseMatrix
from tui.alignment.scoring.candidates import BEST, _foremost, find_candidates
from tui.errors import silent
from tui.pair import Pair


def repeating(passages: int, distinct: int) -> SparseMatrix:
    """Passages that repeat so many distinct ones in turn, each with a feature of its own."""
    rows = np.arange(passages)
    return SparseMatrix.of(rows, rows % distinct, 1.0, (passages, distinct))


def candidates(sides):
    return find_candidates((sides.left.height, sides.right.height), lambda: [sides], silent)


def test_repeated_passages_keep_only_the_copies_at_a_like_place():
    pairs = candidates(Pair(repeating(2_000, 50), repeating(1_500, 50)))
    assert len(pairs.rows) <= (BEST + 1) * 3 * (2_000 + 1_500)
    linked = pairs.columns[pairs.rows == 1_000]
    assert {750} <= {int(column) for column in linked}  # 1000 of 2000 is 750 of 1500


def test_the_copies_kept_are_the_same_from_either_side():
    sides = Pair(repeating(1_300, 40), repeating(1_600, 40))
    there, back = candidates(sides), candidates(sides.swapped())
    assert set(zip(there.rows, there.columns, strict=True)) == set(zip(back.columns, back.rows, strict=True))


def test_the_neighbours_of_a_pair_do_not_run_over_the_end_of_a_text():
    pairs = candidates(Pair(repeating(1_500, 1_500), repeating(1_500, 1_500)))
    assert np.abs(pairs.rows - pairs.columns).max() == 0


def test_of_equal_values_those_nearest_to_the_middle_are_kept():
    many = 9 * BEST
    kept = _foremost(np.ones(many), np.arange(many), np.array([0, many]), np.array([4.0 * BEST]))
    places = np.flatnonzero(kept)
    assert len(places) <= BEST + 1 and abs(places.mean() - 4 * BEST) <= 1 and np.ptp(places) <= BEST
