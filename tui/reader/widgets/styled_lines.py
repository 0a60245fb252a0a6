"""A widget that shows plain lines, each cut to the width it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest
from operator import is_

from rich.segment import Segment
from rich.style import Style
from textual.color import TRANSPARENT
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip

from tui.reader.engine.row import Row
from tui.reader.text.content import content
from tui.reader.text.styled import Line, StyledRun, fit, width
from tui.reader.widgets.lightweight import CachedWidget

Source = Callable[[int], Sequence[Line]]
"""Lines for a width in cells."""


class StyledLines(CachedWidget):
    """Draws what its source gives for its width, one row a line; a line that is too long is cut."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._source: Source = lambda _width: ()
        self._rests_on: tuple[object, ...] = ()
        self._lines: Sequence[Line] = ()
        self._width = 0
        self._rows: dict[Line, Strip] = {}
        self._drawn_in = (0, 0)  # the indent of the rows, and the cells that they fill
        self._styles: dict[str, Style] = {}

    def show(self, source: Source, *rests_on: object) -> None:
        """Show other lines; nothing is drawn if they are the same.

        They are not worked out where all that they rest on, if that is told, is what it was.
        """
        known, self._source = self._rests_on, source
        self._rests_on = rests_on
        if rests_on and self._width and len(known) == len(rests_on) and all(map(is_, known, rests_on)):
            return
        if not self._width:
            self.refresh(layout=not self._has_fixed_height)
            return
        if not self.is_on_screen:  # they are worked out when there is somebody to see them
            self._width, self._kept = 0, None
            return
        before = self._lines
        self._lines = source(self._width)
        if self._lines != before:
            self.lines_changed(before)

    def lines_changed(self, before: Sequence[Line]) -> None:
        """Draw the rows that are others."""
        if len(self._lines) != len(before) and not self._has_fixed_height:
            self.refresh(layout=True)
            return
        pairs = zip_longest(before, self._lines, fillvalue=())
        others = [y for y, (was, now) in enumerate(pairs, -self.scroll_offset.y) if was != now]
        if others:
            self.refresh(Region(0, others[0], self.cells, others[-1] - others[0] + 1))

    @property
    def _has_fixed_height(self) -> bool:
        """Whether its rows are as many as it is given: to lay the screen out anew costs a frame or two."""
        height = self.styles.height
        return height is not None and not height.is_auto

    @property
    def cells(self) -> int:
        """The width of the lines."""
        return self.content_size.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The rows for this width: it is asked for before the widget has got any."""
        return max(1, len(self._lines_as_wide_as(width))) if width else 0

    def render(self) -> Content:
        """The lines as they are drawn."""
        return content(self._lines_as_wide_as(self.cells), self._width)

    def _lines_as_wide_as(self, cells: int) -> Sequence[Line]:
        if cells != self._width:
            self._width = cells
            self._lines = self._source(cells)
        return self._lines

    def notify_style_update(self) -> None:
        """The theme changed: draw with its colours."""
        self._rows.clear()
        self._styles.clear()
        super().notify_style_update()

    def draw_rows(self, crop: Region) -> list[Strip]:
        """The rows of a region, past Textual's content, which takes ten times as long for lines that fit.

        It is left to draw what the mouse has selected, and what does not begin at the left.
        """
        if self.text_selection is not None or self.styles.content_align_horizontal != "left":
            return super().draw_rows(crop)
        lines, first = self._lines_as_wide_as(self.cells), self.scroll_offset.y - self.gutter.top
        shown = [lines[y + first] if 0 <= y + first < len(lines) else () for y in crop.line_range]
        before, left = self._rows, self.gutter.left
        cells = self.outer_size.width - self.scrollbar_size_vertical
        if self._drawn_in != (left, cells):
            self._drawn_in, before = (left, cells), {}
        self._rows, rows = {}, []
        for line in shown:
            row = self._rows.get(line)
            if row is None:
                row = self._rows[line] = before.get(line) or self._draw(line, left, cells)
            rows.append(row)
        return rows if crop.column_span == (0, cells) else [row.crop(*crop.column_span) for row in rows]

    def _draw(self, line: Line, left: int, cells: int) -> Strip:
        """A line with the blanks around it."""
        line = fit(line, self._width)
        runs = (StyledRun(" " * left), *line, StyledRun(" " * (cells - left - width(line))))
        return Row([Segment(run.text, self._style(run.style)) for run in runs if run.text], cells)

    def _style(self, words: str) -> Style:
        """A style of a line over that of the widget, as Textual's filters change it."""
        if words not in self._styles:
            style = self.visual_style
            drawn = [Segment(" ", (style + self.app.stylesheet.parse_style(words)).rich_style)]
            for line_filter in self.get_line_filters():
                drawn = line_filter.apply(drawn, style.background or TRANSPARENT)
            self._styles[words] = drawn[0].style or Style.null()
        return self._styles[words]
