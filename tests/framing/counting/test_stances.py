"""What a text says that the target wants, must, can, will, does and undergoes."""

import pytest

from tui.framing.counting.stances import Stance, stance_title, stance_uses
from tui.pair import Side


def stances(pair, text):
    """(stance, verb) of each place, in the order of the text."""
    documents, framing = pair(text, "Chad slept.")
    places = [(one.words[0], str(use.stance)) for use in stance_uses(framing) for one in use.quotations]
    return [(stance, span.of(documents.left.text)) for span, stance in sorted(places)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway sells its oil.", [("does", "sells")]),
        ("Norway must pay and retreat.", [("must", "must pay"), ("must", "retreat")]),
        ("Norway ought to sell its oil.", [("must", "to sell")]),
        ("Norway has to sell its oil.", [("must", "to sell")]),
        ("Norway was forced to sell its oil.", [("undergoes", "was forced"), ("must", "to sell")]),
        ("Norway wants peace.", [("wants", "wants")]),
        ("Norway plans to build a bridge.", [("wants", "to build")]),
        ("Norway would like to sell its oil.", [("wants", "to sell")]),
        ("Norway could not win.", [("can", "could not win")]),
        ("Norway is unable to win.", [("can", "to win")]),
        ("Norway will win.", [("will", "will win")]),
        ("Norway is going to win.", [("will", "to win")]),
        ("Chad attacked Norway.", [("undergoes", "attacked")]),
        ("Norway was attacked by Chad.", [("undergoes", "was attacked")]),
        ("Norway failed to act.", [("does", "to act")]),
    ],
)
def test_how_a_verb_of_the_target_is_put(pair, text, found):
    assert stances(pair, text) == found


@pytest.mark.parametrize("text", ["Norway is a small country.", "Chad sold its oil.", "Norway's oil is old."])
def test_what_says_nothing_of_what_the_target_does(pair, text):
    assert stances(pair, text) == []


def test_who_is_told_to_do_something_does_not_do_it_by_that(pair):
    assert stances(pair, "Norway was told to leave.") == [("undergoes", "was told")]


def test_places_of_both_texts_stand_under_one_stance(pair):
    _, framing = pair("Norway sells oil. Norway must pay.", "Norway buys ships.")
    counts = {use.stance: tuple(len(use.of(side)) for side in Side) for use in stance_uses(framing)}
    assert counts == {Stance.MUST: (1, 0), Stance.DOES: (1, 1)}


def test_a_plural_target_wants_as_one_says_it():
    assert stance_title("ferries", plural=True) == "What ferries want, must, can, will, do and undergo"
    assert stance_title("Norway", plural=False).startswith("What Norway wants")
