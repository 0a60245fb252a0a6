"""Days as people write them."""

from __future__ import annotations

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Whole words, or Jane and Mark would be months; some are as German and French write them.
MONTH = (
    "(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|mar(?:ch|s)?|apr(?:il)?|may|june?|juni|july?|juli|aug(?:ust)?|"
    "sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember)?)"
)
_DAY = r"(?<![:.\d])\b(\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)"
_YEAR = r"\b((?:19|20)\d\d)\b"
DAY_FIRST = rf"{_DAY}\.?,?[ -]?(?:of )?\b({MONTH})\b\.?,?[ -]?(?:of )?{_YEAR}"
MONTH_FIRST = rf"\b({MONTH})\b\.?,? ?(?:{_DAY},? )?(?:of )?{_YEAR}"
YEAR_FIRST = rf"{_YEAR},?[ -]({MONTH})\b\.?(?:[ -]{_DAY})?"


def date_of(words: str) -> str:
    """The day that a date line gives, as ISO 8601; empty where day and month cannot be told apart."""
    if found := re.search(r"\b(\d{4})-(\d\d)-(\d\d)(?!\d)", words):
        return found[0]
    words = " ".join(words.lower().split())
    if found := re.search(DAY_FIRST, words):
        day, month, year = found.groups()
    elif found := re.search(MONTH_FIRST, words):
        month, day, year = found.groups()
    elif found := re.search(YEAR_FIRST, words):
        year, month, day = found.groups()
    else:
        return ""
    from calendar import monthrange

    number = MONTHS.index(month[:3]) + 1
    real = day and 1 <= int(day) <= monthrange(int(year), number)[1]  # in "No. 31, November 2024" is no day
    return f"{year}-{number:02}" + (f"-{int(day):02}" if real else "")
