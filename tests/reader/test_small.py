"""What is left on the screen when there is little room, and what the last line says while one types."""

import pytest

from tests.reader.driver import reader
from tui.reader.program.app import TWICE


@pytest.mark.parametrize("size", [(80, 9), (40, 8), (20, 5)])
async def test_a_tiny_terminal_keeps_the_text(tmp_path, size):
    async with reader(tmp_path, size=size) as driver:
        assert driver.shows("Avalon grows.") and not driver.shows("is framed")
        assert not driver.shows("too small")
        await driver.press("j")
        assert driver.shows("Avalon breaks")


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
