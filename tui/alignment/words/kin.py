"""Words that stand for each other in the two texts: forms of one word, opposites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.sparse import Floats, Ints, SparseMatrix, expand
from tui.alignment.words.kinship import kin
from tui.alignment.words.lexicon import Lexicon
from tui.alignment.words.ngrams import longest_runs, runs_of
from tui.language.opposites import opposites
from tui.pair import Pair

ALIKE = 0.6
"""Share of their runs of letters (Dice) that two words must have in common."""
_CROWD = 100  # words that hold a run of letters, from which on it is an ending or a beginning, not a family
_MOST = 10_000  # pairs of passages in which two words meet, beyond which they say nothing


class Kin(NamedTuple):
    """Where a left word stands over against a right one of its family; `cells` rise."""

    cells: Ints  # left passage x right passages + right passage, once for each pair of words
    left: Ints  # the word in the left passage
    right: Ints
    values: Floats  # Dice (opposites: 1) x the smaller of the two weights x what is made up for lengths
    width: int  # right passages

    def full(self, shape: tuple[int, ...]) -> Floats:
        """The sum of every pair of passages."""
        total = np.bincount(self.cells, weights=self.values, minlength=shape[0] * shape[1])
        return np.asarray(total.reshape(shape), np.float64)

    def at(self, rows: Ints, columns: Ints) -> Floats:
        """The sum of listed pairs of passages."""
        sums = np.concatenate([[0.0], np.cumsum(self.values)])
        low, high = (np.searchsorted(self.cells, rows * self.width + columns + step) for step in (0, 1))
        return np.where(high > low, sums[high] - sums[low], 0.0)

    def entries(self, ends: Pair[int]) -> slice:
        """The entries of one pair of passages."""
        cell = ends.left * self.width + ends.right
        low, high = np.searchsorted(self.cells, [cell, cell + 1])
        return slice(int(low), int(high))


def kin_words(lexicon: Lexicon) -> list[tuple[int, int, float]]:
    """Left words, right words and their Dice coefficients, for all words of one family."""
    heavy = lexicon.weights > 0
    usable = heavy & ~lexicon.numeric & np.array([key[0] != "@" for key in lexicon.terms.keys], bool)
    held = lexicon.counts.map(lambda table: np.flatnonzero(usable & (table.frequency > 0)).tolist())
    runs = {word: runs_of(lexicon.forms[word]) for word in {*held.left, *held.right}}
    longest = {word: longest_runs(lexicon.forms[word]) for word in runs}
    holders: dict[str, list[int]] = {}
    for word in held.right:
        for run in longest[word]:
            holders.setdefault(run, []).append(word)
    holders = {run: words for run, words in holders.items() if len(words) <= _CROWD}
    found: list[tuple[int, int, float]] = []
    for word in held.left:
        mine = runs[word]
        for other in {other for run in longest[word] for other in holders.get(run, ())}:
            theirs = runs[other]
            alike = 2 * len(mine & theirs) / (len(mine) + len(theirs))
            if alike >= ALIKE and other != word and kin(lexicon.forms[word], lexicon.forms[other]):
                found.append((word, other, alike))
    found.sort()
    return found


def _opposites(lexicon: Lexicon) -> Iterator[tuple[int, int, float]]:
    """Left words and right words that say the opposite: both speak of one matter."""
    place = {key: at for at, key in enumerate(lexicon.terms.keys)}
    held = lexicon.counts.map(lambda table: table.frequency > 0)
    for word, others in opposites().items():
        if word in place and held.left[place[word]]:
            for other in others & place.keys():
                if held.right[place[other]]:
                    yield place[word], place[other], 1.0


def find_kin(lexicon: Lexicon, scale: Pair[Floats]) -> Kin:
    """Every pair of words of one family or of opposites, where no passage holds the other's word as well.

    A word of a passage has one partner there, the likest, if it is the likest of that one too. `scale` is
    what each passage's words are multiplied by.
    """
    found = sorted({*kin_words(lexicon), *_opposites(lexicon)})
    numbers = np.array(found, np.float64).reshape(-1, 3)
    left, right, dice = numbers[:, 0].astype(np.int64), numbers[:, 1].astype(np.int64), numbers[:, 2]
    turned = lexicon.counts.map(SparseMatrix.turned)
    sizes = turned.left.lengths[left] * turned.right.lengths[right]
    left, right, dice = left[sizes <= _MOST], right[sizes <= _MOST], dice[sizes <= _MOST]
    rows, columns, pair = _meetings(turned, left, right)
    keep = ~_holds(lexicon.counts.left, rows, right[pair]) & ~_holds(
        lexicon.counts.right, columns, left[pair]
    )
    rows, columns, pair = rows[keep], columns[keep], pair[keep]
    cells = rows * lexicon.counts.right.height + columns
    credit = (dice * np.minimum(lexicon.weights[left], lexicon.weights[right]))[pair]
    credit = credit * scale.left[rows] * scale.right[columns]
    best = _likest(cells, left[pair], dice[pair]) & _likest(cells, right[pair], dice[pair])
    order = np.flatnonzero(best)
    order = order[np.argsort(cells[order], kind="stable")]
    return Kin(
        cells[order], left[pair[order]], right[pair[order]], credit[order], lexicon.counts.right.height
    )


def _meetings(turned: Pair[SparseMatrix], left: Ints, right: Ints) -> tuple[Ints, Ints, Ints]:
    """The left passages and the right ones in which each pair of words stands, and the pair's number."""
    places, many = expand(turned.left.starts, left)
    rows = turned.left.columns[places].astype(np.int64)
    pair = np.repeat(np.arange(len(left)), many)
    others, sizes = expand(turned.right.starts, right[pair])
    return np.repeat(rows, sizes), turned.right.columns[others].astype(np.int64), np.repeat(pair, sizes)


def _holds(table: SparseMatrix, rows: Ints, columns: Ints) -> NDArray[np.bool_]:
    """Whether each of these rows holds a column."""
    if not len(table.columns):
        return np.zeros(len(rows), bool)
    cells = table.rows * table.width + table.columns
    wanted = rows * table.width + columns
    at = np.minimum(np.searchsorted(cells, wanted), len(cells) - 1)
    return np.asarray(cells[at] == wanted, bool)


def _likest(cells: Ints, words: Ints, dice: Floats) -> NDArray[np.bool_]:
    """Which entries have the highest coefficient of all of the same cell and word."""
    if not len(cells):
        return np.zeros(0, bool)
    _, group = np.unique(np.stack([cells, words]), axis=1, return_inverse=True)
    best = np.zeros(int(group.max()) + 1)
    np.maximum.at(best, group.ravel(), dice)
    return np.asarray(dice == best[group.ravel()], bool)
