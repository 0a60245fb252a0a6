"""A screen past some of what Textual does for every screen."""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from tui.reader.engine.compositor import FrontCompositor


class FrontScreen(Screen[None]):
    """Drawn by a compositor of our own, without toasts and tooltips; it can be exchanged for another one."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor = FrontCompositor()

    def _pop_result_callback(self) -> None:
        """The first screen of all was put there by nobody who waits for its result; it can go too."""
        if self._result_callbacks:
            super()._pop_result_callback()

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Textual would add a rack for toasts and a tooltip: here the last line tells everything."""
