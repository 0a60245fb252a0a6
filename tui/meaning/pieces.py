"""Word pieces: what the model has a number for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.meaning.words import split
from tui.spans import Span

MOST = 128
"""Pieces of a sentence that are read, both marks included; the model was made for no more."""
_LONGEST = 100  # characters; a longer word is unknown to the model
_KEPT = 50_000  # words whose pieces are remembered
_NOWHERE = Span(0, 0)


class Pieces(NamedTuple):
    """A sentence as numbers of the vocabulary, a mark before and behind, and the place of each piece's word.

    The place of a mark is empty.
    """

    numbers: tuple[int, ...]
    places: tuple[Span, ...]


class Vocabulary:
    """Parts words into known pieces, the longest known beginning first."""

    def __init__(self, pieces: Sequence[str]) -> None:
        """`pieces` by number; those that go on a word begin with ##. KeyError if a mark is missing."""
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._unknown, self._first, self._last = (self._numbers[mark] for mark in ("[UNK]", "[CLS]", "[SEP]"))
        self._known: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def read(self, text: str) -> Pieces:
        """The pieces of a sentence; what is beyond `MOST` is not read."""
        numbers, places = [self._first], [_NOWHERE]
        for word, place in split(text):
            found = self._of_word(word)
            numbers.extend(found)
            places.extend([place] * len(found))
            if len(numbers) >= MOST:
                break
        return Pieces((*numbers[: MOST - 1], self._last), (*places[: MOST - 1], _NOWHERE))

    def _of_word(self, word: str) -> tuple[int, ...]:
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[word] = self._parted(word)
        return found

    def _parted(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST:
            return (self._unknown,)
        found: list[int] = []
        start = 0
        while start < len(word):
            going_on = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(going_on + word[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return (self._unknown,)
        return tuple(found)
