"""A source that is TOML, and what is said of one that is not."""

import pytest

from tui.toml.source import NotTomlError, parse_toml


def test_tables_come_with_their_lines():
    tables, lines = parse_toml('[barn]\n\ndoor = "red"\n')
    assert tables == {"barn": {"door": "red"}}
    assert lines.of(("barn", "door")) == 3


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("door = red\n", [1]),
        ('[barn]\ndoor = "red', [2]),
        ('[barn]\ndoor = "red\n\n\n', [2]),
        ("door = “red”\nroof = 3\nyard = ‘wide’\n", [1, 3]),
        ("# “said”\ndoor = \n", [2]),
    ],
)
def test_every_fault_of_the_syntax_has_its_line(source, lines):
    with pytest.raises(NotTomlError) as raised:
        parse_toml(source)
    assert [line for line, _ in raised.value.faults] == lines
    assert str(raised.value) == raised.value.faults[0][1]


def test_tables_within_one_another_without_end_are_no_toml():
    with pytest.raises(NotTomlError):
        parse_toml(f"a = {'[' * 5000}")
