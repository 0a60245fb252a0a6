"""The one value that reports and reader show: two documents, their alignment, their framing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.alignment import align
from tui.alignment.model import Alignment
from tui.codebook.model import Codebook, Target
from tui.documents.model import Document
from tui.errors import Progress, silent
from tui.framing import axis_counts, find_framing, find_shifts, speakers, verb_table
from tui.framing.model import AxisCount, Framing, Shift, Speaker, VerbTable
from tui.notes.model import Note
from tui.pair import Pair


@dataclass(frozen=True)
class Comparison:
    """Everything known of two texts on one subject."""

    documents: Pair[Document]
    codebook: Codebook
    target: Target
    alignment: Alignment
    framing: Pair[Framing]
    shifts: tuple[Shift, ...]
    axes: tuple[AxisCount, ...]
    verbs: VerbTable
    speakers: Pair[tuple[Speaker, ...]]
    notes: tuple[Note, ...] = ()

    def with_notes(self, notes: tuple[Note, ...]) -> Comparison:
        """The same comparison with these notes."""
        return replace(self, notes=notes)


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
