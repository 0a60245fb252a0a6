"""Quotation marks: both conventions, curly and straight, and lost ones."""

import pytest

from tui.framing.grammar.quotes import find_quotes


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
    assert [quote.inner.of(text) for quote in find_quotes(text)] == inner
