"""A report as lines of text: laid out here, in colour only where there is any, safe to print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, TextIO

from tui.documents.characters.guard import guard
from tui.reports.blocks import (
    Block,
    Heading,
    Items,
    Line,
    NoteBody,
    Page,
    PagePassage,
    Picture,
    Prose,
    Quote,
    Quotes,
    Reading,
    Report,
    Style,
    Table,
    fold,
    marked_words,
    plain,
)
from tui.reports.wrapping import Row, cells_of, cut, wrap

if TYPE_CHECKING:
    from rich.console import Console

STYLES = {
    Style.PLAIN: "",
    Style.STRONG: "bold",
    Style.QUIET: "dim",
    Style.MARK: "bold underline",
    Style.LEFT_POLE: "bold underline dark_orange",
    Style.RIGHT_POLE: "bold underline dodger_blue1",
}
WIDEST = 100
NARROWEST = 40
GAP = 2
INDENT = 2
_LEAST = 16  # columns that the words of a quotation keep beside a long name


def print_report(report: Report, stream: TextIO, *, width: int, color: bool, terminal: bool) -> None:
    """Print a report in at most `width` columns; to anything but a terminal no escape sequence is written."""
    width = max(NARROWEST, min(WIDEST, width))
    rows = Setter(width, styled=terminal).report(report)
    put = _styled(stream, width, color=color) if terminal else _bare(stream)
    for row in rows:
        put(row)


def _bare(stream: TextIO) -> Callable[[Row], object]:
    """Writes rows without styles, and without the blanks at their ends: only a terminal uses them."""
    return lambda row: stream.write("".join(text for text, _ in row).rstrip(" ") + "\n")


def _styled(stream: TextIO, width: int, *, color: bool) -> Callable[[Row], object]:
    """Writes rows through Rich, which knows the terminal's colours."""
    from rich.text import Text

    console = _console(stream, width, color=color)

    def put(row: Row) -> None:
        console.print(Text.assemble(*row), no_wrap=True, overflow="ignore", crop=False)

    return put


def _console(stream: TextIO, width: int, *, color: bool) -> Console:
    from rich.console import Console

    class Piped(Console):
        def on_broken_pipe(self) -> None:
            """When nobody reads on, the command line decides; Rich would end the program itself."""
            raise BrokenPipeError

    return Piped(
        file=stream,
        width=width,
        force_terminal=True,
        force_interactive=False,
        force_jupyter=False,
        no_color=not color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def column_widths(table: Table, available: int) -> list[int]:
    """How wide each column is: as wide as its widest cell, but all of them, with gaps, within `available`."""
    rows = [table.heads, *(tuple(map(plain, row)) for row in table.rows if len(row) > 1)]
    widths = [max(cells_of(guard(row[number])) for row in rows) for number in range(len(table.heads))]
    available -= GAP * len(widths)
    while sum(widths) > available and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return widths


class Setter:
    """Sets blocks as rows. Without styles, the words marked in a quotation are named after it."""

    def __init__(self, width: int, *, styled: bool) -> None:
        self.width = width
        self.styled = styled
        self.margin = INDENT

    def report(self, report: Report) -> Iterator[Row]:
        """All rows of a report."""
        places = max((cells_of(guard(quote.place)) for quote in _quotes(report)), default=0)
        self.margin = min(INDENT + places, self.width - 1 - _LEAST)
        yield from wrap(_said(report.title, "bold"), self.width)
        for words in report.lead:
            yield []
            yield from wrap(self.words(words), self.width)
        for section in report.sections:
            yield []
            yield self._rule(section.title)
            for block in section.blocks:
                yield from self.block(block)

    def _rule(self, title: str) -> Row:
        if not title:
            return [("─" * self.width, "dim")]
        words = cut(guard(title), self.width - 2)
        return [(words, "bold"), (" " + "─" * (self.width - 1 - cells_of(words)), "dim")]

    def words(self, words: Line, style: str = "") -> Row:
        """Words of a report as they are set."""
        return [(guard(run.text), f"{style} {STYLES[run.style]}".strip()) for run in words]

    def block(self, block: Block) -> Iterator[Row]:
        """The rows of a block."""
        match block:
            case Heading():
                yield []
                yield from wrap(self.words(block.words, "bold"), self.width)
            case Prose():
                yield from self._indented(self.words(block.words))
            case Items():
                yield from chain.from_iterable(map(self._item, block.items))
            case Quotes():
                yield from chain.from_iterable(map(self._quote, block.items))
            case Table():
                yield from self._table(block)
            case Picture():
                yield from self._indented(_lines("\n".join(fold(block, self.width - INDENT))))
            case NoteBody():
                yield from self._indented(_lines(block.body), 2 * INDENT)
            case Page():
                yield from chain.from_iterable(map(self._passage, block.passages))
            case Reading():
                return  # what stands side by side is for a page; text has each text by itself

    def _indented(self, words: Row, by: int = INDENT) -> Iterator[Row]:
        for row in wrap(words, self.width - by):
            yield [(" " * by, ""), *row]

    def _grid_rows(self, words: Row, margin: int) -> list[Row]:
        """Words set beside a margin and a blank; what is longer than a row is cut."""
        return wrap(words, self.width - margin - 1, fold=False)

    def _item(self, words: Line) -> Iterator[Row]:
        return _hung("•", 3, "", self._grid_rows(self.words(words), 3))

    def _quote(self, quote: Quote) -> Iterator[Row]:
        body = self._grid_rows([("“", ""), *self.words(quote.words), ("”", "")], self.margin)
        marked = "" if self.styled or not quote.says else marked_words(quote.words)
        said = (quote.says, marked, quote.detail, quote.where)
        if source := " · ".join(part for part in said if part):
            body += self._grid_rows(_said(f"— {source}", "dim"), self.margin)
        yield from _hung(guard(quote.place), self.margin, "bold", body)

    def _table(self, table: Table) -> Iterator[Row]:
        widths = column_widths(table, self.width - INDENT)
        if any(table.heads):
            yield from _beside([_said(head, "dim") for head in table.heads], widths, table.numbers)
        for row in table.rows:
            if len(row) > 1:
                yield from _beside([self.words(cell) for cell in row], widths, table.numbers)
            else:
                yield from self._indented(self.words(row[0]))

    def _passage(self, passage: PagePassage) -> Iterator[Row]:
        body = self._grid_rows(self.words(passage.words, "bold" if passage.heading else ""), 6)
        if links := ", ".join(words for words, _ in passage.links):
            body += self._grid_rows(_said(f"↔ {links}", "dim"), 6)
        yield from _hung(passage.place.rsplit(" ", 1)[-1], 6, "dim", body)


def _said(text: str, style: str) -> Row:
    return [(guard(text), style)]


def _lines(text: str) -> Row:
    return [(guard(text, lines=True), "")]


def _hung(sign: str, margin: int, style: str, body: list[Row]) -> Iterator[Row]:
    """Rows with a sign in the margin before the first of them."""
    sign = cut(sign, margin)
    yield [(" " * (margin - cells_of(sign)), ""), (sign, style), (" ", ""), *body[0]]
    for row in body[1:]:
        yield [(" " * (margin + 1), ""), *row]


def _beside(cells: list[Row], widths: list[int], numbers: Iterable[int]) -> Iterator[Row]:
    """Cells side by side, each in the width of its column, numbers flush right."""
    columns = [wrap(cell, width, fold=False) for cell, width in zip(cells, widths, strict=True)]
    for at in range(max(map(len, columns))):
        row: Row = [(" " * INDENT, "")]
        for number, (column, width) in enumerate(zip(columns, widths, strict=True)):
            words = column[at] if at < len(column) else []
            blanks = (" " * (width - sum(cells_of(text) for text, _ in words)), "")
            gap = (" " * GAP, "")
            row += [blanks, *words, gap] if number in numbers else [*words, blanks, gap]
        yield row


def _quotes(report: Report) -> Iterator[Quote]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Quotes):
                yield from block.items
