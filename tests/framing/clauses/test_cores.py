"""The statements of a sentence: whole subjects, and what the verb leads to."""

import pytest

from tui.framing.clauses.cores import cores
from tui.framing.grammar.sentence import Sentence
from tui.spans import Span


def read(text):
    return [core.of(text) for core in cores(Sentence(text, Span(0, len(text))))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The port of Avalon has closed the old bridge.", ["The port of Avalon has closed the old bridge"]),
        (
            "The fleet, the port and the mill have agreed on a price.",
            ["The fleet, the port and the mill have agreed on a price"],
        ),
        ("The mayor, however, has refused the offer.", ["The mayor, however, has refused the offer"]),
        (
            "The men who left the bay have returned to their boats.",
            ["The men who left the bay have returned to their boats"],
        ),
        ('"The mayor will sign the law," says Ole Berg.', ['"The mayor will sign the law']),
        ("What is called aid has failed the islanders.", ["What is called aid has failed the islanders"]),
        (
            "They say that the wall fails every winter.",
            ["They say that the wall fails every winter", "the wall fails every winter"],
        ),
    ],
)
def test_a_statement_holds_its_subject_and_what_the_verb_leads_to(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill grinds corn and feeds the town.", ["The mill grinds corn"]),
        ("If the wind turns, the fleet leaves the bay.", ["the fleet leaves the bay"]),
        ("Sold to the highest bidder.", []),
        ("Ask where we go from here.", []),
        (
            "What this means in practice is that the mill will close.",
            ["What this means in practice is that the mill will close", "the mill will close"],
        ),
    ],
)
def test_conditions_and_second_verbs_are_none(text, found):
    assert read(text) == found
