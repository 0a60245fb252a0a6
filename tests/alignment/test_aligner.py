import pickle

import pytest

from tui.alignment import align, rank
from tui.alignment.model import Strength
from tui.codebook.model import Topic
from tui.errors import Cancelled


def shown(alignment):
    return {(link.left, link.right) for link in alignment.links if link.strength is not Strength.FAINT}


def test_sentences_on_one_matter_are_linked_in_any_order(texts):
    assert shown(align(texts)) == {(0, 3), (1, 2), (3, 0)}


def test_links_come_best_first_and_within_zero_and_one(texts):
    scores = [link.score for link in align(texts).links]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_a_link_is_as_strong_as_its_score_says(texts):
    alignment = align(texts)
    for link in alignment.links:
        assert link.score >= alignment.cutoffs[link.strength]


def test_the_same_texts_give_the_same_links(texts):
    assert align(texts).links == align(texts).links


def test_turned_texts_give_turned_links(texts):
    turned = align(texts.swapped())
    assert [(x.right, x.left, x.score) for x in turned.links] == [
        (x.left, x.right, x.score) for x in align(texts).links
    ]


def test_headings_are_ranked_but_not_linked(pair):
    title = "The brass bell of the chapel"
    texts = pair([title, "Rain fell."], [title, "Snow melted."], headings=({0}, {0}))
    assert not align(texts).links
    assert next(iter(rank(texts))).left == 0


def test_blank_passages_are_never_linked(pair):
    texts = pair(["", "  ", "The brass bell."], ["", "The brass bell."])
    assert {(link.left, link.right) for link in align(texts).links} == {(2, 1)}


@pytest.mark.parametrize(
    "left, right", [([], []), ([], ["A bell."]), (["A bell."], []), ([""], [""]), (["!?"], ["…"])]
)
def test_texts_without_words_have_no_links(pair, left, right):
    assert align(pair(left, right)).links == ()
    assert list(rank(pair(left, right))) == []


def test_unrelated_texts_have_no_strong_link(pair):
    left = ["Penguins huddle against Antarctic gales.", "The orchestra tuned quietly before noon."]
    right = ["Mortgage rates climbed sharply yesterday.", "Her bicycle needs another chain."]
    assert not align(pair(left, right)).links


def test_spelling_and_inflection_do_not_hide_a_link(pair):
    left = ["The organisation's defence programmes were analysed.", "Cats sleep."]
    right = ["Dogs bark.", "An analysis of the organization's defense program was sought."]
    assert (0, 1) in shown(align(pair(left, right)))


def test_a_ranking_holds_every_pair_with_evidence_once(texts):
    ranked = [(link.left, link.right) for link in rank(texts)]
    assert len(ranked) == len(set(ranked))
    assert shown(align(texts)) <= set(ranked)


def test_a_ranking_is_best_first(texts):
    scores = [link.score for link in rank(texts)]
    assert scores == sorted(scores, reverse=True)


def test_an_alignment_survives_pickling(texts):
    alignment = align(texts, [Topic("theft", ("stole", "stolen", "thief"))])
    copy = pickle.loads(pickle.dumps(alignment))
    assert copy.links == alignment.links
    assert copy.explain(3, 0) == alignment.explain(3, 0)


def test_a_progress_that_cancels_stops_the_work(texts):
    def stop(stage, fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        align(texts, progress=stop)


def test_candidates_find_what_all_pairs_find(texts, monkeypatch):
    whole = shown(align(texts))
    monkeypatch.setattr("tui.alignment.scoring.candidates.ALL_PAIRS", 0)
    assert {(link.left, link.right) for link in align(texts).links} >= whole


def test_long_texts_say_that_not_every_pair_was_compared(texts, monkeypatch):
    assert align(texts).notices == ()
    monkeypatch.setattr("tui.alignment.scoring.candidates.ALL_PAIRS", 0)
    assert "16 pairs" in align(texts).notices[0]
