"""Numbers that changed: what linked passages of two texts count alike and come to other numbers on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.alignment.model import Link, Strength
from tui.comparison.claims import counted_terms
from tui.comparison.findings.model import Ends, FindingKind, Findings
from tui.comparison.model import Relation
from tui.comparison.relations import relation
from tui.documents.model import Document
from tui.framing.model import Framing, Quotation
from tui.framing.speech.voices import voice_at
from tui.language.words import Term, terms
from tui.pair import Pair, Side
from tui.spans import Span

LOOKED_AT = 400
"""Links that are looked at, the best first: a book has thousands."""


class NumberChange(NamedTuple):
    """A passage of each text; the words of the quotations are the numbers that differ."""

    old: Quotation
    new: Quotation


def number_changes(
    documents: Pair[Document], framing: Pair[Framing], findings: Findings, links: Sequence[Link]
) -> tuple[NumberChange, ...]:
    """The linked passages that count the same and come to other numbers, findings before other links."""
    opened = ((at, pair) for at, pair in enumerate(findings.links) if pair is not None)
    found = (
        pair
        for at, pair in opened
        if _units(_counted(documents, pair)) and findings[at].kind is FindingKind.NUMBER
    )
    linked = ((link.left, link.right) for link in links[:LOOKED_AT])
    pairs = dict.fromkeys((*found, *linked))
    return tuple(_changed(documents, framing, pairs))


def _changed(
    documents: Pair[Document], framing: Pair[Framing], pairs: Iterable[Ends]
) -> Iterator[NumberChange]:
    for pair in pairs:
        spans = _spans(documents, pair)
        counted = _counted(documents, pair)
        units = _units(counted)
        if not units or relation(documents, Link(*pair, 0.0, Strength.FAINT)) is not Relation.NUMBER:
            continue
        old, new = (_quotation(framing[side], side, spans[side], counted[side], units) for side in Side)
        yield NumberChange(old, new)


def _spans(documents: Pair[Document], pair: Ends) -> Pair[Span]:
    return documents.zip(Pair(*pair)).map(lambda both: both[0].passages[both[1]].span)


def _counted(documents: Pair[Document], pair: Ends) -> Pair[list[tuple[str, Term]]]:
    """What two passages count, and the numbers."""
    spans = _spans(documents, pair)
    return documents.zip(spans).map(lambda both: [*counted_terms(terms(both[0].text, both[1]))])


def _units(counted: Pair[list[tuple[str, Term]]]) -> set[str]:
    """What both count, with no number in common."""
    numbers = counted.map(lambda found: {(unit, term.key) for unit, term in found})
    shared = {unit for unit, _ in numbers.left} & {unit for unit, _ in numbers.right}
    return shared - {unit for unit, _ in numbers.left & numbers.right}


def _quotation(
    framing: Framing, side: Side, span: Span, counted: list[tuple[str, Term]], units: set[str]
) -> Quotation:
    voice = voice_at(framing.voices, span)
    return Quotation(side, span, voice, words=tuple(term.span for unit, term in counted if unit in units))
