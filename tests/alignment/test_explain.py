import pytest

from tui.alignment import align
from tui.alignment.model import EvidenceKind
from tui.codebook.model import Topic

TOPICS = [
    Topic("defence spending", ("defence budget", "defence spending", "% of GDP")),
    Topic("South Korea", ("ROK", "South Korea", "Seoul"), "name"),
]


def words(texts, why, kind):
    return {
        (texts.left.words(item.left), texts.right.words(item.right))
        for item in why.evidence
        if item.kind is kind
    }


@pytest.fixture
def spending(pair):
    return pair(
        ["The ROK will raise its defense budget to 2% of GDP.", "Rain fell on the stadium."],
        ["Seoul resisted calls to lift defence spending to 3.5 per cent of GDP.", "The match was lost."],
    )


def test_terms_of_either_spelling_are_evidence(spending):
    why = align(spending, TOPICS).explain(0, 0)
    assert ("defense", "defence") in words(spending, why, EvidenceKind.TERM)


def test_numbers_of_one_unit_are_evidence_with_their_unit(spending):
    why = align(spending, TOPICS).explain(0, 0)
    assert words(spending, why, EvidenceKind.NUMBER) == {("2%", "3.5 per cent")}


def test_a_thing_under_two_names_is_evidence(spending):
    why = align(spending, TOPICS).explain(0, 0)
    assert words(spending, why, EvidenceKind.NAME) == {("ROK", "Seoul")}


def test_a_topic_is_evidence_with_its_wordings(spending):
    why = align(spending, TOPICS).explain(0, 0)
    topics = [item for item in why.evidence if item.kind is EvidenceKind.TOPIC]
    assert [item.topic for item in topics] == ["defence spending"]
    assert "defense budget" in spending.left.words(topics[0].left)


def test_without_a_codebook_there_are_neither_topics_nor_names(spending):
    kinds = {item.kind for item in align(spending).explain(0, 0).evidence}
    assert kinds.isdisjoint({EvidenceKind.TOPIC, EvidenceKind.NAME})


def test_words_in_a_row_are_a_phrase(pair):
    texts = pair(["The pacifist constitution binds it."], ["It broke the pacifist constitution."])
    why = align(texts).explain(0, 0)
    assert words(texts, why, EvidenceKind.PHRASE) == {
        ("The pacifist constitution", "the pacifist constitution")
    }


def test_words_spelt_nearly_alike_are_fuzzy_evidence(pair):
    texts = pair(["Netanyahu arrived late.", "Rain."], ["Nethanyahu came.", "Snow."])
    assert ("Netanyahu", "Nethanyahu") in words(texts, align(texts).explain(0, 0), EvidenceKind.FUZZY)


def test_function_words_are_not_shown(pair):
    texts = pair(["It was of the bell."], ["That was of the bell."])
    shown = {texts.left.words(item.left) for item in align(texts).explain(0, 0).evidence}
    assert shown.isdisjoint({"was", "of", "the"})


def test_the_score_of_a_link_is_that_of_its_explanation(texts):
    alignment = align(texts)
    for link in alignment.links:
        why = alignment.explain(link.left, link.right)
        assert (why.score, why.strength) == (pytest.approx(link.score, abs=2e-6), link.strength)


def test_a_pair_that_is_no_link_can_be_asked_about(texts):
    why = align(texts).explain(2, 1)
    assert why.strength is None
    assert why.score < min(why.cutoffs.values())


def test_the_parts_make_the_score(spending):
    alignment = align(spending, TOPICS)
    why = alignment.explain(0, 0)
    assert set(why.parts) >= {"terms", "phrases", "letters", "topics", "names", "competitors"}
    assert why.parts["topics"] > 0 < why.parts["names"]
    assert alignment.explain(1, 1).parts["topics"] == 0


def test_evidence_comes_heaviest_first(spending):
    weights = [item.weight for item in align(spending, TOPICS).explain(0, 0).evidence]
    assert weights == sorted(weights, reverse=True)
    assert 0 < sum(weights) <= 1


def test_learnt_and_near_words_explain_pairs_beyond_the_candidates(texts, monkeypatch):
    dense = align(texts)
    monkeypatch.setattr("tui.alignment.candidates.ALL_PAIRS", 0)
    sparse = align(texts)
    for left in range(4):
        for right in range(4):
            one, other = dense.explain(left, right).parts, sparse.explain(left, right).parts
            assert one["terms"] == pytest.approx(other["terms"])
