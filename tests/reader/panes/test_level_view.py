"""The level view: counterparts begin on one row, and everything else works as without gaps."""

import pytest
from textual import events

from tests.reader.driver import LEFT, RIGHT, reader
from tests.reader.long import LongReader, begun, tops, wheel
from tests.reader.panes.test_arrangement import top_words
from tui.reader.text.paint import GAP


class LevelReader(LongReader):
    """Two longer texts, of whose links one lies outside the chain."""

    links = ((6, 3), (20, 30), (45, 70), (50, 12))


def row(driver, side, passage):
    """The row of the text, gaps and all, in which a passage begins."""
    pane = driver.app.reading.stage.pane(side)
    return pane.row_of(driver.app.reading.material.documents[side].passages[passage].span.start)


def begins_row(driver, side, passage):
    start = driver.app.reading.material.documents[side].passages[passage].span.start
    return driver.app.reading.stage.pane(side).lines.offset_at(row(driver, side, passage)) == start


def gaps_on_screen(driver):
    return sum(line.count(GAP) for line in driver.screen)


async def levelled(driver):
    await begun(driver)
    await driver.press("z", "l")
    await driver.pilot.pause()
    return driver


async def test_counterparts_begin_on_one_row_and_scrolling_goes_row_for_row(tmp_path):
    async with reader(tmp_path, app_class=LevelReader) as driver:
        await levelled(driver)
        assert driver.shows("Level view") and driver.screen[-2].rstrip().endswith("level")
        for left, right in LevelReader.links[:3]:
            assert row(driver, LEFT, left) == row(driver, RIGHT, right)
            assert begins_row(driver, LEFT, left) and begins_row(driver, RIGHT, right)
        assert gaps_on_screen(driver) > 0
        for keys in ("space", "ctrl+e", "G", "pageup", "tab", "space", "}", "s", "ctrl+d", "s", "ctrl+u"):
            await driver.press(keys)
            assert tops(driver)[0] == tops(driver)[1], keys
        await wheel(driver, LEFT, 3)
        await wheel(driver, RIGHT, 5, events.MouseScrollUp)
        assert tops(driver)[0] == tops(driver)[1]
        await driver.press("g", "g", "G")
        await driver.press(*["space"] * 20)
        stage = driver.app.reading.stage
        assert tops(driver) == [max(len(stage.pane(side).lines) for side in (LEFT, RIGHT)) - 13] * 2


async def test_the_cursor_stays_on_its_row_when_gaps_come_and_go(tmp_path):
    async with reader(tmp_path, app_class=LevelReader) as driver:
        await begun(driver)
        await driver.press("2", "5", "j")
        stage, place = driver.app.reading.stage, driver.state.offset
        before = stage.pane(LEFT).screen_row_of(place)
        await driver.press("z", "l")
        assert stage.pane(LEFT).screen_row_of(place) == before and tops(driver)[0] == tops(driver)[1]
        await driver.press("z", "l")
        assert stage.pane(LEFT).screen_row_of(place) == before
        assert driver.shows("Each text without gaps again.") and not gaps_on_screen(driver)


async def test_a_link_outside_the_chain_is_brought_level_until_one_scrolls(tmp_path):
    async with reader(tmp_path, app_class=LevelReader) as driver:
        await levelled(driver)
        await driver.press("4", "]")
        assert driver.state.link == (50, 12)
        at = [row(driver, LEFT, 50) - tops(driver)[0], row(driver, RIGHT, 12) - tops(driver)[1]]
        assert at[0] == at[1] and tops(driver)[0] != tops(driver)[1]
        await driver.press("ctrl+e")
        assert tops(driver)[0] == tops(driver)[1]


async def test_scrolling_within_a_large_gap_goes_row_for_row(tmp_path):
    async with reader(tmp_path, app_class=LevelReader) as driver:
        await levelled(driver)
        await driver.press("3", "]", "z", "t")
        assert driver.app.reading.stage.pane(LEFT).lines.is_gap(tops(driver)[0] - 1)
        for key in ("ctrl+y", "ctrl+y", "ctrl+y", "ctrl+u", "ctrl+e", "ctrl+u"):
            before = tops(driver)[0]
            await driver.press(key)
            assert tops(driver)[0] == tops(driver)[1] != before, key


async def test_verdicts_and_faint_links_make_the_gaps_anew(tmp_path):
    async with reader(tmp_path, size=(80, 30)) as driver:
        await driver.press("z", "l", "]")
        assert driver.state.link == (1, 2) and row(driver, LEFT, 1) == row(driver, RIGHT, 2)
        await driver.press("x")
        assert row(driver, LEFT, 1) == row(driver, RIGHT, 4), "another counterpart takes its place"
        await driver.press("u")
        await driver.until(lambda: row(driver, LEFT, 1) == row(driver, RIGHT, 2))
        assert row(driver, LEFT, 0) != row(driver, RIGHT, 1)
        await driver.press("f")
        assert row(driver, LEFT, 0) == row(driver, RIGHT, 1), "a faint link that is shown is level too"
        assert row(driver, LEFT, 1) == row(driver, RIGHT, 2)
        await driver.press("f")
        assert row(driver, LEFT, 0) != row(driver, RIGHT, 1)


async def test_searching_letters_marks_and_selecting_work_among_gaps(tmp_path):
    async with reader(tmp_path, size=(80, 30)) as driver:
        await driver.press("z", "l", "/")
        await driver.type("breaks")
        await driver.press("enter")
        assert driver.passage == (LEFT, 1) and driver.shows("1/1 here")
        await driver.press("escape", "m", "a", "F")
        letters = {target.place: target.letter for target in driver.state.targets}
        assert len(letters) == 6 + 7
        for place, letter in letters.items():
            pane = driver.app.reading.stage.pane(place.side)
            drawn = pane._painter.segments(pane.row_of(place.offset), pane._looks())
            assert any(segment.text.startswith(letter) for segment in drawn), "the letter is on the screen"
        await driver.press("escape", "V", "j", "y")
        assert "Avalon breaks its old limits. The north is quiet." in driver.app.clipboard
        assert GAP not in driver.app.clipboard
        await driver.press("escape", "G", "`", "a")
        assert driver.passage == (LEFT, 1)


async def test_a_click_on_a_gap_goes_to_the_words_below_it(tmp_path):
    async with reader(tmp_path, size=(80, 30)) as driver:
        await driver.press("z", "l", "G")
        pane = driver.app.reading.stage.pane(LEFT)
        (gap, *_) = (number for number in range(len(pane.lines)) if pane.lines.is_gap(number))
        await driver.pilot.click(pane, offset=(8, gap - pane.top_row))
        await driver.pilot.pause()
        assert driver.passage == (LEFT, 1)
        assert not pane.lines.is_gap(pane.row_of(driver.state.offset))


async def test_gaps_are_told_from_text_without_colour(tmp_path):
    async with reader(tmp_path, size=(80, 30), color=False) as driver:
        await driver.press("z", "l")
        assert gaps_on_screen(driver) == 3


async def test_the_level_view_needs_both_texts_side_by_side(tmp_path):
    async with reader(tmp_path, app_class=LevelReader, size=(60, 30)) as driver:
        await begun(driver)
        await driver.press("z", "l")
        assert driver.shows("needs the texts side by side: | puts them so") and not driver.state.level
        await driver.press("|", "z", "l")
        await driver.pilot.pause()
        assert driver.shows("level") and row(driver, LEFT, 6) == row(driver, RIGHT, 3)
        await driver.press("|")
        await driver.pilot.pause()
        assert driver.shows("The level view waits.") and not gaps_on_screen(driver)
        await driver.press("|", "Z", "escape")  # the sentence takes the line of the status in 60 columns
        await driver.pilot.pause()
        assert not gaps_on_screen(driver) and driver.shows("alone")
        await driver.press("Z")
        await driver.pilot.pause()
        assert row(driver, LEFT, 6) == row(driver, RIGHT, 3) and tops(driver)[0] == tops(driver)[1]
        assert begins_row(driver, LEFT, 20) and begins_row(driver, RIGHT, 30)


async def test_before_the_links_are_known_it_says_so(tmp_path):
    class Early(LevelReader):
        def _analyse(self):
            self.prepared(self.texts)

    async with reader(tmp_path, app_class=Early) as driver:
        await driver.until(lambda: driver.app.reading.material.documents.left.passages)
        await driver.press("z", "l")
        assert driver.shows("The analysis is not ready") and not driver.state.level


async def test_the_level_view_is_kept(tmp_path):
    async with reader(tmp_path, app_class=LevelReader) as driver:
        await levelled(driver)
        await driver.press("3", "]", "q")
    async with reader(tmp_path, app_class=LevelReader) as driver:
        await begun(driver)
        await driver.rest()
        assert driver.shows("level") and driver.state.link == (45, 70)
        assert row(driver, LEFT, 45) == row(driver, RIGHT, 70) and tops(driver)[0] == tops(driver)[1]
        assert driver.app.reading.stage.sees_cursor(LEFT)


@pytest.mark.parametrize("side", [LEFT, RIGHT])
async def test_the_words_at_the_top_stay_when_the_terminal_changes(tmp_path, side):
    async with reader(tmp_path, app_class=LevelReader, size=(90, 30)) as driver:
        await levelled(driver)
        await driver.press(*(["tab"] if side is RIGHT else []), "space", "space", "space")
        pane = driver.app.reading.stage.pane(side)
        words = top_words(driver, side)
        for size in ((130, 40), (72, 26), (90, 30)):
            await driver.pilot.resize_terminal(*size)
            await driver.rest()
            line = pane.document.text[pane.top_offset :][: pane.lines.width]
            assert words[:4] in line, size
            assert tops(driver)[0] == tops(driver)[1]
            for left, right in LevelReader.links[:3]:
                assert row(driver, LEFT, left) == row(driver, RIGHT, right)
        assert top_words(driver, side) == words


async def test_two_texts_without_links_have_no_gaps(tmp_path):
    class Unlinked(LevelReader):
        links = ()

    async with reader(tmp_path, app_class=Unlinked) as driver:
        await levelled(driver)
        assert not gaps_on_screen(driver)
        await driver.press("space")
        assert tops(driver)[0] == tops(driver)[1] > 0
