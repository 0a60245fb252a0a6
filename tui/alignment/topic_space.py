"""Topics as vectors of passages."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from tui.alignment.names import Names
from tui.alignment.terms import passage_terms
from tui.alignment.topics import TopicFinder
from tui.alignment.weights import idf
from tui.documents.model import Document
from tui.errors import Progress
from tui.pair import Pair

STAGE = "finding topics"
SHARE = 0.2
"""What sharing topics can add to a similarity at most."""
_OFTEN = 500


def topic_counts(
    documents: Pair[Document], finder: TopicFinder, names: Names, progress: Progress
) -> Pair[sparse.csr_matrix]:
    """Which passages hold which topics (1 or 0), for both sides."""

    def count(document: Document) -> sparse.csr_matrix:
        columns: list[int] = []
        starts = [0]
        for passage in document.passages:
            if passage.id % _OFTEN == 0:
                progress(STAGE, passage.id / len(document.passages))
            if finder.wordings:
                found = finder.find(passage_terms(document.text, passage.span, names))
                columns += [match.topic for match in found]
            starts.append(len(columns))
        shape = (len(document.passages), max(1, len(finder.topics)))
        return sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)

    return documents.map(count)


def topic_vectors(counts: Pair[sparse.csr_matrix]) -> Pair[sparse.csr_matrix]:
    """Vectors whose products are the weights of shared topics: rare ones near 1, one that is everywhere near 0."""
    passages = counts.left.shape[0] + counts.right.shape[0]
    weights = idf(counts) / np.log(passages + 1.0)
    return counts.map(lambda side: (side @ sparse.diags(np.sqrt(weights))).tocsr())
