"""The screen of findings and shifts: verdicts."""

import pytest

from tests.reader.driver import reader, saved
from tui.pair import Side
from tui.reader.framing_lists.finding_list import as_shift, finding_number
from tui.reader.writing.note_taking import note_on_shift


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


async def test_a_note_on_a_finding_leads_back_to_its_row_with_the_note(tmp_path):
    async with reader(tmp_path) as driver:
        await opened(driver)
        await driver.press("G", "k")
        below = driver.list.current_key
        await driver.press("g", "a")
        editor = driver.app.reading.below.editor
        assert editor.display and driver.shows("Note on a shift")
        await driver.type("mind it")
        await driver.press("escape")
        await driver.until(lambda: driver.is_on_shifts)
        assert driver.list.current_key == "finding/1" != below
        await driver.until(lambda: driver.shows("1 ✎"))
        await driver.press("a", "escape", "j")
        assert driver.is_on_shifts and driver.list.current_key != "finding/1"
        await driver.press("escape", "a", "escape")
        assert not driver.is_on_shifts, "a note begun in the texts leads back to the texts"


async def test_a_note_on_a_finding_shows_words_of_either_text(tmp_path):
    async with reader(tmp_path) as driver:
        await opened(driver)
        number = finding_number(driver.list.current_key)
        finding = driver.app.reading.material.comparison.findings[number]
        many = finding._replace(old=finding.old * 2, new=finding.new * 2)
        note = note_on_shift(as_shift(many), driver.app.reading.material)
        assert [anchor.side for anchor in note.anchors][:2] == [Side.LEFT, Side.LEFT]
        driver.app.screen.dismiss(note)
        await driver.until(lambda: driver.shows("Note on a shift"))
        assert all(driver.shows(f" {name}  “") for name in driver.app.reading.material.names)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (80, 16)])
async def test_the_parts_that_open_come_into_view_and_closing_them_leads_back(tmp_path, size):
    async with reader(tmp_path, size=size, draws=True) as driver:
        await opened(driver)
        assert "o all parts" in driver.shown_keys
        before = driver.list.current_key
        await driver.press("o")
        key = driver.list.current_key
        first = next(row.key for row in driver.list.state.shown.rows if row.key.startswith("part/"))
        assert key == first and key in driver.list.opened
        at, found = driver.list.state.at, driver.list
        top, view = (
            found._layout.tops[at],
            range(found.scroll_offset.y, found.scroll_offset.y + found.size.height),
        )
        assert top in view and found._layout.tops[at + 2] in view, "the heading and what it opens to"
        await driver.press("o")
        assert driver.list.current_key == before and not driver.list.opened


async def test_parts_are_closed_where_one_stands_once_one_went_on(tmp_path):
    async with reader(tmp_path) as driver:
        await opened(driver)
        await driver.press("o", "tab")
        part = driver.list.current_key
        await driver.press("o")
        assert part != "finding/1" and driver.list.current_key != "finding/1"
