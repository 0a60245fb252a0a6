"""Help, the palette, and leaving."""

from unittest.mock import patch

from tests.reader.scenarios.scenario import scenario


@scenario("help")
async def help_(driver):
    for key in range(2):
        await driver.again()
        await driver.do("help", key=key)
        await driver.type("no counterpart" if key else "counterpart, when")
        await driver.until(lambda: not driver.shows("Dark or light"))
        assert driver.shows("counterpart")


@scenario("palette")
async def palette(driver):
    await driver.press("ctrl+p")  # Textual's own binding is before ours
    await driver.type("next passage")
    await driver.until(lambda: driver.shows("next passage"))
    await driver.press("down", "enter")
    await driver.until(lambda: driver.passage[1] > 0)


@scenario("notices")
async def notices(driver):
    await driver.do("notices")
    assert driver.app.screen is not driver.app.reading and driver.shows("esc")


@scenario("recent")
async def recent(driver):
    await driver.do("recent")
    await driver.until(lambda: driver.shows("2023-japan-nato.md ↔ 2025-japan-nato.md"))
    await driver.press("escape")
    assert driver.app.screen is driver.app.reading


@scenario("open-text")
async def open_text(driver):
    await driver.do("open-text")
    assert driver.shows("in place of 2020") and driver.shows("tab completes")
    await driver.press("escape")
    assert not driver.shows("in place of")


@scenario("origin")
async def origin(driver):
    await driver.do("origin")
    assert driver.shows("where this text is from") and driver.shows("outlet")
    await driver.press("escape")
    assert driver.app.screen is driver.app.reading


@scenario("suspend")
async def suspend(driver):
    with patch.object(type(driver.app), "action_suspend_process") as suspended:
        await driver.do("suspend")
    suspended.assert_called_once()


@scenario("quit")
async def quit_(driver):
    await driver.do("next-passage")
    await driver.do("quit")
    assert driver.app.return_value == 0
    assert list((driver.app.folder / "places").iterdir()), "the place is kept"


@scenario("tour")
async def tour(driver):
    await driver.do("tour")
    await driver.until(lambda: driver.shows("Tour 1/6"))
    await driver.do("next-link")
    await driver.until(lambda: driver.shows("Tour 2/6"))
    await driver.do("clear")
    await driver.until(lambda: not driver.shows("Tour "))
