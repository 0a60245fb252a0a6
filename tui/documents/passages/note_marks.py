"""Notes of plain text and Markdown, whose marks are words of it: `so.[1]` and, further down, `[1] He`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.documents.model import Block, BlockKind, Document, NoteMark
from tui.language.lazy import lazy
from tui.spans import Span

LABEL = r"(?:\[\^?(?P<label>[\w*†‡-]{1,20})\]|(?P<raised>[¹²³⁰⁴-⁹]+))"
MARK = lazy(rf"(?<=\S){LABEL}")
NOTE = lazy(rf"{LABEL}:?\s+(?=\S)")
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
MAY_BE = (BlockKind.NOTE, BlockKind.PARAGRAPH, BlockKind.ITEM)


def with_marks(document: Document) -> Document:
    """The document with its marks and notes, unless its source has told them."""
    may_be = any(sign in document.text for sign in "[¹²³⁰⁴⁵⁶⁷⁸⁹")
    if document.marks or not may_be or not MARK.search(document.text):
        return document
    notes: dict[str, list[int]] = {}  # indices of the blocks that begin with a label
    for index, block in enumerate(document.blocks):
        if block.kind in MAY_BE and (label := _label(document, block)):
            notes.setdefault(label, []).append(index)
    found = list(_marks(document, notes)) if notes else []
    if not found:
        return document
    kinds = {index: BlockKind.NOTE for _, index in found}
    blocks = tuple(b._replace(kind=kinds.get(n, b.kind)) for n, b in enumerate(document.blocks))
    marks = (NoteMark(span, blocks[index].span.start) for span, index in found)
    return replace(document, blocks=blocks, marks=tuple(marks))


def _label(document: Document, block: Block) -> str:
    found = NOTE.match(document.text, *block.span)
    return (found["label"] or found["raised"].translate(DIGITS)) if found else ""


def _marks(document: Document, notes: dict[str, list[int]]) -> Iterator[tuple[Span, int]]:
    """Each mark with the next block that begins with its label: labels may begin anew in each chapter."""
    for number, block in enumerate(document.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        for found in MARK.finditer(document.text, *block.span):
            label = found["label"] or found["raised"].translate(DIGITS)
            behind = (index for index in notes.get(label, ()) if index > number)
            if (index := next(behind, None)) is not None:
                yield Span(*found.span()), index
