"""What a pane tells of itself."""

from __future__ import annotations

from textual.message import Message

from tui.pair import Side
from tui.spans import Span


class Scrolled(Message, bubble=False):
    """The reader scrolled a pane, or `reveal` did; following in step does not send it."""

    def __init__(self, side: Side, top_offset: int, number: int) -> None:
        super().__init__()
        self.side = side
        self.top_offset = top_offset
        self.number = number  # of the scrollings of this pane, from 1


class Resized(Message):
    """The pane has another size and is laid out in it; `rewrapped` if its width is another."""

    def __init__(self, side: Side, *, rewrapped: bool) -> None:
        super().__init__()
        self.side = side
        self.rewrapped = rewrapped


class Pressed(Message):
    """A click on the text: the offset of the character, or the nearest one of its row."""

    def __init__(self, side: Side, offset: int, count: int) -> None:
        super().__init__()
        self.side = side
        self.offset = offset
        self.count = count  # 1, or 2 for a double click, and so on


class Unfolded(Message):
    """A click on a row that stands for folded furniture."""


class Selected(Message):
    """Words were selected with the mouse; None: the selection is gone."""

    def __init__(self, side: Side, span: Span | None) -> None:
        super().__init__()
        self.side = side
        self.span = span
