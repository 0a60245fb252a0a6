"""What is kept of a sentence that was read: the directions of its clauses and of its words.

A vector of 384 numbers is kept as whole numbers of eight bits; its length says nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.language.function_words import FUNCTION_WORDS
from tui.language.tokens import tokenise
from tui.meaning.pieces import Pieces
from tui.meaning.weights import WIDTH, Floats
from tui.spans import Span

Bytes = NDArray[np.int8]

WINDOW, STEP = 14, 7
"""Words of a clause, and how far the next one begins."""
_WHOLE = WINDOW + 3  # words up to which a sentence is one clause
_WORD = re.compile(r"\S+")
_MOST = 127
_NOTHING = 1e-3


class EncodedSentence(NamedTuple):
    """The vectors of a sentence, one row each."""

    clauses: Bytes  # at least one
    words: Bytes  # of the words that carry meaning
    places: tuple[Span, ...]  # of these words, in the sentence

    def without_words(self) -> EncodedSentence:
        """The same sentence with the vectors of its clauses only."""
        return EncodedSentence(self.clauses, self.words[:0], ())


def pooled(text: str, pieces: Pieces, vectors: Floats) -> EncodedSentence:
    """What is kept of a sentence, from the vectors of its pieces; every clause and word is their sum."""
    starts = [place.start for place in pieces.places[1:-1]]

    def between(start: int, end: int) -> slice:
        return slice(1 + bisect_left(starts, start), 1 + bisect_left(starts, end))

    windows = [between(*window) for window in _windows(text)] or [slice(0, len(vectors))]
    clauses = [vectors[rows].sum(0) for rows in windows if rows.stop > rows.start]
    if len(windows) == 1:
        clauses = [vectors.sum(0)]
    words: list[Floats] = []
    places: list[Span] = []
    for token in tokenise(text):
        rows = between(*token.span)
        if token.kind == "word" and rows.stop > rows.start and token.text.lower() not in FUNCTION_WORDS:
            words.append(vectors[rows].sum(0))
            places.append(token.span)
    return EncodedSentence(_small(clauses), _small(words), tuple(places))


def _windows(text: str) -> Iterator[Span]:
    """The clauses of a sentence: all of a short one, of others windows that overlap by half."""
    words = [Span(*found.span()) for found in _WORD.finditer(text)]
    last = len(words)
    for first in range(0, max(1, last - STEP), STEP) if last > _WHOLE else (0,) * bool(words):
        end = last if last <= _WHOLE else min(last, first + WINDOW)
        yield Span(words[first].start, words[end - 1].end)


def _small(rows: list[Floats]) -> Bytes:
    if not rows:
        return np.zeros((0, WIDTH), np.int8)
    table = np.array(rows)
    table *= _MOST / np.maximum(np.abs(table).max(1, keepdims=True), 1e-9)
    return np.asarray(np.rint(table), np.int8)


def unit(rows: NDArray[np.float32] | Bytes) -> Floats:
    """The same directions with length one; what is next to nothing stays so."""
    wide = rows.astype(np.float32)
    wide /= np.maximum(np.linalg.norm(wide, axis=-1, keepdims=True), _NOTHING)
    return wide


def packed(sentence: EncodedSentence) -> bytes:
    """A sentence as bytes: how many clauses and words, the places of the words, all rows."""
    head = np.array([len(sentence.clauses), len(sentence.words)], "<u4")
    places = np.array(sentence.places, "<u4").reshape(-1)
    return b"".join(part.tobytes() for part in (head, places, sentence.clauses, sentence.words))


def unpacked(content: bytes) -> EncodedSentence:
    """A sentence from its bytes; ValueError if they are none."""
    clauses, words = (int(count) for count in np.frombuffer(content, "<u4", 2))
    places = np.frombuffer(content, "<u4", 2 * words, offset=8).reshape(-1, 2)
    rows = np.frombuffer(content, np.int8, offset=8 + 8 * words).reshape(-1, WIDTH)
    if not clauses or len(rows) != clauses + words:
        raise ValueError
    return EncodedSentence(rows[:clauses], rows[clauses:], tuple(Span(*map(int, place)) for place in places))
