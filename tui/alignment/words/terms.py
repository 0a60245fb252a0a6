"""The terms of two documents as arrays: which terms each passage holds, in order."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.sparse import SparseMatrix
from tui.alignment.words.names import Names
from tui.documents.model import Document
from tui.errors import Progress
from tui.language.words import Term, normalise, only_words, terms
from tui.pair import Pair
from tui.spans import Span

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
STAGE = "reading terms"
_KEPT = 2_000  # passages of two texts whose terms are kept; of longer ones each word is read once
_OFTEN = 500  # passages between two reports of progress


class SideTerms(NamedTuple):
    """The terms of one document: passage p holds entries `starts[p]:starts[p + 1]` of the other arrays."""

    starts: Ints
    keys: Ints  # index into `TermTable.keys`
    forms: Ints  # index into `TermTable.forms`

    @property
    def height(self) -> int:
        """How many passages there are."""
        return len(self.starts) - 1

    def table(self, ids: Ints, width: int) -> SparseMatrix:
        """How often each term stands in each passage: passages x term ids."""
        return SparseMatrix.of(self.passages, ids, 1.0, (self.height, width))

    @property
    def passages(self) -> Ints:
        """The passage of every term."""
        return np.repeat(np.arange(self.height), np.diff(self.starts))


class TermTable(NamedTuple):
    """All terms of two documents."""

    keys: list[str]
    rarity: Floats  # of each key, 0 to 1
    spelt: SparseMatrix  # how often each key stands in each form
    forms: list[str]
    sides: Pair[SideTerms]
    read: Pair[list[Sequence[Term]]]  # of every passage; empty for long texts, whose passages are read again

    @property
    def shape(self) -> tuple[int, int]:
        """How many passages there are on the left and on the right."""
        return self.sides.left.height, self.sides.right.height


def passage_terms(text: str, span: Span, names: Names) -> Sequence[Term]:
    """The terms of one passage, things of several names folded to one."""
    return names.fold(terms(text, span))


def spelling(term: Term) -> str:
    """The letters that a term is compared by: its own, or those of the id of what it names."""
    return term.key if term.kind == "name" else term.form


class _Index:
    """Numbers for strings in the order of their coming, and afterwards in alphabetical order."""

    def __init__(self) -> None:
        self.ids: defaultdict[str, int] = defaultdict(count().__next__)

    def number(self, items: Iterable[str]) -> Iterable[int]:
        return map(self.ids.__getitem__, items)

    def in_order(self) -> tuple[list[str], Ints]:
        """The strings sorted, and for each first number its place there: sums do not depend on the sides."""
        words = sorted(self.ids)
        place = np.empty(len(words), np.int64)
        place[[self.ids[word] for word in words]] = np.arange(len(words))
        return words, place


class _Reader:
    """Numbers the terms of passages; in long texts each word is read once."""

    def __init__(self, names: Names, *, is_long: bool) -> None:
        self.keys, self.forms = _Index(), _Index()
        self.rarities: set[tuple[str, float]] = set()
        self._names, self._is_long = names, is_long
        self._key_of: dict[str, int] = {}  # of words as they stand in the texts
        self._form_of: dict[str, int] = {}

    def read(self, text: str, span: Span) -> tuple[Iterable[int], Iterable[int], Sequence[Term]]:
        """The numbers of a passage's keys and forms; its terms, too, if the texts are short."""
        words = self._words(text, span) if self._is_long else None
        if words is not None:
            return map(self._key_of.__getitem__, words), map(self._form_of.__getitem__, words), ()
        found = passage_terms(text, span, self._names)
        self.rarities.update([(term.key, term.rarity) for term in found])
        keys = self.keys.number([term.key for term in found])
        return keys, self.forms.number(map(spelling, found)), found

    def _words(self, text: str, span: Span) -> list[str] | None:
        """The words of a passage, numbered; None where not each of them is a term."""
        words, leading = only_words(text, span), self._names.aliases.keys()
        if words is None or (leading and not leading.isdisjoint(normalise(word)[0] for word in words)):
            return None
        for word in words:
            if word not in self._key_of:
                key, form, rare = normalise(word)
                self._key_of[word], self._form_of[word] = self.keys.ids[key], self.forms.ids[form]
                self.rarities.add((key, rare))
        return words


def read_terms(documents: Pair[Document], names: Names, progress: Progress) -> TermTable:
    """The terms of every passage of both documents."""
    total = sum(len(document.passages) for document in documents) or 1
    reader = _Reader(names, is_long=total > _KEPT)
    done = 0

    def read(document: Document) -> tuple[SideTerms, list[Sequence[Term]]]:
        nonlocal done
        kept: list[Sequence[Term]] = []
        starts = [0]
        key_parts, form_parts = array("q"), array("q")
        for passage in document.passages:
            keys, forms, found = reader.read(document.text, passage.span)
            key_parts.extend(keys)
            form_parts.extend(forms)
            starts.append(len(key_parts))
            if total <= _KEPT:
                kept.append(found)
            done += 1
            if done % _OFTEN == 0:
                progress(STAGE, done / total)
        side = SideTerms(np.array(starts), np.array(key_parts, np.int64), np.array(form_parts, np.int64))
        return side, kept

    both = documents.map(read)
    sides = both.map(lambda one: one[0])
    (key_list, key_place), (form_list, form_place) = reader.keys.in_order(), reader.forms.in_order()
    sides = sides.map(lambda side: SideTerms(side.starts, key_place[side.keys], form_place[side.forms]))
    shape = (len(key_list), len(form_list))
    owners, owned = (np.concatenate(part) for part in zip(*((s.keys, s.forms) for s in sides), strict=True))
    spelt = SparseMatrix.of(owners, owned, 1.0, shape)
    rarity = dict(sorted(reader.rarities, key=lambda one: -one[1]))  # of several the least
    rare = np.array([rarity[key] for key in key_list])
    return TermTable(key_list, rare, spelt, form_list, sides, both.map(lambda one: one[1]))
