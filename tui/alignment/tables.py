"""The links of two long texts as tables: little memory, sent in a moment, sorted and counted as numbers."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from tui.alignment.model import Link, Strength, Verdict
from tui.pair import Pair

STRENGTHS = tuple(reversed(Strength))
"""By their rank, the weakest first."""
VERDICTS = (None, *Verdict)

_RANK = {strength: rank for rank, strength in enumerate(STRENGTHS)}
_VERDICT = {verdict: number for number, verdict in enumerate(VERDICTS)}


class Links(Sequence[Link]):
    """Links in any order. A link is made whenever it is asked for."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self.ends = Pair(array("I"), array("I"))  # passage ids
        self._scores = array("d")
        self.ranks = bytearray()  # of their strengths
        self.verdicts = bytearray()  # numbers of `VERDICTS`
        for link in links:
            self.ends.left.append(link.left)
            self.ends.right.append(link.right)
            self._scores.append(link.score)
            self.ranks.append(_RANK[link.strength])
            self.verdicts.append(_VERDICT[link.verdict])

    def chosen(self, places: Sequence[int]) -> Links:
        """Some of the links, by their places here, in this order."""
        found = Links()
        found.ends = self.ends.map(lambda ids: array("I", map(ids.__getitem__, places)))
        found._scores = array("d", map(self._scores.__getitem__, places))
        found.ranks = bytearray(map(self.ranks.__getitem__, places))
        found.verdicts = bytearray(map(self.verdicts.__getitem__, places))
        return found

    def __len__(self) -> int:
        return len(self._scores)

    @overload
    def __getitem__(self, index: int) -> Link: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Link]: ...
    def __getitem__(self, index: int | slice) -> Link | Sequence[Link]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self))))
        strength, verdict = STRENGTHS[self.ranks[index]], VERDICTS[self.verdicts[index]]
        return Link(self.ends.left[index], self.ends.right[index], self._scores[index], strength, verdict)

    def __iter__(self) -> Iterator[Link]:
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
