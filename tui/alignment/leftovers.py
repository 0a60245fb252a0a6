"""Passages without a counterpart: what only one of the texts says."""

from __future__ import annotations

from tui.alignment.model import Alignment, Strength, Verdict
from tui.documents.model import Document, PassageKind
from tui.pair import Pair, Side


def only_in(alignment: Alignment, documents: Pair[Document], side: Side) -> tuple[int, ...]:
    """The passages of one side, in order, that have no strong or likely link and none of the reader's own.

    Headings and blank passages are left out: they are never linked by the program.
    """
    return tuple(
        passage.id
        for passage in documents[side].passages
        if passage.kind is not PassageKind.HEADING
        and passage.span.end > passage.span.start
        and not any(
            link.strength is not Strength.FAINT or link.verdict in (Verdict.ADDED, Verdict.CONFIRMED)
            for link in alignment.links_of(side, passage.id)
        )
    )
