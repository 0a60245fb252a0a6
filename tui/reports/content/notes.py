"""The reader's notes."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.comparison.findings.judged import told
from tui.notes import resolve
from tui.notes.model import Anchor, AnchorStatus, Note, NoteKind
from tui.reports.blocks import Block, Heading, NoteBody, Prose, Quote, Quotes, Section, line, quiet
from tui.reports.content.quoting import passage_anchor, place

KINDS = {
    NoteKind.PAIR: "on a pair of passages",
    NoteKind.PASSAGE: "on a passage",
    NoteKind.SPAN: "on selected words",
    NoteKind.SHIFT: "on a shift",
    NoteKind.WHOLE: "on the comparison",
}


def notes_section(comparison: Comparison) -> Section | None:
    """Every note with all its quotations, in the order the comparison holds them."""
    if not comparison.notes:
        return None
    blocks: list[Block] = []
    for number, note in enumerate(comparison.notes, start=1):
        blocks += _note(comparison, number, note)
    return Section("notes", "Notes", tuple(blocks))


def _note(comparison: Comparison, number: int, note: Note) -> list[Block]:
    blocks: list[Block] = [Heading(line(f"{number}. Note {about(note)}"))]
    if note.anchors:
        blocks.append(Quotes(tuple(_quotation(comparison, anchor) for anchor in note.anchors)))
    return [*blocks, NoteBody(note.body), Prose(line(quiet(signs(note))))]


def about(note: Note) -> str:
    """What a note is about."""
    return f"{KINDS[note.kind]}: {note.subject}" if note.subject else KINDS[note.kind]


def signs(note: Note) -> str:
    """When a note was last changed, who wrote it, its verdict on a finding, and its tags."""
    written = (note.updated or note.created)[:16].replace("T", " ")
    verdict, others = told(note)
    tags = " ".join(f"#{tag}" for tag in others)
    return " · ".join(part for part in (written, note.author, verdict, tags) if part)


def _quotation(comparison: Comparison, anchor: Anchor) -> Quote:
    """The words a note is fastened to, as they were when it was written, and where they stand here."""
    found = resolve([anchor], comparison.documents[anchor.side])[0]
    where, detail = comparison.names[anchor.side], "these words are not found in this text"
    if found.span is not None:
        where = place(comparison, anchor.side, found.span)
        detail = "found again, to be reviewed" if found.status is AnchorStatus.REVIEW else ""
    return Quote(
        place=where,
        words=line(" ".join(anchor.exact.split())),
        says=anchor.speaker,
        detail=detail,
        anchor=passage_anchor(comparison, anchor.side, found.span) if found.span else "",
        where=str(
            comparison.documents[anchor.side].locator(found.span.start) if found.span else anchor.locator
        ),
        side=anchor.side,
    )
