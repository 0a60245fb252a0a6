"""Likenesses taken apart: which words each value rests on, exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from tui.alignment.explanation.evidence import ReasonsFound, add_letters, add_phrases, span_over
from tui.alignment.matrices.sparse import Floats, Ints, SparseMatrix
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


class Attribution(NamedTuple):
    """Takes the likenesses of two texts apart and books what it finds."""

    lexicon: Lexicon
    runs: tuple[str, ...]  # the runs of letters, by their columns
    learnt: SparseMatrix | None  # credit of left words for right ones
    read: Read

    def book(self, part: Likeness, ends: Ends, ledger: ReasonsFound, scale: float) -> None:
        """Book the value of a part for two passages, times `scale`."""
        rows = ends if part.windows is None else _best_rows(part, part.windows, ends)
        match part.name:
            case "letters":
                found = shared(part, rows)
                add_letters(ledger, {self.runs[run]: scale * value for run, value in found.items()})
            case "phrases":
                add_phrases(ledger, scale * sum(shared(part, rows).values()))
            case "alike" | "clause alike":
                self._alike(part, rows, ledger, scale)
            case "clause":
                self._clause(part, ends, rows, ledger, scale)
            case "around":
                self._around(shared(part, rows), ends, ledger, scale)
            case "echo" if part.echo is not None:
                self._echo(part, part.echo.alike, ends, ledger, scale)
            case "learnt words":
                self._learnt(part, rows, ledger, scale)
            case _:
                self._words(part, ends, ledger, scale)

    def _key(self, column: int) -> str:
        return self.lexicon.terms.keys[column]

    def _words(self, part: Likeness, ends: Ends, ledger: ReasonsFound, scale: float) -> None:
        found = shared(part, ends)
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

    def _clause(self, part: Likeness, ends: Ends, rows: Ends, ledger: ReasonsFound, scale: float) -> None:
        found = shared(part, rows)
        keys = [self._key(column) for column in found]
        total = scale * sum(found.values())
        if len(keys) < 2:
            for key in keys:
                ledger.add_word(key, total)
            return
        places = [
            span_over(ledger.found[side], keys, *_stretch(part, side, ends[side], rows[side]))
            for side in Side
        ]
        ledger.add(EvidenceKind.CLAUSE, places[0], places[1], total)

    def _around(self, found: Mapping[int, float], ends: Ends, ledger: ReasonsFound, scale: float) -> None:
        beside: list[tuple[float, str]] = []
        for column, value in found.items():
            key = self._key(column)
            if all(key in places for places in ledger.places):
                ledger.add_word(key, scale * value)
            else:
                beside.append((scale * value, key))
        beside.sort(reverse=True)
        for weight, key in beside[:_SURROUNDINGS]:
            places = [self._nearest(side, ends[side], key) for side in Side]
            if places[0] is None or places[1] is None:
                ledger.rest += weight
            else:
                ledger.add(EvidenceKind.AROUND, places[0], places[1], weight)
        ledger.rest += sum(weight for weight, _ in beside[_SURROUNDINGS:])

    def _echo(
        self, part: Likeness, like: Pair[Floats], ends: Ends, ledger: ReasonsFound, scale: float
    ) -> None:
        """Words of one passage that stand in sentences which resemble the other."""
        beside: list[tuple[float, Side, int]] = []
        for side in Side:
            alike = like[side][ends[side]]
            mine, theirs = (tables(part.sides)[one] for one in (side, side.other))
            sums = np.bincount(mine.columns, mine.values * alike[mine.rows], minlength=mine.width)
            for column, value in theirs.cells(ends[side.other]).items():
                weight = scale * value * float(sums[column])
                if weight > 0 and all(self._key(column) in places for places in ledger.places):
                    ledger.add_word(self._key(column), weight)
                elif weight > 0:
                    beside.append((weight, side, column))
        beside.sort(reverse=True)
        for weight, side, column in beside[:_SURROUNDINGS]:
            there = self._echoed(tables(part.sides)[side], like[side][ends[side]], side, column)
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
        key = self._key(column)
        return next((term.span for term in self.read(side, passage) if term.key == key), None)

    def _nearest(self, side: Side, passage: int, key: str) -> Span | None:
        """Where a word stands in a passage or in the nearest of those around it."""
        for step in sorted(range(-REACH, REACH + 1), key=abs):
            if 0 <= passage + step < self.lexicon.terms.sides[side].height:
                for term in self.read(side, passage + step):
                    if term.key == key:
                        return term.span
        return None

    def _alike(self, part: Likeness, rows: Ends, ledger: ReasonsFound, scale: float) -> None:
        """A cosine of sums less a centre is a sum over pairs of words; those used alike are told."""
        if part.bags is None:
            return
        sides = [self._pulls(part.bags, side, rows[side]) for side in Side]
        (left, ones, here), (right, others, there) = sides
        if not len(left) or not len(right):
            return
        adds = scale * ones @ others.T
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

    def _pulls(self, bags: Bags, side: Side, row: int) -> tuple[Ints, Floats, Floats]:
        """The words of a row, how each pulls its direction, and the words' own directions."""
        table = bags.words[side]
        columns = table.columns[table.starts[row] : table.starts[row + 1]].astype(np.int64)
        weights, vectors = self.lexicon.weights[columns], self.lexicon.vectors[columns]
        known = (weights > 0) & vectors.any(axis=1)
        columns, weights, vectors = columns[known], weights[known], vectors[known]
        length = float(np.linalg.norm(weights @ vectors)) if len(columns) else 0.0
        if length < 1e-9:
            return columns[:0], vectors[:0], vectors[:0]
        shares = weights / length
        pulls = shares[:, None] * (vectors - bags.centre / shares.sum())
        return columns, pulls / max(1e-9, float(np.linalg.norm(pulls.sum(axis=0)))), vectors

    def _learnt(self, part: Likeness, rows: Ends, ledger: ReasonsFound, scale: float) -> None:
        """Credit that words of the left passage have for words of the right one."""
        learnt = self.learnt
        if learnt is None:
            return
        held = sorted(self.lexicon.counts.left.cells(rows.left))
        for column, value in shared(part, rows).items():
            best = max(held, key=lambda word, to=column: learnt.cells(word).get(to, 0.0))  # type: ignore[misc]
            ledger.add_words(EvidenceKind.LEARNT, self._key(best), self._key(column), scale * value)


def shared(part: Likeness, rows: Ends) -> dict[int, float]:
    """What each column adds to the product of two rows."""
    sparse = tables(part.sides)
    here, there = sparse.left.cells(rows.left), sparse.right.cells(rows.right)
    found = {column: value * there[column] for column, value in here.items() if column in there}
    return {column: value for column, value in found.items() if value > 0}


def _best_rows(part: Likeness, windows: Pair[Ints], ends: Ends) -> Ends:
    """The stretches of two passages that are most alike, the first of those as alike."""
    low = windows.zip(ends).map(lambda both: int(both[0][both[1]]))
    high = windows.zip(ends).map(lambda both: int(both[0][both[1] + 1]))
    rows = np.repeat(np.arange(low.left, high.left), high.right - low.right)
    columns = np.tile(np.arange(low.right, high.right), high.left - low.left)
    if len(rows) == 1:
        return low
    best = int(np.argmax(np.round(part.rows_at(rows, columns), 12)))
    return Pair(int(rows[best]), int(columns[best]))


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
        place is not None and ledger.capital[side][place] for side, place in zip(Side, places, strict=True)
    )
