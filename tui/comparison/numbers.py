"""Numbers that changed: what linked passages of two texts count alike and come to other numbers on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.alignment.model import Link, Strength
from tui.comparison.claims import counted_terms
from tui.comparison.findings.model import Finding, FindingKind
from tui.comparison.relations import Relation, relation
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
    documents: Pair[Document], framing: Pair[Framing], findings: Iterable[Finding], links: Sequence[Link]
) -> tuple[NumberChange, ...]:
    """The linked passages that count the same and come to other numbers, findings before other links."""
    found = (one.link for one in findings if one.kind is FindingKind.NUMBER)
    linked = ((link.left, link.right) for link in links[:LOOKED_AT])
    pairs = dict.fromkeys(pair for pair in (*found, *linked) if pair is not None)
    return tuple(_changed(documents, framing, pairs))


def _changed(
    documents: Pair[Document], framing: Pair[Framing], pairs: Iterable[tuple[int, int]]
) -> Iterator[NumberChange]:
    for pair in pairs:
        spans = documents.zip(Pair(*pair)).map(lambda both: both[0].passages[both[1]].span)
        counted = documents.zip(spans).map(lambda both: [*counted_terms(terms(both[0].text, both[1]))])
        units = _units(counted)
        if not units or relation(documents, Link(*pair, 0.0, Strength.FAINT)) is not Relation.NUMBER:
            continue
        old, new = (_quotation(framing[side], side, spans[side], counted[side], units) for side in Side)
        yield NumberChange(old, new)


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
