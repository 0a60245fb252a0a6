"""Quotation marks: both conventions, curly and straight, and lost ones."""

import re

import pytest

from tui.framing.grammar.quotes import over_paragraphs
from tui.spans import Span


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("a 'springboard' for powers", ["springboard"]),
        ('the so-called "northern threat" and more', ["northern threat"]),
        ("the “northern threat” and ‘more’", ["northern threat", "more"]),
        ("the powers' side and this year's summit", []),
        ("the US' side, 'half the textbook.'", ["half the textbook."]),
        ("'the powers' plan is bad,' he said", ["the powers' plan is bad,"]),
        ("don't say it's 'over'", ["over"]),
        ('an "unclosed quotation', []),
        ("an 'unclosed quotation of Chad's", []),
        ("the '90s were good", []),
        ("\"He said 'no' to us.\"", ["He said 'no' to us.", "no"]),
        ("«Non», dit-il", ["Non"]),
    ],
)
def test_pairs(text, inner):
    assert [quote.inner.of(text) for quote in over_paragraphs(text, paragraphs(text))] == inner


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("« Norway will wait », said Dahl.", ["Norway will wait"]),
        ("»Norway will wait,« said Dahl.", ["Norway will wait,"]),
        ("„Norway will wait“, said Dahl.", ["Norway will wait"]),
        ("„Norway will wait”, said Dahl.", ["Norway will wait"]),
        ("‹Norway will wait›, said Dahl.", ["Norway will wait"]),
        ("``Norway will wait,'' said Dahl.", ["Norway will wait,"]),
        ("He said „the ‚old‘ pact“ and «the new».", ["the ‚old‘ pact", "old", "the new"]),
        ("a « lost mark and no more", []),
        ("“”", []),
    ],
)
def test_marks_of_other_houses(text, inner):
    assert [quote.inner.of(text) for quote in over_paragraphs(text, paragraphs(text))] == inner


def paragraphs(text):
    return [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“One.\n“Two.\n“Three.” She left.", ["One.\n“Two.\n“Three."]),
        ('"One.\n"Two." She left.\n"Three."', ['One.\n"Two.', "Three."]),
        ("He said: “One.\n“Two.\nNobody spoke.", ["One.\n“Two."]),
        ("“A lost mark.\nNobody spoke.\n“One.”", ["One."]),
        ("“One.”\n“Two.”", ["One.", "Two."]),
        ("“One.\n“She said ‘two’ to me.”", ["One.\n“She said ‘two’ to me.", "two"]),
    ],
)
def test_a_quotation_over_paragraphs_is_one(text, inner):
    assert [quote.inner.of(text) for quote in over_paragraphs(text, paragraphs(text))] == inner
