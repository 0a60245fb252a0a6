"""Two texts that say the same in the same order: translations, tellings of one story.

There a passage has one counterpart, so what competes for it counts, and so does what stands beside it. Texts
that only share a subject gain nothing by either and are not judged in this way.
"""

from __future__ import annotations

import bisect
import math
from typing import NamedTuple

import numpy as np

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import Floats, SparseMatrix, chained
from tui.alignment.scoring.context import PairContext, find_context
from tui.alignment.scoring.learnt import learn_pairs, mutual_best
from tui.alignment.scoring.likeness import Likeness, values_of
from tui.alignment.words.lexicon import NUMBER_WEIGHT, Lexicon, idf
from tui.alignment.words.ngrams import LetterSpace
from tui.alignment.words.phrases import phrase_counts
from tui.pair import Pair

LEAST = 30
"""Passages of the shorter text from which the share of mutual best pairs says something."""
SHARES = (0.69, 0.73)
"""Share of the shorter text's passages with a mutual best pair: from none to all is judged as parallel.
Measured: commentary and reviews at most .68, translations .73 and more."""
ORDERS = (1.35, 1.55)
"""The longest run of such pairs in order, as a multiple of what chance gives (2 sqrt n): commentary at most
.9, reviews 1.1, news 1.3, Gospels 1.56 to 3.9."""
PIVOT = 0.2
"""How little the length of a passage is made up for, 0 to 1."""
_POWER = 0.4  # of the inverse document frequency
_PLAIN = 0.5  # what the commonest English word counts beside the rarest
_SHARE = 1 / 3  # of each likeness


class Parallel(NamedTuple):
    """The likenesses of parallel texts, and what the pairs around and beside a pair add and take."""

    parts: tuple[Likeness, ...]
    learnt: (
        SparseMatrix  # credit of left words (rows) for right ones (columns) that keep standing opposite them
    )
    context: PairContext
    total: Floats  # of each listed pair


def parallelism(words: Floats, pairs: Pairs) -> float:
    """How far two texts run in parallel, 0 to 1, by the mutual best pairs of `words`, their shared words."""
    best = mutual_best(pairs, words)
    shorter = min(pairs.shape)
    if shorter < LEAST:
        return 0.0
    share = len(best) / shorter
    order = _longest_rise(pairs.columns[best].tolist()) / (2 * math.sqrt(max(1, len(best))))
    return max(_slide(share, SHARES), _slide(order, ORDERS))


def _slide(value: float, ends: tuple[float, float]) -> float:
    return min(1.0, max(0.0, (value - ends[0]) / (ends[1] - ends[0])))


def _longest_rise(numbers: list[int]) -> int:
    """The length of the longest rising subsequence."""
    tails: list[int] = []
    for number in numbers:
        at = bisect.bisect_left(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)


def judge(lexicon: Lexicon, letters: LetterSpace, pairs: Pairs) -> Parallel:
    """The scores of listed pairs of parallel texts."""
    terms = _terms(lexicon)
    sides = letters.sides.zip(letters.norms).map(lambda both: both[0].scaled(_pivoted(both[1])))
    parts = [
        Likeness("terms", terms),
        shared_phrases(lexicon),
        Likeness("letters", sides),
    ]
    likeness = sum((values_of(part, pairs) for part in parts), np.zeros(len(pairs.cells)))
    first = find_context(pairs, likeness)
    learnt = learn_pairs(terms, pairs, likeness + first.of(pairs))
    if len(learnt.values):
        part = Likeness("learnt words", Pair(chained(terms.left, learnt), terms.right))
        parts.append(part)
        likeness = likeness + values_of(part, pairs)
        first = find_context(pairs, likeness)
    return Parallel(tuple(parts), learnt, first, likeness + first.of(pairs))


def _terms(lexicon: Lexicon) -> Pair[SparseMatrix]:
    weights = idf(lexicon.counts) ** _POWER * (_PLAIN + (1 - _PLAIN) * lexicon.terms.rarity)
    weights[lexicon.numeric] *= NUMBER_WEIGHT
    return lexicon.counts.map(lambda side: _unit(side.scaled(columns=weights)))


def shared_phrases(lexicon: Lexicon) -> Likeness:
    """The runs of two and three words that two passages share."""
    counts = phrase_counts(lexicon.terms)
    weights = idf(counts) ** _POWER
    sides = counts.map(
        lambda side: _unit(side.with_values((1 + np.log(side.values)) * weights[side.columns]))
    )
    both = (sides.left.frequency > 0) & (sides.right.frequency > 0)
    return Likeness("phrases", sides.map(lambda side: side.narrowed(both)))


def _unit(table: SparseMatrix) -> SparseMatrix:
    """The rows brought near length 1, times the root of a likeness's share."""
    norms = np.sqrt(table.with_values(table.values**2).sums())
    return table.scaled(_pivoted(norms) / np.maximum(norms, 1e-9))


def _pivoted(norms: Floats) -> Floats:
    """What rows of length 1 are multiplied by: (norm / mean norm)^pivot x the root of a likeness's share."""
    held = np.where(norms > 0, norms, 1.0)
    mean = float(held.mean()) if len(held) else 1.0
    return np.asarray((held / mean) ** PIVOT * math.sqrt(_SHARE))
