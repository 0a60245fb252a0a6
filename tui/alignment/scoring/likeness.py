"""Likenesses of two passages, each a product of rows, each measured in units of its own.

How good they are, `tests/benchmarks/alignment.py` tells; nothing in them was fitted to a subject.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import (
    Floats,
    Ints,
    SparseMatrix,
    blocks,
    expand,
    product,
    products_at,
    summands_at,
)
from tui.alignment.scoring.echo import Echo, find_echo
from tui.alignment.words.kin import Kin, find_kin
from tui.alignment.words.lexicon import Lexicon
from tui.alignment.words.ngrams import LetterSpace
from tui.alignment.words.windows import best_of, cut
from tui.pair import Pair

LENGTH = 0.8
"""How far a passage's length is made up for, 0 to 1 (pivoted: Singhal, Buckley and Mitra 1996)."""
LENGTH_OF_CLAUSE = 0.5
REACH = 2
"""Passages before and after that count as the surroundings of one."""
ECHO = "echo"
"""The name of the part that goes by way of other passages ..."""
MEANING = "meaning"
"""... and of the sentence encoder's."""
FIXED = {
    "words": 0.037,
    "clause": 0.058,
    "rarest": 0.40,
    "letters": 0.054,
    "alike": 0.21,
    "clause alike": 0.20,
    "around": 0.04,
    "phrases": 0.0028,
    ECHO: 0.016,
    MEANING: 0.12,
}
"""The standard deviation of each part among the pairs of passages of commentary."""

Sides = Pair[SparseMatrix] | Pair[Floats]
"""Rows of either text, sparse or full."""


class Bags(NamedTuple):
    """What rows that are directions are made of."""

    words: Pair[SparseMatrix]
    centre: Floats  # what was taken off the sums of the words' directions


class Likeness(NamedTuple):
    """One likeness: the product of a left row and a right one, or the best product of their stretches."""

    name: str
    sides: Sides
    windows: Pair[Ints] | None = None  # where each passage's rows start, if it has several
    largest: bool = False  # the largest summand of the product instead of the product
    kin: Kin | None = None
    bags: Bags | None = None  # of rows that are directions
    echo: Echo | None = None  # instead of the product: by way of other passages

    @property
    def fills_in(self) -> bool:
        """Whether it is heard only of pairs that another part says nothing of."""
        return self.echo is not None and self.echo.only is not None

    def full(self) -> Floats:
        """Of every pair of passages."""
        if self.echo is not None:
            return self.echo.full()
        if self.windows is None:
            values = _largest(self.sides) if self.largest else _full(self.sides)
            return values if self.kin is None else values + self.kin.full(values.shape)
        starts = self.windows.map(lambda ends: ends[:-1])
        out = np.empty((len(starts.left), len(starts.right)))
        for part in blocks(np.diff(self.windows.left) * int(self.windows.right[-1])):
            low, high = self.windows.left[part.start], self.windows.left[part.stop]
            every = Pair(np.arange(low, high), None)
            out[part] = best_of(_full(_taken(self.sides, every)), (starts.left[part] - low, starts.right))
        return out

    def at(self, rows: Ints, columns: Ints) -> Floats:
        """Of listed pairs of passages, in rising order."""
        if self.echo is not None:
            return self.echo.at(rows, columns)
        if self.windows is None:
            values = _listed(self.sides, rows, columns, largest=self.largest)
            return values if self.kin is None else values + self.kin.at(rows, columns)
        found = np.empty(len(rows))
        many = self.windows.map(np.diff)
        for part in blocks(many.left[rows] * many.right[columns]):
            one, other, starts = _stretches(self.windows, rows[part], columns[part])
            found[part] = np.maximum.reduceat(_listed(self.sides, one, other), starts)
        return found

    def compared(self, rows: Ints, columns: Ints) -> Pair[Ints]:
        """The rows whose product is the likeness of listed pairs of passages: of their stretches the likest.

        Of several that are as like, the first.
        """
        if self.windows is None:
            return Pair(rows, columns)
        found = Pair(np.empty(len(rows), np.int64), np.empty(len(rows), np.int64))
        many = self.windows.map(np.diff)
        for part in blocks(many.left[rows] * many.right[columns]):
            one, other, starts = _stretches(self.windows, rows[part], columns[part])
            values = np.round(_listed(self.sides, one, other), 12)
            best = np.repeat(np.maximum.reduceat(values, starts), np.diff(starts, append=len(values)))
            likest = np.flatnonzero(values == best)
            first = likest[np.searchsorted(likest, starts)]
            found.left[part], found.right[part] = one[first], other[first]
        return found

    def summands(self, rows: Pair[Ints]) -> list[dict[int, float]]:
        """What each column adds to the products of listed rows; nothing where the likeness is no such sum."""
        if self.echo is None and isinstance(self.sides.left, SparseMatrix):
            return summands_at(*tables(self.sides), *rows)
        return [{} for _ in rows.left]

    def sampled(self, passages: Pair[Ints]) -> Likeness:
        """The part for some of the passages only."""
        if self.windows is None:
            return self._replace(sides=_taken(self.sides, Pair(*passages)), kin=None)
        rows = self.windows.zip(passages).map(lambda both: expand(*both))
        sides = _taken(self.sides, rows.map(lambda one: one[0]))
        return self._replace(
            sides=sides, windows=rows.map(lambda one: np.concatenate([[0], one[1].cumsum()]))
        )


def shared_words(lexicon: Lexicon) -> Likeness:
    """The words that two passages share, no other form of them."""
    scale = lexicon.counts.map(lambda table: _by_length(table, lexicon.weights, LENGTH))
    half = np.sqrt(lexicon.weights)
    return Likeness("words", lexicon.counts.zip(scale).map(lambda both: both[0].scaled(both[1], half)))


def by_words(lexicon: Lexicon, letters: LetterSpace) -> tuple[Likeness, ...]:
    """The parts of a sum that rest on the words of two passages, in the order in which they are told."""
    weights, sides = lexicon.weights, lexicon.terms.sides
    width = len(weights)
    windows = sides.map(cut)
    clauses = windows.zip(sides).map(lambda both: both[0].table(both[1], width))
    starts = windows.map(lambda one: one.starts)
    scale = lexicon.counts.map(lambda table: _by_length(table, weights, LENGTH))
    around = lexicon.counts.map(_surroundings)
    half = np.sqrt(weights)
    return (
        shared_words(lexicon)._replace(kin=find_kin(lexicon, scale)),
        Likeness(
            "clause",
            clauses.map(lambda table: table.scaled(_by_length(table, weights, LENGTH_OF_CLAUSE), half)),
            starts,
        ),
        Likeness("rarest", lexicon.counts.map(lambda table: table.scaled(columns=half)), largest=True),
        Likeness("letters", letters.sides),
        _used_alike("alike", lexicon, lexicon.counts),
        _used_alike("clause alike", lexicon, clauses)._replace(windows=starts),
        Likeness("around", around.map(lambda table: table.scaled(_by_sum(table, weights), half))),
    )


def echoed(lexicon: Lexicon) -> Likeness:
    """The words of like passages, for texts that are compared with themselves, too."""
    part = shared_words(lexicon)
    return Likeness(ECHO, part.sides, echo=find_echo(tables(part.sides)))


def filling_in(echo: Likeness, meaning: Floats) -> Likeness:
    """The echo where the encoder finds two passages no more alike than others are, from the values of all."""
    if echo.echo is None or not meaning.size:
        return echo
    only = (meaning <= meaning.mean()).reshape(echo.echo.words.shape)
    return echo._replace(echo=echo.echo._replace(only=only))


def _by_length(table: SparseMatrix, weights: Floats, share: float) -> Floats:
    """What every row is multiplied by, so that long rows do not outrank others by their length alone."""
    sums = table.scaled(columns=weights).sums()
    mean = max(float(sums.mean()) if len(sums) else 0.0, 1e-9)
    return np.asarray(1.0 / np.sqrt(np.maximum(1.0 - share + share * sums / mean, 0.05) * mean))


def _by_sum(table: SparseMatrix, weights: Floats) -> Floats:
    return np.asarray(1.0 / np.sqrt(np.maximum(table.scaled(columns=weights).sums(), 1e-9)))


def _used_alike(name: str, lexicon: Lexicon, bags: Pair[SparseMatrix]) -> Likeness:
    """The direction of the sum of every row's words, less what all rows of both texts have in common."""
    weighted = lexicon.weights[:, None] * lexicon.vectors
    found = bags.map(lambda table: _unit(table.times(weighted)))
    both = np.concatenate([found.left, found.right])
    centre = np.asarray(both.mean(axis=0)) if len(both) else np.zeros(weighted.shape[1])
    sides = found.map(lambda rows: _unit(rows - centre) * rows.any(axis=1, keepdims=True))
    return Likeness(name, sides, bags=Bags(bags, centre))


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))


def _surroundings(table: SparseMatrix) -> SparseMatrix:
    """Which words stand in each passage or near it."""
    rows = np.concatenate([table.rows + step for step in range(-REACH, REACH + 1)])
    columns = np.tile(table.columns, 2 * REACH + 1)
    inside = (rows >= 0) & (rows < table.height)
    found = SparseMatrix.of(rows[inside], columns[inside], 1.0, (table.height, table.width))
    return found.with_values(np.ones(len(found.values)))


def tables(sides: Sides) -> Pair[SparseMatrix]:
    """The rows, which must be sparse."""
    left, right = sides
    if isinstance(left, SparseMatrix) and isinstance(right, SparseMatrix):
        return Pair(left, right)
    raise TypeError("full rows where sparse ones are wanted")


def _arrays(sides: Sides) -> Pair[Floats]:
    left, right = sides
    if isinstance(left, SparseMatrix) or isinstance(right, SparseMatrix):
        raise TypeError("sparse rows where full ones are wanted")
    return Pair(left, right)


def _full(sides: Sides) -> Floats:
    if isinstance(sides.left, SparseMatrix):
        return product(*tables(sides))
    left, right = _arrays(sides)
    return np.asarray(left @ right.T, np.float64)


def _listed(sides: Sides, rows: Ints, columns: Ints, *, largest: bool = False) -> Floats:
    if isinstance(sides.left, SparseMatrix):
        sparse = tables(sides)
        return products_at(sparse.left, sparse.right, rows, columns, best=largest)
    left, right = _arrays(sides)
    found = np.empty(len(rows))
    for part in blocks(np.full(len(rows), 2 * left.shape[1])):
        found[part] = np.einsum("ij,ij->i", left[rows[part]], right[columns[part]])
    return found


def _taken(sides: Sides, chosen: Pair[Ints | None]) -> Sides:
    """Some of the rows of either side; None takes all."""
    if isinstance(sides.left, SparseMatrix):
        return (
            tables(sides).zip(chosen).map(lambda both: both[0] if both[1] is None else both[0].taken(both[1]))
        )
    return _arrays(sides).zip(chosen).map(lambda both: both[0] if both[1] is None else both[0][both[1]])


def _largest(sides: Sides) -> Floats:
    """The largest summand of every product of two tables whose columns each hold one value."""
    left, right = tables(sides)
    out = np.zeros((left.height, right.height))
    worth = np.zeros(left.width)
    worth[left.columns] = left.values**2
    turned = Pair(left.turned(), right.turned())
    shared = np.flatnonzero((left.frequency > 0) & (right.frequency > 0) & (worth > 0))
    for column in shared[np.argsort(worth[shared], kind="stable")]:
        rows, columns = (table.columns[table.starts[column] : table.starts[column + 1]] for table in turned)
        out[np.ix_(rows, columns)] = worth[column]
    return out


def _stretches(windows: Pair[Ints], rows: Ints, columns: Ints) -> tuple[Ints, Ints, Ints]:
    """For listed pairs of passages all pairs of their stretches, and where each pair's begin."""
    ones, many = expand(windows.left, rows)
    owner = np.repeat(np.arange(len(rows)), many)
    others, sizes = expand(windows.right, columns[owner])
    totals = many * np.diff(windows.right)[columns]
    return np.repeat(ones, sizes), others, np.cumsum(totals) - totals


def values_of(part: Likeness, pairs: Pairs) -> Floats:
    """The likeness of listed pairs of passages."""
    return part.full().ravel() if pairs.complete else part.at(pairs.rows, pairs.columns)
