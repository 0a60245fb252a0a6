"""Which pairs of passages become findings, and in which order."""

from types import SimpleNamespace

import numpy as np
import pytest

from tests.alignment.conftest import document
from tui.alignment.model import Alignment, Link, Ranks, Strength
from tui.comparison.findings.candidates import ALIKE, UNLIKE, Candidates, candidates
from tui.comparison.findings.choosing import _coded_seed, _Use, choose
from tui.comparison.findings.concern import Concern
from tui.comparison.findings.model import SHOWN, Naming
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


def ranked(links=(), meaning=None, named=1.0, far=((), ())):
    """The pairs (0, 0), (1, 1), (0, 1) of which no passage or every one names the target, best first.

    Passages that are `far` from the target open nothing by themselves.
    """
    ranks = Ranks(np.array([0, 1, 0]), np.array([0, 1, 1]), 9, meaning)
    near = [np.array([place not in side for place in range(3)]) for side in far]
    ends = Pair(
        *(
            Concern((Naming.NAMED,) * 3, np.ones(3, bool), side, np.where(side, named, 0.0), side)
            for side in near
        )
    )
    found = candidates(Alignment(links, {}, lambda *_: None, ranks=ranks), ends)
    return [(left, right) for left, right, _ in found]


def test_what_the_encoder_finds_alike_comes_first():
    assert ranked() == ranked(meaning=np.zeros(3)) == [(0, 0), (1, 1), (0, 1)]
    assert ranked(meaning=np.array([-9.0, 0.0, 9.0])) == [(0, 1), (1, 1), (0, 0)]


def passages(count, deeds=True, far=()):
    """Passages that name the target, but those `far` from it; with `deeds` they say what it does."""
    near = ~np.isin(np.arange(count), far)
    return Concern((Naming.NAMED,) * count, near, near, near.astype(float), np.full(count, deeds))


@pytest.mark.parametrize(
    "shown, faint, sure",
    [
        ([36, 38], [39], [*range(35), 36, 38]),
        ([38], [2, 39], [2, 38]),
        ([], [2, 39], [2]),
    ],
)
def test_a_pair_far_down_the_ranks_is_doubtful_or_no_link_where_hardly_any_is_shown(shown, faint, sure):
    count = 40
    ranks = Ranks(np.arange(count), np.arange(count), 400)
    links = [
        *(Link(at, at, 0.9, Strength.STRONG) for at in shown),
        *(Link(at, at, 0.1, Strength.FAINT) for at in faint),
    ]
    alignment = Alignment(links, {}, lambda *_: None, ranks=ranks)
    found = candidates(alignment, Pair(passages(count), passages(count)))
    assert [at for at in range(count) if not found.is_far(at, at)] == sure
    assert found.is_far(0, 1)


def test_links_far_from_the_target_count_for_whether_two_texts_have_one_subject():
    count, far = 40, (36, 38)
    links = [Link(at, at, 0.9, Strength.STRONG) for at in far]
    alignment = Alignment(links, {}, lambda *_: None, ranks=Ranks(np.arange(count), np.arange(count), 400))
    found = candidates(alignment, Pair(passages(count, far=far), passages(count, far=far)))
    assert [at for at in range(count) if not found.is_far(at, at)] == [*range(35)]


@pytest.mark.parametrize(
    "deeds, cosine, sure",
    [
        ((True, True), None, 35),
        ((True, False), None, 11),
        ((False, False), None, SHOWN),
        ((False, False), ALIKE, 11),
        ((True, False), ALIKE, 35),
        ((True, True), ALIKE, 35),
        ((True, True), 0.0, 35),
        ((False, True), 0.0, 11),
        ((False, False), UNLIKE, SHOWN),
        ((False, False), UNLIKE - 0.01, 0),
    ],
)
def test_what_says_nothing_of_the_target_is_doubtful_sooner_unless_clauses_are_alike(deeds, cosine, sure):
    count = 40
    reading = None if cosine is None else SimpleNamespace(closest=lambda *_: cosine)
    links = [Link(at, at, 0.9, Strength.STRONG) for at in (37, 38)]
    alignment = Alignment(
        links, {}, lambda *_: None, ranks=Ranks(np.arange(count), np.arange(count), 400), reading=reading
    )
    found = candidates(alignment, Pair(*(passages(count, one) for one in deeds)))
    assert sum(not found.is_far(at, at) for at in range(36)) == sure
    assert found.is_far(37, 37) is (sure == 0)


STRONG = [Link(1, 1, 0.9, Strength.STRONG)]


def test_one_end_may_be_far_from_the_target_where_the_pair_is_linked_on_the_screen():
    assert ranked(far=([1], [])) == [(0, 0), (0, 1)]
    assert (1, 1) in ranked(STRONG, far=([1], []))
    assert (1, 1) not in ranked(STRONG, far=([1], [1]))


def test_a_link_counts_as_much_as_two_passages_beside_the_name():
    assert ranked(far=([], [1]))[0] == (0, 0)
    assert ranked(STRONG, named=0.1)[0] == (0, 0)
