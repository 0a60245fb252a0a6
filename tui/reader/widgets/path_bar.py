"""The line in which one types which text to open in place of another."""

from __future__ import annotations

from tui.documents.sources.paths import completed, offered
from tui.pair import Side
from tui.reader.state.messages import PathTyped
from tui.reader.text.styled import ACCENT, FAINT, SOFT, Line, line
from tui.reader.widgets.words_bar import WordsBar

NOTHING_TYPED = "a file; tab completes; clipboard: takes what was copied"


class PathBar(WordsBar):
    """Enter opens the text, escape keeps the one that is read."""

    def __init__(self) -> None:
        super().__init__("path")
        self._side = Side.LEFT

    def open(self, side: Side, name: str) -> None:
        """Show the line and type in it; the text of this side, called so, is the one that goes."""
        self._side = side
        self.begin(line((f" in place of {name}: ", ACCENT)))

    def hinted(self) -> Line:
        """What tab may make of the path."""
        if not self.words.value:
            return line((NOTHING_TYPED, FAINT))
        found = offered(self.words.value)
        return line(("tab ", SOFT), (" ".join(found), FAINT)) if found else ()

    def completed(self) -> str:
        """The path as far as it is clear."""
        return completed(self.words.value)

    def message(self, words: str) -> PathTyped:
        """What is posted when a path was typed."""
        return PathTyped(self._side, words.strip())
