"""What belongs together in two texts."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.pair import Pair, Side
from tui.spans import Span

if TYPE_CHECKING:
    from tui.meaning import EncodedTexts


class Strength(StrEnum):
    """How sure a link is, surest first; the README says how often each is right, for each kind of text."""

    STRONG = "strong"
    LIKELY = "likely"
    FAINT = "faint"


class EvidenceKind(StrEnum):
    """Why two passages are linked."""

    TERM = "term"  # the same word, spelling and morphology folded
    FUZZY = "fuzzy"  # words alike but not the same
    OPPOSITES = "opposites"  # words that say the opposite: attend, absent
    PHRASE = "phrase"  # the same words in a row
    NUMBER = "number"  # the same number, or numbers of the same unit
    NAME = "name"  # the same thing under the same or another name
    TOPIC = "topic"  # the same matter of the codebook
    LETTERS = "letters"  # words spelt alike
    CLAUSE = "clause"  # several of the same words, close together in both
    ALIKE = "alike"  # words used alike in English at large; opposites are, too
    AROUND = "around"  # the same word in the sentences around
    ECHO = "echo"  # the same word in sentences of the text that are like one of the two
    LEARNT = "learnt"  # words that keep standing opposite each other in these two texts
    MEANING = "meaning"  # words that the sentence encoder reads alike
    REST = "rest"  # what is not told word by word: the passages as a whole

    @property
    def marks_words(self) -> bool:
        """Whether its places are single words of the two passages, to be marked there."""
        return self not in _ELSEWHERE


_ELSEWHERE = frozenset({EvidenceKind.CLAUSE, EvidenceKind.AROUND, EvidenceKind.ECHO, EvidenceKind.REST})


class Verdict(StrEnum):
    """What the reader said of a link."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    ADDED = "added"  # linked by hand


class LinkEvidence(NamedTuple):
    """One reason for a link: words on the left page, words on the right page."""

    kind: EvidenceKind
    left: Span
    right: Span
    weight: float  # its share of the score; all shares of a link add up to 1 (the rest may be negative)
    topic: str | None = None


class Link(NamedTuple):
    """An aligned pair of passages."""

    left: int  # passage id in the left document
    right: int
    score: float  # 0 to 1: a fixed curve over the sum of its parts
    strength: Strength
    verdict: Verdict | None = None

    def passage(self, side: Side) -> int:
        """The passage id on one side."""
        return self.left if side is Side.LEFT else self.right


class Explanation(NamedTuple):
    """Why a pair of passages is linked, or why not."""

    left: int
    right: int
    score: float
    strength: Strength | None  # None: under the lowest cut-off
    evidence: tuple[LinkEvidence, ...]  # heaviest first
    cutoffs: dict[Strength, float]
    parts: dict[str, float]  # name of a part -> what it adds; their sum is what the score stands for


class Ranks(NamedTuple):
    """The best pairs of passages, links or not, best first: an item of each array for each pair."""

    left: array[int]  # indices of passages
    right: array[int]
    of: int  # how many pairs were scored, these included
    meaning: array[float] | None = None  # what the sentence encoder says, in standard deviations

    def without(self, pairs: AbstractSet[tuple[int, int]]) -> Ranks:
        """The ranks of all other pairs."""
        both = zip(self.left, self.right, strict=True)
        kept = [place for place, pair in enumerate(both) if pair not in pairs]
        left, right = (array("q", map(side.__getitem__, kept)) for side in (self.left, self.right))
        meaning = self.meaning and array("d", map(self.meaning.__getitem__, kept))
        return Ranks(left, right, self.of, meaning)


@dataclass(frozen=True)
class Alignment:
    """All links of two texts, best first, faint ones included."""

    links: Sequence[Link]
    cutoffs: dict[Strength, float]  # lowest score of each strength
    explain: Callable[[int, int], Explanation] = field(repr=False, compare=False)
    notices: tuple[str, ...] = ()  # what was capped or left out, in sentences
    ranks: Ranks | None = field(default=None, repr=False, compare=False)  # None: only the links are known
    reading: EncodedTexts | None = field(default=None, repr=False, compare=False)  # of the sentence encoder

    @cached_property
    def of_passage(self) -> Pair[dict[int, tuple[Link, ...]]]:
        """For each side: passage id -> its links, best first."""
        tables: Pair[dict[int, list[Link]]] = Pair({}, {})
        for link in self.links:
            for side in Side:
                tables[side].setdefault(link.passage(side), []).append(link)
        return tables.map(lambda table: {key: tuple(value) for key, value in table.items()})

    def explained(self, links: Iterable[Link]) -> Iterator[Explanation]:
        """Why each of these links is one, in their order; for many it is far quicker than one by one."""
        every = getattr(self.explain, "all", None)
        ends = ((link.left, link.right) for link in links)
        return every(ends) if every else (self.explain(*one) for one in ends)

    def links_of(self, side: Side, passage: int) -> tuple[Link, ...]:
        """The links of one passage, best first."""
        return self.of_passage[side].get(passage, ())
