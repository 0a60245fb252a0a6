"""Both themes can be read: contrasts after WCAG 2.2, and hues that stay apart."""

from itertools import combinations

import pytest
from textual.color import Color

from tui.reader.theme import AXES_DARK, AXES_LIGHT, DARK, LIGHT, THEMES, other

ENOUGH = 4.5
"""Contrast that WCAG 2.2 (1.4.3, level AA) asks of text."""


def luminance(colour):
    """Relative luminance of an sRGB colour (WCAG 2.2)."""
    parts = (part / 255 for part in colour.rgb)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, two):
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    low, high = sorted(luminance(Color.parse(colour)) for colour in (one, two))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "cursor-ground", "other-ground"])
def test_words_can_be_read_on_every_ground(theme, ground):
    back = getattr(theme, ground, None) or theme.variables[ground]
    inks = [theme.foreground, theme.accent, theme.primary, theme.success, theme.warning]
    inks += [theme.variables["ink-soft"], *(theme.variables[f"axis-{n}"] for n in range(1, 9))]
    for ink in inks:
        assert contrast(back, ink) >= ENOUGH, (ground, ink)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_faint_words_and_marked_words_can_be_read(theme):
    for ground in (theme.background, theme.surface):
        assert contrast(ground, theme.variables["ink-faint"]) >= ENOUGH
    for ground in ("term-ground", "hit-ground"):
        assert contrast(theme.variables[ground], theme.foreground) >= ENOUGH


@pytest.mark.parametrize("axes", [AXES_DARK, AXES_LIGHT], ids=["dark", "light"])
def test_axes_differ(axes):
    for one, two in combinations(map(Color.parse, axes), 2):
        distance = sum((a - b) ** 2 for a, b in zip(one.rgb, two.rgb, strict=True)) ** 0.5
        assert distance > 30, (one.hex, two.hex)


def test_the_themes_turn():
    assert other(DARK) == LIGHT and other(LIGHT) == DARK
