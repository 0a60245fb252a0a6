"""Coming back: to a text after a change of size, to two texts after the program was left."""

import pytest

from tests.reader.driver import LEFT, RIGHT, reader


def rows(driver):
    """Where the ends of the current link begin on the screen, left and right; None: out of view."""
    material, link = driver.app.reading.material, driver.state.link
    starts = {side: material.documents[side].passages[link.on(side)].span.start for side in (LEFT, RIGHT)}
    return [driver.app.reading.stage.pane(side).screen_row_of(starts[side]) for side in (LEFT, RIGHT)]


@pytest.mark.parametrize("size", [(80, 24), (70, 14), (75, 12)])
async def test_a_smaller_window_keeps_the_cursor_in_view_and_its_counterpart_level(tmp_path, size):
    async with reader(tmp_path, size=(200, 60)) as driver:
        await driver.press("]", "]", "]", "]")
        assert driver.passage == (LEFT, 5)
        await driver.pilot.resize_terminal(*size)
        await driver.rest()
        left, right = rows(driver)
        assert left is not None and left == right


@pytest.mark.parametrize("active", [LEFT, RIGHT])
async def test_a_reading_is_taken_up_at_its_link_and_level(tmp_path, active):
    async with reader(tmp_path, size=(75, 14)) as driver:
        assert driver.shows("How Avalon is framed")
        await driver.press("]", "]", ".")
        assert driver.state.link == (1, 4), "the second counterpart of the passage, not its best"
        await driver.press(*(["enter"] if active is RIGHT else []), "q")
    async with reader(tmp_path, size=(75, 14)) as driver:
        await driver.rest()
        assert (driver.state.side, driver.state.link) == (active, (1, 4))
        left, right = rows(driver)
        assert left is not None and left == right
        assert driver.shows("§2 ↔ §5") and not driver.shows("How Avalon is framed")


async def test_a_link_keeps_its_number_across(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("]", "]", "]")
        assert driver.shows("link 3/4")
        await driver.press("enter")
        assert driver.shows("link 3/4")
