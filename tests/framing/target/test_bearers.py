"""What bears a state's name and is not the state."""

import pytest

from tui.framing.target.aliases import follow
from tui.framing.target.bearers import _opens_sentence
from tui.framing.target.reading import find_aliases


def found(name, text):
    return [alias.span.of(text) for alias in find_aliases(text, follow([name], [text]))]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Peru", "Peru Mining Corporation sold its shares."),
        ("Denmark", "She reads the Danish Herald."),
        ("Jordan", "The University of Jordan opened."),
        ("India", "He wrote for the Times of India."),
        ("Norway", "A storm on the Norwegian Sea."),
        ("Korea", "She reads the Korea Times."),
        ("France", "The Tour de France began, and France Football wrote of it."),
        ("Oman", "Ships wait in the Gulf of Oman."),
        ("Mexico", "New Mexico voted."),
        ("Guinea", "Equatorial Guinea and Papua New Guinea agreed."),
        ("Kenya", "The Nairobi Marathon began."),
        ("Kenya", "They met in Nairobi."),
        ("Kenya", "Talks in Paris and Nairobi failed."),
        ("United States", "Washington, D.C., is hot."),
        ("United States", "It was named for George Washington."),
        ("United States", "Voters in Latin America waited."),
    ],
)
def test_not_the_state(name, text):
    assert found(name, text) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Peru", "Peru’s Coast Guard turned back."),
        ("Denmark", "The Danish government signed."),
        ("Kenya", "Nairobi refused."),
        ("Kenya", "It was a plan of Nairobi's."),
        ("Japan", "The Bank of Japan cut its rate."),
    ],
)
def test_the_state(name, text):
    assert len(found(name, text)) == 1


def test_a_capital_at_the_head_of_a_sentence_tells_nothing():
    assert _opens_sentence("Rain fell.  In ", 12) and _opens_sentence("  In ", 2)
    assert not _opens_sentence("She went. to New ", 13)
