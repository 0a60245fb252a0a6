"""Highlights of a text: sorted spans in layers, flattened for drawing."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

LAYERS = ("structure", "links", "evidence", "terms", "hits", "current")
"""Layers of marks, lowest first. A higher one adds to those below, and wins where both set a colour."""


class Mark(NamedTuple):
    """A highlighted stretch; `style` names component classes of `TextPane`, parted by spaces."""

    start: int
    end: int
    style: str  # without the prefix "text-pane--"


class StyledStretch(NamedTuple):
    """A stretch of a row with the styles that lie on it, lowest layer first."""

    start: int
    end: int
    styles: tuple[str, ...]


class MarkLayer:
    """The marks of one layer: sorted, and cut where they overlap, so that the earlier one keeps its words."""

    __slots__ = ("_ends", "_names", "_starts", "_styles")

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._starts = array("I")
        self._ends = array("I")
        self._styles = array("H")
        self._names: list[str] = []
        numbers: dict[str, int] = {}
        last = 0
        for start, end, style in sorted(marks):
            begin = max(start, last)
            if begin >= end:
                continue
            number = numbers.setdefault(style, len(numbers))
            self._starts.append(begin)
            self._ends.append(end)
            self._styles.append(number)
            last = end
        self._names.extend(numbers)

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Mark]:
        for start, end, number in zip(self._starts, self._ends, self._styles, strict=True):
            yield Mark(start, end, self._names[number])

    def touches(self, start: int, end: int) -> bool:
        """Whether any mark touches `[start, end)`."""
        return bisect_right(self._ends, start) < bisect_left(self._starts, end)

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that touch `[start, end)`, in order, not clipped."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        for index in range(first, last):
            yield Mark(self._starts[index], self._ends[index], self._names[self._styles[index]])


class LazyLayer:
    """A layer whose marks are worked out for the stretch that is drawn: of a long text that is little."""

    __slots__ = ("_marks",)

    def __init__(self, marks: Callable[[int, int], Sequence[Mark]]) -> None:
        """`marks` gives those that touch `[start, end)`."""
        self._marks = marks

    def __len__(self) -> int:
        return 1  # at least: it is not known before it is drawn

    def touches(self, start: int, end: int) -> bool:
        """Whether any mark touches `[start, end)`."""
        return MarkLayer(self._marks(start, end)).touches(start, end)

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that touch `[start, end)`, in order, not clipped."""
        return MarkLayer(self._marks(start, end)).within(start, end)


def flatten(layers: Sequence[MarkLayer | LazyLayer], start: int, end: int) -> list[StyledStretch]:
    """`[start, end)` cut wherever a mark begins or ends, each piece with the styles on it."""
    here = [marks for layer in layers if (marks := list(layer.within(start, end)))]
    if not here:
        return [StyledStretch(start, end, ())] if end > start else []
    cuts = {start, end}
    for marks in here:
        for mark in marks:
            cuts.add(max(start, mark.start))
            cuts.add(min(end, mark.end))
    edges = sorted(cuts)
    on: list[list[str]] = [[] for _ in edges]
    place = {edge: index for index, edge in enumerate(edges)}
    for marks in here:
        for mark in marks:
            for index in range(place[max(start, mark.start)], place[min(end, mark.end)]):
                on[index].append(mark.style)
    return [
        StyledStretch(edges[index], edges[index + 1], tuple(on[index])) for index in range(len(edges) - 1)
    ]
