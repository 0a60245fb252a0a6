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

    def __init__(self, side: Side) -> None:
        super().__init__(id=f"column-{side}", classes="column")
        self.side = side
        self.head = Lined(classes="head")
        self.pane = TextPane(side, id=f"pane-{side}")
        self.pane.can_focus = False
        self.strip = OverviewStrip(side)

    def compose(self) -> ComposeResult:
        """Head above, text and strip below; the strips stand at the edges of the screen."""
        yield self.head
        with Horizontal():
            yield from (self.strip, self.pane) if self.side is Side.LEFT else (self.pane, self.strip)


class Texts(Horizontal, can_focus=True):
    """Holds both columns, and the focus for both: to go from one text to the other styles nothing anew."""

    def __init__(self, on_key: Callable[[events.Key], None]) -> None:
        super().__init__(id="texts")
        self._take_key = on_key

    def on_key(self, event: events.Key) -> None:
        """A key typed while the texts have the focus."""
        self._take_key(event)
