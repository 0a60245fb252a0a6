"""A screen past some of what Textual does for every screen."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from textual import messages
from textual.dom import NoScreen
from textual.geometry import Size
from textual.screen import Screen
from textual.scrollbar import ScrollBar
from textual.widget import Widget

from tui.reader.engine.compositor import FrontCompositor


class FrontScreen(Screen[None]):
    """Drawn by a compositor of our own, without toasts and tooltips; it can be exchanged for another one."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor = FrontCompositor()
        self._asking: list[FrontWidget] = []  # to be drawn: they are gathered in the loop's next round
        self._gathered: set[Widget] = set()  # whose message is on its way

    def _pop_result_callback(self) -> None:
        """The first screen of all was put there by nobody who waits for its result; it can go too."""
        if self._result_callbacks:
            super()._pop_result_callback()

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Textual would add a rack for toasts and a tooltip: here the last line tells everything."""

    def _screen_resized(self, size: Size) -> None:
        """Lay the screen out for another size: of the first one Textual tells three times more."""
        if size != self._compositor.size:
            super()._screen_resized(size)

    def draw_later(self, widget: FrontWidget) -> None:
        """Draw a widget that stands on this screen, with all the others that ask for it at this moment."""
        if not self._asking:
            asyncio.get_running_loop().call_soon(self._gather)
        self._asking.append(widget)

    def _gather(self) -> None:
        """Send one message for them all, when Textual would send that of the first."""
        asking, self._asking = self._asking, []
        shown = [widget for widget in asking if widget.take_request()]
        if shown:
            self._gathered.update(shown)
            self.post_message(messages.Update(shown[0]))

    async def _on_update(self, message: messages.Update) -> None:
        """Draw all for whom one has asked."""
        await super()._on_update(message)
        if self in self._compositor:
            self._dirty_widgets.update(self._gathered)
        self._gathered.clear()

    async def _on_layout(self, message: messages.Layout) -> None:
        """Lay out anew, but not for a scrollbar: its size comes of a layout, and none comes of its size."""
        if isinstance(message.widget, ScrollBar):
            message.stop()
            message.prevent_default()
        else:
            await super()._on_layout(message)


class FrontWidget(Widget):
    """A widget that asks its screen to be drawn together with others.

    Textual wakes each of them with a message, and each sends one to the screen: an eighth of the steps of a
    key. The screen's message must come no sooner than Textual's: a layout that is asked for at the same
    moment is on its way like them, and nothing may be drawn before it is laid out.
    """

    @property
    def is_drawn_anew(self) -> bool:
        """Whether all of it is to be drawn already."""
        return self._repaint_required and self.outer_size.region in self._repaint_regions

    def check_idle(self) -> None:
        """See soon to what is required of the widget: with the others, if that is nothing but its drawing."""
        other = self._layout_required or self._scroll_required or self._refresh_styles_required
        if self._repaint_required and self._is_mounted and not other:
            with suppress(NoScreen):
                screen = self.screen
                if isinstance(screen, FrontScreen) and not isinstance(self, FrontScreen):
                    screen.draw_later(self)
                    return
        super().check_idle()

    def _size_updated(
        self,
        size: Size,
        virtual_size: Size,
        container_size: Size,
        layout: bool = True,  # noqa: ARG002
    ) -> bool:
        """Take the size that a layout gives: it needs no other layout, for which Textual would ask."""
        return super()._size_updated(size, virtual_size, container_size, layout=False)

    def take_request(self) -> bool:
        """Whether the widget is to be drawn still; it asks for nothing more."""
        asks = self._repaint_required and self._parent is not None and not self._closing
        self._repaint_required = self._repaint_required and not asks
        return asks and self.display
