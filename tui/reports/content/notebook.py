"""Notes by themselves, without the texts they were written on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui import __version__
from tui.documents.model import Metadata
from tui.language.counted import counted
from tui.notes.citation import citation
from tui.notes.model import Anchor, Judgement, Note
from tui.pair import Pair
from tui.reports.blocks import (
    Block,
    Heading,
    Items,
    NoteBody,
    Prose,
    Quote,
    Quotes,
    Report,
    Section,
    addressed,
    line,
    quiet,
)
from tui.reports.content.notes import about, signs


def notes_report(
    notes: Sequence[Note], origins: Mapping[str, Metadata], lost: Sequence[Judgement] = ()
) -> Report:
    """Every note with its id and its quotations, in the order given; then verdicts without their passages."""
    blocks: list[Block] = []
    for note in notes:
        blocks += _note(note, origins)
    head = counted(len(notes), "note")
    sections = [Section("notes", head, tuple(blocks))]
    if lost:
        missing = [block for judgement in lost for block in _verdict(judgement, origins)]
        sections.append(Section("verdicts", "Verdicts on links that lost their passages", tuple(missing)))
    return Report("Notes", Pair("", ""), lead=(), sections=tuple(sections))


def notes_document(
    notes: Sequence[Note],
    origins: Mapping[str, Metadata],
    verdicts: Sequence[Judgement] = (),
    means: Sequence[str] = (),
) -> Report:
    """Notes and verdicts to hand in: numbered, with what they were made with and the texts they are on."""
    blocks: list[Block] = []
    for number, note in enumerate(notes, start=1):
        blocks += [Heading(line(f"{number}. Note {about(note)}")), *_note(note, origins)[1:]]
    judged: list[Block] = []
    for number, one in enumerate(verdicts, start=1):
        judged += [Heading(line(f"{number}. Link {one.verdict}")), *_verdict(one, origins)[1:]]
    used = {text for note in notes for text in note.texts}
    used |= {anchor.document for note in notes for anchor in note.anchors}
    used |= {anchor.document for one in verdicts for anchor in one.anchors}
    made = [line(quiet("program: "), f"parallax {__version__}"), *map(line, means)]
    made += [
        line(quiet("text: "), *addressed(f"{citation(origins[text])}"), f", SHA-256 of its words {text}")
        for text in sorted(used & origins.keys())
    ]
    sections = (
        Section("notes", "Notes", tuple(blocks)),
        *([Section("verdicts", "Verdicts on links", tuple(judged))] if judged else []),
        Section("method", "How this was made", (Items(tuple(made)),)),
    )
    return Report("Notes", Pair("", ""), lead=(), sections=sections)


def _verdict(judgement: Judgement, origins: Mapping[str, Metadata]) -> list[Block]:
    return [
        Heading(line(f"{judgement.id} ", quiet(f"link {judgement.verdict}"))),
        Quotes(tuple(_quotation(anchor, origins) for anchor in judgement.anchors)),
        Prose(line(quiet(judgement.updated))),
    ]


def _note(note: Note, origins: Mapping[str, Metadata]) -> list[Block]:
    blocks: list[Block] = [Heading(line(f"{note.id} ", quiet(about(note))))]
    if note.anchors:
        blocks.append(Quotes(tuple(_quotation(anchor, origins) for anchor in note.anchors)))
    return [*blocks, NoteBody(note.body), Prose(line(quiet(signs(note))))]


def _quotation(anchor: Anchor, origins: Mapping[str, Metadata]) -> Quote:
    return Quote(
        place=str(anchor.side),
        words=line(" ".join(anchor.exact.split())),
        says=anchor.speaker,
        detail=citation(origins.get(anchor.document, Metadata()), where=str(anchor.locator)),
    )
