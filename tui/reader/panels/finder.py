"""One list over everything: headings, speakers, shifts, notes, links, passages."""

from __future__ import annotations

from typing import ClassVar

from tui.reader.lists.catalogue import Finder, catalogue
from tui.reader.lists.rows import MOST_FOUND, Answer, Row
from tui.reader.panels.query_panel import QueryScreen
from tui.reader.search.find import Stop
from tui.reader.state.material import Material


class FinderScreen(QueryScreen):
    """Type a few words of what you look for, misspelt perhaps."""

    PLACEHOLDER: ClassVar[str] = "words of a passage, link, shift, note or speaker"

    def __init__(self, material: Material, *, faint: bool, finder: Finder | None = None) -> None:
        super().__init__(self.answer)
        self.material = material
        self.faint = faint
        self.finder = finder  # kept for the next time by whoever opened the screen

    def answer(self, query: str, cells: int, stop: Stop) -> Answer:
        """The best matches, one a row."""
        if self.finder is None:
            self.finder = Finder(catalogue(self.material, faint=self.faint, stop=stop))
        things, total = self.finder.best(query, MOST_FOUND, stop)
        rows = tuple(Row(thing.drawn(cells), thing.destination) for thing in things)
        return Answer(
            rows, f"{total:,} found" if total <= MOST_FOUND else f"{total:,} found, best {MOST_FOUND}"
        )
