"""Words that a page parts at the ends of its lines, put together again."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from tui.language.english import word_set
from tui.language.lazy import lazy

PARTED = lazy(
    r"(?P<first>[^\W\d_]{2,}(?:-[^\W\d_]+)*)[-‐]\n[ ]*(?P<second>[^\W\d_]{2,})(?P<rest>[^\s-]*)(?P<gap>[ ]?)"
)
WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Parts that keep their hyphen before any word.
FIRST = word_set(
    "self ex well non all half quasi pro anti cross co high low long short mid two three four five"
)


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, hyphened ones whole; none if the text parts no word."""
    return frozenset(map(str.lower, WORD.findall(text))) if "-\n" in text or "‐\n" in text else frozenset()


def join_parted(text: str, known: AbstractSet[str]) -> tuple[str, int]:
    """The text with parted words drawn to the line on which they begin, and how many there were.

    The hyphen goes where it only parted the word: where the whole word stands elsewhere in the text (`known`)
    or is common English, or where one half is no word. `Self-`/`Defense` and `long-`/`range` keep theirs.
    """
    if "-\n" not in text and "‐\n" not in text:
        return text, 0

    def joined(found: re.Match[str]) -> str:
        hyphen = "-" if _keeps_hyphen(found["first"], found["second"], known) else ""
        ended = found.end() == len(text) or text[found.end()] == "\n"
        return f"{found['first']}{hyphen}{found['second']}{found['rest']}" + ("" if ended else "\n")

    return PARTED.subn(joined, text)


def _keeps_hyphen(first: str, second: str, known: AbstractSet[str]) -> bool:
    if second[0].isupper() and not first.isupper():
        return True
    first, second = first.lower(), second.lower()
    if first + second in known:
        return False
    if f"{first}-{second}" in known:
        return True
    from tui.language.rarity import is_common

    if is_common(first + second) and (first not in FIRST or not is_common(second)):
        return False
    last = first.rpartition("-")[2]
    return last in FIRST or (is_common(last) and is_common(second))
