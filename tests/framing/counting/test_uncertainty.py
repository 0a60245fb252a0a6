"""Intervals, the corrected test, the placebo: only where there is enough, and the same for the same seed."""

import pytest

from tests.framing.samples import axis, cue
from tui.framing.counting.beta import beta_cdf, beta_quantile
from tui.framing.counting.counts import axis_counts
from tui.framing.counting.uncertainty import interval, permutation_test, placebo, placebo_line, shares

LIMITS = axis(cue("left", "does", verbs=["break"]), cue("right", "does", verbs=["obey"]))
NAMES = ("Ann", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal")


def rules(verb, count):
    return " ".join(f"Norway {verb} the rule of {name}." for name in NAMES[:count])


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [
        (0, 5, 0, 0.3057455847),
        (3, 7, 0.1746068191, 0.7191819409),
        (5, 5, 0.6942544153, 1),
        (20, 40, 0.3729055442, 0.6270944558),
        (1, 300, 0.0005867278, 0.0129508355),
    ],
)
def test_the_interval_is_that_of_jeffreys(right, total, low, high):
    share = interval(right, total)
    assert share.share == right / total
    assert (share.low, share.high) == pytest.approx((low, high), abs=1e-9)  # scipy.stats.beta.ppf


def test_fewer_than_five_pieces_have_no_share():
    assert interval(4, 4) is None


def test_quantile_and_distribution_are_inverse():
    for p in (0.001, 0.05, 0.5, 0.95, 0.999):
        assert beta_cdf(beta_quantile(p, 2.5, 6.5), 2.5, 6.5) == pytest.approx(p)
    assert beta_cdf(-1.0, 2, 2) == 0.0
    assert beta_cdf(2.0, 2, 2) == 1.0


def test_shares_need_both_sides(pair):
    documents, framing = pair(rules("broke", 6), rules("obeyed", 4), LIMITS)
    [count] = axis_counts(documents, framing)
    assert count.few
    assert tuple(shares(count)) == (None, None)
    documents, framing = pair(rules("broke", 6), rules("obeyed", 5), LIMITS)
    [count] = axis_counts(documents, framing)
    assert [item.share for item in shares(count)] == [0.0, 1.0]


def test_opposite_texts_survive_the_test_and_equal_ones_do_not(pair):
    _, opposite = pair(rules("broke", 8), rules("obeyed", 8), LIMITS)
    [result] = permutation_test(opposite, seed=1, rounds=400)
    assert result.survives
    assert result.difference == 1.0
    mixed = rules("broke", 4) + " " + rules("obeyed", 4)
    _, equal = pair(mixed, mixed, LIMITS)
    [result] = permutation_test(equal, seed=1, rounds=400)
    assert not result.survives
    assert result.p == 1.0


def test_the_same_seed_gives_the_same_answer(pair):
    mixed = rules("broke", 5) + " " + rules("obeyed", 3)
    _, framing = pair(mixed, rules("obeyed", 7), LIMITS)
    assert permutation_test(framing, seed=3, rounds=200) == permutation_test(framing, seed=3, rounds=200)
    assert placebo(framing, seed=3, rounds=100) == placebo(framing, seed=3, rounds=100)


def test_few_pieces_are_not_tested(pair):
    _, framing = pair(rules("broke", 4), rules("obeyed", 8), LIMITS)
    assert permutation_test(framing) == ()
    assert placebo(framing) == ()
    assert placebo_line(()) == ""


def test_the_placebo_line_says_how_often(pair):
    _, framing = pair(rules("broke", 8), rules("obeyed", 8), LIMITS)
    assert placebo_line(placebo(framing, rounds=50)).endswith("limits 0%.")
