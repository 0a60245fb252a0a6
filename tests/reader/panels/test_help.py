"""All keys on one page."""

from tests.reader.driver import reader
from tui.reader.commands import all_commands, keymap
from tui.reader.panels.help import key_lines
from tui.reader.text.styled import plain


async def test_a_key_typed_into_help_is_answered_first(tmp_path):
    async with reader(tmp_path, color=False) as driver:
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
