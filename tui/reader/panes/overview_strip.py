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
from textual.timer import Timer

from tui.alignment.tables import STRENGTHS
from tui.pair import Side
from tui.reader.engine.row import Row
from tui.reader.engine.sized_view import HeldMouse
from tui.reader.text.styles import StyleBook
from tui.spans import Span

KINDS = (*map(str, STRENGTHS), "evidence", "note", "hit", "current")
"""What a place may hold, least important first: of two in one half-cell the later is shown."""

_LETTERS = {"evidence": "≡", "note": "✎", "hit": "•", "current": "▶"}


Glance = Callable[[int, int], str | None]
"""The most important thing that begins between two offsets, one of `KINDS`; None if there is nothing."""


def ranks(glance: Glance, length: int, cells: int) -> list[int]:
    """What each of `cells` equal shares of `length` characters shows: an index in `KINDS`, or -1."""
    edges = [-(-share * length // cells) for share in range(cells)]
    kinds = [glance(start, end) for start, end in pairwise((*edges, max(length, 1)))]
    return [-1 if kind is None else KINDS.index(kind) for kind in kinds]


def sought(glance: Glance, start: int, end: int) -> int:
    """Where the thing begins that a stretch shows, the most important one; its start if it shows nothing."""
    kind = glance(start, end)
    if kind is None:
        return start
    before, after = start, end  # the first is too short a stretch to show it, the second is not
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (before, middle) if glance(start, middle) == kind else (middle, after)
    return after - 1


DRAG_SECONDS = 1 / 30
"""Between two answers to a mouse that drags: what lies between them is skipped."""


class OverviewStrip(HeldMouse):
    """One column: a cell shows two shares of the text as half-blocks; a bracket shows what is on screen.

    Pressed, it leads to what the cell shows; dragged, the text goes along with the mouse.
    """

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    OverviewStrip {
        width: 1;
        height: 1fr;
        background: $surface;
        color: $text-disabled;
    }
    """

    class Pressed(Message):
        """The mouse button went down: go to this offset."""

        def __init__(self, side: Side, offset: int) -> None:
            super().__init__()
            self.side = side
            self.offset = offset

    class Dragged(Message):
        """The mouse was moved with its button down: show this offset."""

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
        self._rows: list[Strip] = []
        self._styles: StyleBook | None = None
        self._held: int | None = None  # the row on which the mouse is held
        self._told: int | None = None  # the row that was told last
        self._waits: Timer | None = None  # until a row may be told again

    def show(self, length: int, glance: Glance) -> None:
        """Show what lies in a text of `length` characters."""
        self._length, self._glance = length, glance
        self._shares.clear()
        self._rows.clear()
        self.refresh()

    def show_viewport(self, shown: Span) -> None:
        """Show which part of the text is on screen."""
        before = self._shown_rows()
        self._viewport = shown
        after = self._shown_rows()
        if after != before:
            rows = {*before, *after}
            if len(self._rows) != self.outer_size.height:
                self._rows.clear()
            for y in rows if self._rows else ():
                self._rows[y] = self._strip(y, after)
            self.refresh(Region(0, min(rows), self.outer_size.width, max(rows) - min(rows) + 1))

    def notify_style_update(self) -> None:
        """The theme changed: draw with its colours."""
        self._strips.clear()
        self._rows.clear()
        self._styles = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region of the column."""
        height = self.outer_size.height
        if len(self._rows) != height:
            if len(self._shares) != 2 * height:
                self._shares = ranks(self._glance, self._length, 2 * height)
            shown = self._shown_rows()
            self._rows = [self._strip(y, shown) for y in range(height)]
        return self._rows[crop.y : crop.bottom]

    def _strip(self, y: int, shown: range) -> Strip:
        """One cell; cells alike share one strip."""
        key = self._shares[2 * y], self._shares[2 * y + 1], y in shown
        strip = self._strips.get(key)
        if strip is None:
            if self._styles is None:
                self._styles = StyleBook.of(self, "overview-strip--", (*KINDS, "viewport"))
            strip = Strip([_cell(self._styles, *key)]).adjust_cell_length(
                self.outer_size.width, self._styles(())
            )
            strip = self._strips[key] = Row(strip, self.outer_size.width)
        return strip

    def _shown_rows(self) -> range:
        """The rows of the column whose share of the text is on screen, at least one."""
        height, length = max(1, self.outer_size.height), max(1, self._length)
        first = min(height - 1, self._viewport.start * height // length)
        return range(first, max(first + 1, -(-self._viewport.end * height // length)))

    def _share(self, row: int) -> Span:
        """The part of the text that a row stands for."""
        height, length = max(1, self.size.height), self._length
        row = min(max(row, 0), height - 1)
        return Span(-(-row * length // height), -(-(row + 1) * length // height))

    def _proportional(self, row: int) -> int:
        """The place as far on in the text as a row is in the column: its ends lead to those of the text."""
        last = max(1, self.size.height - 1)
        return min(max(row, 0), last) * self._length // last

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to what is shown where the mouse points."""
        event.stop()
        self._held = self._told = event.y
        place = sought(self._glance, *self._share(event.y))
        self.post_message(self.Pressed(self.side, min(self._length, place)))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The text goes along with the mouse; a button that went up elsewhere lets go."""
        if self._held is None:
            return
        event.stop()
        if not event.button:
            self._held = None
            self.release_mouse()
            return
        self._held = event.y
        if self._waits is None:
            self._waits = self.set_timer(DRAG_SECONDS, self._after_wait)
            self._tell()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """The text stays where the mouse has taken it."""
        if self._held is not None:
            event.stop()
            self._tell()
            self._held = None

    def on_mouse_release(self) -> None:
        """Something else took the mouse."""
        self._held = None

    def _after_wait(self) -> None:
        self._waits = None
        self._tell()

    def _tell(self) -> None:
        """Tell of the row on which the mouse is held, once."""
        if self._held is not None and self._held != self._told:
            self._told = self._held
            self.post_message(self.Dragged(self.side, self._proportional(self._held)))


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
