"""The columns between the panes: lines from passages to their counterparts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.alignment.model import Strength
from tui.alignment.tables import STRENGTHS
from tui.pair import Side
from tui.reader.engine.front_screen import FrontWidget
from tui.reader.engine.row import Row as DrawnRow
from tui.reader.state.reading_state import LinkEnds
from tui.reader.text.styles import StyleBook

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8

_LIGHT = " ╵╷│╴┘┐┤╶└┌├─┴┬┼"
_HEAVY = " ╹╻┃╸┛┓┫╺┗┏┣━┻┳╋"
_DASHED = {LEFT | RIGHT: "┄", UP | DOWN: "┆"}


class GutterLink(NamedTuple):
    """A link by the rows of the panes that show its passages, from 0 at the top.

    A row under 0 is above the screen, one past the last row below it.
    """

    left_row: int
    right_row: int
    strength: Strength
    current: bool = False
    rejected: bool = False
    ends: LinkEnds | None = None


class GutterCell(NamedTuple):
    """A place of the gutter: which ways lines leave it, or a sign; and the rank of the link that owns it."""

    ways: int
    rank: int
    sign: str = ""


RANKS = (*map(str, STRENGTHS), "current")
"""Component classes of links, lowest first; a higher one is drawn over a lower one."""
_HEAVY_FROM = STRENGTHS.index(Strength.STRONG)


Grid = dict[tuple[int, int], GutterCell]
Row = tuple[GutterCell | None, ...]

STRUCK = "×"
"""Where the line of a rejected link turns."""

_KEPT = 512  # strips


def draw(links: Sequence[GutterLink], width: int, height: int) -> Grid:
    """The lines of all links on a grid of (row, column). Links come best first.

    A link with both ends on screen is a line; with one end, a stub with an arrow towards the other and, where
    there is room, the pages until there; with none, nothing.
    """
    grid: Grid = {}
    lanes: list[list[range]] = [[] for _ in range(max(1, width - 2))]
    stubs: list[tuple[GutterLink, Side]] = []
    for link in _foremost_first(links):
        shown_left, shown_right = 0 <= link.left_row < height, 0 <= link.right_row < height
        if shown_left and shown_right:
            _line(grid, link, width, _lane(lanes, link))
        elif shown_left or shown_right:
            side = Side.LEFT if shown_left else Side.RIGHT
            if _stub(grid, link, side, width):
                stubs.append((link, side))
    for link, side in stubs:
        _say_distance(grid, link, side, width, height)
    return grid


def pointed_at(
    links: Sequence[GutterLink], column: int, row: int, width: int, height: int
) -> tuple[GutterLink, Side] | None:
    """The link that a place of the gutter belongs to, and the text at which it is nearer to that.

    First come links that end on the row in the nearer text, then in the other one, then lines that pass the
    row; of several the one that lies above the others.
    """
    side = Side.LEFT if 2 * column < width else Side.RIGHT
    by_rank = _foremost_first(links)
    for one in (side, side.other):
        for link in by_rank:
            here, there = _ends(link, one)
            if here == row and (one is side or 0 <= there < height):
                return link, side if 0 <= there < height else one
    for link in by_rank:
        upper, lower = sorted((link.left_row, link.right_row))
        if 0 <= upper < row < lower < height:
            return link, side
    return None


def distance(row: int, height: int) -> str:
    """How many pages of `height` rows away a row off the screen is, in three cells at most: `1`, `12`, `3k`.

    So many pages down (or up, for a row under 0) bring the row onto the screen.
    """
    rows = -row if row < 0 else row - height + 1
    pages = -(-rows // max(1, height))
    return str(pages) if pages < 1000 else f"{min(99, pages // 1000)}k"


def _say_distance(grid: Grid, link: GutterLink, side: Side, width: int, height: int) -> None:
    """Write the distance beside a stub's arrow; that of the current link below or above it, if need be."""
    row, other = _ends(link, side)
    words = distance(other, height)
    for place in (row, row + 1, row - 1) if link.current else (row,):
        start = 2 if place == row else 1
        columns = range(start, start + len(words))
        if side is Side.RIGHT:
            columns = range(width - start - len(words), width - start)
        around = range(columns.start - (side is Side.RIGHT), columns.stop + (side is Side.LEFT))
        free = all((place, column) not in grid for column in around)
        if 0 <= place < height and columns.start >= 0 and columns.stop <= width and free:
            for column, sign in zip(columns, words, strict=True):
                grid[place, column] = GutterCell(0, _rank(link), sign)
            return


def _ends(link: GutterLink, side: Side) -> tuple[int, int]:
    """The row of one end, and that of the other."""
    return (link.left_row, link.right_row) if side is Side.LEFT else (link.right_row, link.left_row)


def _foremost_first(links: Sequence[GutterLink]) -> list[GutterLink]:
    """As they lie over one another: by rank, then the shorter ones above."""
    return sorted(links, key=lambda link: (-_rank(link), abs(link.left_row - link.right_row)))


def _rank(link: GutterLink) -> int:
    return len(STRENGTHS) if link.current else 0 if link.rejected else STRENGTHS.index(link.strength)


def _lane(lanes: list[list[range]], link: GutterLink) -> int:
    """The column for the vertical part: the middlemost that is free along it."""
    rows = range(min(link.left_row, link.right_row), max(link.left_row, link.right_row) + 1)
    middle = len(lanes) // 2
    order = sorted(range(len(lanes)), key=lambda lane: abs(lane - middle))
    if len(rows) == 1:
        return order[0] + 1
    for lane in order:
        if all(rows.stop <= used.start or used.stop <= rows.start for used in lanes[lane]):
            lanes[lane].append(rows)
            return lane + 1
    return order[0] + 1


def _line(grid: Grid, link: GutterLink, width: int, lane: int) -> None:
    rank = _rank(link)
    turn = (link.left_row, lane)
    if link.rejected and (turn not in grid or grid[turn].rank <= rank):
        grid[turn] = GutterCell(0, rank, STRUCK)
    for column in range(lane):
        _add(grid, (link.left_row, column), LEFT | RIGHT, rank)
    for column in range(lane + 1, width):
        _add(grid, (link.right_row, column), LEFT | RIGHT, rank)
    if link.left_row == link.right_row:
        _add(grid, (link.left_row, lane), LEFT | RIGHT, rank)
        return
    down = link.left_row < link.right_row
    _add(grid, (link.left_row, lane), LEFT | (DOWN if down else UP), rank)
    _add(grid, (link.right_row, lane), RIGHT | (UP if down else DOWN), rank)
    for row in range(min(link.left_row, link.right_row) + 1, max(link.left_row, link.right_row)):
        _add(grid, (row, lane), UP | DOWN, rank)


def _stub(grid: Grid, link: GutterLink, side: Side, width: int) -> bool:
    """Draw the beginning of a line and an arrow; whether they were drawn and leave room for more."""
    row, other = _ends(link, side)
    place, edge = ((row, 1), (row, 0)) if side is Side.LEFT else ((row, width - 2), (row, width - 1))
    arrow, rank = "▴" if other < 0 else "▾", _rank(link)
    if width < 3:
        grid.setdefault(edge, GutterCell(0, rank, arrow))
        return False
    if place in grid and grid[place].rank >= rank:
        return False
    _add(grid, edge, LEFT | RIGHT, rank)
    grid[place] = GutterCell(0, rank, arrow)
    return True


def _add(grid: Grid, place: tuple[int, int], ways: int, rank: int) -> None:
    """Lines that meet join if they are of one rank; else the higher rank keeps the place."""
    there = grid.get(place)
    if there is None or there.rank < rank:
        grid[place] = GutterCell(ways, rank)
    elif there.rank == rank and not there.sign:
        grid[place] = GutterCell(there.ways | ways, rank)


def glyph(cell: GutterCell) -> str:
    """The character of a place: heavy for strong and current links, dashed for faint, light for others."""
    if cell.sign:
        return cell.sign
    if cell.rank == 0:
        return _DASHED.get(cell.ways, _LIGHT[cell.ways])
    return (_HEAVY if cell.rank >= _HEAVY_FROM else _LIGHT)[cell.ways]


class LinkGutter(FrontWidget):
    """Draws the links between what two panes show. `show` it the links again after every scroll."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    LinkGutter {
        width: 5;
        height: 1fr;
        background: $background;
        color: $foreground;
    }
    """

    class Pressed(Message):
        """A click on a link, nearer to one of the texts."""

        def __init__(self, ends: LinkEnds, side: Side) -> None:
            super().__init__()
            self.ends = ends
            self.side = side

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._links: tuple[GutterLink, ...] = ()
        self._rows: list[Row] = []
        self._strips: dict[Row, Strip] = {}
        self._styles: StyleBook | None = None

    def show(self, links: Sequence[GutterLink]) -> None:
        """Draw these links, best first."""
        if tuple(links) != self._links:
            self._links = tuple(links)
            self._draw()

    def _draw(self) -> None:
        width, height = self.outer_size
        grid = draw(self._links, width, height)
        blank: Row = (None,) * width
        cells: dict[int, list[GutterCell | None]] = {}
        for (row, column), cell in grid.items():
            if 0 <= row < height and 0 <= column < width:
                cells.setdefault(row, list(blank))[column] = cell
        rows = [tuple(cells[y]) if y in cells else blank for y in range(height)]
        before = self._rows if len(self._rows) == height else [None] * height
        self._rows = rows
        changed = [y for y, row in enumerate(rows) if row != before[y]]
        if changed:
            self.refresh(Region(0, changed[0], width, changed[-1] - changed[0] + 1))

    def on_click(self, event: events.Click) -> None:
        """Tell which link was clicked."""
        event.stop()
        found = pointed_at(self._links, event.x, event.y, *self.size)
        if found and found[0].ends is not None:
            self.post_message(self.Pressed(found[0].ends, found[1]))

    def notify_style_update(self) -> None:
        """The theme changed: draw with its colours."""
        self._strips.clear()
        self._styles = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region of the gutter."""
        width, height = self.outer_size
        if len(self._rows) != height or (self._rows and len(self._rows[0]) != width):
            self._draw()
        strips = [self._strip(self._rows[y]) for y in crop.line_range]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _strip(self, row: Row) -> Strip:
        """The strip of a row; rows alike share one, which spares the collector thousands of them."""
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) > _KEPT:
                self._strips.clear()
            if self._styles is None:
                self._styles = StyleBook.of(self, "link-gutter--", RANKS)
            strip = self._strips[row] = DrawnRow([_segment(cell, self._styles) for cell in row], len(row))
        return strip


def _segment(cell: GutterCell | None, styles: StyleBook) -> Segment:
    return Segment(" ", styles(())) if cell is None else Segment(glyph(cell), styles((RANKS[cell.rank],)))
