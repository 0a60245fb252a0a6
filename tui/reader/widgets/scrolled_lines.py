"""Plain lines, more of them perhaps than there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from tui.reader.engine.sized_view import SizedView
from tui.reader.text.styled import Line
from tui.reader.widgets.styled_lines import StyledLines


class ScrolledLines(StyledLines, SizedView, can_focus=False):
    """Lines that scroll by themselves: other lines, more or fewer, never lay the screen out anew.

    The column of the bar is kept free; where there is nothing to scroll, it is as blank as its track.
    """

    DEFAULT_CSS = """
    ScrolledLines { overflow-x: hidden; overflow-y: scroll; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(Widget.show_vertical_scrollbar, True)  # from the first layout on
        self._selectable: tuple[object, list[Strip]] = None, []

    @property
    def cells(self) -> int:
        """The width of the lines."""
        return self.scrollable_size.width

    def size_given(self, size: Size) -> None:  # noqa: ARG002
        """Another size: other lines perhaps, and more or fewer of them are seen."""
        self._lines_as_wide_as(self.cells)
        self._fit_bar()

    def lines_changed(self, before: Sequence[Line]) -> None:
        """Draw the rows that are others, and how far they reach."""
        self._fit_bar()
        super().lines_changed(before)

    def _fit_bar(self) -> None:
        """Scroll through as many rows as there are."""
        self.scroll_through(Size(self.cells, max(len(self._lines), self.container_size.height)))

    def render_line(self, y: int) -> Strip:
        """A row as Textual draws it, with the place by which it knows what the mouse selects."""
        asked = (self._lines, self.cells, self.visual_style, self.text_selection)
        if self._selectable[0] != asked:
            rows = self.virtual_size.height
            strips = Visual.to_strips(self, self.render(), self.cells, rows, self.visual_style)
            self._selectable = asked, strips
        row, strips = y + self.scroll_offset.y, self._selectable[1]
        return strips[row] if row < len(strips) else Strip.blank(self.cells, self.visual_style.rich_style)
