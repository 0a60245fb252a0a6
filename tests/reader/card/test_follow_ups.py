"""What may follow after a key, and what signs mean."""

from dataclasses import replace

import pytest

from tests.reader import samples
from tui.pair import Side
from tui.reader.card.follow_ups import follow_ups, in_few_words, legend, marks
from tui.reader.commands import all_commands, keymap
from tui.reader.state.reading_state import Awaiting, Position, ReadingState
from tui.reader.text.styled import plain, width


@pytest.mark.parametrize("cells", [20, 78, 120, 200])
@pytest.mark.parametrize("prefix", ["g", "z"])
def test_every_command_behind_a_prefix_is_told_and_fits(prefix, cells):
    rows = follow_ups(all_commands(keymap()), (prefix,), cells)
    assert all(width(row) <= cells for row in rows)
    told = " ".join(map(plain, rows))
    for item in all_commands(keymap()):
        for key in item.keys:
            if key.startswith(f"{prefix} "):
                assert f" {key[2:]} " in told


def test_help_is_cut_where_it_explains_itself():
    assert in_few_words("To the beginning; with a number, to that passage.") == "To the beginning"


def test_nothing_follows_on_a_whole_key():
    assert follow_ups(all_commands(keymap()), ("j",), 80) == ()


def test_marks_are_told_where_they_are_asked_for():
    state = replace(ReadingState(), marks=(("a", Position(Side.RIGHT, 0)),))
    there = marks(replace(state, awaiting=Awaiting.GO_TO_MARK), samples.material(), 80)
    assert "a  2024 §1" in plain(there[1])
    (alone,) = marks(replace(ReadingState(), awaiting=Awaiting.MARK), samples.material(), 80)
    assert "marks this place" in plain(alone)


@pytest.mark.parametrize("cells", [40, 80, 200])
def test_the_legend_names_both_answers_of_what_speaks_here(cells):
    rows = legend(samples.material(), cells)
    assert all(width(row) <= cells for row in rows)
    (axis,) = (row for row in rows if plain(row).startswith(" limits"))
    assert [run.style for run in axis if "-pole" in run.style] == ["bold $left-pole", "bold $right-pole"]
    assert "L breaks" in plain(axis) and "l bound" in plain(axis)
