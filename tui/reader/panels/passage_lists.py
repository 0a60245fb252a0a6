"""Lists of passages and links: what one text alone says, every link, near misses, passages alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from tui.alignment.model import Link
from tui.comparison.near_misses import alike_in_sense, near_misses
from tui.pair import Pair, Side
from tui.reader.lists.answer import Answer, entry_of
from tui.reader.lists.link_table import LinkOrder, Paired, paired, paired_entries
from tui.reader.lists.near_misses import alike_links, near_entries, near_links
from tui.reader.lists.nearest import Nearest, nearest, nearest_entries
from tui.reader.lists.unmatched import UnmatchedPassage, alone, alone_entries
from tui.reader.panels.list_box import ListBox
from tui.reader.search.find import Stop
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, ReadingState

MOST_PREPARED = 300
"""Links that are explained ahead of being scrolled to."""


class PassageBox(ListBox):
    """A list of what is in the texts, as they are when it is asked for."""

    PLACEHOLDER: ClassVar[str] = "type to filter the passages by their words"

    def __init__(self, material: Material, state: ReadingState) -> None:
        super().__init__()
        self.material = material
        self.state = state  # as it was when the list was opened

    def material_changed(self, material: Material) -> None:
        """The analysis or the notes changed: list what there is now."""
        self.material = material
        self.forget()
        self.ask()

    def forget(self) -> None:
        """What was worked out is out of date."""


class OnlyBox(PassageBox):
    """What only one of the texts says, as far as counterparts were found."""

    _items: Pair[tuple[UnmatchedPassage, ...]] | None = None

    def forget(self) -> None:
        """Other passages may have no counterpart."""
        self._items = None

    def answer(self, query: str, stop: Stop) -> Answer:
        """The passages that the filter leaves, in order."""
        items = self._items or alone(self.material, self.state, stop)
        self._items = items
        entries = tuple(alone_entries(self.material, items, query, faint=self.state.faint))
        return Answer(entries, at=entry_of(entries, self.state))


class LinkBox(PassageBox):
    """Every link that is shown, a row each; one that is rejected from here stays, to be taken back."""

    PLACEHOLDER: ClassVar[str] = "type to filter: words, §12, strong, opposite, confirmed"
    TYPING: ClassVar[Sequence[str]] = ("enter goes there", "↓ into the list", "tab sorts", "esc back")
    CHOOSING: ClassVar[Sequence[str]] = ("/ filters", "tab sorts", "enter goes there", "esc back")
    SORTS: ClassVar[bool] = True

    _items: tuple[Paired, ...] | None = None
    _listed: frozenset[LinkEnds] = frozenset()
    _order = LinkOrder.PLACE

    def forget(self) -> None:
        """Links were judged, or others were found."""
        self._items = None

    def answer(self, query: str, stop: Stop) -> Answer:
        """The links that the filter leaves."""
        items = self._items
        if items is None:
            items = self._items = paired(self.material, self.state, stop, self._listed)
            self._listed = frozenset(LinkEnds(item.link.left, item.link.right) for item in items)
        side = self.state.side
        entries = paired_entries(self.material, items, query, self._order, side=side, stop=stop)
        return Answer(entries, at=entry_of(entries, self.state))

    def prepare(self, answer: Answer, stop: Stop) -> None:
        """Explain the first links, so that it takes no time to scroll to them."""
        _explain(self.material, answer, stop)

    def turn(self) -> None:
        """The rows in their next order."""
        self._order = self._order.next


class NearBox(PassageBox):
    """Pairs of passages that nearly became links; one that is confirmed is a link, and stays listed."""

    PLACEHOLDER: ClassVar[str] = "type to filter the pairs by their words"

    _links: tuple[Sequence[Link], dict[Link, float]] | None = None

    def answer(self, query: str, stop: Stop) -> Answer:
        """The pairs that the filter leaves, best first."""
        alignment = self.material.alignment
        if self._links is None and alignment is not None:
            visited = self.material.walk.map(lambda walk: frozenset(passage.id for passage in walk))
            self._links = near_misses(alignment), alike_in_sense(alignment, visited)
        under, sense = self._links or ((), {})
        found = near_links(self.material, under, stop), alike_links(self.material, sense, stop)
        return Answer(tuple(near_entries(self.material, *found, query, self.state.side)))

    def prepare(self, answer: Answer, stop: Stop) -> None:
        """Explain the listed pairs in the background."""
        _explain(self.material, answer, stop)


class AlikeBox(PassageBox):
    """The passages that speak of the same as the one under the cursor."""

    _items: dict[Side, tuple[Nearest, ...]] | None = None

    def forget(self) -> None:
        """Passages alike may be linked now."""
        self._items = None

    def answer(self, query: str, stop: Stop) -> Answer:
        """The passages that the filter leaves, most alike first."""
        del stop  # it takes no time
        side = self.state.side
        passage = self.material.passage(side, self.state.offset)
        if self._items is None:
            self._items = nearest(self.material, side, passage.id if passage else 0)
        return Answer(tuple(nearest_entries(self.material, self._items, query)))


def _explain(material: Material, answer: Answer, stop: Stop) -> None:
    for entry in answer.entries[:MOST_PREPARED]:
        if stop():
            return
        if entry.destination is not None and entry.destination.link is not None:
            material.explanation(entry.destination.link)
