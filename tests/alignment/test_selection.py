from types import SimpleNamespace

import numpy as np
import pytest

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.model import Strength
from tui.alignment.scoring.scores import Scores
from tui.alignment.selection import FAINT, LIKELY, STRONG, find_cuts, select

SIDE = 20


def scores_of(totals):
    """Scores of texts of 20 passages each: these totals, then nothing."""
    every = np.zeros(SIDE * SIDE)
    every[: len(totals)] = totals
    yes = np.ones(SIDE * SIDE, bool)
    return Scores(Pairs.all((SIDE, SIDE)), None, None, 1.0, every, every / 10, yes, 1.0)


def chosen(totals, *, covered=0.0, hidden=()):
    scores = scores_of(totals)
    linkable = np.ones(SIDE * SIDE, bool)
    linkable[list(hidden)] = False
    return [link.strength for link in select(scores, find_cuts(scores, covered, linkable), linkable)]


def test_pairs_above_the_cuts_become_links_best_first():
    assert chosen([LIKELY, STRONG, FAINT, STRONG + 1]) == [
        Strength.STRONG,
        Strength.STRONG,
        Strength.LIKELY,
        Strength.FAINT,
    ]


def test_the_best_pairs_of_texts_with_little_in_common_are_shown():
    assert chosen([4.5, 4.4, 4.2]) == [Strength.LIKELY, Strength.LIKELY, Strength.FAINT]


def test_the_best_pairs_of_texts_without_a_common_subject_are_not():
    scores = scores_of([4.5, 4.4, 4.2, STRONG])._replace(subject=0.0)
    links = select(scores, find_cuts(scores, 0.0, scores.worded), scores.worded)
    assert [link.strength for link in links if link.strength is not Strength.FAINT] == [Strength.STRONG]


def test_no_pair_is_a_link_for_being_the_best_alone():
    assert chosen([2.5, 2.4]) == []


def test_a_right_link_is_not_hidden_by_a_better_one_of_the_same_passages():
    assert chosen([9.0, LIKELY]) == [Strength.STRONG, Strength.LIKELY]


def test_more_is_shown_where_the_codebook_is_about_the_texts():
    totals = np.linspace(5.5, 4.5, 14)
    assert chosen(totals, covered=1.0).count(Strength.LIKELY) > chosen(totals).count(Strength.LIKELY)


def test_what_may_not_be_linked_takes_no_place():
    assert chosen([4.9, 4.5, 4.4, 4.2], hidden=[0]) == [Strength.LIKELY, Strength.LIKELY, Strength.FAINT]


@pytest.mark.parametrize("total", [STRONG - 0.01, LIKELY - 0.01])
def test_a_cut_belongs_to_its_strength(total):
    totals = [9.0, 9.0, 9.0, total]
    assert chosen(totals)[3] is (Strength.LIKELY if total > LIKELY else Strength.FAINT)


def test_texts_whose_passages_all_look_alike_have_three_links_a_passage_at_most():
    assert len(chosen([STRONG + 1 + at / 1000 for at in range(300)])) == 3 * SIDE


def test_turned_texts_of_unlike_length_show_as_many_links():
    cuts = []
    for shape in ((4, 100), (100, 4)):
        scores = scores_of(np.linspace(LIKELY - 0.1, LIKELY - 2, SIDE))._replace(pairs=Pairs.all(shape))
        cuts.append(find_cuts(scores, 0.5, scores.worded))
    assert cuts[0] == cuts[1]


@pytest.mark.parametrize("share, asked", [(0.4, True), (0.6, False)])
def test_a_strong_link_of_parallel_texts_need_not_stand_far_above_the_others(share, asked):
    sums = SimpleNamespace(scale=SimpleNamespace(trust=1.0), read=False)
    scores = scores_of([9.0])._replace(sums=sums, share=share)
    assert (find_cuts(scores, 0.0, scores.worded).above > 0) is asked


def test_words_alone_show_fewer_links_than_words_and_meaning():
    def shown(read):
        sums = SimpleNamespace(scale=SimpleNamespace(trust=1.0), read=read)
        scores = scores_of(np.linspace(5.5, 4.5, 14))._replace(pairs=Pairs.all((100, 100)), share=0.0)
        cuts = find_cuts(scores._replace(sums=sums), 0.0, scores.worded)
        return int((scores.total >= cuts.likely).sum())

    assert shown(read=False) < shown(read=True)
