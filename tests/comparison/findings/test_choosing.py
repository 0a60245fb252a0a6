"""Which pairs of passages become findings, and in which order."""

from types import SimpleNamespace

import numpy as np
import pytest

from tests.alignment.conftest import document
from tui.alignment.model import Alignment, Link, Ranks, Strength
from tui.comparison.findings.candidates import Candidates, candidates
from tui.comparison.findings.choosing import _coded_seed, _Use, choose
from tui.comparison.findings.concern import Concern
from tui.comparison.findings.model import Naming
from tui.pair import Pair, Side

SENTENCES = [f"Sentence number {at} of this text." for at in range(8)]
TEXTS = Pair(document(SENTENCES), document(SENTENCES))


def pairs(*found):
    left, right, worth = (np.array(column) for column in zip(*found, strict=True))
    return Candidates(left, right, worth.astype(float))


def test_a_finding_takes_the_best_other_partner_of_either_end():
    found = pairs((0, 0, 5.0), (0, 3, 2.0), (4, 0, 1.0))
    (first, *_) = choose(TEXTS, found, ())
    assert (first.left, first.right) == ((0, 4), (0, 3))


@pytest.mark.parametrize("index, near", [(0, {1: 1, 2: 2}), (4, {2: 2, 3: 1, 5: 1, 6: 2}), (7, {5: 2, 6: 1})])
def test_what_stands_beside_a_passage_lies_on_both_sides_of_it(index, near):
    assert _Use(TEXTS).beside(Side.LEFT, index) == near


def test_a_finding_of_the_codebook_without_a_pair_is_worth_its_evidence_alone():
    nothing = Candidates(np.empty(0, int), np.empty(0, int), np.empty(0))
    evidence = Pair({1: None}, {2: None})
    one, two = (
        _coded_seed(
            nothing, SimpleNamespace(bearing=evidence.map(frozenset), evidence=evidence, support=much)
        )
        for much in (1.0, 2.0)
    )
    assert two.worth == 2 * one.worth > 0
    assert one.pairs == ((1, 2),)


def ranked(links=(), meaning=None, named=1.0):
    """The pairs (0, 0), (1, 1), (0, 1) of which no passage or every one names the target, best first."""
    ranks = Ranks(np.array([0, 1, 0]), np.array([0, 1, 1]), 9, meaning)
    one = Concern((Naming.NAMED,) * 3, np.ones(3, bool), np.full(3, named))
    found = candidates(Alignment(links, {}, lambda *_: None, ranks=ranks), Pair(one, one))
    return [(left, right) for left, right, _ in found]


def test_what_the_encoder_finds_alike_comes_first():
    assert ranked() == ranked(meaning=np.zeros(3)) == [(0, 0), (1, 1), (0, 1)]
    assert ranked(meaning=np.array([-9.0, 0.0, 9.0])) == [(0, 1), (1, 1), (0, 0)]


def test_of_pairs_that_name_nobody_those_that_are_linked_on_the_screen_come_first():
    links = [Link(1, 1, 0.9, Strength.STRONG), Link(0, 0, 0.1, Strength.FAINT)]
    assert ranked(links, named=0.0) == [(1, 1), (0, 0), (0, 1)]
