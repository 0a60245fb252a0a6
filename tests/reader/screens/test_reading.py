"""The wiring of the reader: few tests, each a way that a person goes."""

import json

import pytest

from tests.reader import samples
from tests.reader.driver import LEFT, RIGHT, reader
from tests.reader.samples import comparison
from tui.errors import ParallaxError
from tui.reader.keys.registry import NOT_READY
from tui.reader.memory.session import turned_light
from tui.reader.program.app import Reader
from tui.reader.state.messages import Compared, Failed, Progressed


async def test_the_first_screen_says_who_speaks_and_how_to_begin(tmp_path):
    async with reader(tmp_path) as driver:
        assert driver.shows("How Avalon is framed")
        assert driver.shows("2020: the author speaks")
        assert driver.shows("1-2 enter") and driver.shows("] [ link")
        assert driver.shows("(no title)")
        assert driver.shows("Ann Roe · The Gazette · 2020")


async def test_links_are_walked_crossed_and_come_back_from(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("]")
        assert driver.passage == (LEFT, 1)
        assert driver.shows("link 1/4") and driver.shows("limits · breaks ~ bound")
        assert driver.shows("Mora, reported") and driver.shows("“breaks its old limits” Limits")
        await driver.press("enter")
        assert driver.passage == (RIGHT, 2)
        assert driver.shows("▍ 2024")
        await driver.press("ctrl+o")
        assert driver.passage == (LEFT, 1)
        await driver.press("2", "j")
        assert driver.passage == (LEFT, 3)
        await driver.press("g")
        assert any(row.rstrip().endswith("  g") for row in driver.screen)
        await driver.press("g")
        assert driver.passage == (LEFT, 0)
        await driver.press("tab", "j")
        assert driver.passage == (RIGHT, 3), "each text keeps its cursor"


async def test_counterparts_are_brought_level(tmp_path):
    async with reader(tmp_path, size=(80, 40)) as driver:
        await driver.press("]")
        stage = driver.app.reading.stage
        rows = [
            stage.pane(side).screen_row_of(
                driver.app.reading.material.documents[side].passages[number].span.start
            )
            for side, number in ((LEFT, 1), (RIGHT, 2))
        ]
        assert rows[0] == rows[1]


async def test_a_note_is_written_listed_edited_deleted_and_there_again(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("]", "a")
        assert driver.shows("“Avalon breaks its old limits.”")
        await driver.type("hold [on] #limits")
        await driver.press("escape")
        await driver.until(lambda: driver.notes == ["hold [on] #limits"])
        assert driver.shows("✎")
        await driver.press("L")
        assert any("hold [on] #limits" in row for row in driver.list_rows)
        assert any("said Mora" in row for row in driver.list_rows), "both quotations are kept"
        await driver.press("e")
        await driver.type("!")
        await driver.press("escape")
        await driver.until(lambda: driver.notes == ["hold [on] #limits!"])
        await driver.press("d")
        await driver.until(lambda: driver.notes == [])
        await driver.press("u")
        await driver.until(lambda: driver.notes == ["hold [on] #limits!"])
        await driver.press("escape", "G", "q")
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.notes == ["hold [on] #limits!"])
        assert driver.passage == (LEFT, 5), "the place is restored"
        await driver.press("L", "enter")
        assert driver.passage == (LEFT, 1)
        assert driver.state.link == (1, 2)


async def test_typing_is_saved_when_the_program_is_ended_from_outside(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a")
        await driver.type("half a th")
        driver.app.leave(143)
        await driver.pilot.pause()
    assert driver.app.return_value == 143
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.notes == ["half a th"])


async def test_a_crash_keeps_what_was_typed(tmp_path):
    with pytest.raises(ZeroDivisionError):
        async with reader(tmp_path) as driver:
            await driver.press("a")
            await driver.type("lost")
            driver.app.call_later(lambda: 1 / 0)
            await driver.until(lambda: driver.app.fault)
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.notes == ["lost"])


async def test_an_empty_note_is_not_kept(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a", "escape")
        assert driver.shows("no note kept")
        assert driver.notes == []


async def test_verdicts_are_kept(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("]", "x")
        await driver.until(lambda: driver.app.reading.verdicts == {(1, 2): "rejected"})
        assert driver.shows("rejected by you")
        await driver.press("u")
        await driver.until(lambda: driver.app.reading.verdicts == {})
        await driver.press("U")
        await driver.until(lambda: driver.app.reading.verdicts == {(1, 2): "rejected"})
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.app.reading.verdicts == {(1, 2): "rejected"})
        await driver.press("g", "g", "]")
        assert driver.state.link == (1, 4), "a rejected link is stepped over"


async def test_search_finds_in_both_texts(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("/")
        await driver.type("avalon")
        assert driver.shows("4 here, 2 there")
        await driver.press("enter")
        assert driver.passage == (LEFT, 0)
        await driver.press("n")
        assert driver.shows("“avalon” 2/4 here, 2 there")
        await driver.press("/", "x", "escape")
        assert not driver.state.search.query


async def test_every_number_opens_quotations_and_a_quotation_leads_to_its_place(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("S")
        assert not any("L breaks limits" in row for row in driver.list_rows), "parts wait to be opened"
        await driver.press("o")
        rows = driver.list_rows
        assert any("breaks limits → bound by limits" in row for row in rows)
        assert any("L breaks limits" in row and "1:0 → 0:1 few" in row for row in rows)
        assert any("follow  1" in row and "leave  1" in row for row in rows)
        assert driver.app.screen.list.current_key == "part/shifts"
        await driver.press("tab")
        assert driver.app.screen.list.current_key == "part/verbs"
        await driver.press("tab", "tab", "tab", "shift+tab")
        assert driver.app.screen.list.current_key == "part/axes"
        await driver.press("G", "enter")
        assert any("“Avalon is bound by its limits, said Mora.”" in row for row in driver.list_rows)
        await driver.press("j", "enter")
        assert not driver.is_on_shifts
        assert driver.passage == (RIGHT, 2)
        await driver.press("S")
        assert driver.app.screen.list.current_key.startswith("speaker/right/Mora"), "the list stays as it was"
        await driver.press("v")
        assert not any("Mora" in row for row in driver.list_rows)


async def test_the_map_of_sentences_is_walked_and_leads_to_them(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("S", "tab", "tab", "tab", "tab", "tab", "enter", "j")
        assert driver.app.screen.list.current_key == "strip/left"
        assert driver.shows("§1 Avalon grows.")
        await driver.press("l", "l", "l", "h", "h")
        assert driver.shows("§2 Avalon breaks its old limits.")
        await driver.press("enter")
        assert driver.passage == (LEFT, 1)
        await driver.press("S", "l")
        assert driver.shows("§3 The north is quiet."), "the cell stays as it was"


async def test_a_click_in_the_map_goes_to_the_sentence(tmp_path):
    async with reader(tmp_path, size=(120, 60)) as driver:
        await driver.press("S", "o")
        row, text = next((at, text) for at, text in enumerate(driver.screen) if "··▀▁···" in text)
        column = text.index("··▀▁···")
        await driver.pilot.click(offset=(column - 3, row))
        assert driver.is_on_shifts, "beside the cells nothing happens"
        await driver.pilot.click(offset=(column + 3, row))
        await driver.pilot.pause()
        assert not driver.is_on_shifts
        assert driver.passage == (RIGHT, 3)


async def test_the_permutation_test_is_made_when_it_is_asked_for(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("S", "o")
        assert any("t: one permutation test" in row for row in driver.list_rows)
        await driver.press("t")
        await driver.until(lambda: any("no axis has five pieces" in row for row in driver.list_rows))
        assert driver.app.reading.material.comparison.tests == ()
        await driver.press("t")
        assert driver.shows("Nothing to test: no axis has five pieces")


async def test_help_lists_and_filters_every_command(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("?")
        assert driver.shows("Next link, with its counterpart brought level.")
        await driver.type("undo")
        assert driver.shows("Undo the last verdict") and not driver.shows("Next link")
        await driver.press("escape")
        assert driver.app.screen is driver.app.reading


async def test_why_shows_the_reasons(tmp_path):
    async with reader(tmp_path, size=(100, 40)) as driver:
        await driver.press("]", "w")
        assert driver.shows("Link: strong, score 0.90") and driver.shows("breaks ~ bound")
        await driver.press("w", "j", "w")
        assert driver.shows("Not linked")


async def test_the_palette_runs_commands(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("ctrl+p")
        await driver.type("next link")
        await driver.until(lambda: driver.app.screen.query_one("CommandList").highlighted is not None)
        await driver.press("enter")
        await driver.until(lambda: driver.state.link == (1, 2))


async def test_the_theme_is_remembered(tmp_path):
    async with reader(tmp_path) as driver:
        dark = driver.app.theme
        await driver.press("T")
        assert driver.app.theme != dark
    assert turned_light(tmp_path / "state") is True


async def test_without_colour_nothing_is_turned(tmp_path):
    async with reader(tmp_path, color=False) as driver:
        await driver.press("T")
        assert driver.shows("no colours to turn")
        assert driver.shows("L Avalon breaks"), "letters tell what hues tell elsewhere"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 50), (30, 10), (20, 5)])
async def test_every_size_shows_text_and_takes_keys(tmp_path, size):
    async with reader(tmp_path, size=size) as driver:
        await driver.press("]", "enter")
        assert driver.passage == (RIGHT, 2)
        assert all(len(row) <= size[0] for row in driver.screen)
        if size[0] < 70 and size[1] >= 10:
            assert driver.shows("Stacked" if size[0] >= 40 else "One text")
        if size[0] >= 60:
            assert driver.shows("Mora")


async def test_a_resize_keeps_the_passage_in_view(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("G")
        await driver.pilot.resize_terminal(50, 24)
        await driver.pilot.pause()
        assert driver.app.reading.stage.sees_cursor(LEFT)


class FailingReader(Reader):
    """Its analysis fails."""

    def _analyse(self):
        self._post(Progressed("aligning", 0.5))
        self._post(Failed("the codebook [x] is broken", ends_analysis=True))


async def test_a_failing_analysis_is_told_and_reading_goes_on(tmp_path):
    async with reader(tmp_path, app_class=FailingReader) as driver:
        await driver.pilot.pause()
        assert driver.shows("the codebook [x] is broken")
        await driver.press("ctrl+d")
        assert driver.shows("no analysis")
        await driver.press("]")
        assert driver.shows("There is no analysis: the codebook [x]")


async def test_a_notes_file_that_cannot_be_used_is_told_and_reading_goes_on(tmp_path):
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database" * 1000)
    async with reader(tmp_path, notes=broken) as driver:
        await driver.until(lambda: driver.shows("!"))
        await driver.press("]")
        assert driver.state.link == (1, 2)
    assert broken.read_bytes() == b"no database" * 1000


async def test_a_corrupt_place_file_is_passed_over(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("G", "q")
    (kept,) = (tmp_path / "state" / "places").iterdir()
    assert json.loads(kept.read_text())["cursor"]["left"] > 0
    kept.write_text('{"version": 1, "cursor": {"left": -7, "right": "x"}, "side": 3}')
    async with reader(tmp_path) as driver:
        assert driver.passage == (LEFT, 0)
    assert list(kept.parent.iterdir()) == [kept]


async def test_an_analysis_that_comes_late_keeps_the_place(tmp_path):
    class LateReader(Reader):
        def _analyse(self):
            self.prepared(comparison().documents)

    async with reader(tmp_path, app_class=LateReader) as driver:
        await driver.until(lambda: driver.app.reading.material.documents.left.passages)
        await driver.pilot.pause()
        await driver.press("j")
        assert driver.passage == (LEFT, 1) and driver.state.link is None
        driver.app._post(Compared(comparison()))
        await driver.until(lambda: driver.state.link == (1, 2))
        assert driver.passage == (LEFT, 1)


def test_errors_before_the_start_are_sentences():
    from tui.reader.program.start import read_pair

    with pytest.raises(ParallaxError, match="name both"):
        read_pair("one.md", None)
    with pytest.raises(ParallaxError, match="one of the two"):
        read_pair("-", "-")


async def test_what_was_said_while_the_analysis_was_not_ready_goes_with_it(tmp_path):
    async with reader(tmp_path) as driver:
        driver.app.reading.say(NOT_READY)
        await driver.until(lambda: driver.shows("The analysis is not ready"))
        driver.app.reading.post_message(Compared(samples.comparison()))
        await driver.until(lambda: not driver.shows("The analysis is not ready"))
