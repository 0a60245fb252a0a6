"""How rare a word is in general English."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "tables" / "rarity.txt"
_COMMONEST = 70  # Zipf value times ten from which a word is as common as can be
_RAREST = 20  # and down to which it is told from rarer ones
_LETTER = "A"  # what stands for that in the table; the next one for a tenth more


@cache
def _table() -> tuple[list[str], str]:
    """The words in the order of the alphabet, and a letter for the Zipf value of each."""
    words, letters = _TABLE.read_text(encoding="utf-8").splitlines()[-2:]
    return words.split(" "), letters


def common_words() -> list[str]:
    """The 40,000 commonest words, in lower case and in the order of the alphabet."""
    return _table()[0]


def place(word: str) -> int:
    """Where a lower-case word stands among them, -1 if it does not.

    To look a thousand words up takes less than a dictionary of all.
    """
    words = common_words()
    at = bisect_left(words, word)
    return at if at < len(words) and words[at] == word else -1


def is_common(word: str) -> bool:
    """Whether a lower-case word is one of them."""
    return place(word) >= 0


def zipf_table() -> dict[str, int]:
    """Each of them with its Zipf value (log10 of the count per thousand million words) times ten.

    The commonest first.
    """
    return dict(sorted(zip(common_words(), map(_value, _table()[1]), strict=True), key=lambda one: -one[1]))


def _value(letter: str) -> int:
    return ord(letter) - ord(_LETTER) + _RAREST


def _tenths(word: str) -> int:
    at = place(word)
    return _RAREST if at < 0 else _value(_table()[1][at])


def zipf(word: str) -> float:
    """The Zipf value of a lower-case word, about 7.7 ("the") down to 2.0 for all that the table lacks."""
    return _tenths(word) / 10


def rarity(word: str) -> float:
    """How rare a lower-case word is, from 0 (function words) to 1 (not among the 40,000 commonest)."""
    return min(1.0, max(0.0, (_COMMONEST - _tenths(word)) / (_COMMONEST - _RAREST)))
