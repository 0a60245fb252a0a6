"""The chosen row of a list is seen without colour."""

import pytest

from tests.reader.driver import reader


@pytest.mark.parametrize("color", [True, False])
async def test_the_chosen_row_of_a_list_bears_a_bar(tmp_path, color):
    async with reader(tmp_path, color=color) as driver:
        await driver.press("S")
        first = [row for row in driver.screen if "▌" in row]
        assert first
        await driver.press("j")
        assert [row for row in driver.screen if "▌" in row] != first
        await driver.press("escape", "]", "a")
        await driver.type("short")
        await driver.press("escape", "j", "j", "a")
        await driver.type("other")
        await driver.press("escape")
        await driver.until(lambda: len(driver.notes) == 2)
        await driver.press("L")
        chosen = [row for row in driver.screen if "▌" in row]
        assert len(chosen) == 1 and ("short" in chosen[0]) is not ("other" in chosen[0])
        await driver.press("j" if "short" in chosen[0] else "k")
        moved = [row for row in driver.screen if "▌" in row]
        assert len(moved) == 1 and ("short" in moved[0]) is ("other" in chosen[0])
