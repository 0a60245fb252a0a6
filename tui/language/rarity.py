"""How rare a word is in general English."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "tables" / "rarity.txt.gz"
_COMMONEST = 70  # Zipf value times ten from which a word is as common as can be
_RAREST = 20  # and down to which it is told from rarer ones


@cache
def zipf_table() -> dict[str, int]:
    """Lower-case word -> its Zipf value (log10 of the count per thousand million words) times ten."""
    table: dict[str, int] = {}
    for line in gzip.decompress(_TABLE.read_bytes()).decode().splitlines():
        if not line.startswith("#"):
            value, *words = line.split(" ")
            table.update(dict.fromkeys(words, int(value)))
    return table


def zipf(word: str) -> float:
    """The Zipf value of a lower-case word, about 7.7 ("the") down to 2.0 for all that the table lacks."""
    return zipf_table().get(word, _RAREST) / 10


def rarity(word: str) -> float:
    """How rare a lower-case word is, from 0 (function words) to 1 (not among the 40,000 commonest)."""
    value = zipf_table().get(word, _RAREST)
    return min(1.0, max(0.0, (_COMMONEST - value) / (_COMMONEST - _RAREST)))
