"""What a list tells whoever opened it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.reader.lists.entries import Entry


class RowWalked(Message):
    """The cursor of the list stands on this row."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry


class ListLeft(Message):
    """The reader is done with the list: with this row, or with none."""

    def __init__(self, entry: Entry | None) -> None:
        super().__init__()
        self.entry = entry
