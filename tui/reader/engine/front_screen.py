"""A screen past some of what Textual does for every screen."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from tui.reader.engine.compositor import FrontCompositor


class FrontScreen(Screen[None]):
    """Drawn by a compositor of our own, without toasts and tooltips; it can be exchanged for another one."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor = FrontCompositor()
        self._makes_frame = False  # what is asked for meanwhile belongs to the next one

    def _pop_result_callback(self) -> None:
        """The first screen of all was put there by nobody who waits for its result; it can go too."""
        if self._result_callbacks:
            super()._pop_result_callback()

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Textual would add a rack for toasts and a tooltip: here the last line tells everything."""

    def draw_anew(self, widget: Widget) -> bool:
        """Draw a widget that stands on this screen with the next frame; whether that is all to do."""
        if self._makes_frame or widget is self or self not in self._compositor:
            return False
        if widget.display:
            self._dirty_widgets.add(widget)
            self.check_idle()
        return True

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        self._makes_frame = True
        try:
            super()._refresh_layout(size, scroll)
        finally:
            self._makes_frame = False

    def _compositor_refresh(self) -> None:
        before, self._makes_frame = self._makes_frame, True
        try:
            super()._compositor_refresh()
        finally:
            self._makes_frame = before


class FrontWidget(Widget):
    """A widget that asks its screen at once to be drawn.

    Textual sends a message to the widget and one to the screen for that: an eighth of the steps of a key.
    """

    def check_idle(self) -> None:
        """See to what is required of the widget, soon; to nothing but its drawing, now."""
        other = self._layout_required or self._scroll_required or self._refresh_styles_required
        if self._repaint_required and self.is_attached and self._is_mounted and not other:
            screen = self.screen
            if isinstance(screen, FrontScreen) and screen.draw_anew(self):
                self._repaint_required = False
                return
        super().check_idle()
