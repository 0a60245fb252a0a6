"""Letters set in pieces: accents apart from what they stand on, words with their letters spaced out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

ACCENTS = {
    "´": "\u0301",
    "`": "\u0300",
    "¨": "\u0308",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "ˇ": "\u030c",
    "˘": "\u0306",
    "¯": "\u0304",
    "˚": "\u030a",
    "¸": "\u0327",
    "˝": "\u030b",
}
ACCENTED = re.compile(f"[{''.join(ACCENTS)}]")
DOTLESS = {"ı": "i", "ȷ": "j"}
FEWEST = 4  # letters of a line that is spaced out
SPACED = 0.8  # of its pieces are single letters
WORD_GAP = 1.6  # of the usual gap
WIDER = 0.15  # of the size: a gap between words is wider than one between letters by this much


def composed(text: str, xs: Sequence[float], size: float) -> str:
    """Accents that old fonts set as characters of their own, put on the letters under them."""
    if not ACCENTED.search(text) and not any(map(text.__contains__, DOTLESS)):
        return text
    chars = list(text)
    for index, char in enumerate(text):
        if char not in ACCENTS:
            continue
        under = [n for n, c in enumerate(text) if c.isalpha() and abs(xs[n] - xs[index]) < 0.45 * size]
        if under:
            letter = min(under, key=lambda n: abs(xs[n] - xs[index]))
            chars[letter] = DOTLESS.get(chars[letter], chars[letter]) + ACCENTS[char]
            chars[index] = ""
    joined = re.sub("[ıȷ](?=[\u0300-\u036f])", lambda found: DOTLESS[found[0]], "".join(chars))
    return unicodedata.normalize("NFC", joined)


def is_spaced(text: str) -> bool:
    """Whether a line is made of single letters with blanks between them."""
    pieces = text.split()
    single = sum(len(piece) == 1 and piece.isalpha() for piece in pieces)
    return single >= max(FEWEST, SPACED * len(pieces))


def word_gaps(places: Sequence[int], starts: Sequence[float], ends: Sequence[float], size: float) -> set[int]:
    """Which blanks of a spaced line part words: those before a letter that is further off than most are.

    `places` are the numbers of the letters in the line, `starts` and `ends` their edges in points.
    """
    gaps = [start - end for end, start in zip(ends, starts[1:], strict=False)]
    usual = max(median(gaps), 0.01)
    wide = (gap > WORD_GAP * usual and gap - usual > WIDER * size for gap in gaps)
    return {after - 1 for (before, after), is_wide in zip(pairwise(places), wide, strict=True) if is_wide}
