"""Rounding: what is lost of a number is made up for by those behind it."""

import numpy as np
import pytest

from tui.meaning.rounding import rounded
from tui.meaning.sensitivity import Moments

INPUTS, OUTPUTS = 48, 20


@pytest.fixture
def chance():
    return np.random.default_rng(2)


def moment(chance, width):
    mixed = chance.normal(size=(400, width)) @ chance.normal(size=(width, width))
    return mixed.T @ mixed / 400


def cost(error, moments):
    return np.trace(moments.inputs @ error @ moments.outputs @ error.T)


def test_it_costs_less_than_to_round_each_number_to_the_nearest(chance):
    moments = Moments(moment(chance, INPUTS), moment(chance, OUTPUTS))
    table = chance.normal(size=(INPUTS, OUTPUTS)).astype(np.float32)
    found = rounded(table, moments, 1.0)
    steps = found.inputs.astype(float)[:, None] * found.outputs
    nearest = np.rint(table / steps) * steps
    assert cost(found.table() - table, moments) < 0.5 * cost(nearest - table, moments)


def test_where_nothing_can_be_made_up_for_each_number_is_rounded_to_the_nearest(chance):
    moments = Moments(np.diag(chance.uniform(1, 9, INPUTS)), np.diag(chance.uniform(1, 9, OUTPUTS)))
    table = chance.normal(size=(INPUTS, OUTPUTS)).astype(np.float32)
    found = rounded(table, moments, 0.01)
    steps = found.inputs.astype(float)[:, None] * found.outputs
    assert (np.abs(found.table() - table) <= 0.501 * steps).all()


def test_what_counts_more_has_finer_steps(chance):
    counts = np.ones(OUTPUTS)
    counts[4] = 100
    table = chance.normal(size=(INPUTS, OUTPUTS)).astype(np.float32)
    steps = rounded(table, Moments(np.eye(INPUTS), np.diag(counts)), 0.01).outputs
    assert steps[4] < 0.2 * steps[3]
