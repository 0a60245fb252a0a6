"""The themes as Textual takes them: the bundled ones and the user's own, in the colours of the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from textual.theme import Theme

from tui.settings.colours import PALETTES
from tui.settings.model import OwnTheme

_FIELDS = (
    *("foreground", "background", "surface", "panel"),
    *("primary", "secondary", "accent", "warning", "error", "success"),
)
"""Colours for which Textual has a name of its own; all others are variables."""


def full_name(name: str) -> str:
    """The name under which Textual knows a theme of the settings."""
    return f"parallax-{name}"


DARK, LIGHT = full_name("dark"), full_name("light")


def _coloured(theme: Theme, colours: Mapping[str, str]) -> Theme:
    """The theme with other colours."""
    named: dict[str, Any] = {name: colour for name, colour in colours.items() if name in _FIELDS}
    others = {name.replace("_", "-"): colour for name, colour in colours.items() if name not in _FIELDS}
    return replace(theme, **named, variables={**theme.variables, **others})


THEMES = tuple(
    _coloured(Theme(name=full_name(base), primary="", dark=base == "dark"), PALETTES[base])
    for base in ("dark", "light")
)

_PALETTE_DARK = {
    "background": "#121212",
    "surface": "#1c1c1c",
    "panel": "#262626",
    "cursor-ground": "#262626",
    "other-ground": "#1c1c1c",
    "term-ground": "#303030",
    "hit-ground": "#00005f",
    "differs-ground": "#5f0000",
    "ink-faint": "#949494",
    "left-pole": "#ffaf5f",
    "right-pole": "#87afff",
    "ink-soft": "#a8a8a8",
}
_PALETTE_LIGHT = {
    "background": "#ffffff",
    "surface": "#ffffd7",
    "panel": "#f0f0f0",
    "cursor-ground": "#f0f0f0",
    "other-ground": "#ffffd7",
    "term-ground": "#d7ffd7",
    "hit-ground": "#ffffaf",
    "differs-ground": "#ffd7d7",
    "left-pole": "#875f00",
    "right-pole": "#005f87",
}


def for_palette(theme: Theme) -> Theme:
    """The theme for a terminal of 256 colours, whose grounds are colours of its palette.

    The nearest ones of that palette would be too light or too dark for what is written on them.
    """
    chosen = _PALETTE_DARK if theme.dark else _PALETTE_LIGHT
    return replace(
        theme,
        background=chosen["background"],
        surface=chosen["surface"],
        panel=chosen["panel"],
        variables={**theme.variables, **{name: chosen[name] for name in chosen if "-" in name}},
    )


def suited(theme: Theme, colours: str | None) -> Theme:
    """The theme as a terminal of "16", "256" or more colours can show it."""
    if colours == "16":
        from tui.reader.program.sixteen_colors import in_sixteen

        return in_sixteen(theme)
    return for_palette(theme) if colours == "256" else theme


DEFAULTS = dict(THEMES[0].variables)
"""Values for themes that are not ours."""


def available(own: Mapping[str, OwnTheme], colours: str | None) -> Iterator[Theme]:
    """Every theme as a terminal of these colours can show it.

    In 16 colours a theme of the user's own looks like its base: they are the terminal's, not ours to choose.
    """
    for theme in THEMES:
        base = suited(theme, colours)
        yield base
        for name, mine in own.items():
            if full_name(mine.base) == theme.name:
                named = replace(base, name=full_name(name))
                yield named if colours == "16" else _coloured(named, mine.colours)
