"""Words of one family in two texts, and where they stand over against each other."""

import numpy as np
import pytest

from tests.alignment.conftest import document
from tui.alignment.words import kin as kin_module
from tui.alignment.words.kin import find_kin, kin_words
from tui.alignment.words.lexicon import read_lexicon
from tui.alignment.words.names import Names
from tui.alignment.words.terms import read_terms
from tui.errors import silent
from tui.pair import Pair


def lexicon_of(left, right):
    return read_lexicon(read_terms(Pair(document(left), document(right)), Names.of(()), silent))


def families(left, right):
    lexicon = lexicon_of([left], [right])
    return {(lexicon.forms[one], lexicon.forms[other]) for one, other, _ in kin_words(lexicon)}


def found(left, right):
    lexicon = lexicon_of(left, right)
    return find_kin(lexicon, lexicon.counts.map(lambda table: np.ones(table.height)))


@pytest.mark.parametrize(
    "left, right, expected",
    [
        ("expansionism", "expansionist", {("expansionism", "expansionist")}),
        ("lighthouse", "lighthouse", set()),
        ("lighthouse", "harbour", set()),
        ("lighthouse", "lightning", set()),
        ("1914", "19145", set()),
    ],
)
def test_two_forms_of_a_word_are_kin_and_a_word_is_not_its_own(left, right, expected):
    assert families(left, right) == expected


def test_each_pair_of_passages_has_the_words_that_stand_in_it():
    kin = found(["expansionism grew", "a chapel"], ["an expansionist came", "expansionists expanded", "rain"])
    rows, columns = np.divmod(np.arange(6), 3)
    assert (kin.at(rows, columns) > 0).tolist() == [True, True, False, False, False, False]
    assert kin.at(rows, columns).sum() == pytest.approx(kin.values.sum())


def test_a_word_that_stands_in_many_passages_has_kin_all_the_same():
    kin = found(["expansionism grew", "a chapel"], [f"expansionist number {at}" for at in range(20)])
    assert len(kin.cells) == 20


def test_words_that_meet_too_often_are_left_out_and_no_others(monkeypatch):
    monkeypatch.setattr(kin_module, "_MOST", 3)
    often = [f"expansionist number {at}" for at in range(4)]
    kin = found(["expansionism grew", "militarism ended"], [*often, "a militarist came"])
    assert kin.cells.tolist() == [9]
