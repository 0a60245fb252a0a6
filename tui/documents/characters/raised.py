"""Raised digits: powers stay what they are, others are marks of notes."""

from __future__ import annotations

import re

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Behind a short number, a letter that stands alone, or a unit; behind a year stands a mark.
BASE = re.compile(r"(?<![\w.,])(?:\d{1,3}|[A-Za-z]|[cdkm]m|ft|mi|in|CO)$")


def power(before: str, digits: str) -> str:
    """Digits raised behind some words as such; empty if they are no power."""
    return digits.translate(RAISED) if digits.isdecimal() and BASE.search(before[-8:]) else ""
