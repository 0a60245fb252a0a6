"""The words on both pages that make two passages alike, each with its share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.alignment.model import EvidenceKind, LinkEvidence
from tui.language.function_words import FUNCTION_WORDS
from tui.language.function_words import FUNCTION_WORDS
from tui.language.words import Term
from tui.spans import Span


def first_places(found: Sequence[Term]) -> dict[str, Term]:
    """Every term of a passage at its first place."""
    places: dict[str, Term] = {}
    for term in found:
        places.setdefault(term.key, term)
    return places


def kind_of(left: Term, right: Term) -> EvidenceKind:
    """What kind of evidence a shared term is."""
    if left.kind in ("number", "unit"):
        return EvidenceKind.NUMBER
    if left.kind == "name" and left.form != right.form:
        return EvidenceKind.NAME
    return EvidenceKind.TERM


def shared_terms(
    left: Sequence[Term], right: Sequence[Term], worth: Mapping[str, float]
) -> list[LinkEvidence]:
    """The terms that both passages hold; `worth` gives the share of each."""
    here, there = first_places(left), first_places(right)
    return [
        LinkEvidence(kind_of(here[key], there[key]), here[key].span, there[key].span, share)
        for key, share in worth.items()
        if key in here and key in there and share > 0 and here[key].form not in FUNCTION_WORDS
    ]


def shared_runs(left: Sequence[Term], right: Sequence[Term]) -> list[tuple[int, int, int]]:
    """Maximal runs of two and more terms in a row that both passages hold: (start left, start right, length)."""
    places: dict[str, list[int]] = {}
    for index, term in enumerate(right):
        places.setdefault(term.key, []).append(index)
    runs: list[tuple[int, int, int]] = []
    for start, term in enumerate(left):
        for other in places.get(term.key, ()):
            if start and other and left[start - 1].key == right[other - 1].key:
                continue
            length = 0
            while (
                start + length < len(left)
                and other + length < len(right)
                and left[start + length].key == right[other + length].key
            ):
                length += 1
            if length > 1:
                runs.append((start, other, length))
    return runs


def run_span(found: Sequence[Term], start: int, length: int) -> Span:
    """The place of a run of terms."""
    return Span(found[start].span.start, found[start + length - 1].span.end)
