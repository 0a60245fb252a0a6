"""A list as it stands: what is open, where its cursor is, how far a map was walked. No terminal needed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate

from tui.reader.lists.entries import Entry, owner_of, rows
from tui.reader.text.styled import Line, fit, line, plain, wrap

NOTHING: Mapping[str, int] = {}

MOST_KEPT = 2_000
"""Rows whose lines are kept; those that scrolled by before are drawn anew."""


@dataclass(frozen=True)
class ListMemory:
    """What a list remembers while it is away: what was open, where one stood, cells of its maps."""

    opened: frozenset[str] = frozenset()
    at: str = ""
    walked: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class UnfoldedEntries:
    """Entries as they are listed: those that are open are followed by their children."""

    entries: Sequence[Entry] = ()
    opened: frozenset[str] = frozenset()

    @cached_property
    def rows(self) -> Sequence[Entry]:
        """Every row of the list, headings too."""
        return tuple(rows(self.entries, self.opened))

    @cached_property
    def choosable(self) -> Sequence[int]:
        """The rows that the cursor stands on, by index."""
        return [index for index, row in enumerate(self.rows) if row.key]

    @cached_property
    def numbered(self) -> Sequence[int]:
        """Those of the list itself, none that belongs to another: they are called by numbers from 1."""
        own = {id(entry) for entry in self.entries}
        return [index for index in self.choosable if id(self.rows[index]) in own]

    @cached_property
    def sections(self) -> Sequence[int]:
        """The numbered rows that stand after a heading."""
        starts, numbered, after_heading = [], set(self.numbered), True
        for index, row in enumerate(self.rows):
            if index in numbered and after_heading:
                starts.append(index)
            if index in numbered or row.is_heading:
                after_heading = row.is_heading
        return starts


@dataclass(frozen=True)
class ListState:
    """What a list shows and where its cursor stands: an index among the rows, None on an empty list."""

    shown: UnfoldedEntries = field(default_factory=UnfoldedEntries)
    at: int | None = None
    walked: Mapping[str, int] = field(default_factory=dict)  # key of a map -> the cell one came to

    @property
    def row(self) -> Entry | None:
        """The row under the cursor."""
        return None if self.at is None else self.shown.rows[self.at]

    @property
    def key(self) -> str:
        """Its key; empty without one."""
        return self.row.key if self.row else ""

    @property
    def memory(self) -> ListMemory:
        """What is worth remembering until the list is shown again."""
        return ListMemory(self.shown.opened, self.key, self.walked)

    def listing(self, entries: Sequence[Entry], key: str = "") -> ListState:
        """The same list with other entries: the cursor stays on its row, or goes to the one of a key.

        Where its row is gone it stands on the row that came in its place.
        """
        return self._showing(UnfoldedEntries(entries, self.shown.opened), key)

    def opening(self, opened: frozenset[str]) -> ListState:
        """The same list with these rows open and no others; the cursor stays on its row."""
        return self._showing(UnfoldedEntries(self.shown.entries, opened))

    def _showing(self, shown: UnfoldedEntries, key: str = "") -> ListState:
        if not shown.choosable:
            return replace(self, shown=shown, at=None)
        wanted = key or self.key
        if self.at is not None and self.at < len(shown.rows) and shown.rows[self.at].key == wanted:
            return replace(self, shown=shown)  # of several rows of one key it stays on its own
        found = next((index for index in shown.choosable if wanted and shown.rows[index].key == wanted), None)
        if found is None:
            before = self.at or 0
            place = min(bisect_left(shown.choosable, before), len(shown.choosable) - 1)
            found = shown.choosable[place]
        return replace(self, shown=shown, at=found)

    # The cursor

    def to(self, index: int | None) -> ListState:
        """The cursor on a row; on the next one that can be chosen where that is a heading."""
        choosable = self.shown.choosable
        if index is None or not choosable:
            return self
        return replace(self, at=choosable[min(bisect_left(choosable, index), len(choosable) - 1)])

    def moved(self, step: int) -> ListState:
        """The cursor so many rows further, as far as there are any."""
        choosable = self.shown.choosable
        if self.at is None or not choosable:
            return self
        place = bisect_left(choosable, self.at) + step
        return replace(self, at=choosable[max(0, min(place, len(choosable) - 1))])

    def numbered(self, number: int) -> ListState:
        """The cursor on the row of that number, from 1; on the last one if there are fewer."""
        rows_of_the_list = self.shown.numbered
        return self.to(
            rows_of_the_list[min(max(1, number), len(rows_of_the_list)) - 1] if rows_of_the_list else None
        )

    def section(self, step: int) -> ListState:
        """The cursor on the first row of the next section, or of the one before."""
        starts, here = self.shown.sections, self.at or 0
        ahead = (
            starts[bisect_right(starts, here) :] if step > 0 else starts[: bisect_left(starts, here)][::-1]
        )
        return self.to(ahead[0]) if ahead else self

    # What opens

    def turned(self) -> ListState:
        """The row under the cursor opened, or closed again; the same if it holds nothing."""
        row = self.row
        if row is None or not row.children:
            return self
        return self._showing(UnfoldedEntries(self.shown.entries, self.shown.opened ^ {row.key}), row.key)

    def folded(self, *, open_: bool) -> ListState:
        """The row under the cursor opened; or closed, or else the one that it belongs to."""
        row = self.row
        if row is None:
            return self
        if not open_ and row.key not in self.shown.opened:
            row = owner_of(self.shown.entries, row) or row
        if not row.children or (row.key in self.shown.opened) is open_:
            return self
        on_it = self._showing(self.shown, row.key)
        return on_it.turned()

    # Maps

    def cell_of(self, row: Entry) -> int:
        """The cell of a map that one came to."""
        return self.walked.get(row.key, 0)

    def walked_to(self, cell: int) -> ListState:
        """Another cell of the map under the cursor."""
        row = self.row
        if row is None or row.map is None:
            return self
        return replace(self, walked={**self.walked, row.key: max(0, min(cell, len(row.map.cells) - 1))})


class RowHeights:
    """Which lines the rows of a list take in so many cells; rows are drawn when they are first asked for."""

    def __init__(self, state: ListState, cells: int) -> None:
        self.cells = cells
        self._rows = state.shown.rows
        self._walked = state.walked
        self._drawn: dict[int, Sequence[Line]] = {}
        heights = (row.height or len(self.lines(index)) for index, row in enumerate(self._rows))
        self.tops = [0, *accumulate(heights)]

    @property
    def height(self) -> int:
        """The lines of all rows."""
        return self.tops[-1]

    def lines(self, index: int) -> Sequence[Line]:
        """The lines of a row."""
        if index not in self._drawn:
            if len(self._drawn) > MOST_KEPT:
                self._drawn.clear()
            self._drawn[index] = drawn(self._rows[index], self.cells, self._walked)
        return self._drawn[index]

    def redraw(self, state: ListState, index: int) -> None:
        """A map was walked: its lines are as many as before."""
        self._walked = state.walked
        self._drawn.pop(index, None)

    def row_at(self, y: int) -> int | None:
        """The row that a line belongs to; None beyond the end."""
        return bisect_right(self.tops, y) - 1 if 0 <= y < self.height else None


def drawn(row: Entry, cells: int, walked: Mapping[str, int] = NOTHING) -> Sequence[Line]:
    """The lines of a row in so many cells: a paragraph wraps, a row of height 1 is cut."""
    if row.map is not None:
        return row.map.lines(cells, walked.get(row.key, 0))
    if row.drawn is not None:
        return row.drawn(cells)
    if not row.words:
        return (line(" "),)
    if row.height == 1:
        return (fit(row.words, cells),)
    first = plain(row.words)
    return wrap(row.words, cells, len(first) - len(first.lstrip()) + 2)
