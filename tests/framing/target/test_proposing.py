"""Whom two texts are about."""

from collections import Counter
from dataclasses import replace
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from tests.framing.samples import document
from tui.codebook.model import Target
from tui.framing.target.phrases import _is_noun, _words, spoken_of
from tui.framing.target.proposing import _labels, _one, _Page, _part_of_pair, _score, propose
from tui.pair import Pair

LEFT = document(
    "The council built bike lanes. A plan of the council is old. Critics said that bike lanes cost too much. "
    "A bike lane helps few shops. "
    "The Nairobi office of the Harbour Safety Board (HSB) closed. Kenya wants more. Everybody waits in May."
)
RIGHT = document(
    "Riders praise bike lanes. The council likes them. Bike lanes are safe. HSB engineers measured each bike "
    "lane. Kenyan shops sell more. President Ilda Maroz cycled. The bike lanes stay."
)


def labels(left, right, **more):
    return [candidate.target.label for candidate in propose(Pair(left, right), **more)]


def test_noun_phrases_that_both_speak_of_come_first():
    assert labels(LEFT, RIGHT)[0] == "bike lanes"


def test_a_state_is_one_candidate_whatever_it_is_called():
    assert "Kenya" in labels(LEFT, RIGHT)
    assert not {"Nairobi", "Kenyan"} & set(labels(LEFT, RIGHT))


def test_an_acronym_is_joined_to_what_it_stands_for():
    found = next(one for one in propose(Pair(LEFT, RIGHT)) if "HSB" in one.target.names)
    assert "Harbour Safety Board" in found.target.names
    assert found.mentions == Pair(2, 1)


def test_a_title_that_names_it_counts():
    plain = labels(LEFT, RIGHT)
    titled = Pair(LEFT, RIGHT).map(
        lambda one: replace(one, metadata=one.metadata._replace(title="What the council wants"))
    )
    assert labels(*titled).index("council") < plain.index("council")


def test_a_noun_that_may_be_a_verb_is_named_with_the_noun_before_it():
    left = document(
        "The strikes go on. Tram strikes hurt shops. Tram strikes are rare. Many fear tram strikes."
    )
    right = document(
        "A strike is a right. Tram strikes bring talks. Tram strikes end. Shops survive tram strikes."
    )
    assert labels(left, right)[0] == "tram strikes"


def test_a_noun_that_mostly_stands_before_another_is_named_with_it():
    left = document("The salt ban helps the poor. Nobody likes the salt ban. A salt ban is fair.")
    right = document("The salt ban failed. They repealed the salt ban. Our salt ban was a mistake.")
    assert labels(left, right)[0] == "salt ban"
    left = document("The town cut the fees. The town cut no corner. We love the town.")
    right = document("The town cut the trees. This town cut its costs. They left the town.")
    assert "town cut" not in labels(left, right)


def test_a_body_is_named_with_those_whose_it_is():
    left = document(
        "The bakers' guild met. Nobody heard the bakers' guild. The guild left. Two bakers stayed."
    )
    right = document(
        "The bakers’ guild won. They love the bakers’ guild. The guild sang. The bakers did not."
    )
    candidates = propose(Pair(left, right))
    assert candidates[0].target.label in {"bakers' guild", "bakers’ guild"}
    assert candidates[0].mentions == Pair(3, 3)


def test_a_body_whose_members_stand_before_it_is_one_name():
    said = "The Weavers' Guild met on Monday. The Weavers' Guild sang. Nobody heard the Weavers' Guild."
    found = labels(document(said), document(said.replace("sang", "wept")))
    assert found[0] == "Weavers' Guild"
    assert "Weavers" not in found and "Guild" not in found


def test_a_letter_is_no_name():
    said = "The well holds V. cholerae. Nobody drinks V. cholerae. Water with V. cholerae is boiled."
    assert "V" not in labels(document(said), document(said.replace("boiled", "thrown away")))


def test_a_verb_is_no_noun_because_a_noun_stands_before_it():
    text = document("The fine was high. The mayor fines the drivers. The mayor fines them. The mayor sits.")
    assert labels(text, text)[0] == "mayor"


def test_what_one_text_lacks_is_no_candidate():
    assert not any("Maroz" in label for label in labels(LEFT, RIGHT))


def test_no_dates_and_no_empty_nouns():
    text = document("In May the year ended. The end of the year came on a Monday.")
    assert labels(text, text) == []


def test_at_most_so_many():
    assert len(labels(LEFT, RIGHT, most=2)) == 2


def test_sentence_openers_are_no_names():
    spoken = spoken_of(document("Walking helps. Then Oslo slept. Walking is free."))
    assert set(spoken.names) == {"Oslo"}


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_survived(left, right):
    for candidate in propose(Pair(document(left), document(right))):
        assert min(candidate.mentions) > 0


def test_a_name_is_followed_with_the_noun_that_it_stands_before():
    left = document("The Orla dam is old. Engineers praise the Orla dam. The Orla dam may go. The dam leaks.")
    right = document("The Orla dam broke. Nobody mourns the Orla dam. The Orla dam was dear to few.")
    found = propose(Pair(left, right))[0]
    assert found.target.label == "Orla dam"
    assert "the dam" in found.target.names
    assert found.mentions == Pair(4, 3)


def test_what_is_only_counted_is_no_candidate():
    left = document(
        "The wall is 3 metres high. It grew by two metres. The wall cost forty crowns, not 50 crowns."
    )
    right = document(
        "The wall is 5 metres high. It lost nine metres. The wall cost ten crowns and 3 crowns more."
    )
    assert "wall" in labels(left, right)
    assert not {"metres", "crowns", "metre", "crown"} & set(labels(left, right))


def test_a_noun_is_called_by_its_plural_where_the_texts_do():
    left = document(
        "The telephone rings. A telephone helps. Telephones are dear. The regime fell. A regime rose."
    )
    right = document(
        "No telephone rang. The telephones lie there. He sold the telephones. My telephone broke. "
        "The regime was old. A regime."
    )
    found = labels(left, right)
    assert "telephones" in found
    assert "regime" in found


def test_a_noun_that_mostly_stands_in_one_pair_is_no_subject_of_its_own():
    def part(pair, noun, other="barn"):
        left = Counter({"gate": noun, "barn gate": pair})
        return _part_of_pair("gate", Pair(left, Counter({f"{other} gate": 1})))

    assert part(pair=3, noun=7)  # 4 of 7
    assert not part(pair=3, noun=8)  # one half
    assert not part(pair=3, noun=7, other="yard")  # the other text has another pair
    assert not _part_of_pair("barn gate", Pair(Counter({"barn gate": 1}), Counter({"barn gate": 1})))


def test_two_candidates_are_one_that_share_words_and_passages():
    def tried(name, *passages):
        candidate = SimpleNamespace(target=Target("", name, (name,)))
        return SimpleNamespace(candidate=candidate, passages=frozenset(passages))

    lanes = tried("bike lanes", 1, 2, 3)
    assert _one(tried("Lanes", 1, 2, 3), lanes)
    assert not _one(tried("Lanes", 7, 8, 9), lanes)
    assert not _one(tried("shops", 1, 2, 3), lanes)


def test_a_noun_that_both_texts_often_use_comes_before_one_that_one_text_does():
    both, one = "The kiln is hot. " * 6, "The dock is wet. " * 11
    left, right = document(both + one), document(both + "The dock is wet.")
    assert labels(left, right)[0] == "kiln"
    assert next(_labels(Pair(left, right).map(spoken_of)))[0] == "kiln"


def test_a_text_without_passages_is_about_nothing():
    assert _score(Pair(_Page(document("")), _Page(LEFT)), Pair((), ())) == 0


def test_a_word_that_opens_a_sentence_is_a_name_where_it_is_one_inside():
    names = spoken_of(document("Near Wells it rains. Wells sleeps. Fields dry.")).names
    assert names["Wells"] == 2 and not names["Fields"]


def test_a_word_before_the_noun_it_describes_is_none():
    words = _words("The public transport stops.")
    assert [_is_noun(words, place) for place in range(3)] == [False, False, True]


def test_a_verb_behind_the_first_word_of_a_sentence_is_no_noun():
    words = _words("Harbour fines rise.")
    assert not any(_is_noun(words, place) for place in range(3))
