"""Seven likenesses of two passages, each a product of rows, each measured in units of its own.

The recipe and its figures are those of `tests/benchmarks/alignment.py`; nothing in it was fitted to a subject.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from tui.alignment.kin import Kin, find_kin
from tui.alignment.lexicon import Lexicon
from tui.alignment.ngrams import LetterSpace
from tui.alignment.pairs import Pairs
from tui.alignment.sparse import Floats, Ints, Table, blocks, expand, product, products_at
from tui.alignment.windows import Windows, best_of, cut
from tui.pair import Pair

LENGTH = 0.8
"""How far a passage's length is made up for, 0 to 1 (pivoted: Singhal, Buckley and Mitra 1996)."""
LENGTH_OF_CLAUSE = 0.5
REACH = 2
"""Passages before and after that count as the surroundings of one."""
FIXED = {
    "words": 0.037,
    "clause": 0.058,
    "rarest": 0.40,
    "letters": 0.054,
    "alike": 0.21,
    "clause alike": 0.20,
    "around": 0.04,
}
"""The standard deviation of each part among the pairs of passages of commentary."""

Rows = Table | Floats


@dataclass(frozen=True)
class Part:
    """One likeness: the product of a left row and a right one, or the best product of their stretches."""

    name: str
    sides: Pair[Rows]
    windows: Pair[Ints] | None = None  # where each passage's rows start, if it has several
    largest: bool = False  # the largest summand of the product instead of the product
    kin: Kin | None = None
    kin_scale: Pair[Floats] | None = None  # what a passage's kin words are multiplied by
    bags: Pair[Table] | None = None  # of rows that are directions: the words that they are made of ...
    centre: Floats | None = None  # ... and what was taken off their sums

    def full(self) -> Floats:
        """Of every pair of passages."""
        if self.windows is None:
            values = _largest(self.sides) if self.largest else _full(self.sides)
            return values if self.kin is None else values + self._kin_full(values.shape)
        starts = self.windows.map(lambda ends: ends[:-1])
        out = np.empty((len(starts.left), len(starts.right)))
        for part in blocks(np.diff(self.windows.left) * int(self.windows.right[-1])):
            low, high = self.windows.left[part.start], self.windows.left[part.stop]
            some = Pair(_taken(self.sides.left, np.arange(low, high)), self.sides.right)
            out[part] = best_of(_full(some), (starts.left[part] - low, starts.right))
        return out

    def at(self, rows: Ints, columns: Ints) -> Floats:
        """Of listed pairs of passages, in rising order."""
        if self.windows is None:
            values = _listed(self.sides, rows, columns, largest=self.largest)
            return values if self.kin is None else values + self._kin_at(rows, columns)
        found = np.empty(len(rows))
        many = self.windows.map(np.diff)
        for part in blocks(many.left[rows] * many.right[columns]):
            one, other, starts = _stretches(self.windows, rows[part], columns[part])
            found[part] = np.maximum.reduceat(_listed(self.sides, one, other), starts)
        return found

    def rows_at(self, rows: Ints, columns: Ints) -> Floats:
        """The products of listed rows, which may be stretches of passages."""
        return _listed(self.sides, rows, columns)

    def sampled(self, passages: Pair[Ints]) -> Part:
        """The part for some of the passages only."""
        if self.windows is None:
            sides = self.sides.zip(passages).map(lambda both: _taken(*both))
            return replace(self, sides=sides, kin=None)
        rows = self.windows.zip(passages).map(lambda both: expand(*both))
        sides = self.sides.zip(rows).map(lambda both: _taken(both[0], both[1][0]))
        return replace(self, sides=sides, windows=rows.map(lambda one: np.concatenate([[0], one[1].cumsum()])))

    def _kin_values(self) -> Floats:
        assert self.kin is not None and self.kin_scale is not None
        rows, columns = np.divmod(self.kin.cells, len(self.kin_scale.right))
        return self.kin.credit * self.kin_scale.left[rows] * self.kin_scale.right[columns]

    def _kin_full(self, shape: tuple[int, ...]) -> Floats:
        assert self.kin is not None
        total = np.bincount(self.kin.cells, weights=self._kin_values(), minlength=shape[0] * shape[1])
        return total.reshape(shape)

    def _kin_at(self, rows: Ints, columns: Ints) -> Floats:
        assert self.kin is not None and self.kin_scale is not None
        sums = np.concatenate([[0.0], np.cumsum(self._kin_values())])
        cells = rows * len(self.kin_scale.right) + columns
        low, high = (np.searchsorted(self.kin.cells, cells + step) for step in (0, 1))
        return np.where(high > low, sums[high] - sums[low], 0.0)


def seven(lexicon: Lexicon, letters: LetterSpace) -> tuple[Part, ...]:
    """The seven parts, in the order in which they are told."""
    weights, sides = lexicon.weights, lexicon.terms.sides
    width = len(weights)
    windows = sides.map(cut)
    clauses = windows.zip(sides).map(lambda both: both[0].table(both[1], width))
    starts = windows.map(lambda one: one.starts)
    scale = lexicon.counts.map(lambda table: _by_length(table, weights, LENGTH))
    around = lexicon.counts.map(_surroundings)
    half = np.sqrt(weights)
    return (
        Part(
            "words",
            lexicon.counts.zip(scale).map(lambda both: both[0].scaled(both[1], half)),
            kin=find_kin(lexicon),
            kin_scale=scale,
        ),
        Part(
            "clause",
            clauses.map(lambda table: table.scaled(_by_length(table, weights, LENGTH_OF_CLAUSE), half)),
            starts,
        ),
        Part("rarest", lexicon.counts.map(lambda table: table.scaled(columns=half)), largest=True),
        Part("letters", letters.sides),
        _used_alike("alike", lexicon, lexicon.counts),
        replace(_used_alike("clause alike", lexicon, clauses), windows=starts),
        Part("around", around.map(lambda table: table.scaled(_by_sum(table, weights), half))),
    )


def _by_length(table: Table, weights: Floats, share: float) -> Floats:
    """What every row is multiplied by, so that long rows do not outrank others by their length alone."""
    sums = table.scaled(columns=weights).sums()
    mean = max(float(sums.mean()) if len(sums) else 0.0, 1e-9)
    return np.asarray(1.0 / np.sqrt(np.maximum(1.0 - share + share * sums / mean, 0.05) * mean))


def _by_sum(table: Table, weights: Floats) -> Floats:
    return np.asarray(1.0 / np.sqrt(np.maximum(table.scaled(columns=weights).sums(), 1e-9)))


def _used_alike(name: str, lexicon: Lexicon, bags: Pair[Table]) -> Part:
    """The direction of the sum of every row's words, less what all rows of both texts have in common."""
    weighted = lexicon.weights[:, None] * lexicon.vectors
    found = bags.map(lambda table: _unit(table.times(weighted)))
    both = np.concatenate([found.left, found.right])
    centre = np.asarray(both.mean(axis=0)) if len(both) else np.zeros(weighted.shape[1])
    sides = found.map(lambda rows: _unit(rows - centre) * rows.any(axis=1, keepdims=True))
    return Part(name, sides, bags=bags, centre=centre)


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))


def _surroundings(table: Table) -> Table:
    """Which words stand in each passage or near it."""
    rows = np.concatenate([table.rows + step for step in range(-REACH, REACH + 1)])
    columns = np.tile(table.columns, 2 * REACH + 1)
    inside = (rows >= 0) & (rows < table.height)
    found = Table.of(rows[inside], columns[inside], 1.0, (table.height, table.width))
    return found.with_values(np.ones(len(found.values)))


def _full(sides: Pair[Rows]) -> Floats:
    if isinstance(sides.left, Table) and isinstance(sides.right, Table):
        return product(sides.left, sides.right)
    return np.asarray(sides.left @ sides.right.T)  # type: ignore[operator,union-attr]


def _listed(sides: Pair[Rows], rows: Ints, columns: Ints, *, largest: bool = False) -> Floats:
    if isinstance(sides.left, Table) and isinstance(sides.right, Table):
        return products_at(sides.left, sides.right, rows, columns, best=largest)
    found = np.empty(len(rows))
    for part in blocks(np.full(len(rows), 2 * np.shape(sides.left)[1])):
        found[part] = np.einsum("ij,ij->i", sides.left[rows[part]], sides.right[columns[part]])  # type: ignore[index]
    return found


def _taken(rows: Rows, chosen: Ints) -> Rows:
    return rows.taken(chosen) if isinstance(rows, Table) else rows[chosen]


def _largest(sides: Pair[Rows]) -> Floats:
    """The largest summand of every product of two tables whose columns each hold one value."""
    left, right = sides
    assert isinstance(left, Table) and isinstance(right, Table)
    out = np.zeros((left.height, right.height))
    worth = np.zeros(left.width)
    worth[left.columns] = left.values**2
    turned = Pair(left.turned(), right.turned())
    shared = np.flatnonzero((left.frequency > 0) & (right.frequency > 0) & (worth > 0))
    for column in shared[np.argsort(worth[shared], kind="stable")]:
        rows, columns = (
            table.columns[table.starts[column] : table.starts[column + 1]] for table in turned
        )
        out[np.ix_(rows, columns)] = worth[column]
    return out


def _stretches(windows: Pair[Ints], rows: Ints, columns: Ints) -> tuple[Ints, Ints, Ints]:
    """For listed pairs of passages all pairs of their stretches, and where each pair's begin."""
    ones, many = expand(windows.left, rows)
    owner = np.repeat(np.arange(len(rows)), many)
    others, sizes = expand(windows.right, columns[owner])
    totals = many * np.diff(windows.right)[columns]
    return np.repeat(ones, sizes), others, np.cumsum(totals) - totals



def values_of(part: Part, pairs: Pairs) -> Floats:
    """The likeness of listed pairs of passages."""
    return part.full().ravel() if pairs.complete else part.at(pairs.rows, pairs.columns)
