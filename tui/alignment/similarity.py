"""How alike two passages are: terms, phrases and letters as one sparse product."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.alignment.context import longness
from tui.alignment.ngrams import LetterSpace, letter_space
from tui.alignment.phrases import phrase_counts
from tui.alignment.terms import TermTable
from tui.alignment.vocabulary import near_terms
from tui.alignment.weights import NAME_WEIGHT, NUMBER_WEIGHT, PIVOT, idf, unit_rows, weighted
from tui.errors import Progress
from tui.pair import Pair, Side

Floats = NDArray[np.float64]

_ALL = slice(None)

SHARES = {"terms": 1 / 3, "phrases": 1 / 3, "letters": 1 / 3}
"""Each part's share of the similarity; each is a cosine, in long texts with a pivot."""


@dataclass(frozen=True)
class Space:
    """Passages of both texts as vectors: similarity = `sides.left @ sides.right.T`.

    `blocks` names the columns of each part, in order.
    """

    sides: Pair[sparse.csr_matrix]
    blocks: dict[str, tuple[int, int]]
    term_weights: Floats
    near: sparse.csr_matrix
    letters: LetterSpace


def term_weights(table: TermTable, counts: Pair[sparse.csr_matrix]) -> Floats:
    """IDF in the two texts ^ 0.4 x (1/2 + 1/2 rarity in general English); numbers count more, names less."""
    weights = idf(counts) ** 0.4 * (0.5 + 0.5 * table.rarity)
    numeric = np.array([key[0] in "#%" for key in table.keys], dtype=bool)
    weights[numeric] *= NUMBER_WEIGHT
    weights[table.names] *= NAME_WEIGHT
    return weights


def _terms(table: TermTable, near: sparse.csr_matrix) -> tuple[Pair[sparse.csr_matrix], Floats]:
    counts = table.sides.map(lambda side: side.matrix(side.keys, len(table.keys)))
    weights = term_weights(table, counts)
    pivot = PIVOT * longness(table.shape)
    own = counts.map(lambda side: unit_rows(side.sign() @ sparse.diags(weights), pivot))
    reached = own.right @ near.T if near.nnz else None
    return Pair(own.left, own.right if reached is None else (own.right + reached).tocsr()), weights


def _phrases(table: TermTable) -> Pair[sparse.csr_matrix]:
    counts = phrase_counts(table)
    weights = idf(counts) ** 0.4
    long = longness(table.shape)
    vectors = counts.map(lambda side: unit_rows(weighted(side, weights), PIVOT * long))
    if long < 1.0:
        return vectors
    return _shared_columns(vectors)


def _shared_columns(vectors: Pair[sparse.csr_matrix]) -> Pair[sparse.csr_matrix]:
    """The columns that both sides hold; most phrases of long texts stand in one of them only."""
    width = vectors.left.shape[1]
    held = vectors.map(lambda side: np.bincount(side.indices, minlength=width) > 0)
    columns = np.flatnonzero(held.left & held.right)
    return vectors.map(lambda side: side[:, columns])


def build_space(table: TermTable, progress: Progress) -> Space:
    """The vectors of all passages."""
    near = near_terms(table, progress)
    terms, weights = _terms(table, near)
    letters = letter_space(table)
    parts = {
        "terms": terms,
        "phrases": _phrases(table),
        "letters": Pair(letters.vectors(Side.LEFT, _ALL), letters.vectors(Side.RIGHT, _ALL)),
    }
    blocks: dict[str, tuple[int, int]] = {}
    at = 0
    for name, part in parts.items():
        blocks[name] = (at, at + part.left.shape[1])
        at = blocks[name][1]
    scale = {name: np.sqrt(SHARES[name]) for name in parts}
    left = sparse.hstack([scale[name] * part.left for name, part in parts.items()], format="csr")
    right = sparse.hstack([scale[name] * part.right for name, part in parts.items()], format="csr")
    return Space(Pair(left, right), blocks, weights, near, letters)


def with_credit(space: Space, credit: sparse.csr_matrix) -> Space:
    """The space in which left terms (rows) are credited for right terms (columns) that stand for them."""
    low, high = space.blocks["terms"]
    right = space.sides.right
    terms = right[:, low:high]
    reached = sparse.hstack([terms + terms @ credit.T, right[:, high:]], format="csr")
    return replace(space, sides=Pair(space.sides.left, reached), near=(space.near + credit).tocsr())


def without_letters(space: Space) -> Space:
    """The space without the vectors of letters, which `Space.letters` can write again for single passages."""
    low, _ = space.blocks["letters"]
    blocks = {name: columns for name, columns in space.blocks.items() if name != "letters"}
    return replace(space, sides=space.sides.map(lambda side: side[:, :low]), blocks=blocks)
