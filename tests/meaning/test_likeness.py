"""Likeness by best clauses, beside a plain computation."""

import pickle

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui.meaning.likeness import LEAST, EncodedTexts
from tui.meaning.sentences import EncodedSentence
from tui.meaning.weights import WIDTH
from tui.pair import Pair, Side
from tui.spans import Span


def sentence(seed, clauses, words):
    table = np.random.default_rng(seed).integers(-127, 128, (clauses + words, WIDTH), np.int8)
    return EncodedSentence(
        table[:clauses], table[clauses:], tuple(Span(3 * at, 3 * at + 2) for at in range(words))
    )


def reading(seed, left, right):
    """A reading of so many passages, some of them unread."""
    random = np.random.default_rng(seed)
    return EncodedTexts(
        Pair(
            *(
                tuple(
                    sentence(*random.integers((0, 1, 0), (9999, 5, 7))) if random.random() < 0.8 else None
                    for _ in range(count)
                )
                for count in (left, right)
            )
        )
    )


reading(0, 1, 1)  # numpy's generators are loaded before anybody looks at the clock
READINGS = st.builds(reading, st.integers(0, 9999), st.integers(0, 6), st.integers(0, 6))


def plainly(reading):
    def unit(rows):
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-3)

    read = [unit(one.clauses.astype(float)) for side in reading.sides for one in side if one is not None]
    centre = np.concatenate(read).mean(0) if read else 0
    out = np.zeros(tuple(map(len, reading.sides)))
    for row, one in enumerate(reading.sides.left):
        for column, other in enumerate(reading.sides.right):
            if one is not None and other is not None:
                left, right = (unit(unit(side.clauses.astype(float)) - centre) for side in (one, other))
                out[row, column] = (left @ right.T).max()
    return out


def whole(reading):
    return reading.alike(*(np.arange(len(side)) for side in reading.sides))


@given(READINGS)
def test_likeness_is_that_of_the_best_clauses(reading):
    np.testing.assert_allclose(whole(reading), plainly(reading), atol=1e-3)


@given(READINGS, st.data())
def test_some_are_alike_as_among_all(reading, data):
    rows, columns = (
        np.array(data.draw(st.lists(st.integers(0, len(side) - 1))) if side else [], np.int64)
        for side in reading.sides
    )
    np.testing.assert_allclose(reading.alike(rows, columns), whole(reading)[np.ix_(rows, columns)], atol=1e-6)


@given(READINGS)
def test_a_reading_can_be_sent(reading):
    before = whole(reading)
    np.testing.assert_array_equal(whole(pickle.loads(pickle.dumps(reading))), before)


@given(READINGS)
def test_the_nearest_come_first_and_never_itself(reading):
    for side in Side:
        for among in Side:
            for passage, one in enumerate(reading.sides[side]):
                near = reading.nearest(side, passage, among)
                read = sum(other is not None for other in reading.sides[among])
                assert len(near) == (0 if one is None else read - (side is among))
                assert [item.cosine for item in near] == sorted((item.cosine for item in near), reverse=True)
                assert all((item.side, item.passage) != (side, passage) for item in near)


def test_each_word_stands_in_one_pair():
    one = sentence(1, 1, 4)
    other = EncodedSentence(one.clauses, one.words[[2, 0, 2]], one.places[:3])
    pairs = EncodedTexts(Pair((one,), (other,))).word_pairs(0, 0)
    assert {pair.left for pair in pairs} == {one.places[0], one.places[2]}
    assert len({pair.right for pair in pairs}) == len(pairs) == 2
    assert all(pair.cosine > LEAST for pair in pairs)


@given(READINGS)
def test_mutual_pairs_are_the_best_of_their_row_and_column(reading):
    cosines = plainly(reading)
    for side, cut in zip(reading.sides, (cosines, cosines.T), strict=True):
        cut[[one is None for one in side]] = -2
    found = reading.mutual()
    assert [likeness for *_, likeness in found] == sorted((pair[2] for pair in found), reverse=True)
    for left, right, likeness in found:
        best = max(cosines[left].max(), cosines[:, right].max())
        assert abs(likeness - best) < 1e-4 and abs(cosines[left, right] - best) < 1e-4
    if cosines.size and cosines.max() > -2:
        assert found
