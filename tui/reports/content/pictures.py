"""Small pictures made of characters: readable without colour, and copied like any text."""

from __future__ import annotations

BAR_WIDTH = 12


def bar(count: int, most: int, width: int = BAR_WIDTH) -> str:
    """A bar as long as `count` is of `most`; at least one cell for anything above zero."""
    if count <= 0 or most <= 0:
        return ""
    return "█" * max(1, round(width * count / most))
