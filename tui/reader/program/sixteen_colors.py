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
    """What is not an axis, by the names of a theme."""

    accent: str
    primary: str
    success: str
    warning: str
    error: str


INKS_DARK = Inks(
    accent="ansi_bright_yellow",
    primary="ansi_bright_cyan",
    success="ansi_green",
    warning="ansi_bright_red",
    error="ansi_bright_red",
)
INKS_LIGHT = Inks(
    accent="ansi_red",
    primary="ansi_blue",
    success="ansi_magenta",
    warning="ansi_bright_red",
    error="ansi_red",
)

AXES_DARK = (
    "ansi_yellow",
    "ansi_bright_cyan",
    "ansi_green",
    "ansi_bright_magenta",
    "ansi_cyan",
    "ansi_bright_red",
    "ansi_bright_yellow",
    "ansi_bright_white",
)
AXES_LIGHT = (
    "ansi_blue",
    "ansi_red",
    "ansi_magenta",
    "ansi_bright_black",
    "ansi_bright_red",
    "ansi_black",
    "ansi_blue",
    "ansi_red",
)
"""Light grounds leave six inks that can be read: the last two axes have only their letters for themselves."""


def in_sixteen(theme: Theme) -> Theme:
    """The theme of that name for a terminal of 16 colours, on the terminal's own ground."""
    inks, axes = (INKS_DARK, AXES_DARK) if theme.dark else (INKS_LIGHT, AXES_LIGHT)
    named = {f"axis-{number}": ink for number, ink in enumerate(axes, start=1)}
    named |= {name.replace("_", "-"): ground for name, ground in GROUNDS.items()}
    named |= dict.fromkeys(("ink-soft", "ink-faint", "rule", "cursor-ground", "other-ground"), OWN)
    named |= dict.fromkeys(("panel", "ansi-background", "ansi-foreground", "border-blurred"), OWN)
    named |= {"on-ground": ON_GROUND, "block-cursor-foreground": ON_GROUND}
    return replace(
        theme,
        accent=inks.accent,
        primary=inks.primary,
        secondary=inks.primary,
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
