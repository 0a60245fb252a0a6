"""A report for the terminal: set by Rich, in colour only where there is any, safe to print."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TextIO, cast

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

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
    Section,
    Style,
    Table,
    fold,
    marked_words,
    plain,
)

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


def make_console(stream: TextIO, *, width: int, color: bool, terminal: bool) -> Console:
    """A console that writes to `stream`; to anything but a terminal it writes no escape sequence."""
    return _Console(
        file=stream if terminal else cast("TextIO", Trimmed(stream)),
        width=max(NARROWEST, min(WIDEST, width)),
        force_terminal=terminal,
        force_interactive=False,
        force_jupyter=False,
        no_color=not color,
        color_system="auto" if terminal else None,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
        legacy_windows=False,
    )


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command line what to do when nobody reads on; Rich would end the program itself."""
        raise BrokenPipeError


def print_report(report: Report, console: Console) -> None:
    """Print a report, section by section."""
    _Setter(console).report(report)


class Trimmed(io.TextIOBase):
    """Passes lines on without the blanks at their ends, which only a terminal has a use for."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Whole lines, as a console writes them."""
        return self.stream.write("".join(one.rstrip(" \n") + "\n" for one in text.splitlines()))


def column_widths(table: Table, available: int) -> list[int]:
    """How wide each column is: as wide as its widest cell, but all of them, with gaps, within `available`."""
    rows = [table.heads, *(tuple(map(plain, row)) for row in table.rows if len(row) > 1)]
    widths = [max(cell_len(guard(row[number])) for row in rows) for number in range(len(table.heads))]
    available -= GAP * len(widths)
    while sum(widths) > available and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return widths


class _Setter:
    """Sets blocks for one console. Without styles, the words marked in a quotation are named after it."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.styled = console.is_terminal
        self.places = 0

    def report(self, report: Report) -> None:
        self.places = max((cell_len(guard(quote.place)) for quote in _quotes(report)), default=0)
        self._print(Text(guard(report.title), style="bold"))
        for words in report.lead:
            self._print("", self.words(words))
        for section in report.sections:
            self.section(section)

    def section(self, section: Section) -> None:
        self._print(
            "", Rule(Text(guard(section.title), style="bold"), align="left", characters="─", style="dim")
        )
        for block in section.blocks:
            for renderable in self.block(block):
                self._print(renderable)

    def _print(self, *renderables: RenderableType) -> None:
        for renderable in renderables:
            self.console.print(renderable)

    def words(self, words: Line) -> Text:
        text = Text()
        for run in words:
            text.append(guard(run.text), style=STYLES[run.style])
        return text

    def block(self, block: Block) -> Iterator[RenderableType]:
        match block:
            case Heading():
                yield from ("", self._bold(block.words))
            case Prose():
                yield Padding(self.words(block.words), (0, 0, 0, 2))
            case Items():
                yield from (self._item(item) for item in block.items)
            case Quotes():
                yield from (self._quote(quote) for quote in block.items)
            case Table():
                yield from self._table(block)
            case Picture():
                folded = fold(block, self.console.width - 2)
                yield Padding(Text(guard("\n".join(folded), lines=True)), (0, 0, 0, 2))
            case NoteBody():
                yield Padding(Text(guard(block.body, lines=True)), (0, 0, 0, 4))
            case Page():
                yield from (self._passage(passage) for passage in block.passages)
            case Reading():
                return  # what stands side by side is for a page; text has each text by itself

    def _bold(self, words: Line) -> Text:
        text = self.words(words)
        text.stylize("bold")
        return text

    def _item(self, words: Line) -> RenderableType:
        grid = Grid.grid(padding=(0, 1))
        grid.add_column(width=3, justify="right")
        grid.add_column()
        grid.add_row("•", self.words(words))
        return grid

    def _quote(self, quote: Quote) -> RenderableType:
        grid = Grid.grid(padding=(0, 1))
        grid.add_column(width=2 + self.places, justify="right")
        grid.add_column()
        body: list[RenderableType] = [Text("“").append_text(self.words(quote.words)).append("”")]
        marked = "" if self.styled or not quote.says else marked_words(quote.words)
        if source := " · ".join(part for part in (quote.says, marked, quote.detail) if part):
            body.append(Text(f"— {guard(source)}", style="dim"))
        grid.add_row(Text(guard(quote.place), style="bold"), Group(*body))
        return grid

    def _table(self, table: Table) -> Iterator[RenderableType]:
        widths = column_widths(table, self.console.width - 2)
        grid = self._grid(table, widths)
        if any(table.heads):
            grid.add_row(*(Text(guard(head), style="dim") for head in table.heads))
        for row in table.rows:
            if len(row) > 1:
                grid.add_row(*map(self.words, row))
                continue
            yield Padding(grid, (0, 0, 0, 2))
            yield Padding(self.words(row[0]), (0, 0, 0, 2))
            grid = self._grid(table, widths)
        yield Padding(grid, (0, 0, 0, 2))

    def _grid(self, table: Table, widths: list[int]) -> Grid:
        grid = Grid.grid(padding=(0, GAP, 0, 0))
        for number, width in enumerate(widths):
            grid.add_column(width=width, justify="right" if number in table.numbers else "left")
        return grid

    def _passage(self, passage: PagePassage) -> RenderableType:
        links = ", ".join(words for words, _ in passage.links)
        grid = Grid.grid(padding=(0, 1))
        grid.add_column(width=6, justify="right")
        grid.add_column()
        number = passage.place.rsplit(" ", 1)[-1]
        body = self._bold(passage.words) if passage.heading else self.words(passage.words)
        below = [Text(f"↔ {guard(links)}", style="dim")] if links else []
        grid.add_row(Text(number, style="dim"), Group(body, *below))
        return grid


def _quotes(report: Report) -> Iterator[Quote]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Quotes):
                yield from block.items
