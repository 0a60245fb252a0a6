"""Counts and sequences."""

import pytest

from tui.reader.commands import all_commands, keymap
from tui.reader.keys.sequences import Keyboard, Pending


def typed(*keys):
    """The last command that these keys call, its count, and what is pending after them."""
    keyboard, pending, result = Keyboard(all_commands(keymap())), Pending(), (None, None)
    for key in keys:
        pending, command, count = keyboard.feed(pending, key)
        if command:
            result = (command.name, count)
    return *result, str(pending)


@pytest.mark.parametrize(
    ("keys", "name", "count", "pending"),
    [
        (["j"], "next-passage", None, ""),
        (["1", "2", "j"], "next-passage", 12, ""),
        (["1", "0", "down"], "next-passage", 10, ""),
        (["g"], None, None, "g"),
        (["g", "g"], "start", None, ""),
        (["5", "g", "g"], "start", 5, ""),
        (["5", "G"], "end", 5, ""),
        (["3", "1"], None, None, "31"),
        (["3", "escape", "j"], "next-passage", None, ""),
        (["g", "escape", "j"], "next-passage", None, ""),
        (["g", "j"], None, None, ""),
        (["0", "j"], "next-passage", None, ""),
        (["ctrl+d"], "half-page-down", None, ""),
        (["?"], "help", None, ""),
        (["#"], None, None, ""),
        (["escape"], "clear", None, ""),
    ],
)
def test_keys(keys, name, count, pending):
    assert typed(*keys) == (name, count, pending)


def test_a_count_has_a_limit():
    assert typed(*"9" * 30, "j")[1] == 99_999
