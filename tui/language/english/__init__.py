"""Lists of English words by what they do in a sentence; every room that needs one takes it from here."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())
