"""What a check reports before lines are known."""

from __future__ import annotations

from typing import NamedTuple

from tui.codebook.model import Severity
from tui.toml.lines import Path


class UnplacedFault(NamedTuple):
    """A fault at a place in the parsed data."""

    path: Path
    message: str
    severity: Severity = Severity.ERROR
    item: str | None = None  # the text in a list that is meant


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
