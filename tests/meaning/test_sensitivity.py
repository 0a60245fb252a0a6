"""Gradients of a cosine, beside differences."""

import numpy as np
import pytest

from tui.meaning import sensitivity
from tui.meaning.layers import runs_of
from tui.meaning.sensitivity import PARTS, moments
from tui.meaning.weights import WIDTH, read_weights

LENGTHS = [4, 4, 7]


@pytest.fixture(scope="module")
def layers():
    return read_weights().layers[:2]


@pytest.fixture
def vectors():
    return np.random.default_rng(3).normal(size=(sum(LENGTHS), WIDTH)).astype(np.float32)


def through(x, layers):
    kept = []
    for layer in layers:
        x, what = sensitivity._forward(x, layer, runs_of(LENGTHS))
        kept.append(what)
    return x, kept


def test_the_gradient_is_that_of_small_differences(layers, vectors):
    chance = np.random.default_rng(4)
    end, kept = through(vectors, layers)
    by = chance.normal(size=end.shape).astype(np.float32)
    gradient = by
    for layer, what in zip(layers[::-1], kept[::-1], strict=True):
        sums = sensitivity._nothing(layer)
        gradient = sensitivity._backward(gradient, layer, what, runs_of(LENGTHS), sums)
    step = chance.normal(size=vectors.shape).astype(np.float32)
    more, less = (through(vectors + sign * 1e-2 * step, layers)[0] for sign in (1, -1))
    assert (by * (more - less)).sum() / 2e-2 == pytest.approx((gradient * step).sum(), rel=0.02)


def test_both_moments_of_a_table_hold_the_same_squares(layers, vectors):
    norm = read_weights().norm
    sentences = np.split(vectors, np.cumsum(LENGTHS)[:-1])
    for sums in moments(sentences, norm, layers):
        assert tuple(sums) == PARTS
        for moment in sums.values():
            assert np.trace(moment.inputs) == pytest.approx(np.trace(moment.outputs), rel=1e-3)
            slack = 1e-6 * np.trace(moment.inputs) * np.eye(len(moment.inputs))
            np.linalg.cholesky(moment.inputs + slack)  # fails where one of its values is below zero
