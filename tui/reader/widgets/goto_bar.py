"""The line in which one types where to go."""

from __future__ import annotations

from typing import ClassVar

from tui.reader.state.messages import PlaceTyped
from tui.reader.text.styled import ACCENT, FAINT, Line, line
from tui.reader.widgets.words_bar import WordsBar

HINT = "12 · 40% · p7 · ch3 · 14:32 · n3 · f1 · s2 · l5 "


class GoToBar(WordsBar):
    """Enter goes, escape does not."""

    COMPLETES: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__("go-to")

    def open(self) -> None:
        """Show the line and type in it."""
        self.begin(line((" :", ACCENT)))

    def hinted(self) -> Line:
        """The forms that are understood."""
        return line((HINT, FAINT))

    def message(self, words: str) -> PlaceTyped:
        """What is posted when a place was typed."""
        return PlaceTyped(words)
