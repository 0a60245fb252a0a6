"""From two documents to their comparison: the one way through the analysis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.alignment import align
from tui.alignment.model import Alignment
from tui.codebook.model import Codebook, Target
from tui.comparison.model import Comparison
from tui.documents.model import Document
from tui.errors import Progress, silent
from tui.framing.counting.counts import axis_counts, speakers, verb_table
from tui.framing.counting.uncertainty import permutation_test
from tui.framing.evidence.analysis import find_framing
from tui.framing.shifts.find import find_shifts, with_tests
from tui.pair import Pair

if TYPE_CHECKING:
    from tui.meaning import Meaning


def tested(comparison: Comparison, progress: Progress = silent) -> Comparison:
    """The same comparison with the one corrected permutation test over all axes (seed 0).

    `progress` may raise `Cancelled`, which passes through.
    """
    tests = permutation_test(comparison.framing, progress=progress)
    found = replace(comparison, tests=tests, shifts=with_tests(comparison.shifts, tests))
    progress("testing", 1.0)
    return found


def compare(
    documents: Pair[Document],
    codebook: Codebook,
    target: Target,
    progress: Progress = silent,
    meaning: Meaning | None = None,
) -> Comparison:
    """Align two segmented documents, with the sentence encoder if given, and follow the target through both.

    `progress` may raise `Cancelled`, which passes through.
    """
    alignment = align(documents, codebook.topics, meaning, progress=progress)
    return _framed(documents, codebook, target, alignment, progress)


def reframe(
    comparison: Comparison, codebook: Codebook, target: Target, progress: Progress = silent
) -> Comparison:
    """The same texts and links under another codebook, which must have the same topics."""
    return _framed(comparison.documents, codebook, target, comparison.alignment, progress)


def _framed(
    documents: Pair[Document],
    codebook: Codebook,
    target: Target,
    alignment: Alignment,
    progress: Progress,
) -> Comparison:
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
