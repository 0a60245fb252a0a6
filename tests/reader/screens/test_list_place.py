"""A list beside the texts, which show what its cursor is on; on small terminals in their place."""

import pytest

from tests.reader.driver import LEFT, RIGHT, reader
from tui.pair import Side
from tui.reader.state.reading_state import LinkEnds

WIDE, TALL, SMALL = (160, 40), (100, 40), (80, 24)


async def open_links(driver):
    await driver.press("g", "]")
    await driver.until(lambda: driver.shows("4 links"))


@pytest.mark.parametrize("size", [WIDE, TALL])
async def test_the_texts_go_along_with_the_list_and_come_back_without_a_choice(tmp_path, size):
    async with reader(tmp_path, size=size) as driver:
        await driver.press("j")
        before = driver.state
        await open_links(driver)
        assert driver.shows("Avalon grows."), "the texts are seen"
        await driver.press("down")
        await driver.until(lambda: driver.state.link == LinkEnds(1, 4))
        await driver.press("j", "j")
        await driver.until(lambda: driver.state.link == LinkEnds(5, 3) and driver.passage == (LEFT, 5))
        await driver.press("escape")
        assert not driver.has_list
        assert (driver.state.cursor, driver.state.side, driver.state.link) == (
            before.cursor,
            before.side,
            before.link,
        )
        assert driver.state.back == before.back


async def test_enter_stays_there_and_the_way_back_is_one_step(tmp_path):
    async with reader(tmp_path, size=WIDE) as driver:
        await open_links(driver)
        await driver.press("down", "j", "j", "enter")
        assert not driver.has_list and driver.state.link == LinkEnds(5, 3)
        await driver.press("ctrl+o")
        assert driver.passage == (LEFT, 0)


@pytest.mark.parametrize("size", [WIDE, TALL, SMALL])
async def test_links_are_judged_from_the_list_which_keeps_its_row(tmp_path, size):
    async with reader(tmp_path, size=size) as driver:
        await open_links(driver)
        await driver.press("down", "x")
        await driver.until(lambda: driver.app.reading.verdicts == {(1, 4): "rejected"})
        await driver.until(lambda: "✗" in driver.list_rows[2])
        assert driver.list.current_key == "link/1/4"
        await driver.press("x")
        await driver.until(lambda: not driver.app.reading.verdicts)
        await driver.press("c")
        await driver.until(lambda: driver.app.reading.verdicts == {(1, 4): "confirmed"})
        await driver.press("u")
        await driver.until(lambda: not driver.app.reading.verdicts)
        assert driver.has_list and driver.list.current_key == "link/1/4"


@pytest.mark.parametrize("size", [WIDE, TALL, SMALL])
async def test_a_note_from_the_list_leads_back_to_its_row(tmp_path, size):
    async with reader(tmp_path, size=size) as driver:
        await open_links(driver)
        await driver.press("down", "j", "a")
        await driver.until(lambda: driver.app.reading.below.editor.display)
        await driver.type("x marks it")
        await driver.press("escape")
        await driver.until(lambda: driver.notes == ["x marks it"])
        assert driver.has_list and driver.list.current_key == "link/4/6"
        assert not driver.app.reading.verdicts, "what is typed into a note judges nothing"
        await driver.until(lambda: "✎" in driver.list_rows[3])
        await driver.press("k")
        assert driver.list.current_key == "link/1/4"


async def test_letters_typed_into_the_filter_judge_nothing(tmp_path):
    async with reader(tmp_path, size=WIDE) as driver:
        await open_links(driver)
        await driver.type("xca")
        await driver.until(lambda: driver.shows("0 of 4 links"))
        assert not driver.app.reading.verdicts
        await driver.press("down", "backspace", "backspace", "backspace")
        await driver.until(lambda: driver.shows("4 links  2"))
        await driver.press("down", "/")
        await driver.type("ships")
        await driver.until(lambda: driver.shows("1 of 4 links"))
        assert driver.list.current_key == "link/4/6"


async def test_numbers_choose_rows(tmp_path):
    async with reader(tmp_path, size=SMALL) as driver:
        await open_links(driver)
        await driver.press("down", "4", "enter")
        assert driver.state.link == LinkEnds(5, 3)


async def test_a_click_in_the_list_moves_there_and_a_second_one_goes(tmp_path):
    async with reader(tmp_path, size=WIDE) as driver:
        await open_links(driver)
        await driver.pilot.click("EntryList", offset=(4, 3))
        await driver.until(lambda: driver.state.link == LinkEnds(4, 6))
        assert driver.has_list
        await driver.pilot.click("EntryList", offset=(4, 3))
        await driver.until(lambda: not driver.has_list)
        assert driver.passage == (LEFT, 4)


async def test_a_click_in_the_texts_is_where_one_comes_back_to(tmp_path):
    async with reader(tmp_path, size=WIDE) as driver:
        await open_links(driver)
        await driver.press("down")
        await driver.until(lambda: driver.state.link == LinkEnds(1, 4))
        row = driver.screen_row(RIGHT, 5)
        await driver.pilot.click("#pane-right", offset=(6, row))
        await driver.until(lambda: driver.passage == (RIGHT, 5))
        await driver.press("j")
        await driver.until(lambda: driver.state.link == LinkEnds(4, 6))
        await driver.press("escape")
        assert driver.passage == (RIGHT, 5)


async def test_a_terminal_that_shrinks_hides_the_texts_and_one_that_grows_shows_them(tmp_path):
    async with reader(tmp_path, size=WIDE) as driver:
        await open_links(driver)
        await driver.press("down")
        await driver.pilot.resize_terminal(*SMALL)
        await driver.until(lambda: not driver.shows("Avalon grows."))
        await driver.press("j")
        await driver.pilot.resize_terminal(*WIDE)
        await driver.until(lambda: driver.shows("Avalon grows.") and driver.state.link == LinkEnds(4, 6))


async def test_the_finder_shows_where_it_looks(tmp_path):
    async with reader(tmp_path, size=WIDE) as driver:
        await driver.press("ctrl+k")
        await driver.type("rain")
        await driver.until(lambda: driver.passage == (RIGHT, 5))
        await driver.press("escape")
        assert driver.state.side is Side.LEFT and driver.state.welcome
