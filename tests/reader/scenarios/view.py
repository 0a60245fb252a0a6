"""How the two texts are shown."""

from tests.reader.driver import LEFT, RIGHT
from tests.reader.scenarios.scenario import scenario


@scenario("level")
async def level(driver):
    await driver.do("next-link", count=2)
    await driver.do("row-down")
    await driver.do("level")
    assert driver.screen_row(LEFT, 1) == driver.screen_row(RIGHT, 4)


@scenario("cursor-to-top")
async def cursor_to_top(driver):
    await driver.do("next-passage")
    await driver.do("cursor-to-top")
    assert driver.screen_row(LEFT, 1) == 0


@scenario("cursor-to-bottom")
async def cursor_to_bottom(driver):
    await driver.do("next-passage", count=4)
    await driver.do("cursor-to-top")
    top = driver.top()
    await driver.do("cursor-to-bottom")
    assert driver.top() < top and driver.screen_row(LEFT, 4) is not None


@scenario("swap")
async def swap(driver):
    await driver.do("next-link")
    await driver.do("swap")
    await driver.until(lambda: driver.shows("§3 ↔ §2"))
    assert driver.passage == (RIGHT, 1)
    await driver.do("swap")
    await driver.until(lambda: driver.shows("§2 ↔ §3"))
    assert driver.passage == (LEFT, 1)


@scenario("theme")
async def theme(driver):
    before = driver.app.theme
    await driver.do("theme")
    assert driver.app.theme != before and driver.app.current_theme.dark != ("dark" in before)
    await driver.do("theme")
    assert driver.app.theme == before


@scenario("sync")
async def sync(driver):
    assert not driver.shows("page for page")
    await driver.do("sync")
    assert driver.shows("page for page")
    before = driver.top(RIGHT)
    await driver.do("row-down")
    assert (driver.top(LEFT), driver.top(RIGHT)) == (1, before + 1)
    await driver.do("sync")
    assert driver.shows("free")
    await driver.do("row-down")
    assert (driver.top(LEFT), driver.top(RIGHT)) == (2, before + 1)


def _is_on_screen(driver, side):
    return driver.app.reading.stage.pane(side).region.area > 0


@scenario("zoom")
async def zoom(driver):
    await driver.do("zoom")
    await driver.pilot.pause()
    assert driver.shows("alone") and not _is_on_screen(driver, RIGHT)
    await driver.do("zoom")
    await driver.pilot.pause()
    assert _is_on_screen(driver, LEFT) and _is_on_screen(driver, RIGHT)


@scenario("layout")
async def layout(driver):
    left, right = (driver.app.reading.stage.pane(side) for side in (LEFT, RIGHT))
    await driver.do("layout")
    await driver.pilot.pause()
    assert left.region.bottom <= right.region.y and driver.said.startswith("Stacked")
    await driver.do("layout")
    await driver.pilot.pause()
    assert left.region.y == right.region.y


@scenario("furniture")
async def furniture(driver):
    await driver.do("furniture")
    assert driver.shows("Nothing is folded"), "the samples are no pages"
    assert not driver.state.unfolded


@scenario("level-view")
async def level_view(driver):
    left, right = (driver.app.reading.stage.pane(side) for side in (LEFT, RIGHT))
    await driver.do("level-view")
    assert driver.shows("╌╌╌") and left.lines.gap_starts
    await driver.do("page-down")
    assert left.top_row == right.top_row > 0
    await driver.do("level-view")
    assert not driver.shows("╌╌╌") and not left.lines.gap_starts
