"""The table of states."""

import pytest

from tui.language.states import find_state, other_names, states


def test_each_line_is_a_state_with_names_of_its_own():
    assert len(states()) > 195
    names = [name for state in states() for name in state.names]
    assert len(names) == len(set(names))
    assert all(word and word == word.strip() for state in states() for field in state[1:] for word in field)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Iraqi", "Iraq"),
        ("iraqis", "Iraq"),
        ("the U.S.", "United States"),
        ("The Netherlands", "Netherlands"),
        ("Danes", "Denmark"),
        ("Japan’s", "Japan"),
        ("Kremlin", "Russia"),
    ],
)
def test_found_under_every_name(word, name):
    assert find_state(word).name == name


def test_a_common_word_is_no_state():
    assert find_state("bicycle") is None
    assert find_state("POLISH") is None


def test_longer_names_of_other_states():
    assert "South Sudanese" in other_names(find_state("Sudan"))
    assert "People's Republic of China" in other_names(find_state("Taiwan"))
    assert other_names(find_state("Peru")) == ()
