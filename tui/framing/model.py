"""What a text says of the target, in whose voice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple, TypeVar

from tui.codebook.model import Codebook, Cue, Pole, Target
from tui.pair import Side
from tui.spans import Span


class How(StrEnum):
    """How a mention names the target."""

    NAME = "name"
    PEOPLE = "people"
    CARRIED = "carried"  # it, its
    FORMER = "former"
    LATTER = "latter"
    WE = "we"  # of a speaker whose office speaks for the target


class Role(StrEnum):
    """What the target does in its clause."""

    DOER = "doer"
    UNDERGOER = "undergoer"
    OWNER = "owner"
    NEAR = "near"  # named in the clause; nothing certain
    OTHER = "other"


class VoiceKind(StrEnum):
    """Whose claim a sentence is."""

    AUTHOR = "author"
    NAMED = "named"
    UNNAMED = "unnamed"
    CARRIED = "carried"


class Certainty(StrEnum):
    """How sure the voice is."""

    QUOTED = "quoted"
    REPORTED = "reported"
    LABEL = "label"
    CARRIED = "carried"
    AUTHOR = "author"


class Voice(NamedTuple):
    """A speaker and how that is known."""

    kind: VoiceKind
    certainty: Certainty
    speaker: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    speaker_name: str = ""  # merged within a text: "Berg" -> "Jo Berg"; "" for the author
    rule: str = ""
    imputed: bool = False  # the target itself is said to hope, seek, claim: nobody is quoted


class Predication(NamedTuple):
    """A verb (or copula) that the target takes part in."""

    verb: Span
    lemma: str
    level: str  # main, coordinated, infinitive, participle, copula
    clause: Span
    object: Span | None = None
    under: str | None = None  # the lemma of the verb of will or aspect above it: "seek"
    negated: bool = False
    modal: str | None = None
    role: Role = Role.DOER  # what the target is to this verb
    passive: bool = False
    particle: str = ""  # "back" in "step back"
    progressive: bool = False  # "is stepping"
    rule: str = ""
    noun: str = ""  # that makes one predicate with the verb: "attention" of "pays attention"
    modifiers: tuple[Span, ...] = ()  # "reluctantly", "increasingly"


class Mention(NamedTuple):
    """A place where the target is named."""

    span: Span
    sentence: int  # passage id
    how: How
    role: Role
    predications: tuple[Predication, ...]
    voice: Voice
    sure: float = 1.0
    rule: str = ""
    owned: Span | None = None  # the noun phrase that the target owns: "Japan's [ambition]"
    clause: Span | None = None  # the clause the target takes part in

    @property
    def predicate(self) -> Predication | None:
        """The first and main predicate."""
        return self.predications[0] if self.predications else None


class Evidence(NamedTuple):
    """A cue of the codebook that fired on words of the page."""

    cue: Cue
    span: Span  # the words that matched
    sentence: int
    pole: Pole  # after negation
    negated: bool
    mention: Mention | None
    predication: Predication | None
    voice: Voice
    why: str  # one line: words, cue, file and line, speaker
    fuzzy: bool = False
    sure: float = 1.0


class Label(NamedTuple):
    """A noun that somebody puts on the target: springboard, vanguard."""

    span: Span
    lemma: str
    sentence: int
    voice: Voice


@dataclass(frozen=True)
class Framing:
    """All that was found in one text."""

    target: Target
    codebook: Codebook
    mentions: tuple[Mention, ...]
    voices: tuple[Voice, ...]
    evidence: tuple[Evidence, ...]
    labels: tuple[Label, ...]
    fired: dict[str, int]  # cue id -> times it fired
    evaluations: tuple[Evidence, ...] = ()  # praise (right pole) and blame by words of general English

    @cached_property
    def mentions_in(self) -> Mapping[int, tuple[Mention, ...]]:
        """Index of a passage -> the mentions in it; none of a passage without one."""
        return _by_passage(self.mentions)

    @cached_property
    def evidence_in(self) -> Mapping[int, tuple[Evidence, ...]]:
        """Index of a passage -> the evidence in it; none of a passage without any."""
        return _by_passage(self.evidence)


Found = TypeVar("Found", Mention, Evidence)


def _by_passage(found: Iterable[Found]) -> dict[int, tuple[Found, ...]]:
    """What was found by the passage in which it begins, in its order."""
    table: dict[int, list[Found]] = {}
    for item in found:
        table.setdefault(item.sentence, []).append(item)
    return {passage: tuple(items) for passage, items in table.items()}


class Quotation(NamedTuple):
    """Words of one text, as evidence of a shift."""

    side: Side
    span: Span
    voice: Voice
    pole: Pole | None = None
    why: str = ""
    words: tuple[Span, ...] = ()  # those that count: what a cue matched, a verb, a label
    shared: tuple[Span, ...] = ()  # those that the other text has too


class ShiftKind(StrEnum):
    """What kind of difference a shift is."""

    AXIS = "axis"
    ANCHOR = "anchor"  # shared words, another predicate
    VERB = "verb"
    LABEL = "label"
    VOICE = "voice"
    ABSENCE = "absence"
    CONTINUITY = "continuity"  # same charge, other voice


class Level(StrEnum):
    """What a shift may claim."""

    WORDED = "worded"
    COUNTED = "counted"
    TESTED = "tested"


class Shift(NamedTuple):
    """A difference in framing, with the words that show it. None is made without them."""

    kind: ShiftKind
    title: str
    level: Level
    old: tuple[Quotation, ...]  # of the left, earlier text
    new: tuple[Quotation, ...]
    also: tuple[Quotation, ...] = ()  # counter-evidence on the same axis
    axis: str | None = None
    note: str = ""


class AxisCount(NamedTuple):
    """Evidence on one axis in both texts, at most one piece per sentence and pole."""

    axis: str
    counts: tuple[tuple[int, int], tuple[int, int]]  # (left text: left pole, right pole), (right text: ...)
    quotations: tuple[Quotation, ...]

    @property
    def few(self) -> bool:
        """Fewer than five pieces on a side: quotations only, no share."""
        return any(sum(count) < 5 for count in self.counts)


class VerbUse(NamedTuple):
    """A verb of which the target is the doer, or an adverb of such verbs."""

    lemma: str
    quotations: tuple[Quotation, ...]


class VerbTable(NamedTuple):
    """The target's verbs: only in the left text, in both, only in the right."""

    left: tuple[VerbUse, ...]
    both: tuple[VerbUse, ...]
    right: tuple[VerbUse, ...]
    modifiers: VerbTable | None = None  # the adverbs of these verbs, shared out in the same way


class Speaker(NamedTuple):
    """Somebody who is quoted or reported in a text; the author has an empty name."""

    name: str
    kind: VoiceKind
    quotations: tuple[Quotation, ...]

    @property
    def carried(self) -> int:
        """In how many quotations it is a guess that the speaker of the sentence before goes on."""
        return sum(quotation.voice.certainty is Certainty.CARRIED for quotation in self.quotations)
