"""Numbers that changed: what linked passages of two texts count alike and come to other numbers on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.model import Link, Strength
from tui.comparison.findings.model import FindingKind
from tui.comparison.relations import Relation, counted_terms, relation
from tui.framing.model import Quotation
from tui.framing.speech.voices import voice_at
from tui.language.words import Term, terms
from tui.pair import Pair, Side
from tui.spans import Span

if TYPE_CHECKING:
    from tui.comparison.model import Comparison


LOOKED_AT = 400
"""Links that are looked at, the best first: a book has thousands."""


class NumberChange(NamedTuple):
    """A passage of each text; the words of the quotations are the numbers that differ."""

    old: Quotation
    new: Quotation


def number_changes(comparison: Comparison) -> tuple[NumberChange, ...]:
    """The linked passages that count the same and come to other numbers, findings before other links."""
    findings = (one.link for one in comparison.findings if one.kind is FindingKind.NUMBER)
    links = ((link.left, link.right) for link in comparison.shown[:LOOKED_AT])
    pairs = dict.fromkeys(pair for pair in (*findings, *links) if pair is not None)
    return tuple(_changed(comparison, pairs))


def _changed(comparison: Comparison, pairs: dict[tuple[int, int], None]) -> Iterator[NumberChange]:
    documents = comparison.documents
    for pair in pairs:
        spans = documents.zip(Pair(*pair)).map(lambda both: both[0].passages[both[1]].span)
        counted = documents.zip(spans).map(lambda both: [*counted_terms(terms(both[0].text, both[1]))])
        units = _units(counted)
        if not units or relation(documents, Link(*pair, 0.0, Strength.FAINT)) is not Relation.NUMBER:
            continue
        old, new = (_quotation(comparison, side, spans[side], counted[side], units) for side in Side)
        yield NumberChange(old, new)


def _units(counted: Pair[list[tuple[str, Term]]]) -> set[str]:
    """What both count, with no number in common."""
    numbers = counted.map(lambda found: {(unit, term.key) for unit, term in found})
    shared = {unit for unit, _ in numbers.left} & {unit for unit, _ in numbers.right}
    return shared - {unit for unit, _ in numbers.left & numbers.right}


def _quotation(
    comparison: Comparison, side: Side, span: Span, counted: list[tuple[str, Term]], units: set[str]
) -> Quotation:
    voice = voice_at(comparison.framing[side].voices, span)
    return Quotation(side, span, voice, words=tuple(term.span for unit, term in counted if unit in units))
