"""Every command of the registry is called by its key in a running reader, and its effect is seen."""

import inspect
import traceback

import pytest

from tests.reader.driver import reader
from tests.reader.scenarios import SCENARIOS
from tui.reader.commands import CommandGroup, all_commands, keymap

SIZES = {CommandGroup.MOVE: (72, 12), CommandGroup.VIEW: (72, 12)}
"""Screens on which the texts must be scrolled, for what moves in them."""


def test_every_command_has_a_scenario():
    commands = {item.name for item in all_commands(keymap())}
    missing = sorted(commands - set(SCENARIOS))
    assert not missing, f"write a scenario in tests/reader/scenarios for: {', '.join(missing)}"
    assert not sorted(set(SCENARIOS) - commands), "scenarios of commands that are gone"


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_scenario_asserts_an_effect(name):
    lines = inspect.getsource(SCENARIOS[name]).splitlines()
    assert any(word in line for line in lines for word in ("assert ", "assert_", ".until(")), name


@pytest.mark.parametrize("group", list(CommandGroup), ids=lambda group: group.name.lower())
async def test_commands_do_what_they_say(tmp_path, group):
    names = [item.name for item in all_commands(keymap()) if item.group is group and item.name in SCENARIOS]
    last = [name for name in names if name == "quit"]
    failed = []
    async with reader(tmp_path, size=SIZES.get(group, (80, 24))) as driver:
        for name in [name for name in names if name not in last] + last:
            await driver.again()
            try:
                await SCENARIOS[name](driver)
            except AssertionError:
                failed.append(f"{name}:\n{traceback.format_exc()}\n" + "\n".join(driver.screen))
    assert not failed, "\n\n".join(failed)
