"""Rival names of one thing: one text says "undocumented workers" where the other says "illegal workers".

Two names are rivals where they end in the same word, both written large or neither, and each text prefers its
own by more than chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import log
from typing import NamedTuple

from tui.documents.model import Document, PassageKind
from tui.language.function_words import FUNCTION_WORDS
from tui.language.keyness import LEVEL, chance
from tui.language.words import WORD, Term, terms
from tui.pair import Pair
from tui.spans import Span

LEAST = 2
"""Times that each text must use its own name."""
_SHORTEST = 3  # letters of either word
_JOINTS = frozenset({" ", "-", "\n"})
_GENITIVES = ("'s", "’s", "s'", "s’")


class NameUse(NamedTuple):
    """A place where a name stands."""

    passage: int  # index
    span: Span


class Rivals(NamedTuple):
    """Two names of one thing, with the places of each in both texts."""

    old: Pair[tuple[NameUse, ...]]  # of the name that the left text prefers
    new: Pair[tuple[NameUse, ...]]
    ratio: float  # the log-likelihood ratio of their counts


Names = Mapping[str, Mapping[str, tuple[NameUse, ...]]]


def rivals(documents: Pair[Document]) -> list[Rivals]:
    """Names that stand for each other in two texts, the most telling first.

    Every pair of names that may be rivals is one comparison; together they have the chance `LEVEL` to call
    any two rivals although both texts use them alike (Bonferroni).
    """
    names = documents.map(_names)
    found = [item for last in names.left if last in names.right for item in _pairs(names, last)]
    limit = LEVEL / max(1, len(found))
    kept = [item for item in found if chance(item.ratio) <= limit]
    return sorted(kept, key=lambda item: -item.ratio)


def _pairs(names: Pair[Names], last: str) -> Iterator[Rivals]:
    """The names with one last word, those that each text has more often."""
    left, right = names.left[last], names.right[last]
    for one in left:
        for other in right:
            counts = Pair(
                (len(left[one]), len(right.get(one, ()))), (len(left.get(other, ())), len(right[other]))
            )
            prefers = counts.left[0] > counts.left[1] and counts.right[1] > counts.right[0]
            if one != other and prefers and min(counts.left[0], counts.right[1]) >= LEAST:
                old = Pair(left[one], right.get(one, ()))
                new = Pair(left.get(other, ()), right[other])
                yield Rivals(old, new, _ratio(counts))


def _ratio(counts: Pair[tuple[int, int]]) -> float:
    """G² of the counts of two names in two texts: how far they are from use alike (Dunning 1993)."""
    total = sum(map(sum, counts))
    columns = (counts.left[0] + counts.right[0], counts.left[1] + counts.right[1])
    return 2 * sum(
        count * log(count * total / (sum(row) * column))
        for row in counts
        for count, column in zip(row, columns, strict=True)
        if count
    )


def _names(document: Document) -> Names:
    """Kind of name -> its first word -> where it stands, joined by a space or a hyphen to the last."""
    found: dict[str, dict[str, list[NameUse]]] = defaultdict(lambda: defaultdict(list))
    for passage in document.passages:
        if passage.kind in {PassageKind.HEADING, PassageKind.TITLE}:
            continue
        before: Term | None = None  # the word that is joined to the first one
        for one, other in pairwise(terms(document.text, passage.span)):
            joined = document.text[one.span.end : other.span.start] in _JOINTS
            joined = joined and _says(one) and _says(other)
            if joined and not _is_longer(document, before, one):
                span = Span(one.span.start, other.span.end)
                found[_kind(document, one, other)][one.form].append(NameUse(passage.id, span))
            before = one if joined else None
    return {last: {word: tuple(uses) for word, uses in first.items()} for last, first in found.items()}


def _says(term: Term) -> bool:
    return term.kind == WORD and len(term.form) >= _SHORTEST and term.form not in FUNCTION_WORDS


def _is_longer(document: Document, before: Term | None, one: Term) -> bool:
    """Whether a word ends a longer name: "open source software", "New South Wales".

    "Key South Wales" and "Cook's South Wales" are no longer names.
    """
    if before is None or document.words(before.span).endswith(_GENITIVES):
        return False
    return _is_large(document, before) or not _is_large(document, one)


def _is_large(document: Document, term: Term) -> bool:
    return document.text[term.span.start].isupper()


def _kind(document: Document, one: Term, other: Term) -> str:
    """What two words may be a name of: the last word, and whether both are written large."""
    large = _is_large(document, one) and _is_large(document, other)
    return f"{other.form}, large" if large else other.form
