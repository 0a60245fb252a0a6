"""The settings file is edited while one reads."""

import re
from contextlib import asynccontextmanager

import pytest

from tests.reader.driver import LEFT, SampleReader, reader
from tests.reader.program.test_file_watch import write
from tui.reader.commands import usual_keys
from tui.reader.program.settings_reload import AT_ONCE, settings_remark
from tui.reader.program.theme import DARK, LIGHT, full_name
from tui.settings import load_settings
from tui.settings.model import rules


@pytest.fixture
def edited(tmp_path):
    """A reader whose settings file can be written while it runs: `async with edited() as (driver, save)`."""
    path = tmp_path / "mine.toml"

    @asynccontextmanager
    async def begun(words=""):
        write(path, words)

        class Edited(SampleReader):
            watch_every = 0.02

            def __init__(self, *arguments, **more):
                super().__init__(*arguments, **more, settings=load_settings(str(path), usual_keys))

        async with reader(tmp_path, app_class=Edited, size=(100, 40)) as driver:
            await driver.until(lambda: driver.app.reading.material.alignment is not None)
            await driver.until(  # the file is looked at
                lambda: driver.shows("no setting in it changed"), meanwhile=lambda: write(path, words)
            )
            yield driver

    begun.save = lambda words: write(path, words)
    return begun


async def says(driver, words):
    await driver.until(lambda: driver.shows(words))


def ground(driver):
    return driver.app.reading.stage.pane(LEFT).get_visual_style().background.hex


OCEAN = '[themes.ocean]\nbase = "dark"\nbackground = "{}"\n'


async def test_the_theme_changes_at_once(edited):
    async with edited() as driver:
        for words, name in (
            ('theme = "light"', LIGHT),
            ('theme_dark = "ocean"\n' + OCEAN.format("#000011"), LIGHT),
            ('theme = "ocean"\n' + OCEAN.format("#000011"), full_name("ocean")),
        ):
            edited.save(words)
            await driver.until(lambda name=name: driver.app.theme == name)
        await driver.until(lambda: ground(driver) == "#000011")
        edited.save('theme = "ocean"\n' + OCEAN.format("#001100"))
        await driver.until(lambda: ground(driver) == "#001100")
        await says(driver, "mine.toml was read again: themes.")
        assert driver.app.theme == full_name("ocean")
        edited.save("")
        await driver.until(lambda: driver.app.theme == DARK)
        await driver.until(lambda: ground(driver) == "#15171B")


async def test_a_theme_turned_by_key_stays_until_one_is_chosen(edited):
    async with edited('theme = "dark"') as driver:
        await driver.press("T")
        await driver.until(lambda: driver.app.theme == LIGHT)
        edited.save('theme = "dark"\ntheme_light = "ivory"\n[themes.ivory]\nbase = "light"')
        await driver.until(lambda: driver.app.theme == full_name("ivory"))
        edited.save('theme = "light"')
        await driver.until(lambda: driver.app.theme == LIGHT)


async def test_keys_change_at_once_and_are_given_back(edited):
    async with edited() as driver:
        edited.save('[keys]\nnext-link = "ctrl+n"\n')
        await says(driver, "mine.toml was read again: keys.")
        await driver.press("ctrl+n")
        assert driver.shows("link 1/4") and driver.shows("ctrl+n")
        await driver.press("]")
        assert driver.shows("link 1/4")
        edited.save('[keys]\nprevious-link = "ctrl+p"\nnext-passage = "]"\nnext-link = "J"')
        await says(driver, "! shows all")
        await driver.press("ctrl+n")
        assert driver.shows("link 2/4"), "with faults in the file the old keys stay"
        edited.save("")
        await says(driver, "read again: keys.")
        await driver.press("]")
        assert driver.shows("link 3/4")


async def test_width_and_wrapping_change_at_once(edited):
    async with edited("wrap_width = 40") as driver:
        await driver.press("G")
        pane = driver.app.reading.stage.pane(LEFT)
        rows, passage = len(pane.lines), driver.passage
        edited.save("wrap_width = 20\nwrap_navigation = true\nflash = false")
        await says(driver, "mine.toml was read again: wrap_width, flash, wrap_navigation.")
        await driver.until(lambda: len(pane.lines) > rows)
        assert driver.passage == passage
        first, last = pane.top_row, pane.top_row + pane.page
        assert first <= pane.row_of(driver.state.offset) < last, "the cursor is still in view"
        assert not driver.app.reading.stage.flashes
        await driver.press("g", "g", "[")
        assert driver.shows("link 4/4")


async def test_faults_keep_what_held_and_are_listed(edited):
    async with edited('theme = "light"') as driver:
        driver.app.appearance.show(LIGHT)
        edited.save('mouse = 3\nthme = "dark"\n')
        await says(driver, "mine.toml has 2 faults, line 1; what held before stays: ! shows all")
        assert driver.app.settings.theme == "light"
        await driver.press("!")
        assert driver.shows("Faults of files you changed") and driver.shows("did you mean 'theme'?")
        await driver.press("escape")
        edited.save("theme = 3 4")
        await says(driver, "mine.toml has 1 fault")
        assert driver.app.reading.faults[0].message.startswith("not TOML")
        edited.save("mouse = false")
        await says(driver, "mine.toml was read again: theme. At the next start: mouse.")
        assert driver.app.reading.faults == ()


@pytest.mark.parametrize("over_the_texts", [False, True])
async def test_a_fault_is_no_longer_told_once_its_file_is_gone(edited, tmp_path, over_the_texts):
    async with edited() as driver:
        if over_the_texts:
            await driver.press("S")
            await driver.until(lambda: driver.is_on_shifts)
        edited.save('[keys]\nnext-link = "ctrl+n ctrl+"\n')
        await says(driver, "mine.toml has 1 fault")
        (tmp_path / "mine.toml").unlink()
        await driver.until(lambda: driver.app.reading.faults == ())
        await driver.until(lambda: not driver.shows("mine.toml has 1 fault"))
        await driver.press("escape")
        assert not driver.shows("mine.toml has 1 fault")
        edited.save("")
        await says(driver, "mine.toml was read again")


async def test_what_is_said_of_something_else_stays_when_a_faulty_file_is_gone(edited, tmp_path):
    async with edited() as driver:
        edited.save("mouse = 3")
        await says(driver, "mine.toml has 1 fault")
        driver.app.reading.say("Something else.")
        (tmp_path / "mine.toml").unlink()
        await driver.until(lambda: driver.app.reading.faults == ())
        assert driver.shows("Something else.")


async def test_a_file_that_cannot_be_read_is_a_sentence(edited, tmp_path):
    async with edited() as driver:
        (tmp_path / "mine.toml").unlink()
        (tmp_path / "mine.toml").mkdir()
        await says(driver, "is not a file")


async def test_a_file_that_appears_is_read(edited, tmp_path, monkeypatch):
    async with edited() as driver:
        (tmp_path / "mine.toml").unlink()
        await driver.rest()
        edited.save("flash = false")
        await says(driver, "mine.toml was read again: flash.")


def test_what_is_told():
    assert settings_remark("a.toml", ()) == "a.toml was read again: no setting in it changed."
    assert (
        settings_remark("a.toml", ("mouse", "notes"))
        == "a.toml was read again. At the next start: mouse, notes."
    )
    assert set(rules()) >= AT_ONCE
    assert re.fullmatch(
        r"a.toml was read again: keys\. At the next start: sync\.",
        settings_remark("a.toml", ("sync", "keys")),
    )
