"""Log-likelihood ratios of words, and what is typical of a text."""

from collections import Counter
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.language.keyness import chance, limit, log_likelihood, typical, word_counts
from tui.pair import Pair


def contingency(counts, totals):
    """Twice the sum of O ln(O/E) over the four cells: the same ratio, computed as it is in textbooks."""
    whole, hits = sum(totals), sum(counts)
    cells = [
        (observed, total * column / whole)
        for count, total in zip(counts, totals, strict=True)
        for observed, column in ((count, hits), (total - count, whole - hits))
    ]
    return 2 * sum(observed * log(observed / expected) for observed, expected in cells if observed)


def test_a_ratio_as_a_textbook_has_it():
    assert log_likelihood(Pair(10, 30), Pair(1000, 1000)) == pytest.approx(10.669, abs=0.001)
    assert log_likelihood(Pair(30, 10), Pair(1000, 1000)) == pytest.approx(-10.669, abs=0.001)


def test_equal_rates_and_empty_texts_tell_nothing():
    assert log_likelihood(Pair(5, 50), Pair(100, 1000)) == pytest.approx(0, abs=1e-9)
    assert log_likelihood(Pair(0, 5), Pair(0, 100)) == 0 == log_likelihood(Pair(0, 0), Pair(9, 9))


counts_and_totals = st.tuples(*[st.integers(1, 5000)] * 2).flatmap(
    lambda totals: st.tuples(st.integers(0, totals[0]), st.integers(0, totals[1])).map(
        lambda counts: (Pair(*counts), Pair(*totals))
    )
)


@given(counts_and_totals)
def test_it_is_the_ratio_of_the_four_cells_and_turns_with_the_texts(sample):
    counts, totals = sample
    ratio = log_likelihood(counts, totals)
    assert abs(ratio) == pytest.approx(contingency(counts, totals), abs=1e-6, rel=1e-6)
    turned = log_likelihood(Pair(*list(counts)[::-1]), Pair(*list(totals)[::-1]))
    assert turned == pytest.approx(-ratio, abs=1e-6) or ratio == pytest.approx(0, abs=1e-6)


def test_chance_is_that_of_chi_squared_with_one_degree():
    assert chance(3.841) == pytest.approx(0.05, abs=1e-4) == chance(-3.841)
    assert chance(10.828) == pytest.approx(0.001, abs=1e-5)
    assert chance(0) == 1


def test_more_comparisons_ask_for_more():
    assert limit(1) == pytest.approx(3.841, abs=1e-3) and limit(0) == limit(1)
    assert chance(limit(1000)) == pytest.approx(0.00005, rel=1e-6)


def test_forms_of_a_word_count_together_and_names_in_capitals_apart():
    found = word_counts({"China's": 2, "China": 1, "china": 1, "US": 3, "us": 4, "Défense": 1})
    assert found == Counter({"china": 4, "US": 3, "us": 4, "defense": 1})


def test_typical_words_are_ranked_and_function_words_left_out():
    left = Counter({"the": 500, "harbour": 30, "ships": 5, "a": 200, "rain": 2})
    right = Counter({"the": 600, "harbour": 2, "limits": 40, "ships": 5, "sun": 4})
    found, least = typical(Pair(left, right), 2)
    assert [key.word for key in found.left] == ["harbour"], "others stand there too seldom, or hold sentences"
    assert [key.word for key in found.right] == ["limits", "sun"]
    assert found.right[0].ratio > least > found.right[1].ratio > 3.84 and found.left[0].ratio < 0
    assert found.right[0].counts == Pair(0, 40)


def test_both_spellings_of_a_word_count_together():
    left, right = Counter({"defence": 30, "the": 100}), Counter({"defense": 31, "the": 100, "yours": 40})
    found, _ = typical(Pair(left, right), 5)
    assert found == Pair((), ()), "it is as often in both, and yours holds sentences together"
    left["defence"] = 90
    found, _ = typical(Pair(left, right), 5)
    assert [(key.word, key.counts) for key in found.left] == [("defence", Pair(90, 31))]


def test_texts_without_words_have_nothing_typical():
    found, least = typical(Pair(Counter(), Counter({"limits": 9})), 5)
    assert found == Pair((), ()) and least > 0
