"""Runs of 3 to 5 letters within words: likeness of spelling that terms do not see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from scipy import sparse

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
