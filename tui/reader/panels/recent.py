"""The pairs of files that were read last, to open one of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from tui.documents import bundled_paths
from tui.documents.characters.guard import guard
from tui.documents.model import Document
from tui.pair import Pair
from tui.reader.lists.answer import Answer, holds
from tui.reader.lists.entries import Entry
from tui.reader.memory.recent import pairs
from tui.reader.panels.list_box import ListBox
from tui.reader.search.find import Stop
from tui.reader.text.styled import FAINT, SOFT, STRONG, Line, line


class RecentBox(ListBox):
    """A row for each pair, newest first."""

    PLACEHOLDER: ClassVar[str] = "type to filter the pairs read last by names and folders"
    TYPING: ClassVar[Sequence[str]] = ("enter opens them", "↓ into the list", "esc back")
    CHOOSING: ClassVar[Sequence[str]] = ("/ filters", "enter opens them", "esc back")

    def __init__(self, folder: Path | None, documents: Pair[Document]) -> None:
        super().__init__()
        bundled = bundled_paths()
        self.pairs = (*(pair for pair in pairs(folder) if pair != bundled), bundled)
        self._open = documents.map(lambda document: _whole(document.path))

    def answer(self, query: str, stop: Stop) -> Answer:
        """The pairs that the filter leaves; those whose files are gone cannot be chosen."""
        del stop
        words = query.casefold().split()
        rows = [
            self._row(number, pair)
            for number, pair in enumerate(self.pairs)
            if holds(words, " ".join(pair).casefold())
        ]
        return Answer(tuple(rows) or (Entry(line(("No such pair was read.", SOFT))),))

    def _row(self, number: int, pair: Pair[str]) -> Entry:
        here = pair.map(_whole) in (self._open, self._open.swapped())
        gone = [Path(path).name for path in pair if not Path(path).is_file()]
        remark = "open now" if here else f"gone: {', '.join(gone)}" if gone else ""
        words = pair_line(pair, remark, bundled=number == len(self.pairs) - 1)
        return Entry(words, "" if here or gone else str(number), height=1, gives=pair)


def pair_line(pair: Pair[str], remark: str = "", *, bundled: bool = False) -> Line:
    """The names of two files, what is to be said of them, and where they lie."""
    left, right = pair.map(Path)
    folders = [str(left.parent)] if left.parent == right.parent else [str(left.parent), str(right.parent)]
    where = "the bundled articles" if bundled else " · ".join(folders)
    told = (f"   {remark}", SOFT) if remark else ("", SOFT)
    return line((guard(f"{left.name} ↔ {right.name}"), STRONG), told, (guard(f"   {where}"), FAINT))


def _whole(path: str) -> str:
    return str(Path(path).resolve())
