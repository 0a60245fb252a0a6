"""From link to link, across, and through what has no counterpart."""

from tests.reader.driver import LEFT, RIGHT
from tests.reader.scenarios.scenario import scenario


@scenario("next-link")
async def next_link(driver):
    await driver.do("next-link")
    assert driver.state.link == (1, 2) and driver.passage == (LEFT, 1)
    assert driver.shows("link 1/4")
    await driver.do("next-link", count=3)
    assert driver.state.link == (5, 3)
    await driver.do("next-link")
    assert "No link after this one (4 in all)" in driver.said


@scenario("previous-link")
async def previous_link(driver):
    await driver.do("end")
    await driver.do("previous-link", count=2)
    assert driver.state.link == (1, 4) and driver.shows("link 2/4")


@scenario("cross")
async def cross(driver):
    await driver.do("next-link")
    await driver.do("cross")
    assert driver.passage == (RIGHT, 2) and driver.shows("▍ 2024")
    await driver.do("cross")
    assert driver.passage == (LEFT, 1)


@scenario("next-counterpart")
async def next_counterpart(driver):
    await driver.do("next-link")
    await driver.do("next-counterpart")
    assert driver.state.link == (1, 4) and "Counterpart 2/2" in driver.said


@scenario("previous-counterpart")
async def previous_counterpart(driver):
    await driver.do("next-link")
    await driver.do("next-counterpart")
    await driver.do("previous-counterpart")
    assert driver.state.link == (1, 2) and "Counterpart 1/2" in driver.said


@scenario("next-only")
async def next_only(driver):
    await driver.do("next-only")
    assert driver.passage == (LEFT, 2) and "Only in this text: 2/3" in driver.said


@scenario("alike-list")
async def alike_list(driver):
    await driver.do("alike-list")
    assert "was not read for meaning" in driver.said


@scenario("previous-only")
async def previous_only(driver):
    await driver.do("end")
    await driver.do("previous-only")
    assert driver.passage == (LEFT, 3) and "3/3" in driver.said


@scenario("why")
async def why(driver):
    await driver.do("next-link")
    await driver.do("why")
    assert driver.shows("limits") and driver.shows("0.90")
    assert driver.app.screen is not driver.app.reading


@scenario("faint")
async def faint(driver):
    await driver.do("faint")
    assert driver.shows("faint link") and driver.shows("faint shown")
    await driver.do("faint")
    assert driver.shows("link –/4") and not driver.shows("faint shown")


@scenario("only-list")
async def only_list(driver):
    await driver.do("only-list")
    await driver.until(lambda: driver.shows("The north is quiet."))
    assert not driver.shows("The limits hold."), "a counterpart was found for it"
    await driver.type("rain")
    await driver.until(lambda: not driver.shows("The north is quiet."))
    await driver.press("enter")
    await driver.until(lambda: driver.passage == (RIGHT, 5))


@scenario("link-list")
async def link_list(driver):
    await driver.do("link-list")
    await driver.until(lambda: driver.shows("Ships sail west."))
    await driver.type("ships")
    await driver.until(lambda: not driver.shows("The limits hold."))
    await driver.press("enter")
    assert driver.state.link == (4, 6)


@scenario("near-misses")
async def near_misses(driver):
    await driver.do("near-misses")
    await driver.until(lambda: driver.shows("Near misses  1 pair"))
    await driver.press("down", "c")
    await driver.until(lambda: driver.shows("✓ Avalon"))
    assert list(driver.app.reading.verdicts.values()) == ["confirmed"]
    await driver.press("u")
    await driver.until(lambda: not driver.app.reading.verdicts)
    assert driver.has_list, "it stays open"


@scenario("differences")
async def differences(driver):
    await driver.do("next-link")
    assert driver.shows("shares  limits")
    await driver.do("differences")
    assert driver.shows("differs  3 words shared · 2 only in 2020 · 5 only in 2024")
    assert "differ in 3 places" in driver.said and driver.state.differences
    await driver.do("differences")
    assert driver.shows("shares  limits") and not driver.state.differences


@scenario("next-difference")
async def next_difference(driver):
    await driver.do("next-link")
    await driver.do("next-difference")
    assert "Difference 1/3: “breaks” ↔ “is bound by”" in driver.said and driver.shows("differs  ")
    await driver.do("next-difference", count=9)
    assert "Difference 3/3: “said Mora” only in 2024" in driver.said
    await driver.do("next-difference")
    assert "No further difference (3 in all)" in driver.said
    await driver.do("differences")


@scenario("previous-difference")
async def previous_difference(driver):
    await driver.do("next-link")
    await driver.do("previous-difference")
    assert "Difference 3/3" in driver.said
    await driver.do("previous-difference")
    assert "Difference 2/3: “old” only in 2020" in driver.said
    await driver.do("differences")
