"""A shift and how well it is supported, for the order of the list."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.model import Shift


class Weighed(NamedTuple):
    """A shift with the number of pieces that support it."""

    shift: Shift
    support: float
    tie: tuple[int, ...]
