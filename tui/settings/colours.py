"""The colours of the two bundled themes: warm paper and ink, by day and by night.

Two hues have a meaning, orange and blue as in the HTML report: the left and the right answer of an axis. The
accent of the program is neither, to an eye with any of the three colour deficiencies.
"""

from __future__ import annotations

from collections.abc import Mapping

DARK, LIGHT = "dark", "light"
"""The two bundled themes as the settings call them; each theme of a user's own is based on one of them."""

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
    "left_pole": "words that speak for the left answer to an axis",
    "right_pole": "words that speak for the right one",
}
"""Every colour of a theme, with what it is for."""


RETIRED = frozenset(f"axis_{number}" for number in range(1, 9))
"""Colours that themes could once have: they may still stand in a settings file, and colour nothing."""


PALETTES: Mapping[str, Mapping[str, str]] = {
    DARK: {
        "foreground": "#d9d4c7",
        "background": "#15171b",
        "surface": "#1b1e23",
        "panel": "#22262c",
        "primary": "#bdb7a9",
        "secondary": "#8fb8cf",
        "accent": "#e07fb8",
        "warning": "#f2e863",
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
        "left_pole": "#ffb866",
        "right_pole": "#85bdf5",
    },
    LIGHT: {
        "foreground": "#23262b",
        "background": "#faf7f0",
        "surface": "#f3efe5",
        "panel": "#ebe6d9",
        "primary": "#4a473f",
        "secondary": "#35607a",
        "accent": "#8a1c6b",
        "warning": "#6a5f00",
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
        "left_pole": "#8a4b00",
        "right_pole": "#0b5394",
    },
}
"""Every colour of both by its name."""
