"""The words and marks of a text as BERT (uncased) parts them, each with its place.

The rules are those of the published model: signs that control are dropped, accents taken off, letters made
small; every mark of punctuation and every Chinese sign stands alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from tui.spans import Span

_CHINESE = (
    range(0x3400, 0x4DC0),
    range(0x4E00, 0xA000),
    range(0xF900, 0xFB00),
    range(0x20000, 0x2A6E0),
    range(0x2A700, 0x2B820),
    range(0x2B920, 0x2CEB0),  # 0x2B820 in the paper's code, so in the model's own tokenizer
    range(0x2F800, 0x2FA20),
)
_DROPPED = frozenset({"Cc", "Cf", "Co", "Cs"})
_ASCII_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class _Kind(Enum):
    LETTER = 1  # belongs to a word
    MARK = 2  # stands alone
    SPACE = 3  # parts words


class BertWord(NamedTuple):
    """A word or a mark as the model reads it, and where it stands in the text."""

    text: str
    span: Span


def split(text: str) -> Iterator[BertWord]:
    """The words and marks of `text`, in order."""
    signs = [(kind, sign, place) for place, char in enumerate(text) for kind, sign in _read(char)]
    for kind, run in groupby(signs, key=lambda item: item[0]):
        if kind is _Kind.MARK:
            yield from (BertWord(sign, Span(place, place + 1)) for _, sign, place in run)
        elif kind is _Kind.LETTER:
            letters = list(run)
            yield BertWord("".join(sign for _, sign, _ in letters), Span(letters[0][2], letters[-1][2] + 1))


@lru_cache(maxsize=4096)
def _read(char: str) -> tuple[tuple[_Kind, str], ...]:
    """What becomes of one character: nothing, or one or more signs."""
    if char in "\t\n\r" or (char.isspace() and unicodedata.category(char) != "Cc"):
        return ((_Kind.SPACE, " "),)
    if char == "\ufffd" or unicodedata.category(char) in _DROPPED:
        return ()
    parts = [part for part in unicodedata.normalize("NFD", char) if unicodedata.category(part) != "Mn"]
    if any(ord(char) in block for block in _CHINESE):
        return tuple((_Kind.MARK, part) for part in parts)
    return tuple((_kind(part), part.lower()) for part in parts)


def _kind(char: str) -> _Kind:
    mark = char in _ASCII_MARKS or unicodedata.category(char).startswith("P")
    return _Kind.MARK if mark else _Kind.LETTER
