"""Why two passages are linked, or why not: the parts of their score and the words behind them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from tui.alignment.calibrate import CUTOFFS, calibrated, strength_of
from tui.alignment.evidence import run_span, shared_runs, shared_terms
from tui.alignment.model import EvidenceKind, Explanation, LinkEvidence
from tui.alignment.names import Names
from tui.alignment.ngrams import letter_runs
from tui.alignment.scores import Scores
from tui.alignment.similarity import Space
from tui.alignment.terms import TermTable, passage_terms
from tui.alignment.topic_space import SHARE
from tui.alignment.topics import TopicFinder
from tui.documents.model import Document
from tui.language.words import Term
from tui.pair import Pair

_LEAST = 0.005  # share of a score below which evidence is not worth a line
_ALIKE = 0.5  # share of the letters of the shorter word that two words must share to be shown as alike
_PLAIN = 0.25  # rarity: a run of words needs one rarer


@dataclass(frozen=True)
class Explainer:
    """Explains any pair of passages on demand. It holds no open resources and can be pickled."""

    documents: Pair[Document]
    names: Names
    finder: TopicFinder
    keys: dict[str, int]
    space: Space
    topics: Pair[sparse.csr_matrix] | None
    scores: Scores

    @classmethod
    def of(
        cls,
        documents: Pair[Document],
        names: Names,
        finder: TopicFinder,
        table: TermTable,
        space: Space,
        topics: Pair[sparse.csr_matrix] | None,
        scores: Scores,
    ) -> Explainer:
        """The explainer of an analysis."""
        keys = {key: number for number, key in enumerate(table.keys)}
        return cls(documents, names, finder, keys, space, topics, scores)

    def __call__(self, left: int, right: int) -> Explanation:
        """Why passages `left` and `right` are linked, or why not."""
        products = self._products(left, right)
        found = Pair(self._terms(self.documents.left, left), self._terms(self.documents.right, right))
        parts = {name: product.sum() for name, product in products.items()}
        topic_parts = self._topic_shares(left, right)
        parts["topics"] = sum(topic_parts.values())
        likeness = sum(parts.values())
        parts |= self._context(left, right)
        total = likeness + parts["echo"] + parts["neighbours"] + parts["competitors"]
        scale = likeness + max(0.0, parts["echo"]) + max(0.0, parts["neighbours"])
        evidence = [
            *self._term_evidence(found, products),
            *self._phrase_evidence(found, products["phrases"].sum()),
            *self._topic_evidence(found, topic_parts),
        ]
        shown = _shares(evidence, scale)
        score = float(calibrated(np.array(total), self.scores.pairs.shape))
        return Explanation(
            left,
            right,
            score,
            strength_of(score),
            shown,
            dict(CUTOFFS),
            {k: float(v) for k, v in parts.items()},
        )

    def _terms(self, document: Document, passage: int) -> list[Term]:
        return passage_terms(document.text, document.passages[passage].span, self.names)

    def _products(self, left: int, right: int) -> dict[str, sparse.csr_matrix]:
        product = self.space.sides.left[left].multiply(self.space.sides.right[right]).tocsr()
        return {name: product[:, low:high] for name, (low, high) in self.space.blocks.items()}

    def _context(self, left: int, right: int) -> dict[str, float]:
        context, pairs = self.scores.context, self.scores.pairs
        at = int(pairs.index(np.array([left * pairs.shape[1] + right]))[0])
        return {
            "echo": float(context.echo[at]) if at >= 0 else 0.0,
            "neighbours": float(context.neighbours[at]) if at >= 0 else 0.0,
            "competitors": float(-context.hubness.left[left] - context.hubness.right[right]),
        }

    def _term_evidence(
        self, found: Pair[list[Term]], products: dict[str, sparse.csr_matrix]
    ) -> list[LinkEvidence]:
        product = products["terms"]
        cells = dict(zip(product.indices.tolist(), product.data.tolist(), strict=True))
        here = found.map(lambda terms: {term.key for term in terms})
        worth = {key: cells.get(self.keys[key], 0.0) for key in here.left & here.right}
        letters, alike = self._letters(found, products["letters"])
        for key, share in letters.items():
            worth[key] = worth.get(key, 0.0) + share
        for term in found.left:
            if term.key not in here.right and self.keys[term.key] in cells:
                partner = self._near_partner(term, found.right)
                if partner is not None:
                    alike[term, partner] = alike.get((term, partner), 0.0) + cells.pop(self.keys[term.key])
        fuzzy = [
            LinkEvidence(EvidenceKind.FUZZY, one.span, other.span, share)
            for (one, other), share in alike.items()
        ]
        return shared_terms(found.left, found.right, worth) + fuzzy

    def _near_partner(self, term: Term, others: list[Term]) -> Term | None:
        near = self.space.near[self.keys[term.key]]
        credit = dict(zip(near.indices.tolist(), near.data.tolist(), strict=True))
        known = [other for other in others if self.keys[other.key] in credit]
        return max(known, key=lambda other: credit[self.keys[other.key]], default=None)

    def _letters(
        self, found: Pair[list[Term]], product: sparse.csr_matrix
    ) -> tuple[dict[str, float], dict[tuple[Term, Term], float]]:
        """The letters' share of terms that both passages hold, and of words that are only alike."""
        cells = dict(zip(product.indices.tolist(), product.data.tolist(), strict=True))
        holders = found.map(self._holders)
        same: dict[str, float] = {}
        alike: dict[tuple[Term, Term], list[float]] = {}
        for run in holders.left.keys() & holders.right.keys():
            share = cells.get(self.space.runs[run], 0.0)
            rights = {term.key: term for term in holders.right[run]}
            twin = next((term for term in holders.left[run] if term.key in rights), None)
            if twin is not None:
                same[twin.key] = same.get(twin.key, 0.0) + share
            else:
                alike.setdefault((holders.left[run][0], holders.right[run][0]), []).append(share)
        close = {
            pair: sum(shares)
            for pair, shares in alike.items()
            if len(shares) >= _ALIKE * min(len(set(letter_runs(term.form))) for term in pair)
        }
        return same, close

    def _holders(self, found: list[Term]) -> dict[str, list[Term]]:
        holders: dict[str, list[Term]] = {}
        for term in {term.form: term for term in reversed(found)}.values():
            for run in set(letter_runs(term.form)):
                holders.setdefault(run, []).append(term)
        return holders

    def _phrase_evidence(self, found: Pair[list[Term]], total: float) -> list[LinkEvidence]:
        runs = [
            run
            for run in shared_runs(found.left, found.right)
            if any(term.rarity > _PLAIN for term in found.left[run[0] : run[0] + run[2]])
        ]
        pieces = sum(2 * length - 3 for _, _, length in runs)
        return [
            LinkEvidence(
                EvidenceKind.PHRASE,
                run_span(found.left, start, length),
                run_span(found.right, other, length),
                total * (2 * length - 3) / pieces,
            )
            for start, other, length in runs
        ]

    def _topic_shares(self, left: int, right: int) -> dict[int, float]:
        if self.topics is None:
            return {}
        product = self.topics.left[left].multiply(self.topics.right[right]).tocsr()
        scale = SHARE / max(1.0, product.sum())
        return {int(topic): scale * value for topic, value in zip(product.indices, product.data, strict=True)}

    def _topic_evidence(self, found: Pair[list[Term]], shares: dict[int, float]) -> list[LinkEvidence]:
        if not shares:
            return []
        places = found.map(lambda terms: {match.topic: match.span for match in self.finder.find(terms)})
        return [
            LinkEvidence(
                EvidenceKind.TOPIC,
                places.left[topic],
                places.right[topic],
                share,
                self.finder.topics[topic].id,
            )
            for topic, share in shares.items()
        ]


def _shares(evidence: list[LinkEvidence], scale: float) -> tuple[LinkEvidence, ...]:
    """The evidence heaviest first, weights as shares of the score."""
    if scale <= 0:
        return ()
    shares = [
        LinkEvidence(item.kind, item.left, item.right, round(float(item.weight / scale), 6), item.topic)
        for item in evidence
        if item.weight / scale >= _LEAST
    ]
    return tuple(sorted(shares, key=lambda item: (-item.weight, item.left, item.right, item.kind)))
