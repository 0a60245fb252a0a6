"""The view of a speaker: reached from a passage, the finder and the shifts; walked in the texts."""

from tests.reader.driver import RIGHT, reader
from tui.reader.panels.speaker import SpeakerScreen


def is_open(driver):
    return isinstance(driver.app.screen, SpeakerScreen)


async def test_from_a_passage_to_all_that_its_speaker_says_and_back_to_walk_it(tmp_path):
    async with reader(tmp_path, size=(120, 40)) as driver:
        await driver.do("right-text")
        await driver.do("next-evidence")
        await driver.do("speaker")
        await driver.until(lambda: is_open(driver) and driver.shows("Mora"))
        assert driver.shows("Ann Roe, the author"), "a speaker of the other text stands beside"
        assert driver.shows("limits 0:1")
        await driver.press("enter")
        assert not is_open(driver) and driver.passage == (RIGHT, 2)
        assert len(driver.state.search.hits.right) == 1 and not driver.state.search.hits.left


async def test_from_the_finder(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.do("find")
        await driver.type("speaker mora")
        await driver.press("enter")
        await driver.until(lambda: is_open(driver) and driver.shows("Mora"))
        await driver.press("tab")
        assert driver.shows("Ann Roe, the author"), "in 80 columns one of them at a time"
        await driver.press("escape")
        assert driver.app.screen is driver.app.reading


async def test_from_the_shifts_and_on_to_another_speaker(tmp_path):
    async with reader(tmp_path, size=(120, 40)) as driver:
        await driver.press("S")
        await driver.until(lambda: driver.is_on_shifts and driver.list_rows)
        await driver.press("s")
        assert driver.shows("Here is no speaker."), "a title is nobody's"
        await driver.press("j", "s")
        await driver.until(lambda: is_open(driver) and driver.shows("passage"))
        before = driver.screen
        await driver.press("tab", ".")
        await driver.until(lambda: driver.screen != before)
        await driver.press("n", "N", ",")
        await driver.until(lambda: driver.screen != before or driver.shows("passage"))
