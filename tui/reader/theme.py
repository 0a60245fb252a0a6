"""The two themes: warm paper and ink, by day and by night; hues after Okabe and Ito, tuned to each ground."""

from __future__ import annotations

from dataclasses import replace

from textual.theme import Theme

DARK, LIGHT = "parallax-dark", "parallax-light"
NAMES = {"dark": DARK, "light": LIGHT}
"""The themes as the settings call them."""

AXES_DARK = (
    "#f8ac00",  # orange
    "#57c9f6",  # sky blue
    "#28b37c",  # bluish green
    "#fdf94d",  # yellow
    "#5f94e1",  # blue
    "#e77e3d",  # vermilion
    "#ce7aa6",  # reddish purple
    "#c0cbbc",  # grey
)
AXES_LIGHT = ("#684c00", "#004f71", "#077145", "#666a29", "#003787", "#b43522", "#7b004e", "#3e3f2d")
"""Tuned by search: no two are alike to an eye with any of the three colour deficiencies."""


def _variables(axes: tuple[str, ...], **others: str) -> dict[str, str]:
    return {f"axis-{number}": colour for number, colour in enumerate(axes, start=1)} | {
        name.replace("_", "-"): colour for name, colour in others.items()
    }


THEMES = (
    Theme(
        name=DARK,
        dark=True,
        primary="#7fb4d8",
        secondary="#8fb8cf",
        accent="#e9b44c",
        warning="#e69f00",
        error="#f0804a",
        success="#3cc79a",
        foreground="#d9d4c7",
        background="#15171b",
        surface="#1b1e23",
        panel="#22262c",
        variables=_variables(
            AXES_DARK,
            ink_soft="#a39e92",
            ink_faint="#8b877d",
            rule="#3a3e45",
            cursor_ground="#262b33",
            other_ground="#1f232a",
            term_ground="#33402f",
            hit_ground="#4d4213",
            differs_ground="#5a2f26",
        ),
    ),
    Theme(
        name=LIGHT,
        dark=False,
        primary="#1f5f8b",
        secondary="#35607a",
        accent="#96540a",
        warning="#8a5a00",
        error="#a83c00",
        success="#00684c",
        foreground="#23262b",
        background="#faf7f0",
        surface="#f3efe5",
        panel="#ebe6d9",
        variables=_variables(
            AXES_LIGHT,
            ink_soft="#5b584f",
            ink_faint="#6b675d",
            rule="#cfc9ba",
            cursor_ground="#ece5d3",
            other_ground="#f3eee1",
            term_ground="#dbe8cf",
            hit_ground="#f6e3a1",
            differs_ground="#f4d3c4",
        ),
    ),
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
    "axis-5": "#87afff",
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
    "axis-1": "#875f00",
    "axis-2": "#005f87",
    "axis-3": "#005f00",
    "axis-4": "#5f5f00",
    "axis-5": "#0000af",
    "axis-6": "#af0000",
    "axis-7": "#87005f",
    "axis-8": "#444444",
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
        from tui.reader.sixteen import in_sixteen

        return in_sixteen(theme)
    return for_palette(theme) if colours == "256" else theme


DEFAULTS = dict(THEMES[0].variables)
"""Values for themes that are not ours."""


def other(theme: str) -> str:
    """The theme that a toggle turns to."""
    return DARK if theme == LIGHT else LIGHT
