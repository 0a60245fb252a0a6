"""From two documents to their comparison: the one way through the analysis."""

from __future__ import annotations

from tui.alignment import align
from tui.codebook.model import Codebook, Target
from tui.comparison.model import Comparison
from tui.documents.model import Document
from tui.errors import Progress, silent
from tui.framing.analysis import find_framing
from tui.framing.counts import axis_counts, speakers, verb_table
from tui.framing.shifts import find_shifts
from tui.pair import Pair


def compare(
    documents: Pair[Document],
    codebook: Codebook,
    target: Target,
    progress: Progress = silent,
) -> Comparison:
    """Align two segmented documents and follow the target through both.

    `progress` may raise `Cancelled`, which passes through.
    """
    alignment = align(documents, codebook.topics, progress=progress)
    framing = documents.map(lambda document: find_framing(document, codebook, target, progress))
    return Comparison(
        documents=documents,
        codebook=codebook,
        target=target,
        alignment=alignment,
        framing=framing,
        shifts=find_shifts(documents, framing),
        axes=axis_counts(documents, framing),
        verbs=verb_table(documents, framing),
        speakers=speakers(documents, framing),
    )
