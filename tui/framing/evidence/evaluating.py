"""Praise and blame: the words of evaluation in the target's clauses, whatever codebook is read."""

from __future__ import annotations

from collections.abc import Iterable

from tui.codebook.model import Codebook
from tui.codebook.read import evaluation_book
from tui.framing.model import Evidence
from tui.spans import Span


def with_evaluation(codebook: Codebook) -> Codebook:
    """A codebook with the axes of evaluation beside its own; its own axes keep the ids that both have."""
    own = {axis.id for axis in codebook.axes}
    general = tuple(axis for axis in evaluation_book().axes if axis.id not in own)
    return codebook._replace(axes=(*codebook.axes, *general))


def told_apart(
    text: str, evidence: Iterable[Evidence], codebook: Codebook
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """The evidence of the codebook's own axes, and that of evaluation."""
    own = {axis.id for axis in codebook.axes}
    found = tuple(evidence)
    general = (item for item in found if item.cue.axis not in own and not _in_a_name(item))
    return tuple(item for item in found if item.cue.axis in own), tuple(_of_one_kind(text, general))


def _of_one_kind(text: str, found: Iterable[Evidence]) -> Iterable[Evidence]:
    """Each word once: as the kind that lists it as it stands, before one that lists it in another form."""
    best: dict[Span, Evidence] = {}
    for item in found:
        listed = item.span.of(text).lower() in {pattern.text for pattern in item.cue.patterns}
        if listed or item.span not in best:
            best[item.span] = item
    return best.values()


def _in_a_name(item: Evidence) -> bool:
    """Whether a word is part of what the target is called: "Affordable" of the Affordable Care Act."""
    return item.mention is not None and item.mention.span.overlaps(item.span)
