"""One side of the reading screen: the head over its text, and the strip beside it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from tui.pair import Side
from tui.reader.panes.overview_strip import OverviewStrip
from tui.reader.text.pane import TextPane
from tui.reader.widgets.lightweight import LightHorizontal
from tui.reader.widgets.styled_lines import StyledLines


class Column(LightHorizontal):
    """A text with everything that belongs to it alone."""

    def __init__(self, side: Side) -> None:
        super().__init__(id=f"column-{side}", classes="column")
        self.side = side
        self.head = StyledLines(classes="head")
        self.pane = TextPane(side, id=f"pane-{side}")
        self.pane.can_focus = False
        self.strip = OverviewStrip(side)

    def compose(self) -> ComposeResult:
        """Head above, text and strip below; the strips stand at the edges of the screen."""
        yield self.head
        yield from (self.strip, self.pane) if self.side is Side.LEFT else (self.pane, self.strip)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls the text from its strip and its head too."""
        event.stop()
        self._roll(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The same the other way."""
        event.stop()
        self._roll(-1)

    def _roll(self, notches: int) -> None:
        rows = round(notches * self.app.scroll_sensitivity_y)
        self.pane.scroll_to_row(min(max(0, self.pane.top_row + rows), self.pane.last_top))
