"""How many terminal cells text takes, and where a row may end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rich.cells import split_graphemes

from tui.language.lazy import lazy

# One cell in every terminal. Rich's own set leaves out dashes and curly quotes, which all prose has.
_NARROW = lazy(r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]*")
_WORD = lazy(r"[^ ]+")
_APART = lazy(r" +|(?<![^ ])\u200d+|[^ ]+")  # joiners that begin a word have nothing to join
_NEVER_FIRST = frozenset("、。，．：；？！）」』】〕〉》”’・ー…‥,.:;?!)]}%")
_NEVER_LAST = frozenset("（「『【〔〈《“‘([{")


class Unbreakable(NamedTuple):
    """A stretch that a row boundary does not cut, unless it is wider than a row."""

    start: int
    end: int
    cells: int


def is_narrow(text: str, start: int, end: int) -> bool:
    """Whether every character of the stretch takes one cell, whatever stands beside it."""
    found = _NARROW.match(text, start, end)
    return found is not None and found.end() == end


@lru_cache(maxsize=4096)
def graphemes(word: str) -> tuple[Unbreakable, ...]:
    """The characters as a reader sees them: marks stay with their letter, joined emoji together."""
    found: list[Unbreakable] = []
    for part in _APART.finditer(word):
        at = part.start()
        found += (
            Unbreakable(at + start, at + end, wide) for start, end, wide in split_graphemes(part.group())[0]
        )
    return tuple(found)


def cells(text: str) -> int:
    """The width of `text` in cells."""
    if is_narrow(text, 0, len(text)):
        return len(text)
    return sum(piece.cells for piece in graphemes(text))


@lru_cache(maxsize=16384)
def _pieces_of_word(word: str) -> tuple[Unbreakable, ...]:
    if is_narrow(word, 0, len(word)):
        return (Unbreakable(0, len(word), len(word)),)
    pieces: list[Unbreakable] = []
    glue = False
    previous_wide = False
    for start, end, width in graphemes(word):
        wide = width == 2
        joins = bool(pieces) and (
            glue or word[start] in _NEVER_FIRST or not (wide or previous_wide) or width == 0
        )
        if joins:
            pieces[-1] = Unbreakable(pieces[-1].start, end, pieces[-1].cells + width)
        else:
            pieces.append(Unbreakable(start, end, width))
        glue = word[start] in _NEVER_LAST
        previous_wide = wide
    return tuple(pieces)


def pieces(text: str, start: int, end: int) -> Iterator[Unbreakable]:
    """The unbreakable stretches of `text[start:end]` in order: words, and each wide character by itself."""
    for match in _WORD.finditer(text, start, end):
        at = match.start()
        for piece in _pieces_of_word(match.group()):
            yield Unbreakable(at + piece.start, at + piece.end, piece.cells)
