"""Which tables and keys a codebook may hold, and what kind of value each takes."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.codebook.model import Negation, Pole, Slot
from tui.toml.values import ValueKind


@dataclass(frozen=True)
class KeyForm:
    """One key of a table."""

    kind: ValueKind
    required: bool = False
    choices: tuple[str, ...] = ()
    matched: bool = False  # its texts are looked for in documents


@dataclass(frozen=True)
class TableForm:
    """The keys of one kind of table."""

    header: str  # how it is written
    keys: dict[str, KeyForm]
    tables: dict[str, TableForm] = field(default_factory=dict)  # arrays of tables in it


def _text(required: bool = False, choices: tuple[str, ...] = ()) -> KeyForm:
    return KeyForm(ValueKind.TEXT, required, choices)


def _texts(required: bool = False) -> KeyForm:
    return KeyForm(ValueKind.TEXTS, required, matched=True)


PATTERN_KEYS = ("verbs", "words", "phrases", "near", "object")

CUE = TableForm(
    "[[axis.cue]]",
    {
        "pole": _text(True, tuple(Pole)),
        "slot": _text(choices=tuple(Slot)),
        **{key: _texts() for key in PATTERN_KEYS},
        "negation": _text(choices=tuple(Negation)),
        "example": _text(),
        "not_example": _text(),
    },
)
AXIS = TableForm(
    "[[axis]]",
    {
        "id": _text(True),
        "name": _text(),
        "question": _text(True),
        "entman": _text(choices=("problem", "cause", "evaluation", "remedy")),
        "left": _text(True),
        "right": _text(True),
    },
    {"cue": CUE},
)
TARGET = TableForm(
    "[target.name]",
    {
        "label": _text(),
        "names": _texts(True),
        "people": _texts(),
        "pronouns": _texts(),
        "not": _texts(),
    },
)
HEAD = TableForm(
    "[codebook]",
    {"name": _text(), "about": _text(), "language": _text(choices=("en",)), "use": _text(choices=("side",))},
)
DIRECTIONS = ("forward", "backward", "both")
TRIGGER = {"words": _texts(True), "direction": _text(choices=DIRECTIONS), "stops": _texts()}
VOICES = ("speech", "thought", "label", "noun", "source")

ARRAYS = {
    "axis": AXIS,
    "topic": TableForm(
        "[[topic]]", {"id": _text(True), "terms": _texts(True), "stack": _text(choices=("adds",))}
    ),
    "name": TableForm("[[name]]", {"id": _text(True), "terms": _texts(True)}),
    "cue": TableForm("[[cue]]", {"axis": _text(True), **CUE.keys}),
    "except": TableForm("[[except]]", {"axis": _text(True), "phrases": _texts(True)}),
    "alias": TableForm("[[alias]]", {"of": _text(True), "names": _texts(), "not": _texts()}),
    "negator": TableForm("[[negator]]", TRIGGER),
    "pseudo_negator": TableForm("[[pseudo_negator]]", TRIGGER),
    "voice": TableForm("[[voice]]", {**TRIGGER, "kind": _text(True, VOICES)}),
}
"""The arrays of tables of a codebook. Beside them stand [codebook] and one [target.name] for each target."""

TOP = ("codebook", "target", *ARRAYS)
