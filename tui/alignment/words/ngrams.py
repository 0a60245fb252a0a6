"""Runs of 3 to 5 letters within words: likeness of spelling that terms do not see."""

from __future__ import annotations

from functools import lru_cache
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
    runs: list[str] = []
    for size in SIZES:
        if len(padded) <= size:
            runs.append(padded)
            break
        runs += [padded[start : start + size] for start in range(len(padded) - size + 1)]
    return tuple(dict.fromkeys(runs))


@lru_cache(maxsize=1 << 14)
def runs_of(form: str) -> frozenset[str]:
    """The same as a set."""
    return frozenset(letter_runs(form))


class LetterSpace(NamedTuple):
    """The passages as vectors of runs of letters."""

    sides: Pair[SparseMatrix]  # of length 1
    norms: Pair[Floats]  # the lengths that they had
    ids: dict[str, int]  # runs -> their columns


def letter_space(terms: TermTable) -> LetterSpace:
    """The runs of letters of all passages; a run weighs (1 + log count) x IDF ^ 0.35."""
    ids: dict[str, int] = {}
    columns: list[int] = []
    starts = [0]
    for form in terms.forms:
        columns += sorted([ids.setdefault(run, len(ids)) for run in letter_runs(form)])
        starts.append(len(columns))
    runs = SparseMatrix(np.array(starts), np.array(columns, np.int32), np.ones(len(columns)), len(ids))
    counts = terms.sides.map(lambda side: chained(side.table(side.forms, len(terms.forms)), runs))
    weights = idf(counts) ** _RARE_HERE
    weighted = counts.map(lambda side: side.with_values((1 + np.log(side.values)) * weights[side.columns]))
    norms = weighted.map(lambda side: np.sqrt(side.with_values(side.values**2).sums()))
    sides = weighted.zip(norms).map(lambda both: both[0].scaled(1.0 / np.maximum(both[1], 1e-9)))
    return LetterSpace(sides, norms, ids)
