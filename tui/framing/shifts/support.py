"""A shift and how well it is supported, for the order of the list."""

from __future__ import annotations

from dataclasses import dataclass

from tui.framing.model import Shift


@dataclass(frozen=True, slots=True)
class Weighed:
    """A shift with the number of pieces that support it."""

    shift: Shift
    support: float
    tie: tuple[int, ...]
