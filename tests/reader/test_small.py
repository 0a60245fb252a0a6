"""What is left on the screen when there is little room, and what the last line says while one types."""

import pytest

from tests.reader.driver import reader
from tui.reader.commands import all_commands, keymap
from tui.reader.panels.help import key_lines
from tui.reader.program.app import TWICE
from tui.reader.text.styled import plain


@pytest.mark.parametrize("size", [(80, 9), (40, 8), (20, 5)])
async def test_a_tiny_terminal_keeps_the_text(tmp_path, size):
    async with reader(tmp_path, size=size) as driver:
        assert driver.shows("Avalon grows.") and not driver.shows("is framed")
        assert not driver.shows("too small")
        await driver.press("j")
        assert driver.shows("Avalon breaks")


@pytest.mark.parametrize("color", [True, False])
async def test_a_key_typed_into_help_is_answered_first(tmp_path, color):
    async with reader(tmp_path, color=color) as driver:
        for typed, first in (
            ("x", "  x                     Reject the current link"),
            ("N", "  N                     Previous hit."),
            ("ge", "  ge                    Export the notes"),
            ("ctrl+k", "  ctrl+k                Find a passage"),
        ):
            await driver.press("?")
            await driver.type(typed)
            await driver.until(lambda typed=typed: driver.shows(f"The key {typed}"))
            at = next(number for number, row in enumerate(driver.screen) if f"The key {typed}" in row)
            assert first in driver.screen[at + 1]
            await driver.press("escape")


async def test_help_tells_what_the_margin_shows_where_no_lines_show_the_links(tmp_path):
    async with reader(tmp_path, size=(60, 30)) as driver:
        await driver.until(lambda: driver.shows("━ Avalon breaks"))
        await driver.press("j")
        assert driver.shows("“breaks its old limits”"), "the card has the words"
        await driver.press("?")
        await driver.until(lambda: driver.shows("stacked or one is"))


def test_a_key_that_begins_others_lists_them_after_its_own():
    rows = [plain(row) for row in key_lines(all_commands(keymap()), "z")]
    assert rows[1] == "The key z" and {row.split()[0] for row in rows[2:]} == {"zz", "zt", "zb", "zl"}
    assert key_lines(all_commands(keymap()), "note") == () and key_lines(all_commands(keymap()), " ") == ()


@pytest.mark.parametrize("size", [(10, 3), (80, 4), (19, 24)])
async def test_a_terminal_in_which_nothing_can_be_read_is_told(tmp_path, size):
    async with reader(tmp_path, size=size) as driver:
        assert driver.shows("too small")
        await driver.pilot.resize_terminal(80, 24)
        await driver.until(lambda: driver.shows("Avalon grows.") and not driver.shows("too small"))


async def test_a_note_can_be_written_in_a_tiny_terminal(tmp_path):
    async with reader(tmp_path, size=(40, 8)) as driver:
        await driver.press("a")
        await driver.type("small")
        assert driver.shows("small")


async def test_the_last_line_tells_the_keys_of_the_editor(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a")
        await driver.until(lambda: "esc saves and closes" in driver.screen[-1])
        assert "cross" not in driver.screen[-1]
        await driver.press("escape")
        await driver.press("j")
        assert "cross" in driver.screen[-1]


async def test_ctrl_c_is_answered_in_the_last_line(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("ctrl+c")
        assert "ctrl+c again ends parallax" in driver.screen[-1]
        assert driver.app.return_value is None


async def test_ctrl_c_twice_ends_the_program_and_once_again_later_does_not(tmp_path, monkeypatch):
    async with reader(tmp_path) as driver:
        await driver.press("ctrl+c")
        monkeypatch.setattr(driver.app, "_asked_to_end", driver.app._asked_to_end - TWICE)
        await driver.press("ctrl+c")
        assert driver.app.return_value is None
        await driver.press("ctrl+c")
        assert driver.app.return_value == 0


async def test_help_tells_letters_and_words(tmp_path):
    async with reader(tmp_path, size=(120, 100)) as driver:
        await driver.press("?")
        await driver.type("limits")
        await driver.until(lambda: driver.shows("L l  breaks limits ↔ bound by limits"))
        await driver.press(*["backspace"] * 6)
        await driver.type("carried on")
        await driver.until(lambda: not driver.shows("L l  "))
        assert driver.shows("the last speaker may still be speaking")
        await driver.press(*["backspace"] * 10)
        await driver.type("page down")
        await driver.until(lambda: not driver.shows("the last speaker"))
        rows = [row for row in driver.screen if "A page down." in row]
        assert rows and all("  A page down." in row for row in rows)


async def test_why_sums_the_parts_and_tells_the_scale(tmp_path):
    from dataclasses import replace

    from tests.reader import samples
    from tui.reader.panels.why import why_lines
    from tui.reader.state.reading_state import LinkEnds, ReadingState

    stuff = samples.material()
    explain = stuff.alignment.explain
    parts = {"terms": 0.3, "competitors": -0.1}
    stuff = stuff.with_alignment(
        replace(stuff.alignment, explain=lambda *ends: explain(*ends)._replace(parts=parts))
    )
    rows = [plain(row) for row in why_lines(ReadingState(link=LinkEnds(1, 2)), stuff)]
    assert "   0.20  their sum" in rows
    assert "   0.90  the score that stands for it" in rows
