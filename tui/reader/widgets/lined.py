"""A widget that shows plain lines, each cut to the width it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widget import Widget

from tui.reader.content import content
from tui.reader.lines import Line
from tui.reader.widgets.plain import Kept

Source = Callable[[int], Sequence[Line]]
"""Lines for a width in cells."""


class Lined(Kept):
    """Draws what its source gives for its width, one row a line; a line that is too long is cut."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._source: Source = lambda _width: ()
        self._lines: Sequence[Line] = ()
        self._width = 0

    def show(self, source: Source) -> None:
        """Show other lines; nothing is drawn if they are the same."""
        self._source = source
        if not self._width:
            self.refresh(layout=True)
            return
        before = self._lines
        self._lines = source(self._width)
        if self._lines != before:
            self.refresh(layout=self._rows_for(self._lines) != self._rows_for(before))

    def _rows_for(self, lines: Sequence[Line]) -> int:
        """The rows that so many lines take: to lay the screen out anew costs a frame or two."""
        height = self.styles.height
        if height is not None and not height.is_auto:
            return 0  # as many as it is given
        least = self.styles.min_height
        if least is not None and isinstance(self.parent, Widget):  # it fills what it scrolls in
            return max(len(lines), self.parent.container_size.height)
        return len(lines)

    def render(self) -> Content:
        """The lines as they are drawn."""
        width = self.content_size.width
        if width != self._width:
            self._width = width
            self._lines = self._source(width)
        return content(self._lines, width)
