"""Framing: from evidence to evidence, whose voices count."""

from tests.reader.driver import LEFT, RIGHT
from tests.reader.scenarios.scenario import scenario


@scenario("shifts")
async def shifts(driver):
    await driver.do("shifts")
    assert driver.is_on_shifts and driver.shows("How the framing of Avalon differs")


@scenario("next-evidence")
async def next_evidence(driver):
    await driver.do("next-evidence")
    assert driver.passage == (LEFT, 1) and "Evidence 1/1: limits, breaks limits" in driver.said


@scenario("previous-evidence")
async def previous_evidence(driver):
    await driver.do("end")
    await driver.do("previous-evidence")
    assert driver.passage == (LEFT, 1) and "Evidence 1/1" in driver.said


@scenario("next-shift")
async def next_shift(driver):
    await driver.do("next-shift")
    assert driver.passage == (LEFT, 1) and "shift 1" in driver.said


@scenario("previous-shift")
async def previous_shift(driver):
    await driver.do("end")
    await driver.do("previous-shift")
    assert driver.passage == (LEFT, 1) and "shift 1" in driver.said


@scenario("why-marked")
async def why_marked(driver):
    await driver.do("next-evidence")
    await driver.do("why-marked")
    assert driver.shows("breaks its old limits") and driver.shows("book.toml, line 3")


@scenario("legend")
async def legend(driver):
    await driver.do("legend")
    assert driver.app.reading.popup.is_open
    await driver.do("next-passage")
    assert not driver.app.reading.popup.is_open


@scenario("speaker")
async def speaker(driver):
    await driver.do("right-text")
    await driver.do("next-evidence")
    await driver.do("speaker")
    await driver.until(lambda: driver.shows("Mora"))


@scenario("voices")
async def voices(driver):
    await driver.do("right-text")
    await driver.do("voices")
    assert driver.shows("author only")
    await driver.do("next-evidence")
    assert "No further" in driver.said, "Mora is not the author"
    await driver.do("voices")
    assert not driver.shows("author only")
    await driver.do("next-evidence")
    assert driver.passage == (RIGHT, 2)


@scenario("targets")
async def targets(driver):
    await driver.do("targets")
    await driver.type("ships")
    await driver.until(lambda: driver.shows("follow “ships”") or driver.shows("as doer"))
    await driver.press("enter")
    await driver.until(lambda: "Followed is ships" in driver.said)


@scenario("other-target")
async def other_target(driver):
    await driver.do("other-target")
    assert "Only one target" in driver.said
    await targets(driver)
    await driver.do("other-target")
    await driver.until(lambda: "Followed is ships" not in driver.said and "Followed is" in driver.said)


@scenario("code")
async def code(driver):
    await driver.do("code")
    await driver.until(lambda: driver.shows("Nothing is coded so far"))
