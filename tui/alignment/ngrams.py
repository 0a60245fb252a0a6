"""Runs of 3 to 5 letters within words: likeness of spelling that terms do not see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.alignment.context import longness
from tui.alignment.terms import TermTable
from tui.alignment.weights import PIVOT, idf, lengths, weighted
from tui.pair import Pair, Side

Floats = NDArray[np.float64]

SIZES = (3, 4, 5)
_LONGEST = 60  # letters of a form that are looked at


def letter_runs(form: str) -> Iterator[str]:
    """All runs of 3 to 5 letters of a form, its edges marked by blanks."""
    padded = f" {form[:_LONGEST]} "
    for size in SIZES:
        if len(padded) <= size:
            yield padded
            return
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]


def run_table(forms: Sequence[str], ids: dict[str, int]) -> sparse.csr_matrix:
    """How often each form (row) holds each run of letters (column); fills `ids` with the runs' columns."""
    columns: list[int] = []
    starts = [0]
    for form in forms:
        columns += [ids.setdefault(run, len(ids)) for run in letter_runs(form)]
        starts.append(len(columns))
    table = sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(forms), max(1, len(ids))))
    table.sum_duplicates()
    return table


@dataclass(frozen=True)
class LetterSpace:
    """What it takes to write any passage as a vector of runs of letters; far smaller than all the vectors."""

    forms: Pair[sparse.csr_matrix]  # how often each passage holds each form
    runs: sparse.csr_matrix  # how often each form holds each run
    ids: dict[str, int]  # runs -> their columns
    weights: Floats  # of the runs
    norms: Pair[Floats]  # what the passages' vectors are divided by

    def vectors(self, side: Side, rows: slice) -> sparse.csr_matrix:
        """The vectors of some passages, of length 1 or near it."""
        counts = (self.forms[side][rows] @ self.runs).tocsr()
        return (sparse.diags(1.0 / self.norms[side][rows]) @ weighted(counts, self.weights)).tocsr()


def letter_space(table: TermTable) -> LetterSpace:
    """The runs of letters of all passages; a run weighs IDF ^ 0.35."""
    ids: dict[str, int] = {}
    runs = run_table(table.forms, ids)
    forms = table.sides.map(lambda side: side.matrix(side.forms, len(table.forms)))
    counts = forms.map(lambda side: (side @ runs).tocsr())
    weights = idf(counts) ** 0.35
    pivot = PIVOT * longness(table.shape)
    norms = counts.map(lambda side: lengths(weighted(side, weights), pivot))
    return LetterSpace(forms, runs, ids, weights, norms)
