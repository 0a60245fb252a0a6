"""Checks of axes: patterns that can be read, lemmas, wildcards, a cue for each pole and none on both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.codebook.faults import UnplacedFault, tables, text, texts
from tui.codebook.model import Pattern, PatternKind, Pole, Severity, Slot
from tui.codebook.patterns import LISTS, PatternError, parse_pattern
from tui.codebook.schema import PATTERN_KEYS
from tui.codebook.wildcards import strangers
from tui.language.lexicon import lemmas
from tui.toml.lines import Path

VERBLESS = (Slot.IS, Slot.LABEL, Slot.OF)
"""Slots of adjectives and nouns, in which no verb stands."""


class CueUse(NamedTuple):
    """A pattern as a cue uses it, and the words of which it asks for one besides (`near` and `object`)."""

    pole: str
    slot: str
    pattern: Pattern
    context: frozenset[str]
    path: Path
    written: str

    def collides(self, other: CueUse) -> bool:
        """Whether both stand for opposite poles on the same words."""
        return (
            self.pole != other.pole
            and self.slot == other.slot
            and self.pattern == other.pattern
            and (not self.context or not other.context or bool(self.context & other.context))
        )


def cue_findings(data: dict[str, object]) -> Iterator[UnplacedFault]:
    """What is wrong with the axes of a parsed codebook."""
    for number, axis in tables(data, "axis"):
        what = f"axis '{text(axis, 'id', '?')}'"
        yield from _poles(axis, ("axis", number), what, _added(data, text(axis, "id", "?")))
        uses: list[CueUse] = []
        for index, cue in tables(axis, "cue"):
            path = ("axis", number, "cue", index)
            yield from _cue(cue, path, what)
            uses += _uses(cue, path)
        yield from _collisions(uses, what)
    for number, cue in tables(data, "cue"):
        yield from _cue(cue, ("cue", number), f"axis '{text(cue, 'axis', '?')}'")


def _added(data: dict[str, object], axis: str) -> set[str]:
    """The poles of an axis for which cues stand outside of it."""
    return {text(cue, "pole") for _, cue in tables(data, "cue") if text(cue, "axis") == axis}


def _poles(axis: dict[str, object], path: Path, what: str, added: set[str]) -> Iterator[UnplacedFault]:
    poles = {text(cue, "pole") for _, cue in tables(axis, "cue")} | added
    for pole in Pole:
        if pole not in poles <= set(Pole):
            severity = Severity.WARNING if added else Severity.ERROR  # one that grows has one pole first
            yield UnplacedFault(
                path, f"{what}: no cue for pole {pole}: a shift could never be seen", severity
            )
    if text(axis, "left") and text(axis, "left") == text(axis, "right"):
        yield UnplacedFault((*path, "right"), f"{what}: both poles are called '{text(axis, 'left')}'")


def _cue(cue: dict[str, object], path: Path, what: str) -> Iterator[UnplacedFault]:
    if not any(name in cue for name in LISTS):
        yield UnplacedFault(path, f"{what}: a cue without words: write verbs, words or phrases")
    if texts(cue, "verbs") and text(cue, "slot") in VERBLESS:
        message = f"{what}: no verb stands in slot '{text(cue, 'slot')}': use words, or slot = \"does\""
        yield UnplacedFault((*path, "verbs"), message)
    for name in PATTERN_KEYS:
        for item in texts(cue, name):
            if item.strip():
                yield from _pattern(item, LISTS.get(name), (*path, name), what)


def _pattern(item: str, kind: PatternKind | None, path: Path, what: str) -> Iterator[UnplacedFault]:
    try:
        pattern = parse_pattern(item, kind)
    except PatternError as error:
        yield UnplacedFault(path, f"{what}: {error}", item=item)
        return
    if pattern.kind is PatternKind.VERB:
        yield from _verb(pattern, item, path, what)
    elif pattern.kind is PatternKind.WORD and pattern.text.endswith("*"):
        others = strangers(pattern.text[:-1])
        if others:
            message = f"{what}: '{item}' also matches {', '.join(others)}: write the forms that you mean"
            yield UnplacedFault(path, message, Severity.WARNING, item)


def _verb(pattern: Pattern, item: str, path: Path, what: str) -> Iterator[UnplacedFault]:
    verb, space, particle = pattern.text.partition(" ")
    known = lemmas(verb.lower(), "verb")
    if known and verb.lower() not in known:
        message = f"{what}: verb '{item}' is an inflected form: write '{known[0]}{space}{particle}'"
        yield UnplacedFault(path, message, item=item)


def _uses(cue: dict[str, object], path: Path) -> Iterator[CueUse]:
    context = frozenset(texts(cue, "near") + texts(cue, "object"))
    pole, slot = text(cue, "pole"), text(cue, "slot", Slot.CLAUSE)
    for name, kind in LISTS.items():
        for item in texts(cue, name):
            try:
                pattern = parse_pattern(item, kind)
            except PatternError:
                continue
            yield CueUse(pole, slot, pattern, context, (*path, name), item)


def _collisions(uses: list[CueUse], what: str) -> Iterator[UnplacedFault]:
    by_pattern: dict[tuple[str, Pattern], list[CueUse]] = {}
    for use in uses:
        others = by_pattern.setdefault((use.slot, use.pattern), [])
        if any(use.collides(other) for other in others):
            message = f"{what}: '{use.written}' is a cue for both poles: give each its own near or object"
            yield UnplacedFault(use.path, message, item=use.written)
        others.append(use)
