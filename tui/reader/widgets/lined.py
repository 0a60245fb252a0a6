"""A widget that shows plain lines, each cut to the width it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widget import Widget

from tui.reader.content import content
from tui.reader.lines import Line

Source = Callable[[int], Sequence[Line]]
"""Lines for a width in cells."""


class Lined(Widget):
    """Draws what its source gives for its width, one row a line; a line that is too long is cut."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._source: Source = lambda _width: ()
        self._height = -1

    def show(self, source: Source) -> None:
        """Show other lines."""
        self._source = source
        rows = len(source(self.content_size.width or 80))
        self.refresh(layout=rows != self._height)
        self._height = rows

    def render(self) -> Content:
        """The lines as they are drawn."""
        width = self.content_size.width
        return content(self._source(width), width)
