"""Topics as vectors of passages."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from tui.alignment.names import NAME_MARK, Names
from tui.alignment.terms import TermTable, passage_terms
from tui.alignment.topics import TopicFinder
from tui.alignment.weights import idf
from tui.documents.model import Document
from tui.errors import Progress
from tui.pair import Pair

STAGE = "finding topics"
SHARE = 0.17
"""What sharing a topic that nothing else in the two texts shares adds to a similarity."""
MOST = 1.5
"""As many such topics add something; more add nothing."""
NAME = 0.6
"""What a shared name of the codebook weighs beside a shared topic as rare."""
LONE = 0.7
"""What a topic counts in a passage where a single word stands for it: the word counts as a term already."""
_OFTEN = 500


def topic_counts(
    documents: Pair[Document], finder: TopicFinder, names: Names, progress: Progress
) -> Pair[sparse.csr_matrix]:
    """Which passages hold which topics (1, `LONE` or 0), for both sides."""

    def count(document: Document) -> sparse.csr_matrix:
        columns: list[int] = []
        values: list[float] = []
        starts = [0]
        for passage in document.passages:
            if passage.id % _OFTEN == 0:
                progress(STAGE, passage.id / len(document.passages))
            if finder.wordings:
                found = finder.find(passage_terms(document.text, passage.span, names))
                columns += [match.topic for match in found]
                values += [1.0 if match.words > 1 else LONE for match in found]
            starts.append(len(columns))
        shape = (len(document.passages), max(1, len(finder.topics)))
        return sparse.csr_matrix((values, columns, starts), shape=shape)

    return documents.map(count)


def name_counts(table: TermTable) -> tuple[Pair[sparse.csr_matrix], list[str]]:
    """Which passages hold which names of the codebook (1 or 0), and the names' keys."""
    columns = [number for number, key in enumerate(table.keys) if key[0] == NAME_MARK]
    counts = table.sides.map(lambda side: side.matrix(side.keys, len(table.keys))[:, columns].sign())
    return counts, [table.keys[column] for column in columns]


@dataclass(frozen=True)
class TopicSpace:
    """Passages as vectors of topics and names; products are the weights of what two passages share.

    Something rare in both texts weighs near 1, what is everywhere near 0; names, which recur more than
    topics, fall off by the square, so that the subject itself hardly counts.
    """

    sides: Pair[sparse.csr_matrix]
    topics: int  # the first columns are topics, the others names
    names: list[str]  # the keys of the other columns


def topic_space(
    documents: Pair[Document], finder: TopicFinder, names: Names, table: TermTable, progress: Progress
) -> TopicSpace:
    """The topics and names of all passages."""
    topics = topic_counts(documents, finder, names, progress)
    named, keys = name_counts(table)
    passages = sum(side.count for side in table.sides)
    rare = Pair(topics, named).map(lambda counts: idf(counts) / np.log(passages + 2.0))
    scale = np.sqrt(np.concatenate([rare.left, NAME * rare.right**2]))
    joined = topics.zip(named).map(lambda both: sparse.hstack(both, format="csr") @ sparse.diags(scale))
    return TopicSpace(joined.map(lambda side: side.tocsr()), topics.left.shape[1], keys)
