import numpy as np
import pytest

from tests.alignment.scoring.test_parallel import invented
from tui.alignment import align
from tui.alignment.explanation.explain import BASE
from tui.alignment.model import EvidenceKind
from tui.alignment.scoring.calibrate import score_of
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


def test_a_sign_of_money_takes_its_number_along(pair):
    texts = pair(["The bingo hall brings in $70 a week."], ["The bingo hall brought $3 in its first week."])
    assert words(texts, align(texts).explain(0, 0), EvidenceKind.NUMBER) == {("$70", "$3")}


def test_forms_of_one_word_are_not_the_same_words_in_a_row(pair):
    texts = pair(["They ask the foresters of Avalon."], ["Nobody but the forester may speak in the hall."])
    found = align(texts).explain(0, 0)
    assert all(
        "forester" not in f"{left} {right}" for left, right in words(texts, found, EvidenceKind.PHRASE)
    )


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


def test_several_words_close_together_are_told_as_a_clause(pair):
    texts = pair(["The pacifist constitution binds it."], ["It broke the pacifist constitution."])
    why = align(texts).explain(0, 0)
    assert words(texts, why, EvidenceKind.CLAUSE) == {("pacifist constitution", "pacifist constitution")}


def test_words_used_alike_are_told_and_names_are_not(pair):
    texts = pair(
        ["Rain fell on the stadium.", "They say Norway wants to enlarge its budget.", "The match was lost."],
        ["The choir sang.", "It means that Sweden seeks to expand spending.", "Nobody paid for the bell."],
    )
    alike = words(texts, align(texts).explain(1, 1), EvidenceKind.ALIKE)
    assert ("budget", "spending") in alike
    assert ("Norway", "Sweden") not in alike


def test_words_of_the_sentences_around_are_told_where_they_stand(pair):
    texts = pair(["A heron stood there.", "He wept."], ["She laughed.", "The heron left."])
    why = align(texts).explain(1, 0)
    assert ("heron", "heron") in words(texts, why, EvidenceKind.AROUND)


def test_words_of_like_sentences_are_told_where_they_stand(pair):
    lines = [f"Nothing of note, {word}." for word in ("lamps", "ropes", "sails", "tides")]
    texts = pair(
        ["A heron nested by the quay.", *lines, "The heron left for Spain."],
        ["They flew to Spain.", *lines[::-1]],
    )
    why = align(texts).explain(0, 0)
    assert words(texts, why, EvidenceKind.ECHO) == {("Spain", "Spain")}
    assert why.parts["echo"] > 0


def test_what_is_not_told_word_by_word_is_told_as_a_whole(spending):
    why = align(spending, TOPICS).explain(0, 0)
    assert why.evidence[-1].kind is EvidenceKind.REST
    assert sum(item.weight for item in why.evidence) == pytest.approx(1, abs=1e-4)


def test_words_spelt_nearly_alike_are_evidence(pair):
    texts = pair(["Netanyahu arrived late.", "Rain."], ["Nethanyahu came.", "Snow."])
    assert ("Netanyahu", "Nethanyahu") in words(texts, align(texts).explain(0, 0), EvidenceKind.LETTERS)


def test_forms_of_one_word_are_evidence(pair):
    texts = pair(["They resented its expansionism.", "Rain."], ["An expansionist came.", "Snow."])
    assert ("expansionism", "expansionist") in words(texts, align(texts).explain(0, 0), EvidenceKind.FUZZY)


def test_opposites_are_evidence_of_one_matter(pair):
    texts = pair(["Hals will attend the fair.", "Rain fell."], ["Hals was absent again.", "A fair was held."])
    why = align(texts).explain(0, 0)
    assert words(texts, why, EvidenceKind.OPPOSITES) == {("attend", "absent")}
    assert (
        why.score
        > align(
            pair(["Hals will visit the fair.", "Rain fell."], ["Hals was absent again.", "A fair was held."])
        )
        .explain(0, 0)
        .score
    )


def test_a_word_and_its_opposite_in_one_passage_say_nothing_of_the_other(pair):
    texts = pair(["Tolls rise or fall with the tide."], ["Tolls will fall in spring."])
    assert not words(texts, align(texts).explain(0, 0), EvidenceKind.OPPOSITES)


def test_the_same_words_in_a_row_are_evidence(pair):
    texts = pair(["The old harbour crane broke down."], ["They sold the old harbour crane to a museum."])
    found = words(texts, align(texts).explain(0, 0), EvidenceKind.PHRASE)
    assert found == {("The old harbour crane", "the old harbour crane")}


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
    assert {"words", "clause", "letters", "alike", "around", "topics"} <= set(why.parts)
    assert why.parts["topics"] > 0
    assert float(score_of(np.array(sum(why.parts.values())))) == pytest.approx(why.score, abs=1e-6)
    assert alignment.explain(1, 1).parts["topics"] == 0


def test_evidence_comes_heaviest_first(spending):
    weights = [item.weight for item in align(spending, TOPICS).explain(0, 0).evidence]
    assert weights[:-1] == sorted(weights[:-1], reverse=True)  # the rest comes last


def test_many_pairs_are_explained_as_each_alone(texts):
    explain = align(texts).explain
    ends = [(3, 1), (0, 0), (0, 3), (2, 2)]
    for one, (left, right) in zip(explain.all(ends), ends, strict=True):
        alone = explain(left, right)
        assert one.evidence == alone.evidence
        assert one.parts == pytest.approx(alone.parts)


def test_pairs_beyond_the_candidates_are_explained_as_all_are(texts, monkeypatch):
    dense = align(texts)
    monkeypatch.setattr("tui.alignment.scoring.candidates.ALL_PAIRS", 0)
    sparse = align(texts)
    for left in range(4):
        for right in range(4):
            one, other = dense.explain(left, right).parts, sparse.explain(left, right).parts
            assert one["words"] == pytest.approx(other["words"], abs=0.5)


def test_a_link_of_parallel_texts_is_explained_by_what_made_its_score(pair):
    sentences = invented(3)
    alignment = align(pair(sentences, ["Nobody rang the chapel bell.", *sentences]))
    assert BASE in alignment.explain(1, 2).parts, "they are read as parallel"
    for link in alignment.links[:20]:
        why = alignment.explain(link.left, link.right)
        assert (why.score, why.strength) == (pytest.approx(link.score, abs=2e-6), link.strength)


def test_the_longest_runs_that_parallel_texts_share_are_told_as_phrases(pair):
    sentences = invented(3)
    first, second, third, fourth = sentences[7][:-1].split()
    changed = [*sentences]
    changed[7] = f"{first} {second} chapel {third} {fourth}."
    texts = pair(sentences, changed)
    alignment = align(texts)
    whole = sentences[8][:-1]
    assert words(texts, alignment.explain(8, 8), EvidenceKind.PHRASE) == {(whole, whole)}
    runs = (f"{first} {second}", f"{third} {fourth}")
    assert words(texts, alignment.explain(7, 7), EvidenceKind.PHRASE) == {(run, run) for run in runs}
    for at in (7, 8):
        told = alignment.explain(at, at)
        phrases = sum(item.weight for item in told.evidence if item.kind is EvidenceKind.PHRASE)
        whole = sum(max(0.0, adds) for adds in told.parts.values())
        assert phrases == pytest.approx(told.parts["phrases"] / whole, abs=1e-4)
