"""Why two passages are linked, or why not: the parts of their score and the words behind them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from tui.alignment.calibrate import CUTOFFS, calibrated, strength_of
from tui.alignment.evidence import Found, alike_words, letter_shares, shared_phrases, shared_terms
from tui.alignment.model import EvidenceKind, Explanation, LinkEvidence
from tui.alignment.names import Names
from tui.alignment.scores import Scores
from tui.alignment.similarity import SHARES, Space
from tui.alignment.terms import passage_terms
from tui.alignment.topic_space import MOST, SHARE, TopicSpace
from tui.alignment.topics import TopicFinder
from tui.documents.model import Document
from tui.language.words import Term
from tui.pair import Pair, Side

_LEAST = 0.005  # share of a score below which evidence is not worth a line


@dataclass(frozen=True)
class Explainer:
    """Explains any pair of passages on demand. It holds no open resources and can be pickled."""

    documents: Pair[Document]
    names: Names
    finder: TopicFinder
    keys: dict[str, int]  # terms -> their column in the block "terms"
    space: Space  # without the vectors of letters
    topics: TopicSpace | None
    scores: Scores

    def __call__(self, left: int, right: int) -> Explanation:
        """Why passages `left` and `right` are linked, or why not."""
        products = self._products(left, right)
        topics, names = self._topic_shares(left, right)
        parts = {name: sum(product.values()) for name, product in products.items()}
        parts |= {"topics": sum(topics.values()), "names": sum(names.values())}
        alike = sum(parts.values())
        context = self._context(left, right)
        total = alike + sum(context.values())
        scale = alike + sum(max(0.0, part) for part in context.values())
        evidence = self._evidence(Pair(left, right), products, topics, names)
        score = float(calibrated(np.array(total), self.scores.pairs.shape))
        strength = strength_of(score)
        return Explanation(
            left, right, score, strength, _shares(evidence, scale), dict(CUTOFFS), parts | context
        )

    def _products(self, left: int, right: int) -> dict[str, dict[int, float]]:
        """For each part of the similarity what every column (counted in its part) adds."""
        product = self.space.sides.left[left].multiply(self.space.sides.right[right]).tocsr()
        parts = {name: _cells(product[:, low:high]) for name, (low, high) in self.space.blocks.items()}
        letters = self.space.letters
        here = letters.vectors(Side.LEFT, slice(left, left + 1))
        there = letters.vectors(Side.RIGHT, slice(right, right + 1))
        return parts | {"letters": _cells(SHARES["letters"] * here.multiply(there).tocsr())}

    def _topic_shares(self, left: int, right: int) -> tuple[dict[int, float], dict[str, float]]:
        """What shared topics and shared names add to the similarity."""
        if self.topics is None:
            return {}, {}
        first, keys = self.topics.topics, self.topics.names
        cells = _cells(self.topics.sides.left[left].multiply(self.topics.sides.right[right]).tocsr())
        scale = SHARE * min(1.0, MOST / max(1e-9, sum(cells.values())))
        topics = {column: scale * value for column, value in cells.items() if column < first}
        names = {keys[column - first]: scale * value for column, value in cells.items() if column >= first}
        return topics, names

    def _context(self, left: int, right: int) -> dict[str, float]:
        context, pairs = self.scores.context, self.scores.pairs
        at = int(pairs.index(np.array([left * pairs.shape[1] + right]))[0])
        return {
            "echo": float(context.echo[at]) if at >= 0 else 0.0,
            "neighbours": float(context.neighbours[at]) if at >= 0 else 0.0,
            "competitors": float(-context.hubness.left[left] - context.hubness.right[right]),
        }

    def _evidence(
        self,
        passages: Pair[int],
        products: dict[str, dict[int, float]],
        topics: dict[int, float],
        names: dict[str, float],
    ) -> list[LinkEvidence]:
        found = self.documents.zip(passages).map(lambda both: self._terms(*both))
        here = found.map(lambda terms: {term.key for term in terms})
        letters = products["letters"]
        same, alike = letter_shares(found, lambda run: letters.get(self.space.letters.ids[run], 0.0))
        worth = {
            key: products["terms"].get(self.keys[key], 0.0) + same.get(key, 0.0) + names.get(key, 0.0)
            for key in sorted(here.left & here.right)
        }
        for pair, share in self._near(found, products["terms"]).items():
            alike[pair] = alike.get(pair, 0.0) + share
        return [
            *shared_terms(found, worth),
            *alike_words(alike),
            *shared_phrases(found, sum(products["phrases"].values())),
            *self._topic_evidence(found, topics),
        ]

    def _terms(self, document: Document, passage: int) -> list[Term]:
        return passage_terms(document.text, document.passages[passage].span, self.names)

    def _near(self, found: Found, cells: dict[int, float]) -> dict[tuple[Term, Term], float]:
        """What words add that only the left passage holds, and the right words that stand for them."""
        right = {self.keys[term.key]: term for term in reversed(found.right)}
        shares: dict[tuple[Term, Term], float] = {}
        for term in {term.key: term for term in reversed(found.left)}.values():
            column = self.keys[term.key]
            if column in cells and column not in right:
                credit = _cells(self.space.near[column])
                standing = [other for other in right if other in credit]
                if standing:  # none, if the word that stands for it is itself only stood for
                    partner = max(standing, key=lambda other: credit[other])
                    shares[term, right[partner]] = cells[column]
        return shares

    def _topic_evidence(self, found: Found, shares: dict[int, float]) -> list[LinkEvidence]:
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


def _cells(row: sparse.csr_matrix) -> dict[int, float]:
    return dict(zip(row.indices.tolist(), row.data.tolist(), strict=True))


def _shares(evidence: list[LinkEvidence], scale: float) -> tuple[LinkEvidence, ...]:
    """The evidence heaviest first, its weights as shares of the score."""
    shares = [item._replace(weight=round(item.weight / scale, 6)) for item in evidence if item.weight > 0]
    shown = [item for item in shares if item.weight >= _LEAST]
    return tuple(sorted(shown, key=lambda item: (-item.weight, item.left, item.right, item.kind)))
