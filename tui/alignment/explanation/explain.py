"""Why two passages are linked, or why not: the parts of their score and the words behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from tui.alignment.explanation.apart import Attribution, Share
from tui.alignment.explanation.evidence import ReasonsFound, first_places
from tui.alignment.explanation.meaning import book_meaning
from tui.alignment.matrices.sparse import Floats, Ints
from tui.alignment.model import EvidenceKind, Explanation, LinkEvidence
from tui.alignment.scoring.calibrate import as_sum, score_of
from tui.alignment.scoring.likeness import MEANING, Likeness
from tui.alignment.scoring.scores import Scores
from tui.alignment.selection import Cuts
from tui.alignment.topics.topic_space import TopicSpace
from tui.alignment.topics.topics import TopicFinder
from tui.alignment.words.lexicon import Lexicon
from tui.alignment.words.names import Names
from tui.alignment.words.terms import passage_terms
from tui.documents.model import Document
from tui.language.words import Term
from tui.pair import Pair, Side
from tui.spans import Span

if TYPE_CHECKING:
    from tui.meaning import EncodedTexts

_LEAST = 0.005  # share of a score below which evidence is not worth a line
_MANY = 1_000  # pairs whose parts are computed together
BASE = "texts in parallel"
"""The part of parallel texts' scores that all their pairs have."""


@dataclass(frozen=True, eq=False, repr=False)
class Explainer:
    """Explains any pair of passages on demand. It holds no open resources and can be pickled."""

    documents: Pair[Document]
    names: Names
    finder: TopicFinder
    lexicon: Lexicon
    runs: tuple[str, ...]
    topics: TopicSpace | None
    scores: Scores
    cuts: Cuts
    reading: EncodedTexts | None = None  # of the sentence encoder
    _read: dict[tuple[Side, int], Sequence[Term]] = field(default_factory=dict)
    _places: dict[tuple[Side, int], dict[str, int]] = field(default_factory=dict)

    def __reduce__(self) -> tuple[type[Explainer], tuple[Any, ...]]:
        """Without the terms that were read."""
        fixed = (self.documents, self.names, self.finder, self.lexicon, self.runs)
        return Explainer, (*fixed, self.topics, self.scores, self.cuts, self.reading)

    def __call__(self, left: int, right: int) -> Explanation:
        """Why passages `left` and `right` are linked, or why not."""
        return next(self.all([(left, right)]))

    def all(self, ends: Iterable[tuple[int, int]]) -> Iterator[Explanation]:
        """The same for many pairs, in their order, with the parts of thousands computed together."""
        listed = list(ends)
        for start in range(0, len(listed), _MANY):
            some = np.array(listed[start : start + _MANY], np.int64)
            rows, columns = some[:, 0], some[:, 1]
            values = self._values(rows, columns)
            above = self._deviations(values)
            shares = zip(*(_shares(*one, rows, columns) for one in values), strict=True)
            for (left, right), deviation, each in zip(some.tolist(), above.tolist(), shares, strict=True):
                yield self._one(Pair(left, right), each, deviation)

    def _values(self, rows: Ints, columns: Ints) -> list[tuple[Likeness, Floats, Floats]]:
        """Every part with what it adds to the sums of listed pairs, and with its values."""
        order = np.lexsort((columns, rows))
        found: list[tuple[Likeness, Floats, Floats]] = []
        scores = self.scores
        if scores.sums:
            parts = [one.part for one in scores.sums.scale.parts]
            values = [_unsorted(part.at(rows[order], columns[order]), order) for part in parts]
            shares = scores.sums.scale.shares(values)
            found += [
                (part, (1 - scores.share) * share, value)
                for part, share, value in zip(parts, shares, values, strict=True)
            ]
        if scores.parallel:
            for part in scores.parallel.parts:
                value = _unsorted(part.at(rows[order], columns[order]), order)
                found.append((part, self._slope * value, value))
        return found

    @property
    def _slope(self) -> float:
        """What a likeness of 1 in parallel texts adds to a sum."""
        zero, one = as_sum(np.array([0.0, 1.0]), self.scores.pairs.shape).tolist()
        return float(self.scores.share * (one - zero))

    def _deviations(self, values: list[tuple[Likeness, Floats, Floats]]) -> Floats:
        sums = self.scores.sums
        if sums is None:
            return np.zeros(len(values[0][1]))
        scale = sums.scale
        units = sum(
            (one.units(value) for one, (_, _, value) in zip(scale.parts, values, strict=False)), np.zeros(1)
        )
        return np.asarray((units - scale.mean) / scale.deviation)

    def _one(self, ends: Pair[int], each: Sequence[Share], above: float) -> Explanation:
        parts: dict[str, float] = {}
        for share in each:
            parts[share.part.name] = parts.get(share.part.name, 0.0) + share.adds
        parts |= self._context(ends)
        topics = self.topics.shares(ends.left, ends.right) if self.topics else {}
        parts["topics"] = sum(topics.values())
        total = sum(parts.values())
        scale = sum(max(0.0, adds) for adds in parts.values())
        evidence = self._evidence(ends, each, topics, scale) if scale > 0 else ()
        score = float(score_of(np.array(total)))
        strength = self.cuts.strength(total, above)
        return Explanation(ends.left, ends.right, score, strength, evidence, self.cuts.scores, parts)

    def _context(self, ends: Pair[int]) -> dict[str, float]:
        """What other pairs of parallel texts add and take."""
        parallel, pairs = self.scores.parallel, self.scores.pairs
        if parallel is None:
            return {}
        context = parallel.context
        at = int(pairs.index(np.array([ends.left * pairs.shape[1] + ends.right]))[0])
        neighbours = float(context.neighbours[at]) if at >= 0 else 0.0
        competitors = float(-context.hubness.left[ends.left] - context.hubness.right[ends.right])
        base = self.scores.share * float(as_sum(np.zeros(1), pairs.shape)[0])
        return {
            "neighbours": self._slope * neighbours,
            "competitors": self._slope * competitors,
            BASE: base,
        }

    def _evidence(
        self,
        ends: Pair[int],
        each: Sequence[Share],
        topics: dict[int, float],
        scale: float,
    ) -> tuple[LinkEvidence, ...]:
        found = Pair(*(self.terms(side, ends[side]) for side in Side))
        places = Pair(*(self.places(side, ends[side]) for side in Side))
        ledger = ReasonsFound(found, places, self.documents.map(lambda document: document.text))
        learnt = self.scores.parallel.learnt if self.scores.parallel else None
        apart = Attribution(self.lexicon, self.runs, learnt, self.terms, self.places)
        for share in each:
            if share.part.name == MEANING and self.reading and share.adds > 0:
                book_meaning(self.reading, ends, self._spans(ends), ledger, share.adds)
            elif share.adds > 0 and share.value > 1e-9:
                apart.book(share, ends, ledger)
            elif share.adds > 0:
                ledger.rest += share.adds
        if topics:
            spans = found.map(lambda terms: {match.topic: match.span for match in self.finder.find(terms)})
            for topic, weight in topics.items():
                here, there = spans.left[topic], spans.right[topic]
                ledger.add(EvidenceKind.TOPIC, here, there, weight, self.finder.topics[topic].id)
        return ledger.told(self._spans(ends), scale, _LEAST)

    def _spans(self, ends: Pair[int]) -> Pair[Span]:
        return self.documents.zip(ends).map(lambda both: both[0].passages[both[1]].span)

    def terms(self, side: Side, passage: int) -> Sequence[Term]:
        """The terms of a passage."""
        kept = self.lexicon.terms.read[side]
        if kept:
            return kept[passage]
        if (side, passage) not in self._read:
            document = self.documents[side]
            self._read[side, passage] = passage_terms(
                document.text, document.passages[passage].span, self.names
            )
        return self._read[side, passage]

    def places(self, side: Side, passage: int) -> Mapping[str, int]:
        """The index of the first place of every term of a passage."""
        if (side, passage) not in self._places:
            self._places[side, passage] = first_places(self.terms(side, passage))
        return self._places[side, passage]


def _shares(part: Likeness, adds: Floats, values: Floats, rows: Ints, columns: Ints) -> list[Share]:
    """What a part adds to each of listed pairs."""
    compared = part.compared(rows, columns)
    ends = map(Pair, compared.left.tolist(), compared.right.tolist())
    each = zip(adds.tolist(), values.tolist(), ends, part.summands(compared), strict=True)
    return [Share(part, *one) for one in each]


def _unsorted(values: Floats, order: Ints) -> Floats:
    found = np.empty(len(values))
    found[order] = values
    return found
