import numpy as np
import pytest

from tui.alignment.scoring.calibrate import FAINT, LIKELY, STRONG, as_sum, score_of


def test_a_score_grows_with_the_sum_and_is_never_nothing():
    scores = score_of(np.linspace(-7, 20, 200))
    assert (np.diff(scores) >= 0).all()
    assert 0 < scores[0] < scores[-1] <= 1


def test_the_curve_is_in_its_middle_where_links_are_likely():
    assert float(score_of(np.array(LIKELY))) == 0.5
    assert float(score_of(np.array(FAINT))) < 0.5 < float(score_of(np.array(STRONG)))


def test_the_same_likeness_says_less_in_longer_texts():
    sums = [float(as_sum(np.array(0.3), (size, size))) for size in (10, 100, 1000, 30_000)]
    assert sums == sorted(sums, reverse=True)
    assert sums[0] > sums[-1]


def test_parallel_texts_are_strong_at_one_likeness_whatever_their_length():
    assert [float(as_sum(np.array(0.49), (size, size))) for size in (30, 3000)] == pytest.approx([STRONG] * 2)
