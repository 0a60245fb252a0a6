"""Codebooks: what an analyst wants found, written in TOML."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.codebook.read import check_codebook, load_codebook, load_topics
    from tui.codebook.shipped import book_paths, starter

__all__ = ["book_paths", "check_codebook", "load_codebook", "load_topics", "starter"]

_HOMES = {
    "book_paths": "shipped",
    "check_codebook": "read",
    "load_codebook": "read",
    "load_topics": "read",
    "starter": "shipped",
}


def __getattr__(name: str) -> object:
    """Load the module of a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
