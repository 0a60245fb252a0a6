"""What costs next to nothing to draw: Textual asks every widget on screen for its rows in every frame."""

from __future__ import annotations

from typing import Self

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from tui.reader.text.row import Row


class Rows(Vertical):
    """Widgets below one another on a plain ground."""

    BLANK = True


class Beside(Horizontal):
    """Widgets beside one another on a plain ground."""

    BLANK = True


class Scroll(VerticalScroll):
    """Rows that scroll, on a plain ground."""

    BLANK = True


class Kept(Widget):
    """A widget whose rows are drawn once and kept until it is refreshed."""

    _kept: tuple[Region, Size, list[Strip]] | None = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw the rows anew."""
        self._kept = None
        super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        return self

    def notify_style_update(self) -> None:
        """Another theme."""
        self._kept = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a region."""
        if self._kept is None or self._kept[:2] != (crop, self.size):
            strips = super().render_lines(crop)
            self._kept = crop, self.size, [Row(strip, strip.cell_length) for strip in strips]
        return self._kept[2]
