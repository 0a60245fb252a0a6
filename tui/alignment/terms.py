"""The terms of two documents as arrays: which terms each passage holds, in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tui.alignment.names import Names
from tui.documents.model import Document
from tui.errors import Progress
from tui.language.words import Term, terms
from tui.pair import Pair
from tui.spans import Span

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
STAGE = "reading terms"
_OFTEN = 500  # passages between two reports of progress


@dataclass(frozen=True)
class SideTerms:
    """The terms of one document: passage p holds entries `starts[p]:starts[p + 1]` of the other arrays."""

    starts: Ints
    keys: Ints  # index into `TermTable.keys`
    forms: Ints  # index into `TermTable.forms`

    @property
    def count(self) -> int:
        """How many passages there are."""
        return len(self.starts) - 1

    def matrix(self, ids: Ints, width: int) -> sparse.csr_matrix:
        """Counts, passages x ids."""
        table = sparse.csr_matrix((np.ones(len(ids)), ids, self.starts), shape=(self.count, width))
        table.sum_duplicates()
        return table


@dataclass(frozen=True)
class TermTable:
    """All terms of two documents."""

    keys: list[str]
    rarity: Floats  # of each key, 0 to 1
    names: NDArray[np.bool_]  # which keys are mostly written as names
    forms: list[str]
    sides: Pair[SideTerms]

    @property
    def shape(self) -> tuple[int, int]:
        """How many passages there are on the left and on the right."""
        return self.sides.left.count, self.sides.right.count


def passage_terms(text: str, span: Span, names: Names) -> list[Term]:
    """The terms of one passage, things of several names folded to one."""
    return names.fold(terms(text, span))


def spelling(term: Term) -> str:
    """The letters that a term is compared by: its own, or those of the id of what it names."""
    return term.key if term.kind == "name" else term.form


class _Index:
    """Numbers for strings in the order of their coming, and afterwards in alphabetical order."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}

    def number(self, items: Iterable[str]) -> list[int]:
        ids = self.ids
        return [ids.setdefault(item, len(ids)) for item in items]

    def in_order(self) -> tuple[list[str], Ints]:
        """The strings sorted, and for each first number its place there: sums do not depend on the sides."""
        words = sorted(self.ids)
        place = np.empty(len(words), np.int64)
        place[[self.ids[word] for word in words]] = np.arange(len(words))
        return words, place


def read_terms(documents: Pair[Document], names: Names, progress: Progress) -> TermTable:
    """The terms of every passage of both documents."""
    keys, forms = _Index(), _Index()
    rarity: dict[str, float] = {}
    large: dict[str, int] = {}
    total = sum(len(document.passages) for document in documents) or 1
    done = 0

    def read(document: Document) -> SideTerms:
        nonlocal done
        starts = [0]
        key_parts: list[int] = []
        form_parts: list[int] = []
        for passage in document.passages:
            found = passage_terms(document.text, passage.span, names)
            key_parts += keys.number(term.key for term in found)
            form_parts += forms.number(spelling(term) for term in found)
            for place, term in enumerate(found):
                if place:  # a passage's first word is written large whatever it is
                    large[term.key] = large.get(term.key, 0) + (
                        1 if document.text[term.span.start].isupper() else -1
                    )
                rarity[term.key] = min(term.rarity, rarity.get(term.key, 1.0))
            starts.append(len(key_parts))
            done += 1
            if done % _OFTEN == 0:
                progress(STAGE, done / total)
        return SideTerms(np.array(starts), np.array(key_parts, np.int64), np.array(form_parts, np.int64))

    sides = documents.map(read)
    (key_list, key_place), (form_list, form_place) = keys.in_order(), forms.in_order()
    return TermTable(
        key_list,
        np.array([rarity[key] for key in key_list]),
        np.array([large.get(key, 0) > 0 for key in key_list], dtype=bool),
        form_list,
        sides.map(lambda side: SideTerms(side.starts, key_place[side.keys], form_place[side.forms])),
    )
