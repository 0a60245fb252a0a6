"""Words, numbers and signs of a text."""

import pytest

from tui.language.tokens import tokenise
from tui.spans import Span


@pytest.mark.parametrize(
    "text, words",
    [
        (
            "Don’t stop, China's well-known U.S. base!",
            ["Don’t", "stop", "China's", "well", "known", "U.S.", "base"],
        ),
        ("2+2 talks cost $1,234.50 (3.5%)", ["2+2", "talks", "cost", "$", "1,234.50", "3.5", "%"]),
        ("the F35 on 21st May 2023", ["the", "F35", "on", "21st", "May", "2023"]),
        ("naïve 中国 Ærø", ["naïve", "中国", "Ærø"]),
        ("", []),
        ("… — !?", []),
    ],
)
def test_words_numbers_and_signs_are_told_apart(text, words):
    assert [token.text for token in tokenise(text)] == words


def test_tokens_of_a_stretch_count_in_the_whole_text():
    text = "one two three"
    assert [token.span.of(text) for token in tokenise(text, Span(4, 7))] == ["two"]
