"""Counts in words."""

from __future__ import annotations


def counted(number: int, one: str) -> str:
    """A count with its noun, whose plural is regular: "1 note", "2 notes"."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
