"""What a reader says of findings: notes on them, of which the tags `confirmed` and `rejected` are verdicts.

A note holds on to words, so that a verdict outlives another analysis: it stands for whatever finding quotes
those words then. As a note it is saved, undone, exported and merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from tui.comparison.findings.model import Finding
from tui.documents.model import Document
from tui.notes.model import Note, NoteKind, Resolved
from tui.pair import Pair, Side


class FindingVerdict(StrEnum):
    """What a reader says of a finding; the value is the tag."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"


GLYPHS = {FindingVerdict.CONFIRMED: "✓", FindingVerdict.REJECTED: "✗"}


class Judged(NamedTuple):
    """The note on a finding, and the verdict in it."""

    note: Note
    verdict: FindingVerdict | None


def findings_judged(
    findings: Sequence[Finding],
    documents: Pair[Document],
    notes: Iterable[tuple[Note, Sequence[Resolved]]],
) -> dict[int, Judged]:
    """Index of a finding -> the note on it; of several the one with a verdict, the last changed."""
    found: dict[int, Judged] = {}
    for note, places in sorted(notes, key=lambda one: one[0].updated):
        index = _meant(findings, documents, note, places) if note.kind is NoteKind.SHIFT else None
        if index is not None:
            verdict = verdict_of(note)
            if verdict or index not in found or not found[index].verdict:
                found[index] = Judged(note, verdict)
    return found


def verdict_of(note: Note) -> FindingVerdict | None:
    """The verdict among the tags of a note."""
    return next((verdict for verdict in FindingVerdict if verdict in note.tags), None)


def told(note: Note) -> tuple[str, tuple[str, ...]]:
    """What a note on a finding says of it in plain words, "" without a verdict, and its other tags."""
    verdict = verdict_of(note) if note.kind is NoteKind.SHIFT else None
    if verdict is None:
        return "", note.tags
    return f"finding {verdict}", tuple(tag for tag in note.tags if tag not in set(FindingVerdict))


def turned(note: Note, verdict: FindingVerdict) -> Note:
    """The note with a verdict in place of any other; without it, if it has it already."""
    others = tuple(tag for tag in note.tags if tag not in set(FindingVerdict))
    tags = others if verdict_of(note) is verdict else (*others, str(verdict))
    return replace(note, tags=tags)


def _meant(
    findings: Sequence[Finding], documents: Pair[Document], note: Note, places: Sequence[Resolved]
) -> int | None:
    """The finding that quotes most of the passages of a note, some of each text; one of its title first."""
    on = Pair(*(_passages(documents[side], side, places) for side in Side))
    if not all(on):
        return None
    best: tuple[bool, int, int] | None = None
    for index, finding in enumerate(findings):
        shared = [len(on[side] & {one.passage for one in finding.cited(side)}) for side in Side]
        if all(shared):
            rank = (finding.title == note.subject, sum(shared), -index)
            best = max(best, rank) if best else rank
    return -best[2] if best else None


def _passages(document: Document, side: Side, places: Sequence[Resolved]) -> set[int]:
    spans = (place.span for place in places if place.anchor.side is side and place.span is not None)
    found = (document.passage_at(span.start) for span in spans)
    return {passage.id for passage in found if passage is not None}
