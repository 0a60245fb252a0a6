"""The colours of the two bundled themes: warm paper and ink, by day and by night.

The hues are after Okabe and Ito, tuned to each ground.
"""

from __future__ import annotations

from collections.abc import Mapping

DARK, LIGHT = "dark", "light"
"""The two bundled themes as the settings call them; each theme of a user's own is based on one of them."""

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


USES: Mapping[str, str] = {
    "foreground": "words",
    "background": "behind the texts",
    "surface": "behind panels and lists",
    "panel": "behind bars and what is typed",
    "primary": "names, likely links",
    "secondary": "what stands beside",
    "accent": "keys, strong links, where the cursor is",
    "warning": "what is doubtful",
    "error": "what went wrong",
    "success": "notes",
    "ink_soft": "words that matter less",
    "ink_faint": "words that matter least",
    "rule": "lines",
    "cursor_ground": "behind the current passage",
    "other_ground": "behind the current passage of the other text",
    "term_ground": "behind words on which a link rests",
    "hit_ground": "behind hits of a search",
    "differs_ground": "behind words in which two passages differ",
    **{f"axis_{number}": f"axis {number} of the framing" for number in range(1, 9)},
}
"""Every colour of a theme, with what it is for."""


def _axes(colours: tuple[str, ...]) -> dict[str, str]:
    return {f"axis_{number}": colour for number, colour in enumerate(colours, start=1)}


PALETTES: Mapping[str, Mapping[str, str]] = {
    DARK: {
        "foreground": "#d9d4c7",
        "background": "#15171b",
        "surface": "#1b1e23",
        "panel": "#22262c",
        "primary": "#7fb4d8",
        "secondary": "#8fb8cf",
        "accent": "#e9b44c",
        "warning": "#e69f00",
        "error": "#f0804a",
        "success": "#3cc79a",
        "ink_soft": "#a39e92",
        "ink_faint": "#8b877d",
        "rule": "#3a3e45",
        "cursor_ground": "#262b33",
        "other_ground": "#1f232a",
        "term_ground": "#33402f",
        "hit_ground": "#4d4213",
        "differs_ground": "#5a2f26",
        **_axes(AXES_DARK),
    },
    LIGHT: {
        "foreground": "#23262b",
        "background": "#faf7f0",
        "surface": "#f3efe5",
        "panel": "#ebe6d9",
        "primary": "#1f5f8b",
        "secondary": "#35607a",
        "accent": "#96540a",
        "warning": "#8a5a00",
        "error": "#a83c00",
        "success": "#00684c",
        "ink_soft": "#5b584f",
        "ink_faint": "#6b675d",
        "rule": "#cfc9ba",
        "cursor_ground": "#ece5d3",
        "other_ground": "#f3eee1",
        "term_ground": "#dbe8cf",
        "hit_ground": "#f6e3a1",
        "differs_ground": "#f4d3c4",
        **_axes(AXES_LIGHT),
    },
}
"""Every colour of both by its name."""
