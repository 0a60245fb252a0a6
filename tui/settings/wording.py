"""How the check of the settings speaks of what it found."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class Wrong(ValueError):
    """A value that cannot be; the message is the rest of a sentence."""


def near(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The end of a sentence on an unknown word: the one that was probably meant."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    if found:
        return f": did you mean '{found[0]}'?"
    return f": {otherwise}" if otherwise else ""


def shown(value: object) -> str:
    """A value as TOML writes it, or what kind it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, int | float):
        return str(value)
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else "a date"
