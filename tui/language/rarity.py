"""How rare a word is in general English."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate, chain, count
from pathlib import Path

_TABLE = Path(__file__).parent / "tables" / "rarity.txt"
_COMMONEST = 70  # Zipf value times ten from which a word is as common as can be
_RAREST = 20  # and down to which it is told from rarer ones


@cache
def _table() -> tuple[dict[str, int], list[int], list[int]]:
    """Word -> its place, the commonest first; the Zipf values times ten; the place behind each one's last."""
    lines = _TABLE.read_text(encoding="ascii").splitlines()
    rows = [line.split(" ") for line in lines if not line.startswith("#")]
    words = chain.from_iterable(row[1:] for row in rows)
    places = dict(zip(words, count(), strict=False))
    return places, [int(row[0]) for row in rows], list(accumulate(len(row) - 1 for row in rows))


def ranks() -> dict[str, int]:
    """Lower-case word -> its place among the 40,000 commonest, which have a Zipf value; from 0."""
    return _table()[0]


def zipf_table() -> dict[str, int]:
    """Lower-case word -> its Zipf value (log10 of the count per thousand million words) times ten."""
    return {word: _tenths(word) for word in ranks()}


def _tenths(word: str) -> int:
    places, values, ends = _table()
    place = places.get(word)
    return _RAREST if place is None else values[bisect_right(ends, place)]


def zipf(word: str) -> float:
    """The Zipf value of a lower-case word, about 7.7 ("the") down to 2.0 for all that the table lacks."""
    return _tenths(word) / 10


def rarity(word: str) -> float:
    """How rare a lower-case word is, from 0 (function words) to 1 (not among the 40,000 commonest)."""
    return min(1.0, max(0.0, (_COMMONEST - _tenths(word)) / (_COMMONEST - _RAREST)))
