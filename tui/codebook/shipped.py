"""The books that come with the program, and where the user's own one lies."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
BASE = "english"
"""The book that is always loaded: how English negates and how it reports speech."""
DEFAULTS = ("state_roles", "security_topics")

OWN = "codebook.toml"
"""The user's own book, which grows while one reads."""


def own_path(settings: Path | None) -> Path | None:
    """The user's own codebook, beside the settings file; None where there is no place for it."""
    return settings.parent / OWN if settings is not None else None


def book_paths() -> dict[str, Path]:
    """The shipped books: name -> file."""
    return {path.stem: path for path in sorted((HERE / "books").glob("*.toml"))}


def starter() -> str:
    """A commented codebook that has no faults and teaches the format (TOML text)."""
    return (HERE / "starter.toml").read_text(encoding="utf-8")
