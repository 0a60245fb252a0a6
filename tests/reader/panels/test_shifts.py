"""The screen of findings and shifts: verdicts."""

import pytest

from tests.reader.driver import reader, saved


def tags(driver):
    return [placed.note.tags for placed in driver.app.reading.material.notes]


async def opened(driver):
    await driver.press("S")
    await driver.until(lambda: driver.is_on_shifts)


async def test_a_finding_is_confirmed_rejected_and_freed_again_and_undo_takes_it_back(tmp_path):
    async with reader(tmp_path) as driver:
        await opened(driver)
        await driver.press("c")
        assert driver.shows("✓ breaks limits") and driver.shows("Finding 1 confirmed.")
        await driver.press("x")
        assert driver.shows("✗ breaks limits")
        saved(driver.app.notebook)
        await driver.until(lambda: tags(driver) == [("rejected",)])
        await driver.press("u")
        await driver.until(lambda: driver.shows("✓ breaks limits"))
        await driver.press("c")
        assert not driver.shows("✓") and not driver.shows("✗ breaks")
        saved(driver.app.notebook)
        await driver.until(lambda: not driver.notes)


async def test_a_verdict_lasts_and_stands_on_the_first_card(tmp_path):
    async with reader(tmp_path, size=(120, 40)) as driver:
        await opened(driver)
        await driver.press("c")
        saved(driver.app.notebook)
    async with reader(tmp_path, size=(120, 40)) as driver:
        await driver.until(lambda: driver.app.reading.material.notes)
        await driver.until(lambda: driver.shows("1 ✓"))
        await opened(driver)
        assert driver.shows("✓ breaks limits")


async def test_a_verdict_is_only_given_on_findings(tmp_path):
    async with reader(tmp_path) as driver:
        await opened(driver)
        await driver.press("G", "c")
        assert driver.shows("A verdict is given on a finding") and not driver.notes


@pytest.mark.parametrize("columns", [80, 120, 200])
async def test_it_is_drawn_at_its_width_the_first_time(tmp_path, columns):
    async with reader(tmp_path, size=(columns, 40)) as driver:
        await opened(driver)
        found = driver.app.screen.list
        assert found.width_to_come == found.region.width
