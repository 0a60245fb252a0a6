"""The list of findings of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tui.alignment.model import Alignment
from tui.codebook.model import Codebook, Pole
from tui.comparison.findings.candidates import Candidates, candidates
from tui.comparison.findings.choosing import Chosen, choose
from tui.comparison.findings.citing import FramedText, cite, own_words
from tui.comparison.findings.coded import coded
from tui.comparison.findings.concern import concern
from tui.comparison.findings.kinds import kind_of
from tui.comparison.findings.model import SHOWN, AxisAnswers, Cited, Finding, FindingKind, Findings, Naming
from tui.comparison.findings.rivals import rivals
from tui.comparison.findings.shared import share
from tui.comparison.findings.wording import wording
from tui.comparison.visibility import is_shown
from tui.documents.model import Document
from tui.framing.model import Framing, Shift
from tui.pair import Pair, Side
from tui.spans import Span

_WORDING = 6
"""Findings before the first one on wording."""


def find_findings(
    documents: Pair[Document],
    framing: Pair[Framing],
    alignment: Alignment,
    codebook: Codebook,
    shifts: Sequence[Shift],
) -> Findings:
    """What the codebook and the links find, merged by their words, the best first.

    A text compared with itself has no findings, nor have two texts of which one never names the target.
    """
    if documents.left.text == documents.right.text or not all(side.mentions for side in framing):
        return Findings()
    pages = Pair(*(_page(side, documents[side], framing[side]) for side in Side))
    found = candidates(alignment, pages.map(lambda one: one.concern))
    kept = coded(documents, codebook, shifts)
    chosen = sorted(choose(documents, found, kept), key=lambda one: _is_far(one, found))
    shown = _led([_finding(pages, one, found) for one in chosen[:SHOWN]], alignment)
    first = min(_WORDING, sum(not one.doubtful for one in shown))
    worded = wording(pages, rivals(documents), chosen[:SHOWN])
    apart = [one for one in chosen[SHOWN:] if not any(_meet(one, other) for other in worded)]
    return Findings(
        (*shown[:first], *worded[:1], *shown[first:], *worded[1:]),
        [((one.left[0], one.right[0]), _bearing(one), partial(_finding, pages, one, found)) for one in apart],
    )


def _led(findings: Sequence[Finding], alignment: Alignment) -> list[Finding]:
    """The findings, then those whose first passages share only the target, that lack it too, the doubtful.

    What is linked on the screen, or found by the codebook, stays before them.
    """
    linked = {(link.left, link.right) for link in alignment.links if is_shown(link)}

    def place(one: Finding) -> int:
        if one.doubtful:
            return 3
        if one.shifts or one.link in linked:
            return 0
        if one.old[0].naming is one.new[0].naming is Naming.BESIDE:
            return 2
        return 0 if one.old[0].quotation.shared or one.new[0].quotation.shared else 1

    return sorted(findings, key=place)


def _is_far(one: Chosen, found: Candidates) -> bool:
    """Whether what opens a finding of the links may well be about different matters."""
    return one.coded is None and found.is_far(one.left[0], one.right[0])


def _meet(one: Chosen, other: Finding) -> bool:
    """Whether two findings cite a passage both."""
    return any({*one.side(side)} & {item.passage for item in other.cited(side)} for side in Side)


def _page(side: Side, document: Document, framing: Framing) -> FramedText:
    return FramedText(side, document, framing, concern(document, framing))


def _bearing(chosen: Chosen) -> Pair[frozenset[int]]:
    """The passages that bear a finding out: without a codebook the two that open it."""
    if chosen.coded is not None:
        return chosen.coded.bearing
    return Pair(frozenset({chosen.left[0]}), frozenset({chosen.right[0]}))


def _finding(pages: Pair[FramedText], chosen: Chosen, found: Candidates) -> Finding:
    left, right = chosen.left[0], chosen.right[0]
    shared = share(pages, left, right)
    spans = shared.words.map(lambda terms: [term.span for term in terms])
    old, new = (
        tuple(_cite(pages[side], chosen, index, spans[side]) for index in chosen.side(side)) for side in Side
    )
    if chosen.coded is not None:
        item = chosen.coded
        return Finding(
            kind=item.kind,
            title=item.title,
            old=old,
            new=new,
            bearing=_bearing(chosen),
            axis=item.axis,
            ends=item.ends,
            link=(left, right),
            against=item.against,
            shifts=item.shifts,
        )
    axis, ends = _axis(pages, left, right)
    kind = kind_of(pages, left, right)
    return Finding(
        kind=kind,
        title=_title(pages, old[0], new[0]),
        old=old,
        new=new,
        bearing=_bearing(chosen),
        axis=axis,
        ends=ends,
        link=(left, right),
        doubtful=kind is FindingKind.SHIFT and (_is_far(chosen, found) or shared.only_ends),
    )


def _cite(page: FramedText, chosen: Chosen, index: int, shared: Sequence[Span]) -> Cited:
    """One end; the words shared are those of the pair that opens the finding."""
    own = chosen.side(page.side)[0] == index
    found = chosen.coded.evidence[page.side].get(index) if chosen.coded is not None else None
    return cite(page, index, shared if own else (), found)


def _title(pages: Pair[FramedText], old: Cited, new: Cited) -> str:
    return f"{own_words(pages.left, old)} -> {own_words(pages.right, new)}"


def _axis(pages: Pair[FramedText], left: int, right: int) -> tuple[str | None, AxisAnswers | None]:
    """The first axis of the codebook whose cues stand in both passages, and the answers there."""
    found = Pair(_poles(pages.left, left), _poles(pages.right, right))
    for axis, pole in found.left.items():
        if axis in found.right:
            other = found.right[axis]
            return axis, (AxisAnswers(pole, other) if pole is not other else None)
    return None, None


def _poles(page: FramedText, index: int) -> dict[str, Pole]:
    """Axis -> answer, for the cues that stand in a passage."""
    pieces = (piece for piece in page.framing.evidence if piece.sentence == index)
    return {piece.cue.axis: piece.pole for piece in pieces}
