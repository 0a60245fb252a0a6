"""How much each word of two texts counts, and what it is used like."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.sparse import Floats, Ints, SparseMatrix
from tui.alignment.words.names import NAME_MARK
from tui.alignment.words.terms import TermTable
from tui.language.function_words import FUNCTION_WORDS
from tui.language.vectors import vectors
from tui.pair import Pair

NUMBER_WEIGHT = 1.3
"""Numbers and units count this much more than words as rare as they: they seldom agree by chance."""
_RARE_HERE = 0.7  # power of the inverse document frequency in the two texts
_PLAIN = 0.3  # what the commonest English word counts beside the rarest


@dataclass(frozen=True, eq=False, repr=False)
class Lexicon:
    """The words of two texts, by the columns of their tables."""

    terms: TermTable
    counts: Pair[SparseMatrix]  # which passages hold which words, 1 each
    weights: Floats  # (log of inverse frequency here)^.7 x (.3 + .7 rarity in English); function words 0

    @cached_property
    def numeric(self) -> NDArray[np.bool_]:
        """Which words are numbers or units."""
        return _numeric(self.terms)

    @cached_property
    def vectors(self) -> Floats:
        """What each word is used like, length 1; zeros for function words, numbers and unknown words."""
        forms = vectors((form.removesuffix("'s"), form) for form in map(_plain, self.terms.forms))
        found = self.terms.spelt.times(forms)
        found[self.numeric | (self.weights == 0)] = 0.0
        return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9))

    @cached_property
    def directed(self) -> NDArray[np.bool_]:
        """Which words it is known of what they are used like."""
        return np.asarray(self.vectors.any(axis=1))

    @cached_property
    def forms(self) -> list[str]:
        """The commonest form of each word."""
        return [self.terms.forms[form] for form in usual_forms(self.terms).tolist()]


def read_lexicon(terms: TermTable) -> Lexicon:
    """The weights of all words of two texts."""
    counts = terms.sides.map(lambda side: side.table(side.keys, len(terms.keys)))
    counts = counts.map(lambda table: table.with_values(np.ones(len(table.values))))
    weights = idf(counts) ** _RARE_HERE * (_PLAIN + (1 - _PLAIN) * terms.rarity)
    weights[_numeric(terms)] *= NUMBER_WEIGHT
    weights[[terms.forms[form] in FUNCTION_WORDS for form in usual_forms(terms).tolist()]] = 0.0
    return Lexicon(terms, counts, weights)


def idf(counts: Pair[SparseMatrix]) -> Floats:
    """Inverse document frequency over both texts' passages: log((N + 1) / (df + 1/2)), at least 0.05."""
    passages = counts.left.height + counts.right.height
    frequency = counts.left.frequency + counts.right.frequency
    return np.asarray(np.maximum(np.log((passages + 1) / (frequency + 0.5)), 0.05), dtype=np.float64)


def _numeric(terms: TermTable) -> NDArray[np.bool_]:
    return np.array([key[0] in "#%" for key in terms.keys], dtype=bool)


def usual_forms(terms: TermTable) -> Ints:
    """The commonest form of every word, the first in the alphabet of those as common."""
    spelt = terms.spelt
    order = np.lexsort((spelt.columns, -spelt.values, spelt.rows))
    return np.asarray(spelt.columns[order][spelt.starts[:-1]], np.int64)


def _plain(form: str) -> str:
    """A form as the table of vectors spells it; a name goes by its id."""
    return form.removeprefix(NAME_MARK).lower()
