"""The title of a text: a passage of its own where the page does not show it."""

from __future__ import annotations

from dataclasses import replace

from tui.documents.model import Block, BlockKind, Document, NoteMark, Turn
from tui.spans import Span

HEAD = 5  # blocks among which the page may show its title
BETWEEN = "\n\n"


def titled(document: Document) -> Document:
    """The document with its title as the first block, number 0, unless one of its first blocks says the same.

    A text without a title is called by its first heading, if that is of level 1.
    """
    title = document.metadata.title
    head = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE][:HEAD]
    if not title:
        first = head[0] if head else document.blocks[0]
        heading = " ".join(document.words(first.span).split()) if first.level == 1 else ""
        return replace(document, metadata=document.metadata._replace(title=heading))
    shown = {_folded(document.words(block.span)): block.level for block in head}
    longer = any(level == 1 and words and words in _folded(title) for words, level in shown.items())
    if document.body or longer or _folded(title) in shown:
        return document
    length = len(title) + len(BETWEEN)
    moved = [block._replace(span=_moved(block.span, length)) for block in document.blocks]
    return replace(
        document,
        text=f"{title}{BETWEEN}{document.text}",
        blocks=(Block(Span(0, len(title)), BlockKind.TITLE), *moved),
        places=tuple(place._replace(offset=place.offset + length) for place in document.places),
        marks=tuple(NoteMark(_moved(mark.span, length), mark.note + length) for mark in document.marks),
        turns=tuple(
            Turn(_moved(turn.label, length), turn.name, _moved(turn.span, length)) for turn in document.turns
        ),
        body=length,
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _folded(words: str) -> str:
    """Letters and digits only: marks and spaces of the page and of its metadata differ."""
    return "".join(filter(str.isalnum, words.casefold()))
