import pytest

from tui.alignment import align
from tui.alignment.topics.prefilter import possible
from tui.alignment.topics.topics import TopicFinder
from tui.alignment.words.names import Names
from tui.codebook.model import Topic
from tui.language.words import terms


def find(text, *wordings, names=()):
    """The places in `text` of a topic with these wordings."""
    folding = Names.of(names)
    found = folding.fold(terms(text))
    finder = TopicFinder.of([Topic("it", wordings)], folding, [term.key for term in found])
    return [match.span.of(text) for match in finder.find(found)]


@pytest.mark.parametrize(
    "text, wording, place",
    [
        ("its defense budget rose", "defence budget", "defense budget"),
        ("three joint military exercises", "joint exercises", "joint military exercises"),
        ("they are exercising jointly", "joint exercises", None),
        ("2% of the national GDP", "% of GDP", "% of the national GDP"),
        ("3.5 per cent of GDP", "% of GDP", "per cent of GDP"),
        ("the backpedaling began", "backpedalling", "backpedaling"),
        ("it has military bases", "militarism", None),
        ("the sea, trade and law", "sea law trade", None),
        ("a budget for culture, not for defence", "defence budget", None),
        ("after the war ended", "all-out war", None),
        ("sought regional leadership", "seek leadership", "sought regional leadership"),
    ],
)
def test_a_wording_is_found_in_other_spellings_forms_and_with_small_gaps(text, wording, place):
    assert find(text, wording) == ([place] if place else [])


def test_a_topic_is_found_once_at_its_longest_wording():
    assert find("the China threat narrative", "China threat", "China threat narrative") == [
        "China threat narrative"
    ]


def test_a_wording_with_gaps_gives_way_to_another_topic_of_all_the_words():
    text = "on the pretext of collective self-defense they speak of collective military defence"
    found = terms(text)
    topics = [Topic("pact", ("collective defence",)), Topic("own", ("collective self-defence",))]
    finder = TopicFinder.of(topics, Names.of(()), [term.key for term in found])
    matches = {finder.topics[match.topic].id: match.span.of(text) for match in finder.find(found)}
    assert matches == {"pact": "collective military defence", "own": "collective self-defense"}


def test_a_wording_with_a_name_is_found_under_the_other_name():
    names = [Topic("NATO", ("NATO", "North Atlantic Treaty Organization"), "name")]
    text = "the North Atlantic Treaty Organization summit"
    assert find(text, "NATO summit", names=names) == ["North Atlantic Treaty Organization summit"]


def test_impossible_wordings_are_left_out_before_they_are_read(pair):
    documents = pair(["Its defense budget rose."], ["They broke it."])
    topics = [
        Topic("spending", ("defence budget", "military outlays")),
        Topic("fishing", ("fishing grounds",)),
        Topic("rupture", ("breaking",)),
        Topic("summit", ("NATO budget",)),
        Topic("Seoul", ("ROK", "Seoul"), "name"),
    ]
    kept = {topic.id: topic.terms for topic in possible(topics, documents)}
    assert kept == {"spending": ("defence budget",), "rupture": ("breaking",), "summit": ("NATO budget",)}


def test_a_topic_of_one_word_weighs_less_than_one_of_several(pair):
    documents = pair(
        ["The fleet feared escalation.", "Tolls rose."], ["They saw escalation near.", "It rained."]
    )
    word = Topic("escalation", ("escalation",))
    phrase = Topic("escalation", ("feared escalation", "escalation near"))
    shares = [align(documents, [topic]).explain(0, 0).parts["topics"] for topic in (word, phrase)]
    assert 0 < shares[0] < shares[1]
