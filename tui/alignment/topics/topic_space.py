"""Topics as vectors of passages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import Floats, Ints, SparseMatrix, product, products_at
from tui.alignment.topics.topics import TopicFinder
from tui.alignment.words.lexicon import idf
from tui.alignment.words.names import Names
from tui.alignment.words.terms import TermTable, passage_terms
from tui.documents.model import Document
from tui.errors import Progress
from tui.language.words import Term
from tui.pair import Pair

STAGE = "finding topics"
FEW = 0.3
"""What sharing a topic that nothing else in the texts shares adds where few passages hold any topic ..."""
MANY = 3.0
"""... and where most of them do: the codebook is about what these texts are about."""
COVERAGE = (0.5, 0.9)
"""Shares of passages with a topic between which the one slides to the other."""
MOST = 1.5
"""As many such topics add something; more add nothing."""
LONE = 0.7
"""What a topic counts in a passage where a single word stands for it: the word counts as a term already."""
_OFTEN = 500


class TopicSpace(NamedTuple):
    """Passages as vectors of topics; products are the weights of what two passages share.

    A topic rare in both texts weighs near 1, one that is everywhere near 0.
    """

    sides: Pair[SparseMatrix]
    covered: float  # 0 to 1: whether few passages hold a topic, or most

    @property
    def share(self) -> float:
        """What a product of 1 adds to a sum."""
        return FEW + self.covered * (MANY - FEW)

    def values(self, pairs: Pairs) -> Floats:
        """What shared topics add to listed pairs."""
        found = (
            product(self.sides.left, self.sides.right).ravel()
            if pairs.complete
            else products_at(self.sides.left, self.sides.right, pairs.rows, pairs.columns)
        )
        return self.share * np.minimum(MOST, found)

    def shares(self, left: int, right: int) -> dict[int, float]:
        """What each shared topic adds to a pair."""
        here, there = self.sides.left.cells(left), self.sides.right.cells(right)
        found = {column: value * there[column] for column, value in here.items() if column in there}
        scale = self.share * min(1.0, MOST / max(1e-9, sum(found.values())))
        return {column: scale * value for column, value in found.items()}


def topic_space(
    documents: Pair[Document], finder: TopicFinder, names: Names, table: TermTable, progress: Progress
) -> TopicSpace:
    """The topics of all passages."""
    counts = documents.zip(table.read).map(lambda both: _counts(*both, finder, names, progress))
    passages = sum(side.height for side in counts)
    held = sum(int((side.lengths > 0).sum()) for side in counts)
    low, high = COVERAGE
    covered = min(1.0, max(0.0, (held / max(1, passages) - low) / (high - low)))
    scale = np.sqrt(idf(counts) / np.log(passages + 2.0))
    sides = counts.map(lambda side: side.scaled(columns=scale))
    return TopicSpace(sides, covered)


def _counts(
    document: Document, read: Sequence[Sequence[Term]], finder: TopicFinder, names: Names, progress: Progress
) -> SparseMatrix:
    """Which passages hold which topics (1, `LONE` or 0)."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for number, passage in enumerate(document.passages):
        if number % _OFTEN == 0:
            progress(STAGE, number / len(document.passages))
        if finder.wordings:
            found = read[number] if read else passage_terms(document.text, passage.span, names)
            for match in finder.find(found):
                rows.append(number)
                columns.append(match.topic)
                values.append(1.0 if match.words > 1 else LONE)
    shape = (len(document.passages), max(1, len(finder.topics)))
    return SparseMatrix.of(_whole(rows), _whole(columns), np.array(values), shape)


def _whole(numbers: list[int]) -> Ints:
    return np.array(numbers, np.int64)
