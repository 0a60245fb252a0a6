"""What belongs together in two texts: related passages, how strongly, and because of which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.alignment.aligner import align, deepen, rank
    from tui.alignment.verdicts import apply_verdicts

__all__ = ["align", "apply_verdicts", "deepen", "rank"]

_HOMES = {
    "align": "aligner",
    "apply_verdicts": "verdicts",
    "deepen": "aligner",
    "rank": "aligner",
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
