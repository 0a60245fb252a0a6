import numpy as np
import pytest

from tui.alignment.calibrate import CUTOFFS, calibrated, strength_of
from tui.alignment.model import Strength


def test_a_score_grows_with_the_similarity():
    scores = calibrated(np.linspace(0, 1, 50), (20, 30))
    assert (np.diff(scores) > 0).all()
    assert 0 < scores[0] < scores[-1] < 1


def test_the_same_likeness_says_less_in_longer_texts():
    scores = [float(calibrated(np.array(0.3), (size, size))) for size in (10, 100, 1000, 30_000)]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[-1]


@pytest.mark.parametrize("strength", Strength)
def test_a_cutoff_belongs_to_its_strength(strength):
    assert strength_of(CUTOFFS[strength]) is strength
    assert strength_of(CUTOFFS[strength] - 1e-6) is not strength


def test_under_the_lowest_cutoff_there_is_no_strength():
    assert strength_of(0.0) is None
