"""One side of the reading screen: the head over its text, and the strip beside it."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.pair import Side
from tui.reader.strip import OverviewStrip
from tui.reader.text.pane import TextPane
from tui.reader.widgets.lined import Lined


class Column(Vertical):
    """A text with everything that belongs to it alone."""

    def __init__(self, side: Side, on_key: Callable[[events.Key], None]) -> None:
        super().__init__(id=f"column-{side}", classes="column")
        self.side = side
        self._take_key = on_key
        self.head = Lined(classes="head")
        self.pane = TextPane(side, id=f"pane-{side}")
        self.strip = OverviewStrip(side)

    def on_key(self, event: events.Key) -> None:
        """A key typed while the text has the focus."""
        self._take_key(event)

    def compose(self) -> ComposeResult:
        """Head above, text and strip below."""
        yield self.head
        with Horizontal():
            yield from (self.strip, self.pane) if self.side is Side.LEFT else (self.pane, self.strip)
