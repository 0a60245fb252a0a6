"""What the sentence encoder adds: one part more, in the units of the others, and the words behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from tui.alignment.explanation.evidence import ReasonsFound
from tui.alignment.matrices.sparse import Floats, Ints
from tui.alignment.model import EvidenceKind
from tui.alignment.scoring.likeness import MEANING, Likeness
from tui.alignment.scoring.scores import Scores
from tui.documents.model import Document
from tui.language.words import Term
from tui.pair import Pair, Side
from tui.spans import Span

if TYPE_CHECKING:
    from tui.meaning import EncodedTexts

_SHOWN = 5  # pairs of words that are told of a pair of passages


def passage_texts(documents: Pair[Document]) -> Pair[Sequence[str]]:
    """The words of every passage."""
    return documents.map(
        lambda document: tuple(document.words(passage.span) for passage in document.passages)
    )


def meaning_part(reading: EncodedTexts) -> Likeness:
    """The best clause of one passage against the best of the other, as cosines of what the encoder reads."""
    return Likeness(
        MEANING,
        reading.clauses.map(lambda side: np.asarray(side.rows, np.float64)),
        reading.clauses.map(lambda side: side.first),
    )


def by_rank(scores: Scores) -> Iterator[tuple[Side, int]]:
    """Every passage, those of the best pairs first; then those of no listed pair."""
    order = np.argsort(-scores.total, kind="stable")
    both = np.stack([scores.pairs.rows[order], scores.pairs.columns[order]], axis=1)
    for side, size in zip(Side, scores.pairs.shape, strict=True):
        both = np.concatenate([both, _lone(side, size)])
    for left, right in both.tolist():
        if left >= 0:
            yield Side.LEFT, left
        if right >= 0:
            yield Side.RIGHT, right


def _lone(side: Side, size: int) -> Ints:
    found = np.full((size, 2), -1, np.int64)
    found[:, 0 if side is Side.LEFT else 1] = np.arange(size)
    return found


def deviations(scores: Scores, at: Ints) -> Floats | None:
    """How far listed pairs stand above the others by meaning, in standard deviations; None without it."""
    for one in scores.sums.scale.parts if scores.sums else ():
        if one.part.name == MEANING:
            order = np.argsort(at, kind="stable")
            found = np.empty(len(at))
            rows, columns = scores.pairs.rows[at[order]], scores.pairs.columns[at[order]]
            found[order] = (one.part.at(rows, columns) - one.mean) / one.deviation
            return found
    return None


def book_meaning(
    reading: EncodedTexts, ends: Pair[int], spans: Pair[Span], ledger: ReasonsFound, adds: float
) -> None:
    """Book what the part adds to a pair: to the words that are read alike, by their cosines.

    Where no two words are, it is the passages as a whole that are alike. The encoder reads sentences: that
    these words bear it out was measured, how it divides among them is not known.
    """
    same: list[tuple[str, float]] = []
    other: list[tuple[Span, Span, float]] = []
    for here, there, cosine in reading.word_pairs(*ends):
        left, right = _moved(here, spans.left.start), _moved(there, spans.right.start)
        if key := _same_word(ledger, left, right):
            same.append((key, cosine))
        elif len(other) < _SHOWN:
            other.append((left, right, cosine))
    total = sum(pair[-1] for pair in same) + sum(pair[-1] for pair in other)
    for key, cosine in same:
        ledger.add_word(key, adds * cosine / total)
    for left, right, cosine in other:
        ledger.add(EvidenceKind.MEANING, left, right, adds * cosine / total)
    if not total:
        ledger.rest += adds


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _same_word(ledger: ReasonsFound, left: Span, right: Span) -> str:
    """The key of the word that stands at both places, if it is one word."""
    here, there = (_keys(terms, span) for terms, span in zip(ledger.found, (left, right), strict=True))
    return min(here & there, default="")


def _keys(terms: Sequence[Term], span: Span) -> set[str]:
    return {term.key for term in terms if term.span.overlaps(span)}
