"""Runs of 3 to 5 letters within words: likeness of spelling that terms do not see."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import chain, count
from typing import NamedTuple

import numpy as np

from tui.alignment.matrices.sparse import Floats, SparseMatrix, chained
from tui.alignment.words.lexicon import idf
from tui.alignment.words.terms import TermTable
from tui.pair import Pair

SIZES = (3, 4, 5)
_LONGEST = 60  # letters of a form that are looked at
_RARE_HERE = 0.35  # power of the inverse document frequency


@lru_cache(maxsize=1 << 14)
def letter_runs(form: str) -> tuple[str, ...]:
    """The runs of 3 to 5 letters of a form, each once, its edges marked by blanks."""
    padded = f" {form[:_LONGEST]} "
    runs = [padded[start : start + size] for size in SIZES for start in range(len(padded) - size + 1)]
    return tuple(dict.fromkeys(runs)) or (padded,)


@lru_cache(maxsize=1 << 14)
def runs_of(form: str) -> frozenset[str]:
    """The same as a set."""
    return frozenset(letter_runs(form))


def longest_runs(form: str) -> set[str]:
    """Those of most letters: two words of one family share one of them."""
    padded, size = f" {form[:_LONGEST]} ", SIZES[-1]
    return {padded[start : start + size] for start in range(max(1, len(padded) - size + 1))}


class LetterSpace(NamedTuple):
    """The passages as vectors of runs of letters."""

    sides: Pair[SparseMatrix]  # of length 1
    norms: Pair[Floats]  # the lengths that they had
    ids: dict[str, int]  # runs -> their columns


def letter_space(terms: TermTable) -> LetterSpace:
    """The runs of letters of all passages; a run weighs (1 + log count) x IDF ^ 0.35."""
    held = [letter_runs(form) for form in terms.forms]
    ids: defaultdict[str, int] = defaultdict(count().__next__)
    many = np.fromiter(map(len, held), np.int64, len(held))
    columns = np.fromiter(map(ids.__getitem__, chain.from_iterable(held)), np.int32, int(many.sum()))
    columns = columns[np.lexsort((columns, np.repeat(np.arange(len(held)), many)))]
    starts = np.concatenate([[0], many.cumsum()])
    runs = SparseMatrix(starts, columns, np.ones(len(columns)), len(ids))
    counts = terms.sides.map(lambda side: chained(side.table(side.forms, len(terms.forms)), runs))
    weights = idf(counts) ** _RARE_HERE
    weighted = counts.map(lambda side: side.with_values((1 + np.log(side.values)) * weights[side.columns]))
    norms = weighted.map(lambda side: np.sqrt(side.with_values(side.values**2).sums()))
    sides = weighted.zip(norms).map(lambda both: both[0].scaled(1.0 / np.maximum(both[1], 1e-9)))
    return LetterSpace(sides, norms, dict(ids))
