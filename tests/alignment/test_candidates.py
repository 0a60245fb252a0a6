"""Candidates of long texts: few for each passage, the same from either side."""

import numpy as np
from scipy import sparse

from tui.alignment.candidates import BEST, find_candidates
from tui.errors import silent
from tui.pair import Pair


def repeating(passages: int, distinct: int) -> sparse.csr_matrix:
    """Passages that repeat so many distinct ones in turn, each with a feature of its own."""
    columns = np.arange(passages) % distinct
    return sparse.csr_matrix((np.ones(passages), (np.arange(passages), columns)), shape=(passages, distinct))


def test_repeated_passages_keep_only_the_copies_at_a_like_place():
    sides = Pair(repeating(2_000, 50), repeating(1_500, 50))
    pairs = find_candidates(sides, silent)
    assert len(pairs.rows) <= (BEST + 1) * 3 * (2_000 + 1_500)
    linked = pairs.columns[pairs.rows == 1_000]
    assert {750} <= {int(column) for column in linked}  # 1000 of 2000 is 750 of 1500


def test_the_copies_kept_are_the_same_from_either_side():
    sides = Pair(repeating(1_200, 40), repeating(1_600, 40))
    there = find_candidates(sides, silent)
    back = find_candidates(sides.swapped(), silent)
    assert set(zip(there.rows, there.columns, strict=True)) == set(zip(back.columns, back.rows, strict=True))


def test_the_neighbours_of_a_pair_do_not_run_over_the_end_of_a_text():
    sides = Pair(repeating(1_000, 1_000), repeating(1_000, 1_000))
    pairs = find_candidates(sides, silent)
    assert np.abs(pairs.rows - pairs.columns).max() == 0
