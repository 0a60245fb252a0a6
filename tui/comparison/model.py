"""Everything known of two texts on one subject, as one value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from tui.alignment.model import Alignment, Link, Strength, Verdict
from tui.codebook.model import Codebook, Target
from tui.comparison.wording import Contrast, contrast, side_names
from tui.documents.model import BlockKind, Document, Passage, PassageKind
from tui.framing.model import AxisCount, Framing, Shift, Speaker, VerbTable
from tui.notes.model import Note
from tui.pair import Pair, Side


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
    notices: tuple[str, ...] = ()  # sentences on how the comparison was made, beside those of its parts

    def with_notes(self, notes: tuple[Note, ...]) -> Comparison:
        """The same comparison with these notes."""
        return replace(self, notes=notes)

    def with_alignment(self, alignment: Alignment) -> Comparison:
        """The same comparison with another alignment: the reader's verdicts applied, say."""
        return replace(self, alignment=alignment)

    def with_notices(self, *notices: str) -> Comparison:
        """The same comparison with more to say about how it was made."""
        return replace(self, notices=(*self.notices, *notices))

    @cached_property
    def names(self) -> Pair[str]:
        """What to call the two texts, never the same for both."""
        return side_names(self.documents)

    @cached_property
    def contrast(self) -> Contrast:
        """Whether the two texts differ in kind of speaker."""
        return contrast(self.documents, self.framing, self.target.label)

    @cached_property
    def shown(self) -> tuple[Link, ...]:
        """The links asserted by default, best first: strong and likely ones and those the reader made or
        confirmed, less those the reader rejected.
        """
        return tuple(link for link in self.alignment.links if is_shown(link))

    @cached_property
    def only(self) -> Pair[tuple[Passage, ...]]:
        """For each side, the passages of the text (no headings, no furniture) without a shown link."""
        return Pair(self._only(Side.LEFT), self._only(Side.RIGHT))

    def _only(self, side: Side) -> tuple[Passage, ...]:
        document = self.documents[side]
        linked = {link.passage(side) for link in self.shown}
        return tuple(
            passage
            for passage in document.passages
            if passage.id not in linked and not passage_is_furnishing(document, passage)
        )


def is_shown(link: Link) -> bool:
    """Whether a link is asserted by default."""
    if link.verdict is not None:
        return link.verdict is not Verdict.REJECTED
    return link.strength is not Strength.FAINT


def passage_is_furnishing(document: Document, passage: Passage) -> bool:
    """Whether a passage is a heading, blank or page furniture: nothing that a text says."""
    return (
        passage.kind is PassageKind.HEADING
        or passage.span.start == passage.span.end
        or document.blocks[passage.block].kind is BlockKind.FURNITURE
    )
