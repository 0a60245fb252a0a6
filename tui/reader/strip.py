"""A whole text at a glance, one column wide: where its links, evidence, notes and hits lie."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.pair import Side
from tui.reader.text.styles import StyleBook
from tui.spans import Span

KINDS = ("faint", "likely", "strong", "evidence", "note", "hit", "current")
"""What a place may hold, least important first: of two in one half-cell the later is shown."""

_LETTERS = {"evidence": "≡", "note": "✎", "hit": "•", "current": "▶"}


Glance = Callable[[int, int], str | None]
"""The most important thing that begins between two offsets, one of `KINDS`; None if there is nothing."""


def ranks(glance: Glance, length: int, cells: int) -> list[int]:
    """What each of `cells` equal shares of `length` characters shows: an index in `KINDS`, or -1."""
    edges = [-(-share * length // cells) for share in range(cells)]
    kinds = [glance(start, end) for start, end in pairwise((*edges, max(length, 1)))]
    return [-1 if kind is None else KINDS.index(kind) for kind in kinds]


class OverviewStrip(Widget):
    """One column: a cell shows two shares of the text as half-blocks; a bracket shows what is on screen."""

    DEFAULT_CSS = """
    OverviewStrip {
        width: 1;
        height: 1fr;
        background: $surface;
        color: $text-disabled;
    }
    """

    class Pressed(Message):
        """A click: go to this offset."""

        def __init__(self, side: Side, offset: int) -> None:
            super().__init__()
            self.side = side
            self.offset = offset

    def __init__(self, side: Side, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.side = side
        self._length = 0
        self._glance: Glance = lambda _start, _end: None
        self._viewport = Span(0, 0)
        self._shares: list[int] = []
        self._strips: dict[tuple[int, int, bool], Strip] = {}
        self._styles: StyleBook | None = None

    def show(self, length: int, glance: Glance) -> None:
        """Show what lies in a text of `length` characters."""
        self._length, self._glance = length, glance
        self._shares.clear()
        self.refresh()

    def show_viewport(self, shown: Span) -> None:
        """Show which part of the text is on screen."""
        before = self._shown_rows()
        self._viewport = shown
        after = self._shown_rows()
        if after != before:
            rows = {*before, *after}
            self.refresh(Region(0, min(rows), self.size.width, max(rows) - min(rows) + 1))

    def notify_style_update(self) -> None:
        """Another theme."""
        self._strips.clear()
        self._styles = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region of the column."""
        height = self.size.height
        if len(self._shares) != 2 * height:
            self._shares = ranks(self._glance, self._length, 2 * height)
        shown = self._shown_rows()
        return [
            self._strip((self._shares[2 * y], self._shares[2 * y + 1], y in shown)) for y in crop.line_range
        ]

    def _strip(self, key: tuple[int, int, bool]) -> Strip:
        """One cell; cells alike share one strip."""
        strip = self._strips.get(key)
        if strip is None:
            if self._styles is None:
                self._styles = StyleBook.of(self, "overview-strip--", (*KINDS, "viewport"))
            strip = Strip([_cell(self._styles, *key)]).adjust_cell_length(self.size.width, self._styles(()))
            for line_filter in self.get_line_filters():
                strip = strip.apply_filter(line_filter, self._styles.background)
            self._strips[key] = strip
        return strip

    def _shown_rows(self) -> range:
        """The rows of the column whose share of the text is on screen, at least one."""
        height, length = max(1, self.size.height), max(1, self._length)
        first = min(height - 1, self._viewport.start * height // length)
        return range(first, max(first + 1, -(-self._viewport.end * height // length)))

    def on_click(self, event: events.Click) -> None:
        """Go where the click points."""
        event.stop()
        height = max(1, self.size.height)
        self.post_message(self.Pressed(self.side, min(self._length, event.y * self._length // height)))


def _cell(styles: StyleBook, upper: int, lower: int, shown: bool) -> Segment:
    """What a cell shows: the ranks of its two shares, -1 for none, and whether its text is on screen."""
    base = styles(("viewport",) if shown else ())
    higher = max(upper, lower)
    if higher < 0:
        return Segment("▕" if shown else " ", base)
    ink = styles((KINDS[higher],))
    letter = _LETTERS.get(KINDS[higher])
    if letter is None and min(upper, lower) >= 0 and upper != lower:
        return Segment("▀", Style(color=styles((KINDS[upper],)).color, bgcolor=styles((KINDS[lower],)).color))
    half = "█" if upper == lower else "▀" if upper > lower else "▄"
    return Segment(letter or half, Style(color=ink.color, bgcolor=base.bgcolor, bold=ink.bold))
