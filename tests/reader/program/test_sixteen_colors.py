"""Terminals of 16 colours: every state can be read and told from every other, on the usual palettes."""

from itertools import combinations

import pytest
from textual.color import Color
from textual.widgets import Input, TextArea

from tests.reader.driver import LEFT, reader
from tui.reader.panes.overview_strip import KINDS
from tui.reader.program.sixteen_colors import in_sixteen
from tui.reader.program.theme import THEMES
from tui.reader.text.styles import StyleBook
from tui.settings.contrast import contrast

PALETTES = {
    "Linux console": "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa"
    " 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5"
    " 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    "GNOME": "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf"
    " 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec",
    "Windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc"
    " 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
    "macOS": "000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf"
    " 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5",
    "PuTTY": "000000 bb0000 00bb00 bbbb00 0000bb bb00bb 00bbbb bbbbbb"
    " 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "Solarized": "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5"
    " 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3",
}
OWN = {
    "dark": {"GNOME": ("2e3436", "d3d7cf"), "Solarized": ("002b36", "839496")},
    "light": {"Windows": ("f2f2f2", "0c0c0c"), "Solarized": ("fdf6e3", "657b83")},
}
"""Ground and ink of the terminal itself, where they are not simply black and white."""

ENOUGH = 3.0
"""Contrast that WCAG 2.2 (1.4.3, 1.4.11) asks of large words and of signs; no set of 16 gives more."""

SIGNS = {
    "sign-strong": "━",
    "sign-likely": "─",
    "sign-faint": "┄",
    "sign-note": "✎",
    "sign-left": "L",
    "sign-right": "l",
    "bar": "▌",
    "other-bar": "▏",
    "target": "a",
}
"""What stands in the cell as well, where the state is a sign and not a style of words."""

WORDS = (
    "heading",
    "furniture",
    "pole-left",
    "pole-right",
    "term",
    "term-fuzzy",
    "differs",
    "differs-moved",
    "differs-here",
    "hit",
    "hit-current",
    "selection",
)


def seen(colour, palette, mode, *, ground):
    """A colour of a style as a terminal of this palette shows it."""
    if colour is None or colour.is_default:
        own = OWN[mode].get(palette, ("000000", "aaaaaa") if mode == "dark" else ("ffffff", "000000"))
        return "#" + own[0 if ground else 1]
    return "#" + PALETTES[palette].split()[colour.number]


async def styles_of(tmp_path, theme):
    """Every style that the parts of the reading screen may have, by name."""
    async with reader(tmp_path, sixteen=True) as driver:
        if driver.app.theme != theme.name:
            await driver.press("T")
        assert driver.app.theme == theme.name
        screen = driver.app.reading
        look = screen.stage.pane(LEFT)._looks().resolve
        found = {name: look((name,)) for name in (*WORDS, *SIGNS)}
        found["plain"] = look(())
        for one in ("term", "term-fuzzy", "hit", "hit-current", "selection", "target"):
            found[f"pole-right {one}"] = look(("cursor", "pole-right", one))
            found[f"hit {one}"] = look(("hit", one))
        gutter = StyleBook.of(screen._gutter, "link-gutter--", ("faint", "likely", "strong", "current"))
        found |= {f"gutter {name}": gutter((name,)) for name in ("faint", "likely", "strong", "current")}
        strip = StyleBook.of(screen.columns.left.strip, "overview-strip--", (*KINDS, "viewport"))
        found |= {f"strip {name}": strip((name,)) for name in KINDS}
        return found


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_every_state_can_be_read_and_told_apart(tmp_path, theme):
    mode = "dark" if theme.dark else "light"
    styles = await styles_of(tmp_path, theme)
    for name, style in styles.items():
        for colour in (style.color, style.bgcolor):
            assert colour is None or colour.is_default or colour.number < 16, name
        for palette in PALETTES:
            ink = seen(style.color, palette, mode, ground=False)
            ground = seen(style.bgcolor, palette, mode, ground=True)
            assert contrast(ink, ground) >= ENOUGH, (name, palette, ink, ground)
    looks = {name: (str(styles[name]), SIGNS.get(name, "")) for name in ("plain", *WORDS, *SIGNS)}
    for one, two in combinations(looks, 2):
        assert looks[one] != looks[two], (one, two)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_words_differ_by_more_than_colour(tmp_path, theme):
    styles = await styles_of(tmp_path, theme)
    attributes = {
        name: (style.bold, style.italic, style.underline, style.reverse) for name, style in styles.items()
    }
    assert attributes["pole-left"] != attributes["pole-right"]
    assert attributes["hit"] != attributes["hit-current"]
    assert attributes["term"] != attributes["term-fuzzy"]
    for name in WORDS:
        assert attributes[name] != attributes["plain"], name


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_poles_and_accent_have_inks_of_their_own(theme):
    shown = in_sixteen(theme)
    named = shown.variables
    assert len({named["left-pole"], named["right-pole"], shown.accent}) == 3
    for colour in named.values():
        assert Color.parse(colour).ansi is not None


async def test_the_theme_turns_everywhere(tmp_path):
    async with reader(tmp_path, sixteen=True) as driver:
        await driver.press("]")

        def inks():
            strips = driver.app.screen._compositor.render_strips()
            return {segment.style.color.name for row in strips for segment in row if segment.style.color}

        before = inks()
        await driver.press("T")
        await driver.pilot.pause()
        dark, light = "color(13)", "color(5)"  # of the accent
        assert dark in before and light not in before
        assert light in inks() and dark not in inks()
        assert driver.app.reading.state.link, "the place stays"


@pytest.mark.parametrize("key", ["/", "a", "?", "K"])
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_the_cursor_can_be_seen_where_one_types(tmp_path, theme, key):
    async with reader(tmp_path, sixteen=True) as driver:
        if driver.app.theme != theme.name:
            await driver.press("T")
        await driver.press(key)
        await driver.until(lambda: isinstance(driver.app.focused, Input | TextArea))
        part = "input--cursor" if isinstance(driver.app.focused, Input) else "text-area--cursor"
        style = driver.app.focused.get_component_rich_style(part)
        assert style.reverse and style.color.is_default and style.bgcolor.is_default
