"""Plain text as it was meant: parted words joined, edges of pages and marks of mail apart from the text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from tui.documents.characters.hyphens import join_parted, words_of
from tui.documents.model import BlockKind, Document, Notice
from tui.documents.plain_text.blocks import LineMark, find_blocks
from tui.documents.plain_text.letters import QUOTED, read_letter
from tui.documents.plain_text.page_edges import drawn_together, find_edges


def lay_out(text: str, path: str) -> Document:
    """A plain text with its blocks. Most texts stay as they are, letter for letter; a notice tells of others.

    Words parted at line ends are joined, an edge of a page that cuts a paragraph comes behind it, the marks
    of quoted mail go.
    """
    lines = text.split("\n")
    letter = read_letter(lines)
    edges = find_edges(lines) | letter.rules
    order = drawn_together(lines, edges)
    moved = sum(1 for place, number in enumerate(order) if place != number and number in edges)
    body, marks, joined = _written([(i, _mark(edges.get(i), letter.depths.get(i, 0))) for i in order], lines)
    told = []
    if joined:
        told.append(f"{joined} {'word' if joined == 1 else 'words'} parted at line ends put together")
    if moved:
        told.append("page numbers and running heads set behind the paragraphs that they cut")
    if letter.depths:
        told.append("the marks of quoted mail taken off")
    notices = [Notice("layout", f"Of the page's layout: {', '.join(told)}.", len(told))] if told else []
    blocks = find_blocks(body, marks)
    return Document(body, path, letter.metadata, blocks, notices=tuple(notices))


def _mark(rule: str | None, depth: int) -> LineMark | None:
    if rule:
        return LineMark(BlockKind.FURNITURE, rule)
    return LineMark(BlockKind.QUOTE, None, depth) if depth else None


def _written(
    order: Sequence[tuple[int, LineMark | None]], lines: Sequence[str]
) -> tuple[str, dict[int, LineMark], int]:
    """The text, the marks of its lines by their offsets, and how many words were put together."""
    known = words_of("\n".join(lines))
    marks: dict[int, LineMark] = {}
    written: list[str] = []
    offset = joined = 0
    for mark, stretch in groupby(order, key=itemgetter(1)):
        source = [QUOTED.sub("", lines[i], count=1) if mark and mark.depth else lines[i] for i, _ in stretch]
        words, count = join_parted("\n".join(source), known)
        joined += count
        for line in words.split("\n"):
            if mark:
                marks[offset] = mark
            offset += len(line) + 1
        written.append(words)
    return "\n".join(written), marks, joined
