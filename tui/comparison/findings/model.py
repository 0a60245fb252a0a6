"""A finding: words of both texts that stand against each other, and why they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import takewhile
from typing import NamedTuple, overload

from tui.codebook.model import Pole
from tui.comparison.findings.excerpt import Telling
from tui.framing.model import Quotation
from tui.pair import Pair, Side
from tui.spans import Span

SHOWN = 8
"""Findings that are shown unless all are asked for."""
ROOM = 165
"""Characters of a quotation in the summary."""


Ends = tuple[int, int]
"""Indices of a passage of the left text and of one of the right."""


class FindingKind(StrEnum):
    """What two passages say of each other."""

    SHIFT = "shift"
    CONTINUITY = "continuity"  # the same matter in the same words
    NUMBER = "number"  # a number changed
    VOICE = "voice"  # the same claim by another speaker
    WORDING = "wording"  # one text says it in other words than the other


class Naming(StrEnum):
    """How a passage concerns the target."""

    NAMED = "named"
    WE = "we"  # said by somebody whose office speaks for the target
    BESIDE = "beside"  # named only near by, or nowhere near: the passage may be about somebody else


class Cited(NamedTuple):
    """Words of one text as one end of a finding."""

    quotation: Quotation  # at most 30 words; `words` are the target's own predicate, `shared` those of both
    passage: int  # index of the passage the words stand in
    naming: Naming


class AxisAnswers(NamedTuple):
    """The answers to the question of an axis: which one in the left text, which in the right."""

    left: Pole
    right: Pole


class Finding(NamedTuple):
    """Passages of two texts that stand against each other.

    `old` are words of the left, earlier text. Only a finding of the codebook may have more evidence than is
    cited: `bearing` holds all passages that bear it out, those cited included.
    """

    kind: FindingKind
    title: str  # both sides' own words, or the answers to the question of an axis
    old: tuple[Cited, ...]  # the best first, at most two
    new: tuple[Cited, ...]
    bearing: Pair[frozenset[int]]  # indices of passages
    axis: str | None = None  # whose cues stand at both ends
    ends: AxisAnswers | None = None  # given with an axis, unless both texts answer alike
    link: tuple[int, int] | None = None  # the pair of passages it comes from, as indices
    against: int = 0  # pieces of counter-evidence on the axis
    shifts: tuple[int, ...] = ()  # of `Comparison.shifts`, those it stands for
    names: Pair[str] | None = None  # of rival names: each text's own, with its counts in both
    doubtful: bool = False  # its first passages may well be about different matters

    def cited(self, side: Side) -> tuple[Cited, ...]:
        """What is quoted of one text."""
        return self.old if side is Side.LEFT else self.new


class Findings(Sequence[Finding]):
    """Findings: the first ones, and others whose words are looked for only when one is asked for."""

    def __init__(
        self,
        first: Sequence[Finding] = (),
        others: Sequence[tuple[Ends, Pair[frozenset[int]], Callable[[], Finding]]] = (),
    ) -> None:
        """Of the others it is known what opens them, what bears them out, and how they are made."""
        self._made = dict(enumerate(first))
        self._makers = {at: make for at, (_, _, make) in enumerate(others, len(first))}
        self.links: tuple[Ends | None, ...] = (*(one.link for one in first), *(link for link, _, _ in others))
        """Of each finding the pair of passages that opens it, if one does."""
        borne = (*(one.bearing for one in first), *(bearing for _, bearing, _ in others))
        self.bearings: tuple[Pair[frozenset[int]], ...] = borne
        """Of each finding the passages that bear it out."""

    def made(self) -> Findings:
        """The same with all of them made, to be sent to another process."""
        return Findings(tuple(self))

    def __len__(self) -> int:
        return len(self.links)

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...

    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        wanted = range(len(self))[index]
        if isinstance(wanted, range):
            return tuple(self[one] for one in wanted)
        if wanted not in self._made:
            self._made[wanted] = self._makers[wanted]()
        return self._made[wanted]


class SummaryQuote(NamedTuple):
    """The best words of one text on a finding."""

    span: Span  # in the text's own offsets, at most `ROOM` characters
    marks: tuple[Span, ...]  # the words that count: what a cue matched, or the target's own predicate
    passage: int  # index
    speaker: str  # "" where the author speaks
    guessed: bool  # that the speaker goes on is a guess
    pole: Pole | None = None  # of the axis, for which the marks speak
    telling: Telling = Telling()  # what of the passage to show where not all has room
    named: tuple[Span, ...] = ()  # places of the page that name the speaker: words that hold one need no more


class SummaryLine(NamedTuple):
    """One line of the summary: what stands against what."""

    finding: int  # index in `Comparison.findings`
    lead: str  # the question of an axis, or what kind of finding it is; "" where the words say it
    said: Pair[SummaryQuote | None]  # None: nothing is quoted of that text
    against: int  # pieces of counter-evidence


class Summary(NamedTuple):
    """What a reader should know first, as data."""

    voices: Pair[str]  # in whose voice each text speaks of the target
    lines: tuple[SummaryLine, ...]
    shared: str  # a sentence on speakers of both texts who share an affiliation; ""
    little: str  # a sentence where there is nothing or little to say; ""
    alike: str = ""  # who they are, in fewer words; ""


def shown(findings: Sequence[Finding], *, everything: bool = False) -> tuple[Finding, ...]:
    """The findings to show, unless all are asked for the first `SHOWN`, up to one that is doubtful."""
    if everything:
        return tuple(findings)
    return tuple(takewhile(lambda one: not one.doubtful, findings[:SHOWN]))
