"""The commands that there are, and what is told of them."""

import importlib
import inspect
import pkgutil

from tui.reader import commands
from tui.reader.commands import CommandGroup, all_commands, keymap
from tui.reader.keys.registry import _COMMANDS, markdown_table, wrapped


def test_every_public_function_of_the_commands_is_a_command():
    known = {item.run for item in _COMMANDS.values()}
    for found in pkgutil.iter_modules(commands.__path__):
        module = importlib.import_module(f"{commands.__name__}.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and [*inspect.signature(function).parameters] == ["turn"]:
                assert function in known, f"{found.name}.{name}"


def test_the_table_has_a_head_for_each_group_and_a_row_for_each_command():
    rows = markdown_table(keymap()).splitlines()[2:]
    heads = [row for row in rows if row.startswith("| **")]
    assert heads == [f"| **{group}** | |" for group in CommandGroup]
    assert len(rows) - len(heads) == len(all_commands(keymap()))


def test_going_round_is_told_by_its_direction():
    assert wrapped(2, 3, 9) == "From the end to the first: 3/9."
    assert wrapped(-1, 9, 9) == "From the start to the last: 9/9."
