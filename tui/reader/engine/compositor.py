"""Puts the widgets of a screen together: each piece of a row is drawn by the widget that is seen there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate, Compositor, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.reader.engine.row import Row
from tui.reader.engine.uncertain_widths import drawn, is_sure


class RowSegment(NamedTuple):
    """A stretch of a row of the screen that belongs to one widget."""

    x: int
    end: int
    widget: Widget
    region: Region  # of the widget
    seen: Region  # what its containers let through of that
    whole: bool = True  # nothing of the row of that stands under another widget


class Patch(ChopsUpdate):
    """Pieces of rows to be drawn over what is on the screen."""

    def __init__(self, pieces: Sequence[tuple[int, int, Strip]]) -> None:
        """`pieces` are (row, column, strip)."""
        super().__init__([], [], [])
        self._pieces = pieces

    def render_segments(self, console: Console) -> str:
        """What is sent to the terminal."""
        return drawn(self._pieces, console)


class WholeScreen(LayoutUpdate):
    """The whole screen, every piece of it put where it belongs."""

    def __init__(self, rows: Sequence[Mapping[int, Strip]], region: Region) -> None:
        """`rows` are the strips of each row by their column."""
        super().__init__([row.values() for row in rows], region)
        self._rows = rows

    def render_segments(self, console: Console) -> str:
        """What is sent to the terminal."""
        return drawn([(y, x, strip) for y, row in enumerate(self._rows) for x, strip in row.items()], console)


class FrontCompositor(Compositor):
    """Draws only what is seen and has changed.

    Textual's own asks every widget for its rows, covered containers too, cuts each row wherever some widget
    begins, and then keeps the foremost pieces: half the time of a frame. Which widget is seen where changes
    with the layout alone. All widgets must be opaque.
    """

    def __init__(self) -> None:
        super().__init__()
        self._plan: list[list[RowSegment]] = []
        self._planned_for: list[list[int]] | None = None

    def _pieces(self) -> list[list[RowSegment]]:
        """For each row of the screen its pieces, from left to right."""
        cuts = self.cuts  # another list after every change of the layout
        if self._planned_for is not cuts:
            self._planned_for = cuts
            shown = [
                (widget, region, region.intersection(clip))
                for widget, (region, clip) in self.visible_widgets.items()
            ]
            self._plan = _uncovered(_plan(cuts, shown))
        return self._plan

    def _render_chops(
        self, crop: Region, is_rendered_line: Callable[[int], bool]
    ) -> Sequence[Mapping[int, Strip]]:
        """The strips of each row by their column."""
        seen: dict[Widget, list[Strip]] = {}
        rows = [y for y in crop.line_range if is_rendered_line(y)]
        chops: list[dict[int, Strip]] = [{} for _ in range(self.size.height)]
        for y in rows:
            chops[y] = {piece.x: _strip(piece, y, seen) for piece in self._pieces()[y]}
        return chops

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:
        """What is sent to the terminal to draw the whole screen."""
        if simplify:
            return super().render_full_update(simplify)
        self._dirty_regions.clear()
        region = self.size.region
        return WholeScreen(self._render_chops(region, lambda _y: True), region)

    def render_partial_update(self) -> ChopsUpdate | None:
        """What has changed, in whole pieces."""
        spans = list(self._regions_to_spans(self._dirty_regions))
        self._dirty_regions.clear()
        seen: dict[Widget, list[Strip]] = {}
        pieces: list[tuple[int, int, Strip]] = []
        plan, row, drawn_to = self._pieces(), -1, 0
        for y, start, until in spans:
            if y >= len(plan):
                break
            if y != row:
                row, drawn_to = y, 0
            end = until
            for piece in plan[y]:
                if piece.x < drawn_to or piece.end <= start:
                    continue
                if piece.x >= end:
                    break
                strip, drawn_to = _strip(piece, y, seen), piece.end
                pieces.append((y, piece.x, strip))
                if not is_sure(strip):  # what stands to the right of it may be covered
                    end = self.size.width
        return Patch(pieces) if pieces else None


def _plan(
    cuts: Sequence[Sequence[int]], shown: Sequence[tuple[Widget, Region, Region]]
) -> list[list[RowSegment]]:
    """The pieces of all rows; a row in which nothing begins or ends has those of the one before."""
    edges = {y for _, _, seen in shown for y in (seen.y, seen.bottom)}
    plan: list[list[RowSegment]] = []
    for y, row in enumerate(cuts):
        same = y not in edges and y > 0 and row == cuts[y - 1]
        plan.append(plan[-1] if same else _row_plan(y, row, shown))
    return plan


def _row_plan(
    y: int, cuts: Sequence[int], shown: Sequence[tuple[Widget, Region, Region]]
) -> list[RowSegment]:
    """The pieces of a row; `shown` are widgets with their region and what is seen of it, foremost first.

    The last of them is the screen itself.
    """
    here = [item for item in shown if item[2].y <= y < item[2].bottom]
    pieces: list[RowSegment] = []
    for x, end in pairwise(cuts):
        widget, region, seen = next(item for item in here if item[2].x <= x < item[2].right)
        start = pieces.pop().x if pieces and pieces[-1].widget is widget else x
        pieces.append(RowSegment(start, end, widget, region, seen))
    return pieces


def _uncovered(plan: list[list[RowSegment]]) -> list[list[RowSegment]]:
    """The same, with no columns of a widget that are under others in all rows, as a scrollbar's are."""
    reach: dict[Widget, tuple[int, int]] = {}
    rows = {id(row): row for row in plan}
    for piece in (piece for row in rows.values() for piece in row):
        first, last = reach.get(piece.widget, (piece.x, piece.end))
        reach[piece.widget] = min(first, piece.x), max(last, piece.end)

    def cut(piece: RowSegment) -> RowSegment:
        first, last = reach[piece.widget]
        seen = Region(first, piece.seen.y, last - first, piece.seen.height)
        return piece._replace(seen=seen, whole=(piece.x, piece.end) == (first, last))

    cut_rows = {key: [cut(piece) for piece in row] for key, row in rows.items()}
    return [cut_rows[id(row)] for row in plan]


def _strip(piece: RowSegment, y: int, known: dict[Widget, list[Strip]]) -> Strip:
    """What a piece shows; `known` holds the rows of the widgets that were asked for them already.

    A screen that another one covers is laid out anew only when it comes back, so that a widget which left it
    meanwhile has its place still; it is blank.
    """
    rows = known.get(piece.widget)
    if rows is None:
        rows = known[piece.widget] = _rows(piece)
    seen = piece.seen
    strip = rows[y - seen.y]
    return strip if piece.whole else strip.crop(piece.x - seen.x, piece.end - seen.x)


def _rows(piece: RowSegment) -> list[Strip]:
    """All that is seen of the widget of a piece."""
    seen = piece.seen
    if piece.widget.is_attached:
        return piece.widget.render_lines(seen.translate(-piece.region.offset))
    return [Row([Segment(" " * seen.width)], seen.width)] * seen.height
