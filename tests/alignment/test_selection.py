import numpy as np

from tui.alignment.model import Strength
from tui.alignment.pairs import Pairs
from tui.alignment.selection import select

PAIRS = Pairs.all((2, 2))
ALL = np.ones(4, bool)


def chosen(similarity, scores, linkable=ALL):
    links = select(PAIRS, np.array(similarity), np.array(scores), np.array(linkable))
    return [(link.left, link.right, link.strength) for link in links]


def test_pairs_above_the_cutoffs_become_links_best_first():
    found = chosen([0.5, 0.1, 0.1, 0.6], [0.85, 0.1, 0.1, 0.95])
    assert found == [(1, 1, Strength.STRONG), (0, 0, Strength.STRONG)]


def test_a_pair_in_the_shadow_of_better_ones_on_both_sides_is_no_link():
    assert (0, 1, Strength.LIKELY) not in chosen([0.9, 0.5, 0.1, 0.9], [0.99, 0.6, 0.1, 0.99])


def test_a_passage_may_have_several_links():
    found = chosen([0.5, 0.45, 0.1, 0.1], [0.85, 0.7, 0.1, 0.1])
    assert found == [(0, 0, Strength.STRONG), (0, 1, Strength.LIKELY)]


def test_what_may_not_be_linked_casts_no_shadow():
    assert chosen([0.9, 0.5, 0.1, 0.2], [0.99, 0.6, 0.1, 0.1], [False, True, True, True]) == [
        (0, 1, Strength.LIKELY)
    ]
