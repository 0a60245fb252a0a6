"""Both themes can be read: contrasts after WCAG 2.2, and hues that stay apart."""

from dataclasses import replace
from itertools import combinations
from math import dist

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color

from tui.reader.program.theme import DARK, LIGHT, THEMES, available, for_palette, full_name
from tui.settings.colours import PALETTES
from tui.settings.contrast import ENOUGH, MARKED, POLES, contrast, weak
from tui.settings.model import OwnTheme

FAR = 12.0
"""Least CIE76 difference of two colours that mean different things; under 2.3 a difference goes unnoticed."""


@pytest.mark.parametrize("base", PALETTES)
def test_words_can_be_read_on_every_ground(base):
    assert weak(OwnTheme(base, PALETTES[base])) == {}


@pytest.mark.parametrize("base", PALETTES)
def test_poles_can_be_read_where_a_link_or_a_search_marks_words(base):
    colours = PALETTES[base]
    assert all(contrast(colours[pole], colours[ground]) >= ENOUGH for pole in POLES for ground in MARKED)


def shown(colour):
    """A colour as a terminal of 256 colours shows it."""
    found = RichColor.parse(colour).downgrade(ColorSystem.EIGHT_BIT)
    return Color(*found.get_truecolor()).hex


@pytest.mark.parametrize("theme", tuple(map(for_palette, THEMES)), ids=lambda theme: theme.name)
def test_256_colours_can_be_read(theme):
    inks = [theme.foreground, theme.accent, theme.primary, theme.success, theme.warning]
    inks += [theme.variables["ink-soft"], theme.variables["left-pole"], theme.variables["right-pole"]]
    grounds = [theme.background, theme.surface, theme.panel]
    grounds += [theme.variables[f"{name}-ground"] for name in ("cursor", "other", "term", "hit")]
    for ground in grounds:
        for ink in inks:
            assert contrast(shown(ground), shown(ink)) >= ENOUGH, (ground, ink)
    for ground in (theme.background, theme.surface, theme.panel):
        assert contrast(shown(ground), shown(theme.variables["ink-faint"])) >= ENOUGH


@pytest.mark.parametrize("theme", tuple(map(for_palette, THEMES)), ids=lambda theme: theme.name)
def test_poles_and_marked_words_differ_in_256_colours(theme):
    inks = {shown(theme.variables[f"{pole}-pole"]) for pole in ("left", "right")} | {shown(theme.accent)}
    grounds = {shown(theme.variables[f"{name}-ground"]) for name in ("cursor", "term", "hit", "differs")}
    assert (len(inks), len(grounds)) == (3, 4)


SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""How linear sRGB is seen (Machado, Oliveira and Fernandes 2009, severity 1)."""


def lab(colour, sight):
    """CIELAB (D65) of a colour as it is seen."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (part / 255 for part in Color.parse(colour).rgb)
    ]
    red, green, blue = (
        min(1, max(0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in SIGHTS[sight]
    )
    x, y, z = (
        part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
        for part in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("base", PALETTES)
def test_both_poles_the_accent_and_plain_words_differ_for_every_eye(base, sight):
    inks = [PALETTES[base][name] for name in (*POLES, "accent", "foreground", "primary")]
    for one, two in combinations(inks[:4], 2):
        assert dist(lab(one, sight), lab(two, sight)) > FAR, (one, two)
    assert all(dist(lab(inks[-1], sight), lab(pole, sight)) > FAR for pole in inks[:2])


def test_without_own_themes_there_are_the_two_bundled_ones():
    assert [theme.name for theme in available({}, "truecolor")] == [DARK, LIGHT]
    for theme, base in zip(THEMES, ("dark", "light"), strict=True):
        assert set(theme.variables) == {name.replace("_", "-") for name in PALETTES[base]} - set(vars(theme))
        assert theme.dark is (base == "dark")


def test_an_own_theme_is_its_base_but_for_its_colours():
    own = {"ocean": OwnTheme("light", {"background": "#eef", "term_ground": "#cce", "left_pole": "#102030"})}
    for colours in ("truecolor", "256", "16"):
        themes = {theme.name: theme for theme in available(own, colours)}
        assert list(themes) == [DARK, LIGHT, full_name("ocean")]
        ocean, light = themes[full_name("ocean")], themes[LIGHT]
        assert ocean.foreground == light.foreground and not ocean.dark
        if colours == "16":
            assert replace(ocean, name=LIGHT) == light
        else:
            assert ocean.background == "#eef" and ocean.variables["term-ground"] == "#cce"
            assert ocean.variables["left-pole"] == "#102030"
            assert ocean.variables["right-pole"] == light.variables["right-pole"]
            assert "term_ground" not in ocean.variables
