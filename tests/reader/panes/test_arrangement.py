"""Both texts or one, side by side or stacked: by the width of the terminal, and as the reader wants it."""

import pytest

from tests.reader.driver import LEFT, RIGHT, reader
from tests.reader.long import LongReader, begun, tops
from tests.reader.memory.test_returning import rows
from tui.reader.panes.arrangement import Arrangement, arranged, is_narrowed, look
from tui.reader.state.keymap import Keymap
from tui.reader.state.reading_state import Layout, ReadingState


def regions(driver):
    """Where the texts stand on the screen; None for one that is not shown."""
    panes = [driver.app.reading.stage.pane(side) for side in (LEFT, RIGHT)]
    return [pane.region if pane.region.area else None for pane in panes]


def top_words(driver, side):
    pane = driver.app.reading.stage.pane(side)
    return pane.document.text[pane.top_offset : pane.top_offset + 20]


@pytest.mark.parametrize(
    ("columns", "looks"),
    [
        (80, ["stacked", "beside", "stacked"]),
        (60, ["beside", "stacked", "beside"]),
        (30, ["beside", "stacked", "alone", "beside"]),
    ],
)
def test_the_layout_goes_round_and_what_is_usual_is_left_to_the_width(columns, looks):
    state, found = ReadingState(), []
    for _ in looks:
        state, said = arranged(state, "layout", columns, Keymap())
        found.append(look(state, columns).value)
        assert (state.layout is Layout.AUTO) == ("usual" in said)
    assert found == looks


def test_a_layout_that_is_wanted_holds_at_every_width():
    state = ReadingState(layout=Layout.BESIDE)
    assert {look(state, columns) for columns in (20, 60, 200)} == {Arrangement.BESIDE}
    assert not is_narrowed(state, 60) and is_narrowed(ReadingState(), 60)
    assert look(ReadingState(zoom=True), 200) is Arrangement.ALONE


def test_zoom_says_where_the_width_shows_one_text_anyway():
    state, said = arranged(ReadingState(), "zoom", 30, Keymap())
    assert not state.zoom and "30 columns show one text" in said
    state, said = arranged(ReadingState(zoom=True), "layout", 80, Keymap())
    assert not state.zoom and state.layout is Layout.AUTO and said == "Both texts, side by side."


async def test_zoom_shows_one_text_and_crossing_goes_to_the_other(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("]", "Z")
        await driver.pilot.pause()
        left, right = regions(driver)
        assert right is None and left.width > 70
        assert driver.shows("alone")
        level = rows(driver)[0]
        await driver.press("enter")
        await driver.pilot.pause()
        left, right = regions(driver)
        assert left is None and right.width > 70
        assert driver.passage == (RIGHT, 3)
        assert rows(driver)[1] == level, "level with where one was"
        await driver.press("tab", "Z")
        await driver.pilot.pause()
        assert None not in regions(driver) and not driver.shows("alone")
        assert rows(driver)[0] == rows(driver)[1] is not None


async def test_letters_stand_only_on_the_text_that_is_shown(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("Z", "F")
        assert {target.place.side for target in driver.state.targets} == {LEFT}


async def test_the_layout_is_turned_whatever_the_width(tmp_path):
    async with reader(tmp_path, app_class=LongReader, size=(100, 30)) as driver:
        await begun(driver)
        await driver.press("]", "|")
        await driver.pilot.pause()
        left, right = regions(driver)
        assert left.width == right.width and right.y >= left.bottom
        assert driver.shows("Stacked, however wide the terminal is.")
        assert driver.shows("━"), "strengths stand in the margin where there is no gutter"
        await driver.press("|")
        await driver.pilot.pause()
        left, right = regions(driver)
        assert left.y == right.y and driver.shows("as is usual in 100 columns")


@pytest.mark.parametrize("width", [60, 35])
async def test_a_narrow_terminal_says_why_and_shows_what_fits(tmp_path, width):
    async with reader(tmp_path, app_class=LongReader, size=(width, 24)) as driver:
        await begun(driver)
        left, right = regions(driver)
        assert (right is None) == (width == 35)
        assert driver.shows("Stacked, for 60 columns" if width == 60 else "One text: tab the other, | both")
        await driver.press("tab")
        await driver.pilot.pause()
        assert (regions(driver)[0] is None) == (width == 35)
        await driver.press("|")
        await driver.pilot.pause()
        left, right = regions(driver)
        assert left.y == right.y and not driver.shows("Stacked, for") and not driver.shows("One text:")


async def test_zoom_and_layout_are_kept(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("|", "Z", "]", "enter", "q")
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.pilot.pause()
        assert regions(driver)[0] is None and driver.passage == (RIGHT, 3)
        assert rows(driver)[1] is not None, "the cursor is on the screen"
        await driver.press("tab")
        await driver.pilot.pause()
        assert rows(driver)[0] is not None, "in a text that is shown for the first time too"
        await driver.press("Z")
        await driver.pilot.pause()
        left, right = regions(driver)
        assert left.width == right.width and right.y >= left.bottom


@pytest.mark.parametrize("keys", [[], ["Z"], ["|"], ["s"], ["s", "s"], ["tab"], ["Z", "tab"]])
async def test_the_words_at_the_top_stay_when_the_terminal_changes(tmp_path, keys):
    async with reader(tmp_path, app_class=LongReader, size=(90, 30)) as driver:
        await begun(driver)
        await driver.press(*keys)
        await driver.press("space", "space")
        side = driver.state.side
        words = top_words(driver, side)
        for size in ((130, 40), (72, 22), (90, 30)):
            await driver.pilot.resize_terminal(*size)
            await driver.rest()
            pane = driver.app.reading.stage.pane(side)
            assert words[:4] in pane.document.text[pane.top_offset :][: pane.lines.width], size
            assert driver.app.reading.stage.sees_cursor(side)
        assert top_words(driver, side) == words, "nothing has drifted"
        assert tops(driver)[side is RIGHT] > 0
