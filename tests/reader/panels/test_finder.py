"""The finder over everything, as one opens it and goes where it leads."""

import pytest

from tests.reader.commands.test_commands import Desk
from tests.reader.driver import RIGHT, reader
from tui.reader.state.effects import Open, Room


def test_commands_open_them():
    assert Desk().do("find").effects == (Open(Room.FINDER),)
    assert Desk().do("contexts").effects == (Open(Room.CONTEXTS),)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_finder_leads_to_a_passage(tmp_path, size):
    async with reader(tmp_path, size=size, color=False) as driver:
        await driver.press("ctrl+k")
        await driver.until(lambda: driver.shows("esc back"))
        await driver.type("rian fals")
        await driver.until(lambda: driver.shows("Rain falls.") and driver.shows("1 found"))
        await driver.press("enter")
        await driver.until(lambda: driver.passage == (RIGHT, 5))
        await driver.press("ctrl+k")
        await driver.press("escape")
        assert driver.passage == (RIGHT, 5)
