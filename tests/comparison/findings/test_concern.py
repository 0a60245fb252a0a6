"""Which passages may open a finding."""

from types import SimpleNamespace

import pytest

from tests.alignment.conftest import document
from tests.framing.samples import document as whole
from tui.comparison.findings.concern import AHEAD, BESIDE, SHORTEST, _headlines, _named, _tells, concern
from tui.comparison.findings.model import Naming

WORDS = [
    "Millers",
    "along",
    "the",
    "river",
    "grind",
    "barley",
    "for",
    "every",
    "village",
    "that",
    "lies",
    "below",
    "the",
    "dam",
]


def tells(sentence, headings=()):
    text = document([sentence], headings)
    return _tells(text, text.passages[0])


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Barley ripens.", False),
        ("Millers grind barley.", False),
        ("Millers grind barley slowly.", True),
        ("It was the one of them.", False),
        ("Alba Ferrant, Sandvik Evening Herald.", False),
        ("Alba Ferrant grinds barley slowly.", True),
        ("MILLERS, BAKERS AND BREWERS WON THE VOTE.", True),
        (f"{' '.join(WORDS)}.", True),
    ],
)
def test_a_passage_states_something_from_a_few_words_that_say_something_on(sentence, states):
    assert tells(sentence) is states


def test_neither_a_question_nor_a_heading_states_anything():
    whole = " ".join(WORDS)
    assert tells(f"{whole}.")
    assert not tells(f"{whole}?") and not tells(f"“{whole}?”") and not tells(f"{whole}.", headings=(0,))
    assert not tells("Grain.") and not tells(" ".join(WORDS[: SHORTEST - 1]))


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("It is, but the millers along the river grind barley slowly.", False),
        ("They did not; the millers along the river grind barley slowly.", False),
        ("They are, in truth, the millers who grind barley slowly.", True),
        ("And — in a plain breach of the rights of the millers.", False),
        ("In a dry year the millers have no barley.", True),
        ("Here is how the millers grind barley slowly:", False),
        ("Today, we salute the millers along the river.", False),
    ],
)
def test_what_leans_on_the_sentences_around_it_states_nothing(sentence, states):
    assert tells(sentence) is states


@pytest.mark.parametrize("ways", [("name", "we"), ("we", "name")])
def test_a_passage_that_has_the_name_is_not_said_to_have_a_we_only(ways):
    mentions = [SimpleNamespace(sentence=4, how=how) for how in ways]
    assert _named(SimpleNamespace(mentions=mentions)) == {4: Naming.NAMED}
    assert _named(SimpleNamespace(mentions=[SimpleNamespace(sentence=4, how="we")])) == {4: Naming.WE}


def test_a_paragraph_that_no_stop_ends_is_a_headline():
    text = whole("The mill is sold\n\nThe miller wept. Others did.\n\nNobody asked him why.\n")
    bare = [text.words(text.passages[index].span) for index in sorted(_headlines(text))]
    assert bare == ["The mill is sold"]


def test_nothing_is_one_in_a_transcript_without_stops():
    text = whole("the mill is sold\n\nthe miller wept\n\nnobody asked him why\n")
    assert not _headlines(text)


def test_what_goes_on_from_a_name_counts_more_than_what_leads_to_it(comparing):
    words = "The sea is calm today. The Orla ferry was late. Nobody on the pier minded.\n\nThe sun shone."
    found = comparing(f"# One\n\n{words}", f"# Two\n\n{words} It rained.", "Orla ferry")
    told = concern(found.documents.left, found.framing.left)
    assert told.weight[1:].tolist() == [AHEAD, 1.0, BESIDE, 0.0] and AHEAD < BESIDE


def test_only_a_passage_with_a_verb_of_the_target_says_what_it_does(comparing):
    words = "The Orla ferry was late. Boats like the Orla ferry. They sold the Orla ferry. The pier stood."
    found = comparing(f"# One\n\n{words}", f"# Two\n\n{words} It rained.", "Orla ferry")
    assert concern(found.documents.left, found.framing.left).deeds[1:].tolist() == [True, False, True, False]
