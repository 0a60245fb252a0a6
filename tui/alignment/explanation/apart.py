"""Likenesses taken apart: which words each value rests on, exactly."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from tui.alignment.explanation.evidence import ReasonsFound, add_letters, add_phrases, span_over
from tui.alignment.matrices.sparse import Columns, Floats, SparseMatrix
from tui.alignment.model import EvidenceKind
from tui.alignment.scoring.likeness import REACH, Bags, Likeness, tables
from tui.alignment.words.lexicon import Lexicon
from tui.alignment.words.windows import SIZE, STEP
from tui.language.opposites import opposites
from tui.language.words import Term
from tui.pair import Pair, Side
from tui.spans import Span

USED_ALIKE = 0.55
"""Cosine from which two words are shown as used alike: .3 % of random pairs of words reach it."""
_SURROUNDINGS = 3  # words of the surroundings, and of like sentences, that are shown

Ends = Pair[int]
"""A row of either side: two passages, or two of their stretches."""
Read = Callable[[Side, int], Sequence[Term]]
"""The terms of a passage."""
Places = Callable[[Side, int], Mapping[str, int]]
"""The index of the first place of every term of a passage."""
_NEAREST = sorted(range(-REACH, REACH + 1), key=abs)


class Share(NamedTuple):
    """What a part adds to the sum of two passages."""

    part: Likeness
    adds: float
    value: float
    rows: Ends  # those that it compares
    summands: dict[int, float]  # what each column adds to their product

    @property
    def scale(self) -> float:
        """What a value of 1 adds."""
        return self.adds / self.value


class Attribution(NamedTuple):
    """Takes the likenesses of two texts apart and books what it finds."""

    lexicon: Lexicon
    runs: tuple[str, ...]  # the runs of letters, by their columns
    learnt: SparseMatrix | None  # credit of left words for right ones
    read: Read
    places: Places

    def book(self, share: Share, ends: Ends, ledger: ReasonsFound) -> None:
        """Book what a part adds to two passages."""
        part, scale = share.part, share.scale
        match part.name:
            case "letters":
                worth = {self.runs[run]: scale * value for run, value in share.summands.items()}
                add_letters(ledger, worth)
            case "phrases":
                add_phrases(ledger, scale * sum(share.summands.values()))
            case "alike" | "clause alike":
                self._alike(share, ledger)
            case "clause":
                self._clause(share, ends, ledger)
            case "around":
                self._around(share, ends, ledger)
            case "echo" if part.echo is not None:
                self._echo(part, part.echo.alike, ends, ledger, scale)
            case "learnt words":
                self._learnt(share, ledger)
            case _:
                self._words(share, ends, ledger)

    def _key(self, column: int) -> str:
        return self.lexicon.terms.keys[column]

    def _words(self, share: Share, ends: Ends, ledger: ReasonsFound) -> None:
        part, scale, found = share.part, share.scale, share.summands
        if part.largest and found:
            best = max(sorted(found), key=lambda column: (found[column], self._key(column)))
            found = {best: found[best]}
        for column, value in found.items():
            ledger.add_word(self._key(column), scale * value)
        if part.kin is not None:
            kin, at = part.kin, part.kin.entries(ends)
            for one, other, value in zip(kin.left[at], kin.right[at], kin.values[at], strict=True):
                keys = self._key(one), self._key(other)
                against = keys[1] in opposites().get(keys[0], ())
                kind = EvidenceKind.OPPOSITES if against else EvidenceKind.FUZZY
                ledger.add_words(kind, *keys, scale * float(value))

    def _clause(self, share: Share, ends: Ends, ledger: ReasonsFound) -> None:
        keys = [self._key(column) for column in share.summands]
        total = share.scale * sum(share.summands.values())
        if len(keys) < 2:
            for key in keys:
                ledger.add_word(key, total)
            return
        places = [
            span_over(ledger.found[side], keys, *_stretch(share.part, side, ends[side], share.rows[side]))
            for side in Side
        ]
        ledger.add(EvidenceKind.CLAUSE, places[0], places[1], total)

    def _around(self, share: Share, ends: Ends, ledger: ReasonsFound) -> None:
        beside: list[tuple[float, str, int]] = []
        for column, value in share.summands.items():
            key, weight = self._key(column), share.scale * value
            if ledger.both_hold(key):
                ledger.add_word(key, weight)
            else:
                beside.append((weight, key, column))
        beside.sort(reverse=True)
        for weight, _, column in beside[:_SURROUNDINGS]:
            places = [self._nearest(side, ends[side], column) for side in Side]
            if places[0] is None or places[1] is None:
                ledger.rest += weight
            else:
                ledger.add(EvidenceKind.AROUND, places[0], places[1], weight)
        ledger.rest += sum(weight for weight, _, _ in beside[_SURROUNDINGS:])

    def _echo(
        self, part: Likeness, like: Pair[Floats], ends: Ends, ledger: ReasonsFound, scale: float
    ) -> None:
        """Words of one passage that stand in sentences which resemble the other."""
        beside: list[tuple[float, Side, int]] = []
        words = tables(part.sides)
        for side in Side:
            alike = like[side][ends[side]]
            mine, theirs = words[side], words[side.other]
            sums = np.bincount(mine.columns, mine.values * alike[mine.rows], minlength=mine.width)
            columns, values = theirs.row(ends[side.other])
            weights = scale * values * sums[columns]
            for column, weight in zip(columns.tolist(), weights.tolist(), strict=True):
                if weight > 0 and ledger.both_hold(self._key(column)):
                    ledger.add_word(self._key(column), weight)
                elif weight > 0:
                    beside.append((weight, side, column))
        beside.sort(reverse=True)
        for weight, side, column in beside[:_SURROUNDINGS]:
            there = self._echoed(words[side], like[side][ends[side]], side, column)
            places = Pair(*(there if one is side else self._first(one, ends[one], column) for one in Side))
            if places.left is None or places.right is None:
                ledger.rest += weight
            else:
                ledger.add(EvidenceKind.ECHO, places.left, places.right, weight)
        ledger.rest += sum(weight for weight, _, _ in beside[_SURROUNDINGS:])

    def _echoed(self, words: SparseMatrix, alike: Floats, side: Side, column: int) -> Span | None:
        """Where a word stands in the passage that holds it and is most like another of its text."""
        holding = words.rows[words.columns == column]
        return self._first(side, int(holding[np.argmax(alike[holding])]), column)

    def _first(self, side: Side, passage: int, column: int) -> Span | None:
        place = self.places(side, passage).get(self._key(column))
        return None if place is None else self.read(side, passage)[place].span

    def _nearest(self, side: Side, passage: int, column: int) -> Span | None:
        """Where a word stands in a passage or in the nearest of those around it."""
        height = self.lexicon.counts[side].height
        near = (passage + step for step in _NEAREST if 0 <= passage + step < height)
        return next((span for one in near if (span := self._first(side, one, column))), None)

    def _alike(self, share: Share, ledger: ReasonsFound) -> None:
        """A cosine of sums less a centre is a sum over pairs of words; those used alike are told."""
        bags, rows = share.part.bags, share.rows
        if bags is None:
            return
        (left, ones, here), (right, others, there) = (self._pulls(bags, side, rows[side]) for side in Side)
        if not len(left) or not len(right):
            return
        adds = share.scale * ones @ others.T
        total = float(adds.sum())
        cosines = here @ there.T
        cosines[left[:, None] == right[None, :]] = 2.0  # the same word before all others
        told = [
            (self._key(int(left[row])), self._key(int(right[column])), float(adds[row, column]))
            for row, column in _one_to_one(cosines)
            if adds[row, column] > 0
        ]
        told = [one for one in told if one[0] == one[1] or not _names(ledger, one)]
        sum_told = sum(weight for _, _, weight in told)
        less = min(1.0, total / sum_told) if sum_told > 0 else 1.0  # other words may pull apart as much
        for one, other, weight in told:
            if one == other:
                ledger.add_word(one, less * weight)
            else:
                ledger.add_words(EvidenceKind.ALIKE, one, other, less * weight)
        ledger.rest += total - less * sum_told

    def _pulls(self, bags: Bags, side: Side, row: int) -> tuple[Columns, Floats, Floats]:
        """The words of a row, how each pulls its direction, and the words' own directions."""
        columns, _ = bags.words[side].row(row)
        columns = columns[self.lexicon.directed[columns]]
        weights, vectors = self.lexicon.weights[columns], self.lexicon.vectors[columns]
        length = _length(weights @ vectors)
        if length < 1e-9:
            return columns[:0], vectors[:0], vectors[:0]
        shares = weights / length
        pulls = shares[:, None] * (vectors - bags.centre / shares.sum())
        return columns, pulls / max(1e-9, _length(pulls.sum(axis=0))), vectors

    def _learnt(self, share: Share, ledger: ReasonsFound) -> None:
        """Credit that words of the left passage have for words of the right one."""
        learnt = self.learnt
        if learnt is None:
            return
        held = sorted(self.lexicon.counts.left.cells(share.rows.left))
        for column, value in share.summands.items():
            best = max(held, key=lambda word, to=column: learnt.cells(word).get(to, 0.0))  # type: ignore[misc]
            ledger.add_words(EvidenceKind.LEARNT, self._key(best), self._key(column), share.scale * value)


def _length(vector: Floats) -> float:
    return math.sqrt(float(vector @ vector))


def _stretch(part: Likeness, side: Side, passage: int, row: int) -> tuple[int, int]:
    """Which terms of a passage a stretch holds: from, up to."""
    starts = part.windows[side] if part.windows else np.empty(0, np.int64)
    if not len(starts) or starts[passage + 1] - starts[passage] == 1:
        return 0, 1 << 30
    first = STEP * int(row - starts[passage])
    return first, first + SIZE


def _one_to_one(cosines: Floats) -> list[tuple[int, int]]:
    """Rows and columns that stand for each other: the likest first, each in one pair."""
    rows, columns = np.nonzero(cosines >= USED_ALIKE)
    order = np.lexsort((columns, rows, -cosines[rows, columns]))
    found: list[tuple[int, int]] = []
    taken: Pair[set[int]] = Pair(set(), set())
    for at in order.tolist():
        row, column = int(rows[at]), int(columns[at])
        if row not in taken.left and column not in taken.right:
            taken.left.add(row)
            taken.right.add(column)
            found.append((row, column))
    return found


def _names(ledger: ReasonsFound, words: tuple[str, str, float]) -> bool:
    """Whether one of two words is written as a name in its passage, not only as its first word."""
    places = [ledger.places[side].get(key) for side, key in zip(Side, words[:2], strict=True)]
    return any(
        place is not None and ledger.is_name(side, place) for side, place in zip(Side, places, strict=True)
    )
