import numpy as np
import pytest

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.scoring.context import _around, _beside


def test_a_pair_gains_by_those_before_and_after_it():
    pairs = Pairs.all((3, 3))
    values = np.zeros((3, 3))
    values[0, 0] = values[2, 2] = 0.5
    around = _around(values, list(_beside(pairs)))
    assert around[1, 1] == pytest.approx(0.5)
    assert around[0, 2] == around[2, 0] == 0


def test_listed_pairs_have_the_context_of_all_pairs():
    values = np.random.default_rng(1).random((6, 5)).ravel()
    every = Pairs.all((6, 5))
    some = Pairs(np.delete(every.cells, [3, 17]), (6, 5))
    values[[3, 17]] = 0.0
    expected = np.delete(_around(values.reshape(6, 5), list(_beside(every))), [3, 17])
    assert _around(np.delete(values, [3, 17]), list(_beside(some))) == pytest.approx(expected)


def test_best_means_of_listed_pairs_count_the_others_as_nothing():
    values = np.array([0.4, 0.0, 0.2, 0.0, 0.6, 0.0])
    every = Pairs.all((2, 3))
    some = Pairs(every.cells[values > 0], (2, 3))
    for whole, part in zip(every.best_means(values, 2), some.best_means(values[values > 0], 2), strict=True):
        assert whole == pytest.approx(part)


def test_a_cell_that_is_not_listed_has_no_index():
    pairs = Pairs(np.array([1, 4, 7]), (3, 3))
    assert pairs.index(np.array([0, 4, 7, 8])).tolist() == [-1, 1, 2, -1]
