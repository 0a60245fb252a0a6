import numpy as np

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import SparseMatrix
from tui.alignment.scoring.learnt import learn_pairs, mutual_best
from tui.pair import Pair

SIZE = 60


def parallel(left_word, right_word):
    """Vectors of parallel texts whose passages share one word each; two words stand opposite each other."""
    shared = np.eye(SIZE, SIZE + 2)
    left, right = shared.copy(), shared.copy()
    left[::2, left_word] = 1
    right[::2, right_word] = 1
    return Pair(table(left), table(right))


def table(full):
    rows, columns = np.nonzero(full)
    return SparseMatrix.of(rows, columns, full[rows, columns], full.shape)


def test_words_that_keep_standing_opposite_each_other_are_learnt():
    credit = learn_pairs(parallel(SIZE, SIZE + 1), Pairs.all((SIZE, SIZE)), np.eye(SIZE).ravel())
    assert (credit.rows.tolist(), credit.columns.tolist()) == ([SIZE], [SIZE + 1])
    assert 0 < credit.values[0] <= 0.5


def test_texts_that_do_not_run_in_parallel_teach_nothing():
    values = np.zeros((SIZE, SIZE))
    values[:, 0] = np.linspace(0.1, 0.5, SIZE)
    assert not len(learn_pairs(parallel(SIZE, SIZE + 1), Pairs.all((SIZE, SIZE)), values.ravel()).values)


def test_the_best_pairs_are_best_from_both_sides():
    values = np.array([[0.5, 0.2], [0.6, 0.1]])
    assert mutual_best(Pairs.all((2, 2)), values.ravel()).tolist() == [2]
