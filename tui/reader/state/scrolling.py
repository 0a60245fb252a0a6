"""The two ways in which a text is asked to scroll."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Show(NamedTuple):
    """Bring the cursor into view; `level` puts the current link's other end on the same row."""

    at: Literal["nearest", "third", "top", "bottom"] = "nearest"
    level: bool = False
    flash: bool = False


class Scroll(NamedTuple):
    """Scroll the active text by so many pages or rows, the cursor with it."""

    pages: float = 0.0
    rows: int = 0
