import pytest

from tui.alignment import align, rank
from tui.codebook.model import Topic
from tui.meaning import Meaning

OTHERS = [
    "The harbour bridge will be rebuilt before winter.",
    "Fishermen complained about diesel.",
    "A choir sang at the library.",
    "Nobody knows who stole the bell.",
]
STATES = [Topic(name, (name,), "name") for name in ("Norway", "Chad", "Peru", "Laos", "Fiji")]


@pytest.mark.parametrize(
    "passage",
    [
        "Thank you very much, everyone.",
        "Good evening, ladies and gentlemen!",
        "It is 2:15 p.m.",
        "God bless you all.",
        "Next question, please.",
        "Go ahead, Ingrid.",
        "Thanks for joining us on the call.",
        "We'll take two more questions and then close.",
        "Sorry.",
        "I yield back.",
        "Tromsø, Norway",
    ],
)
def test_courtesies_and_clock_times_are_ranked_but_never_linked(pair, passage):
    texts = pair([passage, *OTHERS], [*OTHERS[::-1], passage])
    assert (0, 4) not in {(link.left, link.right) for link in align(texts).links}
    assert (0, 4) in {(link.left, link.right) for link in rank(texts)}


@pytest.mark.parametrize(
    "left, right",
    [
        ("It is what it is, and that is all there is to it.", "That is all that there is to it."),
        ("And so we did.", "So did we."),
    ],
)
def test_sentences_of_function_words_never_link(pair, left, right):
    texts = pair([left, *OTHERS], [*OTHERS[::-1], right])
    assert (0, 4) not in {(link.left, link.right) for link in align(texts, meaning=Meaning(None)).links}


def test_lists_of_states_never_link(pair):
    listed = "Norway, Chad, Peru, Laos and Fiji."
    texts = pair([listed, *OTHERS], [*OTHERS[::-1], listed])
    assert (0, 4) not in {(link.left, link.right) for link in align(texts, STATES).links}


def test_what_is_said_with_courtesy_links_all_the_same(pair):
    said = "Thank you for rebuilding the old lighthouse so quickly."
    texts = pair([said, *OTHERS], [*OTHERS[::-1], said])
    assert (0, 4) in {(link.left, link.right) for link in align(texts).links}


def test_words_that_lead_a_talk_along_link_where_they_say_something(pair):
    said = "Stop the ferry before the next question of the council."
    texts = pair([said, *OTHERS], [*OTHERS[::-1], said])
    assert (0, 4) in {(link.left, link.right) for link in align(texts).links}


def test_a_few_words_that_name_nobody_spoken_to_link(pair):
    texts = pair(["Ask the fishermen.", *OTHERS], [*OTHERS[::-1], "Ask the fishermen."])
    assert (0, 4) in {(link.left, link.right) for link in align(texts).links}


def test_two_names_are_no_list(pair):
    texts = pair(["Norway and Chad.", *OTHERS], [*OTHERS[::-1], "Norway and Chad."])
    assert (0, 4) in {(link.left, link.right) for link in align(texts, STATES).links}
