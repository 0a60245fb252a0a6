"""The words on both pages that make two passages alike, each with what it adds to their similarity."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tui.alignment.kinship import kin
from tui.alignment.model import EvidenceKind, LinkEvidence
from tui.alignment.ngrams import letter_runs
from tui.alignment.terms import spelling
from tui.language.function_words import FUNCTION_WORDS
from tui.language.words import Term
from tui.pair import Pair
from tui.spans import Span

Found = Pair[list[Term]]
"""The terms of the left and of the right passage."""

_ALIKE = 0.5  # share of the letters of the shorter word that two words must share to be shown as alike
_PLAIN = 0.25  # rarity: a run of words needs one rarer


def first_places(found: Sequence[Term]) -> dict[str, int]:
    """The index of the first place of every term of a passage."""
    places: dict[str, int] = {}
    for index, term in enumerate(found):
        places.setdefault(term.key, index)
    return places


def shared_terms(found: Found, worth: Mapping[str, float]) -> list[LinkEvidence]:
    """The terms that both passages hold; `worth` says what each adds.

    Function words count but are not shown.
    """
    places = found.map(first_places)
    return [
        LinkEvidence(
            _kind_of(found, places.left[key], places.right[key]),
            _place(found.left, places.left[key]),
            _place(found.right, places.right[key]),
            share,
        )
        for key, share in worth.items()
        if share > 0 and found.left[places.left[key]].form not in FUNCTION_WORDS
    ]


def _kind_of(found: Found, here: int, there: int) -> EvidenceKind:
    left, right = found.left[here], found.right[there]
    if left.kind in ("number", "unit"):
        return EvidenceKind.NUMBER
    if left.kind == "name" and left.form != right.form:
        return EvidenceKind.NAME
    return EvidenceKind.TERM


def _place(found: Sequence[Term], index: int) -> Span:
    """The place of a term; a unit takes the number before it along."""
    term = found[index]
    if term.kind == "unit" and index and found[index - 1].kind == "number":
        return Span(found[index - 1].span.start, term.span.end)
    return term.span


def letter_shares(
    found: Found, worth: Callable[[str], float]
) -> tuple[dict[str, float], dict[tuple[Term, Term], float]]:
    """What runs of letters add to terms that both passages hold, and to pairs of words that are only alike.

    `worth` says what a run of letters adds.
    """
    holders = found.map(_holders)
    same: dict[str, float] = {}
    alike: dict[tuple[Term, Term], list[float]] = {}
    for run in sorted(holders.left.keys() & holders.right.keys()):
        share = worth(run)
        keys = {term.key for term in holders.right[run]}
        twin = next((term for term in holders.left[run] if term.key in keys), None)
        if twin is not None:
            same[twin.key] = same.get(twin.key, 0.0) + share
        elif "name" not in (holders.left[run][0].kind, holders.right[run][0].kind):
            alike.setdefault((holders.left[run][0], holders.right[run][0]), []).append(share)
    return same, {
        pair: sum(shares)
        for pair, shares in alike.items()
        if kin(*(spelling(term).lower() for term in pair))
        and len(shares) >= _ALIKE * min(len(set(letter_runs(spelling(term)))) for term in pair)
    }


def _holders(found: Sequence[Term]) -> dict[str, list[Term]]:
    holders: dict[str, list[Term]] = {}
    for term in {spelling(term): term for term in reversed(found)}.values():
        for run in set(letter_runs(spelling(term))):
            holders.setdefault(run, []).append(term)
    return holders


def alike_words(pairs: Mapping[tuple[Term, Term], float]) -> list[LinkEvidence]:
    """Words that stand for each other though they are not the same."""
    return [
        LinkEvidence(EvidenceKind.FUZZY, left.span, right.span, share)
        for (left, right), share in pairs.items()
    ]


def shared_phrases(found: Found, total: float) -> list[LinkEvidence]:
    """The longest runs of words that both passages hold; together they add `total`."""
    runs = [
        run
        for run in _shared_runs(found)
        if any(term.rarity > _PLAIN for term in found.left[run[0] : run[0] + run[2]])
    ]
    pieces = sum(2 * length - 3 for _, _, length in runs)  # its runs of two and of three words
    return [
        LinkEvidence(
            EvidenceKind.PHRASE,
            _run_span(found.left, start, length),
            _run_span(found.right, other, length),
            total * (2 * length - 3) / pieces,
        )
        for start, other, length in runs
    ]


def _shared_runs(found: Found) -> list[tuple[int, int, int]]:
    """Longest runs of two and more terms that both passages hold: (start left, start right, length)."""
    left, right = (tuple(term.key for term in side) for side in found)
    places: dict[str, list[int]] = {}
    for index, key in enumerate(right):
        places.setdefault(key, []).append(index)
    runs: list[tuple[int, int, int]] = []
    for start, key in enumerate(left):
        for other in places.get(key, ()):
            if not (start and other and left[start - 1] == right[other - 1]):
                length = _common(left[start:], right[other:])
                if length > 1:
                    runs.append((start, other, length))
    return runs


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many terms two sequences have in common at their beginning."""
    pairs = zip(left, right, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(left), len(right)))


def _run_span(found: Sequence[Term], start: int, length: int) -> Span:
    return Span(found[start].span.start, found[start + length - 1].span.end)
