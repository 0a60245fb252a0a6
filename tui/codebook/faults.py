"""What a check reports before lines are known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.codebook.lines import Path
from tui.codebook.model import Severity

CURLY = "“”„‟«»‘’‚‛"
"""Quotation marks that TOML does not take and that patterns need not write."""


class UnplacedFault(NamedTuple):
    """A fault at a place in the parsed data."""

    path: Path
    message: str
    severity: Severity = Severity.ERROR
    item: str | None = None  # the text in a list that is meant


def proposal(word: str, known: Iterable[str]) -> str:
    """The end of a message: " - did you mean 'X'?", or the list of what is known if nothing is near."""
    from difflib import get_close_matches

    options = list(known)
    near = get_close_matches(word, options, 1, 0.6)
    if near:
        return f" - did you mean '{near[0]}'?"
    return ": write " + " or ".join(filter(None, [", ".join(options[:-1]), options[-1]]))


def tables(data: object, key: str) -> list[tuple[int, dict[str, object]]]:
    """The tables of an array with their numbers; what is no table is passed over."""
    array = data.get(key) if isinstance(data, dict) else None
    if not isinstance(array, list):
        return []
    return [(number, table) for number, table in enumerate(array) if isinstance(table, dict)]


def texts(table: dict[str, object], key: str) -> list[str]:
    """The texts of a list; what is no text is passed over."""
    value = table.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def text(table: dict[str, object], key: str, otherwise: str = "") -> str:
    """A text, or `otherwise` where none is written."""
    value = table.get(key)
    return value if isinstance(value, str) else otherwise
