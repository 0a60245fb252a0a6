"""The two themes in the 16 colours of a terminal, chosen by hand.

The nearest colours would put white on white. What the colours look like is the terminal's business, so only
those are used that can be read on the default palettes of the usual ones: inks on the terminal's own ground,
and bright white on blue, magenta or red. No other ground is laid under words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from textual.theme import Theme

OWN = "ansi_default"
"""The terminal's own ink, or its own ground."""

GROUNDS = {
    "term_ground": "ansi_blue",
    "differs_ground": "ansi_blue",
    "hit_ground": "ansi_magenta",
    "found_ground": "ansi_red",
}
"""Behind words on which a link rests or in which its passages differ, hits of a search, the current hit."""

ON_GROUND = "ansi_bright_white"


class Inks(NamedTuple):
    """The inks that are not the terminal's own, by the names of a theme."""

    left_pole: str
    right_pole: str
    accent: str
    success: str
    warning: str
    error: str


INKS_DARK = Inks(
    left_pole="ansi_yellow",
    right_pole="ansi_bright_cyan",
    accent="ansi_bright_magenta",
    success="ansi_green",
    warning="ansi_bright_red",
    error="ansi_bright_red",
)
INKS_LIGHT = Inks(
    left_pole="ansi_red",
    right_pole="ansi_blue",
    accent="ansi_magenta",
    success="ansi_bright_black",
    warning="ansi_bright_red",
    error="ansi_red",
)


def in_sixteen(theme: Theme) -> Theme:
    """The theme of that name for a terminal of 16 colours, on the terminal's own ground."""
    inks = INKS_DARK if theme.dark else INKS_LIGHT
    named = {"left-pole": inks.left_pole, "right-pole": inks.right_pole}
    named |= {name.replace("_", "-"): ground for name, ground in GROUNDS.items()}
    named |= dict.fromkeys(("ink-soft", "ink-faint", "rule", "cursor-ground", "other-ground"), OWN)
    named |= dict.fromkeys(("panel", "ansi-background", "ansi-foreground", "border-blurred"), OWN)
    named |= {"on-ground": ON_GROUND, "block-cursor-foreground": ON_GROUND}
    return replace(
        theme,
        accent=inks.accent,
        primary=OWN,
        secondary=OWN,
        success=inks.success,
        warning=inks.warning,
        error=inks.error,
        foreground=OWN,
        background=OWN,
        surface=OWN,
        panel=OWN,
        variables=named,
        ansi=True,
    )
