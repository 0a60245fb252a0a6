"""The codebook: what an analyst wants found, as data. `read.py` makes it from TOML, `check.py` checks it."""

# Annotations are types here: a named tuple compiles each that is put off, at every start.

from enum import StrEnum
from typing import NamedTuple


class Pole(StrEnum):
    """An end of an axis (not a side of the comparison)."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Pole":
        """The opposite pole of the axis."""
        return Pole.RIGHT if self is Pole.LEFT else Pole.LEFT


class Slot(StrEnum):
    """Where a cue's words must stand, relative to the target."""

    DOES = "does"  # the target is the doer of the verb
    UNDERGOES = "undergoes"  # the target is acted on
    IS = "is"  # said of the target by a copula or an adjective before it
    LABEL = "label"  # what somebody calls it: "described Japan as a springboard"
    OF = "of"  # the target's noun: "Japan's ambition"
    CLAUSE = "clause"  # anywhere in a clause in which the target takes part
    ANYWHERE = "anywhere"  # in any sentence, whoever it is about


class Negation(StrEnum):
    """What a negation in scope does to a cue."""

    FLIP = "flip"
    CANCEL = "cancel"
    KEEP = "keep"


class PatternKind(StrEnum):
    """How a pattern is matched."""

    VERB = "verb"  # a lemma, with a particle perhaps: "step back"
    WORD = "word"  # a lemma or form; `*` at the end
    PHRASE = "phrase"  # words in order; `*` is up to three words
    SCARE = "scare"  # inside distancing quotation marks
    FUZZY = "fuzzy"  # RapidFuzz, shown as "fuzzy" wherever it matched
    REGEX = "regex"


class SourcePlace(NamedTuple):
    """Where in a codebook file something is written."""

    file: str
    line: int  # from 1


class Pattern(NamedTuple):
    """One thing to look for."""

    kind: PatternKind
    text: str
    cutoff: float = 0.0  # of a fuzzy pattern, 0 to 100


class Cue(NamedTuple):
    """Words that speak for one pole of an axis when they stand in the slot."""

    id: str  # "limits/left/1": axis, pole, number from 1
    axis: str
    pole: Pole
    slot: Slot
    patterns: tuple[Pattern, ...]
    near: tuple[Pattern, ...]  # one of these must stand in the same clause; () asks for none
    object: tuple[Pattern, ...]  # one of these must stand in the predicate's object; () asks for none
    negation: Negation
    example: str
    not_example: str
    place: SourcePlace


class Axis(NamedTuple):
    """A question with two opposite answers."""

    id: str
    question: str
    entman: str  # problem, cause, evaluation or remedy (Entman 1993)
    left: str  # the left pole in a few words
    right: str
    cues: tuple[Cue, ...]
    place: SourcePlace
    side: bool = False  # only counted: no shift rests on it
    name: str = ""  # in few letters, for a margin; "": the id

    @property
    def short(self) -> str:
        """The axis in as few letters as the codebook knows."""
        return self.name or self.id

    def pole(self, pole: Pole) -> str:
        """What the axis calls one of its poles."""
        return self.left if pole is Pole.LEFT else self.right


class Target(NamedTuple):
    """The subject whose framing is followed."""

    id: str
    label: str
    names: tuple[str, ...]
    people: tuple[str, ...] = ()  # count only before a noun: "Japanese"
    pronouns: tuple[str, ...] = ("it", "its", "itself")  # carried over by rule
    excluded: tuple[str, ...] = ()  # "Sea of Japan"
    seats: tuple[str, ...] = ()  # count only where they act: "Washington", not "in Washington"


class Alias(NamedTuple):
    """More names of a target, wherever that is written, and what is not the target."""

    of: str  # one of its names
    names: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


class Exempt(NamedTuple):
    """Words in which no cue of an axis counts: "killing time" is no killing."""

    axis: str
    phrases: tuple[str, ...]


class Topic(NamedTuple):
    """A matter, or a thing with several names, that two passages may share although the words differ."""

    id: str
    terms: tuple[str, ...]  # wordings, matched fuzzily; the topic's own name need not be among them
    kind: str = "topic"  # "topic", or "name" for a country, a body or a person with its other names
    place: SourcePlace = SourcePlace("", 0)
    adds: bool = False  # its wordings come to those that other books give the topic


class Trigger(NamedTuple):
    """A negator, or a cue of reported speech (ConText's scheme)."""

    text: str
    direction: str = "forward"  # forward, backward or both
    stops: tuple[str, ...] = ()  # words that end its scope
    kind: str = ""  # of a voice cue: "speech", "thought", "label", "noun", "source"


class Codebook(NamedTuple):
    """One or several stacked codebook files. Later files replace axes, topics and targets of the same id."""

    name: str
    language: str = "en"
    files: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    axes: tuple[Axis, ...] = ()
    topics: tuple[Topic, ...] = ()
    negators: tuple[Trigger, ...] = ()
    pseudo_negators: tuple[Trigger, ...] = ()
    voice_cues: tuple[Trigger, ...] = ()
    about: str = ""  # what it is for, in a line
    added: tuple[Cue, ...] = ()  # cues for axes that may stand in other files
    aliases: tuple[Alias, ...] = ()
    exempt: tuple[Exempt, ...] = ()

    def axis(self, id: str) -> Axis:
        """The axis of that id; KeyError without one."""
        return {axis.id: axis for axis in self.axes}[id]

    def target(self, id: str) -> Target:
        """The target of that id; KeyError without one."""
        return {target.id: target for target in self.targets}[id]


class Severity(StrEnum):
    """How bad a fault is."""

    ERROR = "error"
    WARNING = "warning"


class Fault(NamedTuple):
    """Something wrong in a codebook file, with a proposal in its message."""

    place: SourcePlace
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.place.file}: line {self.place.line}: {self.message}"
