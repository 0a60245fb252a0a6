"""The two themes: warm paper and ink, by day and by night; hues after Okabe and Ito, tuned to each ground."""

from __future__ import annotations

from textual.theme import Theme

DARK, LIGHT = "parallax-dark", "parallax-light"
NAMES = {"dark": DARK, "light": LIGHT}
"""The themes as the settings call them."""

AXES_DARK = (
    "#e69f00",  # orange
    "#56b4e9",  # sky blue
    "#3cc79a",  # bluish green
    "#f0e442",  # yellow
    "#7ea6e8",  # blue
    "#f0804a",  # vermilion
    "#dd8fb8",  # reddish purple
    "#b9b4a7",  # grey
)
AXES_LIGHT = ("#8a5a00", "#0f6699", "#00684c", "#6b6400", "#2a4fa3", "#a83c00", "#94386d", "#5c574c")


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
        ),
    ),
)

DEFAULTS = dict(THEMES[0].variables)
"""Values for themes that are not ours."""


def other(theme: str) -> str:
    """The theme that a toggle turns to."""
    return DARK if theme == LIGHT else LIGHT
