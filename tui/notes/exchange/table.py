"""Notes as CSV: one row for each, both quotations beside it (RFC 4180, with a byte order mark for Excel)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from tui.notes.citation import citation
from tui.notes.exchange.collection import Collection
from tui.notes.model import Anchor, Judgement, Note
from tui.pair import Side

COLUMNS = ("id", "kind", "subject", "note", "tags", "created", "updated")
QUOTED = ("quotation", "source", "speaker", "start", "end")
AUTHORS = ("author", "answers")  # these and LOCATED behind the others, so that columns keep their places
LOCATED = ("heading", "paragraph", "page", "address", "sha256")
MADE_WITH = "made with"
FORMULA = frozenset("=+-@\t\r\n＝＋－＠")  # a cell that begins so may be run by a spreadsheet


def write(collection: Collection) -> str:
    """The notes, then the verdicts, a heading line first."""
    lines = io.StringIO(newline="")
    table = csv.writer(lines)
    located = (f"{side.value} {name}" for side in Side for name in LOCATED)
    table.writerow(
        [
            *COLUMNS,
            *(f"{side.value} {name}" for side in Side for name in QUOTED),
            *AUTHORS,
            *located,
            MADE_WITH,
        ]
    )
    for note in collection.notes:
        table.writerow([*map(safe, _cells(note, collection)), collection.made])
    for judgement in collection.verdicts:
        table.writerow([*map(safe, _verdict_cells(judgement, collection)), collection.made])
    return "\ufeff" + lines.getvalue()


def safe(cell: str) -> str:
    """The cell so that no spreadsheet takes it for a formula: an apostrophe before a sign that begins one."""
    return f"'{cell}" if cell.lstrip(" \u00a0\u3000")[:1] in FORMULA else cell


def _cells(note: Note, collection: Collection) -> list[str]:
    cells = [
        note.id,
        note.kind.value,
        note.subject,
        note.body,
        " ".join(note.tags),
        note.created,
        note.updated,
    ]
    for side in Side:
        cells += _quoted([anchor for anchor in note.anchors if anchor.side is side], collection)
    return [*cells, note.author, note.answers, *_located(note.anchors, collection)]


def _verdict_cells(judgement: Judgement, collection: Collection) -> list[str]:
    """A row of the kind `verdict`; the column of the note says which."""
    cells = [judgement.id, "verdict", "", judgement.verdict, "", judgement.created, judgement.updated]
    for anchor in judgement.anchors:
        cells += _quoted([anchor], collection)
    return [*cells, judgement.author, "", *_located(judgement.anchors, collection)]


def _located(anchors: Iterable[Anchor], collection: Collection) -> list[str]:
    """Where the quotations of each side stand in their sources, the same thing once."""
    cells = []
    for side in Side:
        own = [
            (
                anchor.heading,
                anchor.paragraph,
                anchor.page,
                collection.origin(anchor.document).address,
                anchor.document,
            )
            for anchor in anchors
            if anchor.side is side
        ]
        columns = zip(*own, strict=True) if own else ((),) * len(LOCATED)
        cells += ["; ".join(dict.fromkeys(str(part) for part in column if part)) for column in columns]
    return cells


def _quoted(anchors: list[Anchor], collection: Collection) -> list[str]:
    if not anchors:
        return [""] * len(QUOTED)
    sources = dict.fromkeys(
        citation(collection.origin(anchor.document), where=str(anchor.locator)) for anchor in anchors
    )
    speakers = dict.fromkeys(anchor.speaker for anchor in anchors if anchor.speaker)
    return [
        " […] ".join(anchor.exact for anchor in anchors),
        "; ".join(sources),
        "; ".join(speakers),
        " ".join(str(anchor.span.start) for anchor in anchors),
        " ".join(str(anchor.span.end) for anchor in anchors),
    ]
