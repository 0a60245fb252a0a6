"""Which passages speak of the target by their meaning, from vectors made by hand."""

from types import SimpleNamespace

import numpy as np
import pytest

from tui.comparison.findings.aboutness import aboutness
from tui.meaning.sentences import Sentence
from tui.meaning.weights import WIDTH
from tui.pair import Pair


def sentence(*axes):
    """A sentence whose clauses point along some axes of the space."""
    rows = np.zeros((len(axes), WIDTH), np.int8)
    for row, axis in enumerate(axes):
        rows[row, axis] = 100
    return Sentence(rows, np.zeros((0, WIDTH), np.int8), ())


def framing(*passages):
    return SimpleNamespace(mentions=[SimpleNamespace(sentence=index) for index in passages])


def test_a_passage_that_speaks_of_the_same_stands_out():
    side = (sentence(0), sentence(1), sentence(0, 1), sentence(1), None)
    reading = SimpleNamespace(sides=Pair(side, side))
    found = aboutness(reading, Pair(framing(0), framing(0)))
    for values in found:
        assert values[0] > values[2] > values[1] == pytest.approx(values[3])
        assert values[4] == 0


def test_where_nothing_or_everything_names_it_nothing_fails():
    side = (sentence(0), sentence(1))
    for named in ((), (0, 1)):
        found = aboutness(SimpleNamespace(sides=Pair(side, side)), Pair(framing(*named), framing(*named)))
        assert all(np.isfinite(values).all() for values in found)
