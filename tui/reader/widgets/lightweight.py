"""What costs next to nothing to draw: Textual asks every widget on screen for its rows in every frame."""

from __future__ import annotations

from typing import Self

from textual.color import TRANSPARENT
from textual.geometry import Region, Size
from textual.strip import Strip

from tui.reader.engine.front_screen import FrontWidget
from tui.reader.engine.row import Row


class CachedWidget(FrontWidget):
    """A widget whose rows are drawn once and kept until it is refreshed."""

    _kept: tuple[Region, Size, list[Strip]] | None = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Forget the rows, so that they are drawn anew."""
        self._kept = None
        super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        return self

    def notify_style_update(self) -> None:
        """The theme changed: draw with its colours."""
        self._kept = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a region."""
        if self._kept is None or self._kept[:2] != (crop, self.outer_size):
            self._kept = crop, self.outer_size, self.draw_rows(crop)
        return self._kept[2]

    def draw_rows(self, crop: Region) -> list[Strip]:
        """The rows of a region, anew."""
        return [Row(strip, strip.cell_length) for strip in super().render_lines(crop)]


class BlankWidget(CachedWidget):
    """A widget with nothing of its own but a background: all its rows are one."""

    def draw_rows(self, crop: Region) -> list[Strip]:
        """The same row over and over."""
        style = self.visual_style
        strip = Strip.blank(crop.width, style.rich_style)
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, style.background or TRANSPARENT)
        return [Row(strip, crop.width)] * crop.height


class LightVertical(BlankWidget):
    """A container whose widgets stand below one another."""

    DEFAULT_CSS = """
    LightVertical { width: 1fr; height: 1fr; overflow: hidden; }
    """


class LightHorizontal(BlankWidget):
    """A container whose widgets stand side by side."""

    DEFAULT_CSS = """
    LightHorizontal { width: 1fr; height: 1fr; overflow: hidden; layout: horizontal; }
    """
