"""The line in which one types what to search for."""

from tests.reader.driver import LEFT, reader


async def test_the_search_turns_its_mode(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("/")
        await driver.type("lim.ts")
        assert driver.shows("0 here, 0 there")
        await driver.press("tab")
        assert driver.shows("/ regex") or driver.shows("/regex")
        assert driver.shows("1 here, 2 there")
        await driver.press("enter")
        assert driver.state.search.hits.left and driver.passage == (LEFT, 1)
        assert driver.shows("regex “lim.ts”")


async def test_long_texts_are_searched_in_the_background(tmp_path, monkeypatch):
    monkeypatch.setattr("tui.reader.widgets.search_bar.LONG", 1)
    async with reader(tmp_path) as driver:
        await driver.press("/")
        await driver.type("limits")
        await driver.press("enter")
        await driver.until(lambda: driver.passage == (LEFT, 1))
        assert driver.state.search.query == "limits" and len(driver.state.search.hits.right) == 2
