"""A view that learns its size before it is drawn in it, and a widget that hears of the mouse early."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget

from tui.reader.engine.front_screen import FrontWidget


class SizedView(ScrollView, FrontWidget):
    """A scrolling view that is told of a new size while the screen is laid out."""

    gets_size = False  # just now: what is scrolled meanwhile nobody scrolled

    def size_given(self, size: Size) -> None:
        """Another size perhaps; what depends on it can be worked out before the frame is drawn."""

    def scroll_through(self, size: Size) -> None:
        """Have so much to scroll through, without the layout that Textual asks for when that changes."""
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        self.gets_size = True
        try:
            changed = super()._size_updated(size, virtual_size, container_size, layout)
        finally:
            self.gets_size = False
        self.size_given(size)
        return changed


class HeldMouse(FrontWidget):
    """Holds the mouse at once, and lets go at once: over a slow line several events come together."""

    def _forward_event(self, event: events.Event) -> None:
        if isinstance(event, events.MouseDown):
            self.capture_mouse()
        super()._forward_event(event)
        if isinstance(event, events.MouseUp):
            self.release_mouse()
