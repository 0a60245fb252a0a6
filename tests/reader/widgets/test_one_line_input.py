"""Several lines pasted into an input of one."""

import pytest
from textual import events

from tests.reader.driver import reader


async def paste(driver, text):
    driver.app.post_message(events.Paste(text))
    await driver.pilot.pause()


@pytest.mark.parametrize("keys", [("/",), (":",), ("t",), ("L", "/"), ("?",), ("K",)])
async def test_pasted_lines_are_joined_wherever_one_types(tmp_path, keys):
    async with reader(tmp_path) as driver:
        await driver.press(*keys)
        await driver.until(lambda: hasattr(driver.app.focused, "value"))
        driver.app.focused.value = ""
        await paste(driver, "old\r\n  limits\n\nhold\n")
        await driver.until(lambda: driver.app.focused.value == "old limits hold")


async def test_what_is_pasted_stands_in_place_of_what_is_selected(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("/")
        await driver.type("one two")
        await driver.press("shift+home")
        await paste(driver, "\n")
        await driver.until(lambda: driver.app.focused.value == "")
