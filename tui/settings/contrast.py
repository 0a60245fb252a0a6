"""Whether the words of a theme can be read on its grounds (WCAG 2.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.settings.colours import PALETTES
from tui.settings.model import Loaded, OwnTheme
from tui.toml.lines import find_lines

ENOUGH = 4.5
"""Contrast that WCAG 2.2 (1.4.3, level AA) asks of text."""

POLES = ("left_pole", "right_pole")
INKS = ("foreground", "accent", "primary", "success", "warning", "ink_soft", *POLES)
GROUNDS = ("background", "surface", "cursor_ground", "other_ground")
MARKED = ("term_ground", "hit_ground", "differs_ground")

READ = (
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    *(("ink_faint", ground) for ground in GROUNDS[:2]),
    *(("foreground", ground) for ground in MARKED),
)
"""(words, ground): which colours of a theme stand on which."""


def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour, `#rgb` or `#rrggbb`: 0 to 1."""
    digits = colour.removeprefix("#")
    parts = [digits[at : at + 2] for at in (0, 2, 4)] if len(digits) == 6 else [2 * digit for digit in digits]
    red, green, blue = (_linear(int(part, 16) / 255) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: str, two: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    low, high = sorted(map(luminance, (one, two)))
    return (high + 0.05) / (low + 0.05)


def weaknesses(loaded: Loaded) -> Iterator[str]:
    """A sentence for each colour of the user's own themes with which some words can hardly be read."""
    themes = loaded.settings.themes
    if loaded.path is None or not themes:
        return
    lines = find_lines(loaded.path.read_text(encoding="utf-8-sig"))
    for name, theme in themes.items():
        for colour, beside in weak(theme).items():
            line = lines.of(("themes", name, colour))
            listed = ", ".join(f"{ratio:.1f} with {other}" for other, ratio in beside.items())
            yield (
                f"{loaded.path}: line {line}: {colour} of the theme '{name}' is hard to read: "
                f"its contrast is {listed}; words need {ENOUGH} (WCAG AA)."
            )


def weak(theme: OwnTheme) -> dict[str, Mapping[str, float]]:
    """The colours that a theme sets, with those beside which they have too little contrast, and how much."""
    colours = {**PALETTES[theme.base], **theme.colours}
    found: dict[str, dict[str, float]] = {}
    for ink, ground in READ:
        ratio = contrast(colours[ink], colours[ground])
        if ratio < ENOUGH:
            mine, other = (ink, ground) if ink in theme.colours else (ground, ink)
            found.setdefault(mine, {})[other] = ratio
    return {**found}
