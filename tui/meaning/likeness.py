"""How alike in meaning two passages are, and which of their words bear it out.

Alike means that both speak of the same: a negation, an opposite, another number or doer hardly change it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.meaning.sentences import EncodedSentence, unit
from tui.meaning.weights import WIDTH, Floats
from tui.pair import Pair, Side
from tui.spans import Span

Ints = NDArray[np.int64]

LEAST = 0.5
"""The cosine from which on two words are shown as alike."""
_ROWS = 256  # passages that are compared with all others at once


class WordPair(NamedTuple):
    """Two words that are read alike, by their places in the two passages."""

    left: Span
    right: Span
    cosine: float


class Near(NamedTuple):
    """A passage that is like another one."""

    side: Side
    passage: int
    cosine: float


class Clauses(NamedTuple):
    """The clauses of the passages of a text: what all of both texts share taken off, of length one."""

    rows: Floats  # of a passage that was not read, one row of zeros
    first: Ints  # the row of each passage's first clause, and how many rows there are

    def of(self, passages: Ints) -> Clauses:
        """Those of some passages only."""
        counts = np.diff(self.first)[passages]
        ends = counts.cumsum()
        rows = np.arange(counts.sum()) + np.repeat(self.first[:-1][passages] - ends + counts, counts)
        return Clauses(self.rows[rows], np.concatenate([[0], ends]))


@dataclass(frozen=True)
class EncodedTexts:
    """What the encoder made of the passages of two texts, each by its number; None: not read.

    It holds no open resources and can be pickled.
    """

    sides: Pair[tuple[EncodedSentence | None, ...]]

    def __reduce__(self) -> tuple[type[EncodedTexts], tuple[Any, ...]]:
        """Without what can be computed again."""
        return EncodedTexts, (self.sides,)

    def without_words(self) -> EncodedTexts:
        """The same in little room: what is alike, not which words bear it out."""
        return EncodedTexts(self.sides.map(lambda side: tuple(one and one.without_words() for one in side)))

    @cached_property
    def clauses(self) -> Pair[Clauses]:
        """The clauses of both texts; two passages are as alike as the two of their clauses most alike."""
        rows = self.sides.map(_rows)
        both = np.concatenate(
            [row for side in rows for row in side if row.any()] or [np.zeros((1, WIDTH), np.float32)]
        )
        centre = both.mean(0)
        return rows.map(lambda side: _centred(side, centre))

    def alike(self, left: Ints, right: Ints) -> Floats:
        """The likeness of some left passages (rows) to some right ones; 0, as by chance, if one is unread."""
        return _likeness(self.clauses.left.of(left), self.clauses.right.of(right))

    def closest(self, left: int, right: int) -> float:
        """The cosine of the two clauses of two passages most alike, nothing taken off; 0 if one is unread."""
        here, there = self.sides.left[left], self.sides.right[right]
        if here is None or there is None:
            return 0.0
        return float((unit(here.clauses) @ unit(there.clauses).T).max())

    def nearest(self, side: Side, passage: int, among: Side) -> list[Near]:
        """The passages of a text by how alike they are to a passage, without itself; none if it is unread."""
        if self.sides[side][passage] is None:
            return []
        others = np.array([at for at, one in enumerate(self.sides[among]) if one is not None], np.int64)
        if side is among:
            others = others[others != passage]
        own = self.clauses[side].of(np.array([passage]))
        cosines = _likeness(own, self.clauses[among].of(others))[0]
        return [
            Near(among, int(others[at]), float(cosines[at])) for at in np.argsort(-cosines, kind="stable")
        ]

    def mutual(self) -> list[tuple[int, int, float]]:
        """Left and right passages that are each most like the other, and how much; the most alike first."""
        left, right = (
            np.array([at for at, one in enumerate(side) if one is not None], np.int64) for side in self.sides
        )
        if not (len(left) and len(right)):
            return []
        cosines = np.concatenate(
            [self.alike(left[start : start + _ROWS], right) for start in range(0, len(left), _ROWS)]
        )
        best = cosines.argmax(1)
        rows = np.flatnonzero(cosines.argmax(0)[best] == np.arange(len(left)))
        found = [(int(left[at]), int(right[best[at]]), float(cosines[at, best[at]])) for at in rows]
        return sorted(found, key=lambda pair: -pair[2])

    def word_pairs(self, left: int, right: int) -> tuple[WordPair, ...]:
        """The words of two passages that are read alike, the most alike first, each word once.

        From `LEAST` up. Passages without any may still be alike as a whole.
        """
        here, there = self.sides.left[left], self.sides.right[right]
        if here is None or there is None or not (len(here.words) and len(there.words)):
            return ()
        cosines = unit(here.words) @ unit(there.words).T
        return tuple(_best(cosines, here.places, there.places))


def _rows(sentences: Sequence[EncodedSentence | None]) -> list[Floats]:
    return [
        np.zeros((1, WIDTH), np.float32) if sentence is None else unit(sentence.clauses)
        for sentence in sentences
    ]


def _centred(rows: list[Floats], centre: Floats) -> Clauses:
    first = np.cumsum([0, *map(len, rows)], dtype=np.int64)
    table = np.concatenate(rows) if rows else np.zeros((0, WIDTH), np.float32)
    return Clauses(unit(table - centre) * table.any(axis=1, keepdims=True), first)


def _likeness(left: Clauses, right: Clauses) -> Floats:
    if len(left.rows) == 0 or len(right.rows) == 0:
        return np.zeros((len(left.first) - 1, len(right.first) - 1), np.float32)
    best = np.maximum.reduceat(left.rows @ right.rows.T, left.first[:-1], 0)
    return np.asarray(np.maximum.reduceat(best, right.first[:-1], 1))


def _best(cosines: Floats, left: Sequence[Span], right: Sequence[Span]) -> Iterator[WordPair]:
    for _ in range(min(cosines.shape)):
        row, column = (int(at) for at in np.unravel_index(int(cosines.argmax()), cosines.shape))
        if cosines[row, column] < LEAST:
            return
        yield WordPair(left[row], right[column], float(cosines[row, column]))
        cosines[row], cosines[:, column] = -1.0, -1.0
