"""What the codebook finds, as one finding for all shifts that rest on the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2
from typing import NamedTuple

from tui.codebook.model import Codebook
from tui.comparison.findings.model import AxisAnswers, FindingKind
from tui.documents.model import Document
from tui.framing.model import Quotation, Shift, ShiftKind
from tui.pair import Pair, Side
from tui.spans import Span

_KINDS = {
    ShiftKind.AXIS: FindingKind.SHIFT,
    ShiftKind.LABEL: FindingKind.SHIFT,
    ShiftKind.CONTINUITY: FindingKind.VOICE,
}
"""Kinds of shifts that are a finding by themselves."""
_INSIDE = {*_KINDS, ShiftKind.ANCHOR, ShiftKind.ABSENCE}
"""Kinds that may stand for part of one. Verbs are a table of their own; who speaks is said at the head."""


class Coded(NamedTuple):
    """Shifts of the codebook that are one finding, with the evidence that no stronger finding has taken."""

    kind: FindingKind
    title: str
    axis: str | None
    ends: AxisAnswers | None
    evidence: Pair[dict[int, Quotation]]  # index of a passage -> its best evidence, in the order of worth
    against: int
    shifts: tuple[int, ...]  # indices, the one that gives the title first

    @property
    def support(self) -> float:
        """How much evidence stands at the weaker end: 1 for one passage, 2 for three, 3 for seven."""
        return log2(1 + min(len(side) for side in self.evidence))

    @property
    def bearing(self) -> Pair[frozenset[int]]:
        """The passages that bear it out."""
        return self.evidence.map(frozenset)


def coded(documents: Pair[Document], codebook: Codebook, shifts: Sequence[Shift]) -> tuple[Coded, ...]:
    """The shifts that have words on both sides, those that rest on the same words as one.

    A word counts for one finding only: the stronger one, by evidence at its weaker end. A shift of which less
    than half the evidence is left at either end is named inside the finding that has most of its words.
    """
    found: list[Coded] = []
    for index in sorted(range(len(shifts)), key=lambda at: _order(shifts[at], at)):
        shift = shifts[index]
        taken = [(place, _words(item)) for place, item in enumerate(found)]
        left = Pair(_left_over(shift.old, taken), _left_over(shift.new, taken))
        whole = Pair(len(shift.old), len(shift.new))
        stands = all(2 * len(left[side]) >= whole[side] and left[side] for side in Side)
        if stands and shift.kind in _KINDS:
            found.append(_coded(documents, codebook, shift, index, left))
        elif shift.kind in _INSIDE and (place := _closest(shift, taken)) is not None:
            found[place] = _joined(found[place], index)
    return tuple(found)


def _order(shift: Shift, index: int) -> tuple[bool, int, int]:
    """Shifts first that may be findings, those with more evidence at their weaker end before others."""
    return shift.kind not in _KINDS, -min(len(shift.old), len(shift.new)), index


def _words(item: Coded) -> frozenset[tuple[Side, Span]]:
    """The words that count for a finding."""
    quotations = (quotation for side in item.evidence for quotation in side.values())
    return frozenset((one.side, span) for one in quotations for span in one.words or (one.span,))


Taken = Sequence[tuple[int, frozenset[tuple[Side, Span]]]]


def _left_over(quotations: Sequence[Quotation], taken: Taken) -> list[Quotation]:
    """The quotations whose words count for no other finding."""
    return [one for one in quotations if not any(_meets(one, words) for _, words in taken)]


def _meets(quotation: Quotation, words: frozenset[tuple[Side, Span]]) -> bool:
    own = quotation.words or (quotation.span,)
    return any(span.overlaps(one) for side, span in words if side is quotation.side for one in own)


def _closest(shift: Shift, taken: Taken) -> int | None:
    """The finding that rests on most of the words of a shift, if it shares any."""
    both = (*shift.old, *shift.new)
    shared = [(sum(_meets(one, words) for one in both), -place) for place, words in taken]
    most = max(shared, default=(0, 0))
    return -most[1] if most[0] else None


def _joined(item: Coded, index: int) -> Coded:
    return Coded(
        item.kind, item.title, item.axis, item.ends, item.evidence, item.against, (*item.shifts, index)
    )


def _coded(
    documents: Pair[Document], codebook: Codebook, shift: Shift, index: int, left: Pair[list[Quotation]]
) -> Coded:
    ends = _ends(left) if shift.kind is ShiftKind.AXIS else None
    title = shift.title
    if shift.axis and ends is not None:
        axis = codebook.axis(shift.axis)
        title = f"{axis.pole(ends.left)} -> {axis.pole(ends.right)}"
    evidence = Pair(*(dict(_by_passage(documents[side], left[side])) for side in Side))
    return Coded(_KINDS[shift.kind], title, shift.axis, ends, evidence, len(shift.also), (index,))


def _ends(left: Pair[list[Quotation]]) -> AxisAnswers | None:
    poles = left.map(lambda side: side[0].pole)
    return AxisAnswers(poles.left, poles.right) if poles.left and poles.right else None


def _by_passage(document: Document, quotations: Sequence[Quotation]) -> Iterator[tuple[int, Quotation]]:
    """The evidence of a side by passage; of several in one the first, which is the best."""
    known: set[int] = set()
    for quotation in quotations:
        passage = document.passage_at(quotation.span.start)
        if passage is not None and passage.id not in known:
            known.add(passage.id)
            yield passage.id, quotation
