"""The one value that reports and reader show, and the words in which both speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.comparison.build import compare, reframe, tested
    from tui.comparison.model import Comparison

__all__ = ["Comparison", "compare", "reframe", "tested"]


def __getattr__(name: str) -> object:
    if name == "Comparison":  # what it is made of takes as long to load as half the reader
        from tui.comparison.model import Comparison

        return Comparison
    if name in {"compare", "reframe", "tested"}:
        from tui.comparison import build

        return getattr(build, name)
    raise AttributeError(name)
