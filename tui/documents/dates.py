"""Days as people write them."""

from __future__ import annotations

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def date_of(words: str) -> str:
    """The day that a date line gives, as ISO 8601; empty where day and month cannot be told apart."""
    if found := re.search(r"\b(\d{4})-(\d\d)-(\d\d)\b", words):
        return found[0]
    year = re.search(r"\b(?:19|20)\d\d\b", words)
    month = re.search(rf"\b({'|'.join(MONTHS)})[a-z]*\b", words.lower())
    if not (year and month):
        return ""
    day = re.search(r"(?<![:.\d])\b(\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)", words[: year.start()].lower())
    return f"{year[0]}-{MONTHS.index(month[1]) + 1:02}" + (f"-{int(day[1]):02}" if day else "")
