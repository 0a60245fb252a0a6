"""The list of a keyword in its contexts, as one opens and walks it."""

import pytest

from tests.reader.driver import RIGHT, reader
from tui.pair import Side


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_what_was_searched_for_is_shown_in_its_contexts_as_it_was_found(tmp_path, size):
    async with reader(tmp_path, size=size) as driver:
        for query, keys in (("imit", "/"), ("l.mits", ("/", "tab")), ("limtis", ("/", "tab"))):
            await driver.again()
            await driver.press(*keys)  # each time the next way of searching
            await driver.type(query)
            await driver.press("enter")
            assert sum(map(len, driver.state.search.hits)) == 3
            await driver.press("K")
            await driver.until(lambda: driver.shows("esc back"))
            await driver.until(lambda query=query: driver.shows(f"“{query}” as searched for"))
            await driver.type("rain")
            await driver.until(lambda: driver.shows("“rain” as a whole word"))


async def test_it_is_said_which_word_was_taken_and_why(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("K")
        await driver.until(lambda: driver.shows("“Avalon” the target, for nothing was searched for"))
        assert driver.shows("whole words")


async def test_contexts_lead_to_the_place(tmp_path):
    async with reader(tmp_path, color=False) as driver:
        await driver.press("K")
        await driver.until(lambda: driver.shows("Avalon breaks"))
        await driver.press("tab")
        await driver.until(lambda: driver.shows("by the words after"))
        for _ in "Avalon":
            await driver.press("backspace")
        await driver.type("league")
        await driver.until(lambda: driver.shows("leaves the league"))
        await driver.press("down", "enter")
        await driver.until(lambda: driver.state.side is Side.RIGHT)
        assert driver.passage == (RIGHT, 3)
