"""Breaking a whole document into rows, fast enough to do it again at every resize."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tui.documents.model import Block, BlockKind, Document
from tui.language.lazy import lazy
from tui.reader.text.cells import graphemes, is_narrow, pieces
from tui.reader.text.folds import Fold, folds
from tui.reader.text.row_table import RowTable
from tui.spans import Span

MIN_WIDTH = 2  # a wide character must fit

_PARAGRAPH = lazy(r"\S(?:.*?\S)??(?=\s*(?:\n[ \t]*\n|\Z))", re.DOTALL)


class Wrapper:
    """Wraps one document at any width. `drawn` is its text as it may be shown, offset for offset the same."""

    def __init__(self, document: Document, drawn: str) -> None:
        self._drawn = drawn
        self._blocks = document.blocks or _paragraphs(document.text)
        self._folds = {fold.blocks.start: fold for fold in folds(document.blocks)}
        self._narrow = [is_narrow(drawn, *block.span) for block in self._blocks]

    def wrap(self, width: int, *, breaks: Sequence[int] = (), folded: bool = False) -> RowTable:
        """The document in rows of at most `width` cells, at least `MIN_WIDTH`; blank rows between blocks.

        A row begins at each of `breaks`, rising offsets of characters that are no white space. With `folded`
        one row stands for blocks of furniture that follow one another.
        """
        lines = RowTable(max(MIN_WIDTH, width))
        previous = beyond = 0
        for index, block in enumerate(self._blocks):
            if index < beyond:
                continue
            if index and not self._blocks[index - 1].names_speaker:  # a label stands right over its words
                lines.starts.append(previous)
                lines.ends.append(previous)
            if folded and index in self._folds:
                fold = self._folds[index]
                beyond, previous = fold.blocks.stop, fold.span.end
                _fold(fold, lines)
                continue
            for part in self._parts(block.span, breaks):
                wrap = wrap_narrow if self._narrow[index] else wrap_exactly
                wrap(self._drawn, part, lines.width, lines.starts, lines.ends)
            previous = block.span.end
        return lines

    def _parts(self, line: Span, breaks: Sequence[int]) -> Iterator[Span]:
        """A block cut at the breaks in it, without the white space before them."""
        start, place = line.start, bisect_right(breaks, line.start)
        while place < len(breaks) and breaks[place] < line.end:
            end = start + len(self._drawn[start : breaks[place]].rstrip())
            if end > start:
                yield Span(start, end)
            start = breaks[place]
            place += 1
        yield Span(start, line.end)


def _fold(fold: Fold, lines: RowTable) -> None:
    """Append the row that stands for folded blocks."""
    lines.folded[len(lines)] = fold.label
    lines.starts.append(fold.span.start)
    lines.ends.append(fold.span.start)


def wrap_alike(one: Document, other: Document) -> bool:
    """Whether two documents of one text have the same rows."""
    return (
        len(one.blocks) == len(other.blocks)
        and all(a.span == b.span for a, b in zip(one.blocks, other.blocks, strict=True))
        and folds(one.blocks) == folds(other.blocks)
    )


def wrap_narrow(text: str, span: Span, width: int, starts: array[int], ends: array[int]) -> None:
    """Append the rows of a stretch in which every character takes one cell.

    A row ends at the last space that fits; a word longer than a row is cut.
    """
    position, end = span
    rfind = text.rfind
    while end - position > width:
        starts.append(position)
        cut = rfind(" ", position, position + width + 1)
        if cut <= position:
            position += width
            ends.append(position)
        else:
            ends.append(cut)
            position = cut + 1
        while position < end and text[position] == " ":
            position += 1
    starts.append(position)
    ends.append(end)


def wrap_exactly(text: str, span: Span, width: int, starts: array[int], ends: array[int]) -> None:
    """Append the rows of a stretch with wide, combining or joined characters."""
    row_start = row_end = span.start
    used = -1  # cells of the row so far; -1 before its first piece
    for start, end, cells in pieces(text, *span):
        gap = start - row_end
        if used >= 0 and used + gap + cells > width:
            starts.append(row_start)
            ends.append(row_end)
            used = -1
        if used < 0:
            row_start, used, gap = start, 0, 0
        if cells <= width:
            used += gap + cells
            row_end = end
            continue
        for _, grapheme_end, grapheme_cells in graphemes(text[start:end]):
            if used and used + grapheme_cells > width:
                starts.append(row_start)
                ends.append(row_end)
                row_start, used = row_end, 0
            used += grapheme_cells
            row_end = start + grapheme_end
    starts.append(row_start)
    ends.append(row_end)


def _paragraphs(text: str) -> Sequence[Block]:
    """Stretches between blank lines, for a text that has no blocks yet."""
    return [Block(Span(*match.span()), BlockKind.PARAGRAPH) for match in _PARAGRAPH.finditer(text)]
