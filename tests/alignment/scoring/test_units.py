import numpy as np
import pytest

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.scoring.echo import Echo
from tui.alignment.scoring.likeness import Likeness, filling_in
from tui.alignment.scoring.units import measure, without
from tui.pair import Pair

SHAPE = (12, 9)


def part(name, seed):
    chance = np.random.default_rng(seed)
    return Likeness(name, Pair(chance.random((SHAPE[0], 3)), chance.random((SHAPE[1], 3))))


PARTS = (part("words", 1), part("alike", 2), part("meaning", 3))


@pytest.fixture(params=["every pair", "some"])
def pairs(request):
    every = Pairs.all(SHAPE)
    return every if request.param == "every pair" else Pairs(every.cells[::3], SHAPE)


def test_a_sum_is_what_its_parts_add(pairs):
    sums = measure(PARTS, pairs)
    shares = sums.scale.at(pairs.rows, pairs.columns)
    np.testing.assert_allclose(sum(shares), sums.total)


def test_a_part_that_comes_later_changes_nothing_of_the_sum(pairs):
    later = measure(PARTS[2:], pairs, measure(PARTS[:2], pairs))
    np.testing.assert_allclose(later.total, measure(PARTS, pairs).total)
    np.testing.assert_allclose(later.deviations, measure(PARTS, pairs).deviations)


def test_a_part_that_goes_leaves_the_sums_of_the_others():
    every = Pairs.all(SHAPE)
    left = without(measure(PARTS, every), "alike", every)
    others = measure((PARTS[0], PARTS[2]), every)
    np.testing.assert_allclose(measure((), every, left).total, others.total)
    assert without(others, "alike", every) is others


def test_what_fills_in_is_heard_where_the_encoder_finds_nothing_and_takes_no_weight_from_others():
    every = Pairs.all(SHAPE)
    chance = np.random.default_rng(4)
    alike = Pair(*(chance.random((size, size)) for size in SHAPE))
    echo = Likeness("echo", PARTS[0].sides, echo=Echo(chance.random(SHAPE), alike))
    meaning = PARTS[2].full()
    part = filling_in(echo, meaning)
    silent = meaning > meaning.mean()
    assert (part.full()[silent] == 0).all()
    np.testing.assert_array_equal(part.full()[~silent], echo.full()[~silent])
    np.testing.assert_allclose(part.at(every.rows, every.columns), part.full().ravel())
    sums, others = measure((*PARTS, part), every), measure(PARTS, every)
    np.testing.assert_allclose(sum(sums.scale.at(every.rows, every.columns)), sums.total)
    assert sums.scale.of_fixed == others.scale.of_fixed
    np.testing.assert_allclose(sums.fixed[silent.ravel()], others.fixed[silent.ravel()])


def test_the_sums_of_all_pairs_have_mean_0_and_deviation_1():
    above = measure(PARTS, Pairs.all(SHAPE)).deviations
    assert above.mean() == pytest.approx(0, abs=1e-9)
    assert above.std() == pytest.approx(1)
