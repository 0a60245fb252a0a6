"""Light or dark, from what terminals and variables say."""

import pytest

from tui.reader.background import is_light, light_of_variable
from tui.reader.late import LENGTH, WITHIN, LateAnswer


@pytest.mark.parametrize(
    ("colour", "light"),
    [
        ("0000/0000/0000", False),
        ("ffff/ffff/ffff", True),
        ("fafa/f7f7/f0f0", True),
        ("1d/1f/21", False),
        ("0000/2b2b/3636", False),
        ("fdf6e3", True),
        ("fdfdf6f6e3e3", True),
        ("ffff/ffff", None),
        ("", None),
    ],
)
def test_colours_as_terminals_write_them(colour, light):
    assert is_light(colour) is light


@pytest.mark.parametrize(
    ("value", "light"),
    [("15;0", False), ("0;15", True), ("0;default;15", True), ("7;8", False), ("0;7", True), ("", None)],
)
def test_the_variable(value, light):
    assert light_of_variable(value) is light
    assert light_of_variable("0;default") is None


def test_a_late_answer_is_swallowed_and_keys_are_not():
    late = LateAnswer(0.0)
    assert not late.swallows("c", "c", 0.1)
    for start, rest in (
        ("alt+right_square_bracket", "11;rgb:1c1c/1c1c/1c1c\x07"),
        ("circumflex_accent", "[?62;22c"),
    ):
        assert late.swallows(start, None, 0.2)
        assert all(late.swallows("", character, 0.2) for character in rest)
    assert not late.swallows("c", "c", 0.21)
    assert late.swallows("circumflex_accent", "^", 0.3)
    assert not late.swallows("q", "q", 0.31)
    assert not late.swallows("c", "c", 0.3 + LENGTH)
    assert not late.swallows("alt+left_square_bracket", None, WITHIN)
