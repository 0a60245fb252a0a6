"""Likeness by way of other sentences: two passages are like if one is like those that resemble the other.

Texts that come back to one event or one argument say it in several sentences, each with words of its own.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.sparse import Floats, Ints, SparseMatrix, product
from tui.pair import Pair

PASSAGES = 500
"""Passages of a text up to which its sentences are compared with one another."""
_ALONE = 2.0  # likeness to all others of its text at which half of a passage's words come back in them


class Echo(NamedTuple):
    """What the words of the passages that resemble one have in common with the other, on either side."""

    words: Floats  # likeness of every pair of passages by the words they share
    alike: Pair[Floats]  # of each passage (rows) to the others of its text
    only: NDArray[np.bool_] | None = None  # the pairs that it is heard of; it says 0 of others

    def full(self) -> Floats:
        """Of every pair of passages."""
        found = np.asarray(self.alike.left @ self.words + self.words @ self.alike.right.T)
        return found if self.only is None else found * self.only

    def at(self, rows: Ints, columns: Ints) -> Floats:
        """Of listed pairs of passages."""
        left = np.einsum("ij,ij->i", self.alike.left[rows], self.words.T[columns])
        found = np.asarray(left + np.einsum("ij,ij->i", self.words[rows], self.alike.right[columns]))
        return found if self.only is None else found * self.only[rows, columns]


def find_echo(words: Pair[SparseMatrix]) -> Echo:
    """The echo of two texts of at most `PASSAGES` each, from the words that passages share."""
    return Echo(product(*words), words.map(lambda side: _shares(product(side, side))))


def _shares(alike: Floats) -> Floats:
    """How far each passage is like each other one, as shares of all and of `_ALONE`."""
    np.fill_diagonal(alike, 0.0)
    return np.asarray(alike / (alike.sum(axis=1, keepdims=True) + _ALONE))
