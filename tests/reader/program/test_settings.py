"""What the settings change in the reader."""

import pytest

from tests.reader import samples
from tests.reader.driver import LEFT, RIGHT, ReaderDriver, SampleReader, reader
from tui.reader.commands import clashes, keymap
from tui.reader.memory.session import begin, keep, keep_theme, turned_light
from tui.reader.program.start import chosen_theme
from tui.reader.program.theme import full_name
from tui.reader.state.reading_state import ReadingState, Sync
from tui.reader.state.request import Request
from tui.reader.work.clipboard import hand_over
from tui.settings import Loaded, Origin, Settings
from tui.settings.keys import parse_keys
from tui.settings.model import OwnTheme


def chosen(**values):
    """Settings as of a file that holds these."""
    return Loaded(Settings(**values), None, dict.fromkeys(values, Origin.FILE))


@pytest.fixture
def settled(tmp_path):
    """A reader with these settings."""

    def made(**values):
        class Settled(SampleReader):
            def __init__(self, *arguments, **more):
                super().__init__(*arguments, **more, settings=chosen(**values))

        return reader(tmp_path, app_class=Settled)

    return made


async def test_keys_of_the_settings_call_commands(settled):
    own = {"next-link": parse_keys("ctrl+n, gw"), "theme": parse_keys("none"), "nothing": ()}
    assert not list(clashes(keymap(own)))
    async with settled(keys=own) as driver:
        await driver.until(lambda: driver.app.reading.material.alignment is not None)
        await driver.press("ctrl+n")
        assert driver.passage == (LEFT, 1)
        await driver.press("g", "w")
        assert driver.shows("link 2/4")
        await driver.press("]")
        assert driver.shows("link 2/4")
        theme = driver.app.theme
        await driver.press("T")
        assert driver.app.theme == theme
        assert driver.shows("ctrl+n")


async def test_the_theme_turns_between_the_two_that_are_set(settled):
    own = {
        "ocean": OwnTheme("dark", {"background": "#000011"}),
        "paper": OwnTheme("light", {"background": "#ffffee"}),
    }
    async with settled(themes=own, theme_dark="ocean", theme_light="paper") as driver:
        pane = driver.app.reading.stage.pane(LEFT)
        for name, ground in (("paper", "#FFFFEE"), ("ocean", "#000011"), ("paper", "#FFFFEE")):
            await driver.press("T")
            await driver.until(lambda name=name: driver.app.theme == full_name(name))
            await driver.until(lambda ground=ground: pane.get_visual_style().background.hex == ground)
        assert turned_light(driver.app.folder) is True


@pytest.mark.parametrize(
    ("values", "kept", "expected"),
    [
        ({}, None, None),
        ({}, True, "paper"),
        ({}, False, "dark"),
        ({"theme": "dark"}, True, "dark"),
        ({"theme": "paper"}, False, "paper"),
        ({"theme": "auto"}, True, None),
    ],
)
def test_which_theme_was_chosen(tmp_path, values, kept, expected):
    if kept is not None:
        keep_theme(tmp_path, light=kept)
    themes = {"paper": OwnTheme("light", {})}
    assert chosen_theme(chosen(**values, themes=themes, theme_light="paper"), tmp_path) == expected


async def test_navigation_wraps_if_wanted(settled):
    async with settled(wrap_navigation=True) as driver:
        await driver.until(lambda: driver.app.reading.material.alignment is not None)
        for _ in range(4):
            await driver.press("]")
        assert driver.shows("link 4/4")
        await driver.press("]")
        assert driver.shows("link 1/4") and driver.shows("From the end to the first: 1/4.")
        await driver.press("[")
        assert driver.shows("link 4/4")


async def test_lines_are_as_long_as_wanted_and_nothing_flashes(settled):
    async with settled(wrap_width=20, flash=False) as driver:
        await driver.until(lambda: driver.app.reading.material.alignment is not None)
        lines = driver.app.reading.stage.pane(LEFT).lines
        text = driver.app.reading.material.documents.left.text
        assert len(lines) > len(text) / 21
        await driver.press("]")
        assert not driver.app.reading.stage.flashes


async def test_copies_are_handed_to_a_command(settled, tmp_path):
    copied = tmp_path / "copied"
    async with settled(clipboard=f"tee {copied}") as driver:
        await driver.until(lambda: driver.app.reading.material.alignment is not None)
        await driver.press("]", "y")
        await driver.until(lambda: copied.exists() and "limits" in copied.read_text("utf-8"))
        await driver.until(lambda: driver.shows("went to tee"))


@pytest.mark.parametrize("command", ["false", "no-such-command-anywhere", 'broken "quote', " "])
def test_a_clipboard_command_that_fails_says_so(command):
    assert f"'{command}'" in hand_over(command, "words")


def test_what_the_settings_say_counts_more_than_what_was_left(tmp_path):
    texts = samples.documents()
    keep(tmp_path, texts, ReadingState(side=RIGHT, faint=True, sync=Sync.ANCHORED))
    assert not begin(tmp_path, texts, Loaded(Settings(), None, {})).faint, "it does not outlive the session"
    begun = begin(tmp_path, texts, chosen(faint=False, sync="page", level_view=True))
    assert (begun.faint, begun.sync, begun.level, begun.side) == (False, Sync.PAGE, True, RIGHT)


def test_a_driver_needs_no_settings(tmp_path):
    app = SampleReader(
        samples.unsegmented(), Request(), notes=str(tmp_path / "n.db"), folder=None, color=True
    )
    assert app.settings == Settings()
    assert ReaderDriver(app, None).state == ReadingState()
