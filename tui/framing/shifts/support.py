"""A shift and how well it is supported, for the order of the list."""

from __future__ import annotations

from tui.framing.model import Shift
from tui.values import NamedTuple


class Weighed(NamedTuple):
    """A shift with the number of pieces that support it."""

    shift: Shift
    support: float
    tie: tuple[int, ...]
