"""Searching, the finder, words in their contexts."""

from tests.reader.driver import LEFT
from tests.reader.scenarios.scenario import scenario


async def look_for(driver, words):
    await driver.do("search")
    await driver.type(words)
    await driver.until(lambda: driver.state.search.query == words)
    await driver.press("enter")


@scenario("search")
async def search(driver):
    await look_for(driver, "avalon")
    assert [len(hits) for hits in driver.state.search.hits] == [4, 2]
    assert driver.shows("“avalon” 1/4 here, 2 there")


@scenario("find")
async def find(driver):
    await driver.do("find")
    await driver.type("ships west")
    await driver.until(lambda: driver.shows("Ships sail west"))
    await driver.press("enter")
    assert driver.state.link == (4, 6), "the link between both passages comes first"


@scenario("contexts")
async def contexts(driver):
    await driver.do("contexts")
    await driver.until(lambda: sum("Avalon" in row for row in driver.screen) >= 4)
    assert driver.has_list


@scenario("next-hit")
async def next_hit(driver):
    await driver.do("next-hit")
    assert "Nothing is searched" in driver.said
    await look_for(driver, "avalon")
    await driver.do("next-hit", count=2)
    assert driver.passage == (LEFT, 3) and driver.shows("3/4 here")


@scenario("previous-hit")
async def previous_hit(driver):
    await look_for(driver, "avalon")
    await driver.do("next-hit")
    await driver.do("previous-hit")
    assert driver.passage == (LEFT, 0) and driver.shows("1/4 here")


@scenario("clear")
async def clear(driver):
    await look_for(driver, "avalon")
    await driver.do("select")
    await driver.do("clear")
    assert driver.state.selected is None and driver.state.search.query
    await driver.do("clear")
    assert not driver.state.search.query and not driver.shows("here,")
