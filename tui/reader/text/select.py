"""Between what the mouse points at and offsets of the text."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from tui.reader.text.cells import graphemes
from tui.reader.text.row_table import RowTable
from tui.spans import Span


def offset_under(text: str, lines: RowTable, row: int, column: int) -> int:
    """The offset of the character in a column of a row's text; beyond its ends the nearest."""
    start, end = lines.offset_at(row), lines.end_of(row)
    passed = 0
    for piece in graphemes(text[start:end]):
        passed += piece.cells
        if column < passed:
            return start + piece.start
    return max(start, end - 1)


def with_offsets(segments: list[Segment], lines: RowTable, row: int) -> Strip:
    """A row's segments with the marks by which Textual finds rows and columns of a selection.

    Columns count characters of the row's text; margin and indent count as its first.
    """
    if not 0 <= row < len(lines):
        return Strip(segments)
    length = lines.ends[row] - lines.starts[row]
    shown = sum(len(segment.text) for segment in segments)
    before = shown - length
    marked: list[Segment] = []
    column = -before
    for text, style, _ in segments:
        meta = Style.from_meta({"offset": (max(0, column), row)})
        marked.append(Segment(text, (style or Style()) + meta))
        column += len(text)
    return Strip(marked)


def selected_span(selection: Selection, lines: RowTable) -> Span:
    """The text between the two ends of a selection; an open end reaches the end of the text."""
    start, end = selection
    first = 0 if start is None else _offset(lines, start.y, start.x)
    last = lines.end_of(len(lines)) if end is None else _offset(lines, end.y, end.x)
    return Span(min(first, last), max(first, last))


def _offset(lines: RowTable, row: int, column: int) -> int:
    return min(lines.offset_at(row) + column, lines.end_of(row))
