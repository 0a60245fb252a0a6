"""The aligner: two documents in, their links out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.alignment.calibrate import CUTOFFS, strength_of
from tui.alignment.explain import Explainer
from tui.alignment.model import Alignment, Link, Ranks, Strength
from tui.alignment.names import Names
from tui.alignment.prefilter import possible
from tui.alignment.scores import Scores, score_pairs
from tui.alignment.selection import select
from tui.alignment.similarity import build_space, without_letters
from tui.alignment.terms import read_terms
from tui.alignment.topic_space import topic_space
from tui.alignment.topics import TopicFinder
from tui.codebook.model import Topic
from tui.documents.model import Document, PassageKind
from tui.errors import Progress, silent
from tui.pair import Pair

RANKED = 50_000
"""Pairs whose rank is kept for those who look beyond the links."""


@dataclass(frozen=True)
class _Analysis:
    scores: Scores
    explainer: Explainer


def _analyse(documents: Pair[Document], topics: Sequence[Topic], progress: Progress) -> _Analysis:
    topics = possible(topics, documents)
    names = Names.of(topics)
    table = read_terms(documents, names, progress)
    space = build_space(table, progress)
    finder = TopicFinder.of(topics, names, table.keys)
    shared = topic_space(documents, finder, names, table, progress) if topics else None
    space, scores = score_pairs(space, shared.sides if shared else None, progress)
    keys = {key: number for number, key in enumerate(table.keys)}
    return _Analysis(
        scores, Explainer(documents, names, finder, keys, without_letters(space), shared, scores)
    )


def _linkable(documents: Pair[Document], scores: Scores) -> NDArray[np.bool_]:
    """Which pairs may be linked: headings and blank passages may not."""
    may = documents.map(
        lambda document: np.array(
            [p.kind is not PassageKind.HEADING and p.span.end > p.span.start for p in document.passages],
            dtype=bool,
        )
    )
    return np.asarray(may.left[scores.pairs.rows] & may.right[scores.pairs.columns])


def align(
    documents: Pair[Document], topics: Sequence[Topic] = (), *, progress: Progress = silent
) -> Alignment:
    """The links of two segmented documents, best first, faint ones included.

    Without topics the words alone decide. `progress` may raise `Cancelled`, which passes through.
    """
    found = _analyse(documents, topics, progress)
    scores = found.scores
    links = select(
        scores.pairs, scores.total, scores.score, _linkable(documents, scores) & (scores.likeness > 0)
    )
    progress("aligned", 1.0)
    return Alignment(links, dict(CUTOFFS), found.explainer, _notices(scores), _ranks(scores))


def _ranks(scores: Scores) -> Ranks:
    order = np.argsort(-scores.total, kind="stable")[:RANKED]
    return Ranks(scores.pairs.rows[order], scores.pairs.columns[order], len(scores.total))


def _notices(scores: Scores) -> tuple[str, ...]:
    if scores.pairs.complete:
        return ()
    left, right = scores.pairs.shape
    listed = len(scores.pairs.cells)
    return (f"The texts are long: {listed:,} of {left * right:,} pairs of passages were compared in full.",)


@dataclass(frozen=True)
class Ranking:
    """Every pair with any evidence, best first, as links; headings are ranked too.

    A pair under the lowest cut-off is called faint here. Of long texts the ranking holds the candidates only:
    a pair that shares nothing rare has no score.
    """

    scores: Scores
    explain: Explainer

    def __iter__(self) -> Iterator[Link]:
        pairs, scores = self.scores.pairs, self.scores
        rows, columns = pairs.rows, pairs.columns
        for at in np.lexsort((columns, rows, -scores.total.round(9))):
            if scores.likeness[at] > 0:
                score = float(scores.score[at])
                yield Link(int(rows[at]), int(columns[at]), score, strength_of(score) or Strength.FAINT)


def rank(documents: Pair[Document], topics: Sequence[Topic] = (), *, progress: Progress = silent) -> Ranking:
    """Score every pair of passages that shares anything, whether it is a link or not."""
    found = _analyse(documents, topics, progress)
    return Ranking(found.scores, found.explainer)
