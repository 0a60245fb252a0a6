"""The other text goes along: along the links, page for page, or not; by key and by wheel."""

import pytest
from textual import events

from tests.reader.driver import LEFT, RIGHT, reader
from tests.reader.long import LINE, LongReader, begun, lasts, tops, wheel
from tests.reader.samples import document
from tui.pair import Pair
from tui.reader.panes.overview_strip import DRAG_SECONDS


@pytest.mark.parametrize("side", [LEFT, RIGHT])
async def test_the_wheel_over_either_text_takes_the_other_along(tmp_path, side):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await wheel(driver, side, 20)
        assert min(tops(driver)) > 0
        assert driver.state.side is LEFT, "the wheel does not change the active text"
        assert driver.app.reading.stage.sees_cursor(LEFT) and driver.passage != (LEFT, 0)
        await wheel(driver, side, 25, events.MouseScrollUp)
        assert tops(driver) == [0, 0]
        await driver.press("s", "s")
        await wheel(driver, side, 3)
        assert tops(driver)[side is RIGHT] == 6 and tops(driver)[side is LEFT] == 0


async def test_page_for_page_moves_both_by_as_many_rows(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("]", "s")
        assert driver.shows("page for page")
        left, right = tops(driver)
        await driver.press("ctrl+e", "space")
        moved = tops(driver)[0] - left
        assert moved > 1 and tops(driver) == [left + moved, right + moved]
        await wheel(driver, RIGHT, 2)
        assert tops(driver) == [left + moved + 4, right + moved + 4]
        await driver.press("pageup")
        assert tops(driver)[0] - left == tops(driver)[1] - right


async def test_page_for_page_reaches_both_ends_and_meets_again_on_the_way_back(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("s", "G")
        left, right = lasts(driver)
        assert tops(driver) == [left, left] and left < right
        await driver.press(*["space"] * 12)
        assert tops(driver) == [left, right], "where one text ends the other goes on"
        assert driver.passage == (LEFT, 59)
        await driver.press("ctrl+y")
        assert tops(driver) == [left - 1, left - 1]
        await driver.press("g", "g")
        assert tops(driver) == [0, 0]


async def test_the_way_of_scrolling_is_shown_and_kept(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("s")
        assert driver.shows("both move by as many rows")
        await driver.press("q")
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        assert driver.shows("page for page")
        await driver.press("s")
        assert driver.shows("Each text scrolls for itself.") and driver.shows("free")
        await driver.press("space")
        assert tops(driver)[0] > 0 and tops(driver)[1] == 0
        await driver.press("s", "ctrl+e")
        assert tops(driver)[1] > 0


class Wordy(LongReader):
    """Passages of many rows, so that the first row of the cursor's is often above the page."""

    texts = Pair(
        *(document([("Short.", *(f"{LINE * 3} {n}" for n in range(12)))], f"{one}.md") for one in "ab")
    )
    links = ()


async def test_half_a_page_up_undoes_half_a_page_down(tmp_path):
    async with reader(tmp_path, app_class=Wordy) as driver:
        await begun(driver)
        seen = [driver.passage]
        for _ in range(5):
            await driver.press("ctrl+d")
            seen.append(driver.passage)
        for passage in seen[-2::-1]:
            await driver.press("ctrl+u")
            assert driver.passage == passage


async def test_a_click_on_a_link_in_the_gutter_brings_its_ends_level(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("s", "s", "4", "1", "G", "j")
        assert driver.state.link is None and driver.screen_row(RIGHT, 12) is None
        row = driver.screen_row(LEFT, 40)
        gutter = driver.app.reading._gutter
        assert driver.screen[gutter.region.y + row][gutter.region.x :].startswith("━▾")
        await driver.pilot.click(gutter, offset=(1, row))
        await driver.until(lambda: driver.state.link == (40, 12))
        assert driver.screen_row(LEFT, 40) == driver.screen_row(RIGHT, 12) == row
        await driver.press("ctrl+o")
        assert driver.passage == (LEFT, 41)


async def test_without_gaps_again_the_current_link_stays_level(tmp_path):
    async with reader(tmp_path, size=(120, 24), app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("]", "]")
        chain = list(zip(*driver.app.reading.material.chain, strict=True))
        assert driver.state.link == (30, 60) and (30, 60) not in chain
        await driver.press("z", "l", "z", "z", "z", "l")
        await driver.pilot.pause()
        assert driver.screen_row(LEFT, 30) == driver.screen_row(RIGHT, 60) is not None


class Crossed(LongReader):
    """Two links that rise, between which a reader may link by hand what crosses them."""

    links = ((6, 3), (14, 20), (18, 24), (40, 60))


def beside(driver, left):
    """The passage of the right text beside which a passage of the left text is held."""
    reading = driver.app.reading
    pane, other = reading.stage.pane(LEFT), reading.stage.pane(RIGHT)
    row = pane.row_of(reading.material.documents.left.passages[left].span.start) - pane.top_row
    return reading.material.passage(RIGHT, other.offset_at(other.top_row + row)).id


async def link_by_hand(driver, left, right):
    await driver.press("h", *str(left + 1), "G", "+", "l", *str(right + 1), "G", "+")
    await driver.until(lambda: driver.state.link == (left, right) and driver.app.reading.verdicts)


async def test_a_link_by_hand_is_brought_level_and_scrolled_along_at_once(tmp_path):
    async with reader(tmp_path, app_class=Crossed) as driver:
        await begun(driver)
        await link_by_hand(driver, 16, 12)  # crosses one that was found, and stands by itself
        assert driver.screen_row(LEFT, 16) == driver.screen_row(RIGHT, 12) is not None
        assert list(zip(*driver.app.reading.material.chain, strict=True)) == [
            (6, 3),
            (16, 12),
            (18, 24),
            (40, 60),
        ]
        await driver.press("h", "g", "g")
        await driver.press("1", "7", "j")
        while driver.screen_row(LEFT, 16) > driver.app.reading.stage.pane(LEFT).page // 2:
            await driver.press("ctrl+e")
        assert abs(beside(driver, 16) - 12) <= 1
        await driver.press("u")
        await driver.until(lambda: not driver.app.reading.verdicts)
        await driver.press("ctrl+e", "ctrl+y")
        assert abs(beside(driver, 16) - 22) <= 1


async def test_a_link_by_hand_is_level_in_the_level_view(tmp_path):
    async with reader(tmp_path, size=(120, 24), app_class=Crossed) as driver:
        await begun(driver)
        await driver.press("z", "l")
        await link_by_hand(driver, 16, 12)
        panes = [driver.app.reading.stage.pane(side) for side in (LEFT, RIGHT)]
        starts = [text.passages[at].span.start for text, at in zip(Crossed.texts, (16, 12), strict=True)]
        assert panes[0].row_of(starts[0]) == panes[1].row_of(starts[1])


async def test_a_link_by_hand_across_many_others_does_not_lead_the_scrolling(tmp_path):
    async with reader(tmp_path, app_class=Crossed) as driver:
        await begun(driver)
        await link_by_hand(driver, 2, 80)
        assert (2, 80) not in list(zip(*driver.app.reading.material.chain, strict=True))


async def test_a_rejected_link_is_not_scrolled_along_any_more(tmp_path):
    async with reader(tmp_path, app_class=Crossed) as driver:
        await begun(driver)
        await driver.press("]", "]", "x")
        await driver.until(lambda: driver.app.reading.verdicts)
        assert (14, 20) not in list(zip(*driver.app.reading.material.chain, strict=True))


async def mouse(driver, kind, widget, offset, button=1):
    await driver.pilot._post_mouse_events([kind], widget=widget, offset=offset, button=button)
    await driver.pilot.pause(2 * DRAG_SECONDS)


async def test_the_strip_is_dragged_and_takes_both_texts_along(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("j")
        begin, strip = driver.state.place, driver.app.reading.columns.right.strip
        await mouse(driver, events.MouseDown, strip, (0, 1))
        seen = [tops(driver)]
        for row in (5, 8, strip.size.height - 1):
            await mouse(driver, events.MouseMove, strip, (0, row))
            seen.append(tops(driver))
            assert driver.state.side is RIGHT and driver.app.reading.stage.sees_cursor(RIGHT)
        assert seen == sorted(seen) and seen[-1] == lasts(driver)
        assert all(one < other for one, other in zip(seen[0], seen[1], strict=True))
        await mouse(driver, events.MouseUp, strip, (0, strip.size.height - 1))
        assert tops(driver) == seen[-1]
        assert driver.state.back == (begin,), "a drag is one jump, however far it goes"
        await driver.press("ctrl+o")
        assert driver.state.place == begin


async def test_dragged_while_each_text_scrolls_for_itself_the_other_stays(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("s", "s")
        strip = driver.app.reading.columns.left.strip
        await mouse(driver, events.MouseDown, strip, (0, 1))
        await mouse(driver, events.MouseMove, strip, (0, 7))
        assert tops(driver)[0] > 0 and tops(driver)[1] == 0


async def test_the_wheel_scrolls_over_the_strip_and_the_head_too(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        column = driver.app.reading.columns.left
        await mouse(driver, events.MouseScrollDown, column.strip, (0, 3), button=0)
        await mouse(driver, events.MouseScrollDown, column.head, (4, 0), button=0)
        assert tops(driver)[0] == 4
        await mouse(driver, events.MouseScrollUp, column.strip, (0, 3), button=0)
        assert tops(driver)[0] == 2
