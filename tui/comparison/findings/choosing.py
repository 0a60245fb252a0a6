"""Which pairs of passages become findings: the best first, no passage too often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from tui.comparison.findings.candidates import NEAR, Candidates
from tui.comparison.findings.coded import Coded
from tui.comparison.findings.model import SHOWN
from tui.documents.model import Document
from tui.language.lazy import lazy
from tui.pair import Pair, Side

MOST = 32
"""Findings that are looked for."""
CITED = 2
"""Findings in which a passage may be cited."""
_WORD = lazy(r"[\w%]+")
_SUPPORT = 3.0  # what twice the evidence of the codebook counts beside the worth of the pair


class Chosen(NamedTuple):
    """A pair of passages that opens a finding, and the passages that stand beside it."""

    left: tuple[int, ...]  # indices, the first is the pair's own
    right: tuple[int, ...]
    coded: Coded | None = None

    def side(self, side: Side) -> tuple[int, ...]:
        """The passages of one text."""
        return self.left if side is Side.LEFT else self.right


class _Seed(NamedTuple):
    worth: float
    pairs: tuple[tuple[int, int], ...]  # to open with, the best first
    coded: Coded | None


class _Use:
    """How often each passage is cited; passages of the same words count as one."""

    def __init__(self, documents: Pair[Document]) -> None:
        self._documents = documents
        self._words: Pair[dict[int, str]] = Pair({}, {})
        self._cited: Pair[Counter[str]] = Pair(Counter(), Counter())
        self._opening: Pair[set[str]] = Pair(set(), set())

    def _said(self, side: Side, index: int) -> str:
        """The words of a passage, folded."""
        known = self._words[side]
        if index not in known:
            document = self._documents[side]
            words = _WORD.findall(document.text, *document.passages[index].span)
            known[index] = " ".join(words).casefold()
        return known[index]

    def may_open(self, side: Side, index: int) -> bool:
        """Whether a passage may be the first words of one more finding."""
        return self._said(side, index) not in self._opening[side] and self.may_stand(side, index)

    def may_stand(self, side: Side, index: int) -> bool:
        """Whether a passage may be cited once more."""
        return self._cited[side][self._said(side, index)] < CITED

    def same(self, side: Side, index: int, other: int) -> bool:
        """Whether two passages of a text say the same words."""
        return self._said(side, index) == self._said(side, other)

    def beside(self, side: Side, index: int) -> dict[int, int]:
        """The passages of the same paragraph at most `NEAR` from one: index -> how far."""
        passages = self._documents[side].passages
        around = range(max(0, index - NEAR), min(len(passages), index + NEAR + 1))
        block = passages[index].block
        return {near: abs(near - index) for near in around if near != index and passages[near].block == block}

    def open(self, left: int, right: int) -> None:
        """Cite two passages as the first words of a finding."""
        for side, index in ((Side.LEFT, left), (Side.RIGHT, right)):
            self._opening[side].add(self._said(side, index))
            self.stand(side, index)

    def stand(self, side: Side, index: int) -> None:
        """Count a passage as cited."""
        self._cited[side][self._said(side, index)] += 1


def choose(documents: Pair[Document], found: Candidates, coded: Sequence[Coded]) -> tuple[Chosen, ...]:
    """The findings, best first, at most `MOST`.

    A passage opens one finding at most and is cited in two; a sentence that a text repeats counts as one
    passage. Every finding takes one more passage a side, the best other partner of its pair; those of the
    first `SHOWN` are served before others open. A pair that a better finding cites already opens no other.
    """
    use = _Use(documents)
    seeds = _seeds(found, coded)
    chosen: list[Chosen] = []
    while len(chosen) < MOST and (opened := list(_open(seeds, use, max(SHOWN - len(chosen), 1)))):
        for one in [_with_seconds(one, found, use) for one in opened]:
            if one.coded is not None or not any(_told(one, better) for better in chosen):
                chosen.append(one)
    return tuple(chosen)


def _told(one: Chosen, better: Chosen) -> bool:
    """Whether a finding only opens with the words with which a better one goes on."""
    return one.left[0] in better.left[1:] and one.right[0] in better.right[1:]


def _seeds(found: Candidates, coded: Sequence[Coded]) -> Iterator[_Seed]:
    """What may open a finding, best first: pairs, and findings of the codebook with their pairs."""
    seeds = [_coded_seed(found, item) for item in coded]
    seeds.sort(key=lambda seed: -seed.worth)
    told = {pair for item in coded for pair in product(item.evidence.left, item.evidence.right)}
    waiting = iter(seeds)
    ahead = next(waiting, None)
    for left, right, worth in found:
        while ahead is not None and ahead.worth >= worth:
            yield ahead
            ahead = next(waiting, None)
        if (left, right) not in told:
            yield _Seed(worth, ((left, right),), None)
    if ahead is not None:
        yield ahead
    yield from waiting


def _coded_seed(found: Candidates, item: Coded) -> _Seed:
    """A finding of the codebook: it is worth its best pair and what evidence its weaker end has."""
    ranked = list(found.among(*item.bearing))
    known = {(left, right) for left, right, _ in ranked}
    rest = ((left, right) for left in item.evidence.left for right in item.evidence.right)
    pairs = (
        *((left, right) for left, right, _ in ranked),
        *(pair for pair in rest if pair not in known),
    )
    best = ranked[0][2] if ranked else 0.0
    return _Seed(best + _SUPPORT * item.support, pairs, item)


def _open(seeds: Iterable[_Seed], use: _Use, most: int) -> Iterator[Chosen]:
    """The next findings, each with the best of its pairs that may still open one."""
    for seed in seeds:
        for left, right in seed.pairs:
            if use.may_open(Side.LEFT, left) and use.may_open(Side.RIGHT, right):
                use.open(left, right)
                yield Chosen((left,), (right,), seed.coded)
                most -= 1
                break
        if not most:
            return


def _with_seconds(chosen: Chosen, found: Candidates, use: _Use) -> Chosen:
    """The finding with one more passage a side, where there is one."""
    right = _second(chosen, Side.LEFT, found, use)
    left = _second(chosen, Side.RIGHT, found, use)
    return Chosen((*chosen.left, *left), (*chosen.right, *right), chosen.coded)


def _second(chosen: Chosen, side: Side, found: Candidates, use: _Use) -> tuple[int, ...]:
    """The best other partner of one end: of a finding of the codebook only among its evidence."""
    own, first = chosen.side(side)[0], chosen.side(side.other)[0]
    partners: Iterable[int] = found.partners(side, own, use.beside(side.other, first))
    if chosen.coded is not None:
        evidence = chosen.coded.evidence[side.other]
        linked = [index for index in partners if index in evidence]
        partners = (*linked, *(index for index in evidence if index not in linked))
    for index in partners:
        if use.may_stand(side.other, index) and not use.same(side.other, index, first):
            use.stand(side.other, index)
            return (index,)
    return ()
