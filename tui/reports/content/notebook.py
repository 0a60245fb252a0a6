"""Notes by themselves, without the texts they were written on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.documents.model import Metadata
from tui.notes.citation import citation
from tui.notes.model import Anchor, Note
from tui.pair import Pair
from tui.reports.blocks import Block, Heading, NoteBody, Prose, Quote, Quotes, Report, Section, line, quiet
from tui.reports.content.notes import about, signs


def notes_report(notes: Sequence[Note], origins: Mapping[str, Metadata]) -> Report:
    """Every note with its id and its quotations, in the order given."""
    blocks: list[Block] = []
    for note in notes:
        blocks += _note(note, origins)
    head = "1 note" if len(notes) == 1 else f"{len(notes)} notes"
    return Report("Notes", Pair("", ""), lead=(), sections=(Section("notes", head, tuple(blocks)),))


def _note(note: Note, origins: Mapping[str, Metadata]) -> list[Block]:
    blocks: list[Block] = [Heading(line(f"{note.id} ", quiet(about(note))), level=3)]
    if note.anchors:
        blocks.append(Quotes(tuple(_quotation(anchor, origins) for anchor in note.anchors)))
    return [*blocks, NoteBody(note.body), Prose(line(quiet(signs(note))))]


def _quotation(anchor: Anchor, origins: Mapping[str, Metadata]) -> Quote:
    return Quote(
        place=str(anchor.side),
        words=line(" ".join(anchor.exact.split())),
        says=anchor.speaker,
        detail=citation(origins.get(anchor.document, Metadata())),
    )
