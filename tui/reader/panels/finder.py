"""One list over everything: headings, speakers, shifts, notes, links, passages."""

from __future__ import annotations

from typing import ClassVar

from tui.reader.lists.answer import Answer
from tui.reader.lists.catalogue import Finder, catalogue
from tui.reader.panels.list_box import ListBox
from tui.reader.search.find import Stop
from tui.reader.state.material import Material

MOST_FOUND = 1_000
"""Rows that are listed: what is further down is found sooner by typing more."""


class FinderBox(ListBox):
    """Type a few words of what you look for, misspelt perhaps."""

    PLACEHOLDER: ClassVar[str] = "words of a passage, link, shift, note or speaker"

    def __init__(self, material: Material, *, faint: bool, finder: Finder | None = None) -> None:
        super().__init__()
        self.material = material
        self.faint = faint
        self.finder = finder  # kept for the next time by whoever opened the list

    def answer(self, query: str, stop: Stop) -> Answer:
        """The best matches, one a row."""
        finder = self.finder
        if finder is None:
            finder = self.finder = Finder(catalogue(self.material, faint=self.faint, stop=stop))
        things, total = finder.best(query, MOST_FOUND, stop)
        entries = tuple(thing.entry(number, query) for number, thing in enumerate(things))
        best = f", best {MOST_FOUND:,}" if total > MOST_FOUND else ""
        return Answer(entries, f"{total:,} found{best}")

    def material_changed(self, material: Material) -> None:
        """There are other things to find."""
        self.material, self.finder = material, None
        self.ask()
