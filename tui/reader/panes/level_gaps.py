"""Counterparts on one row: which passages are level, and the gaps that make them so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from tui.pair import Pair
from tui.reader.state.rising_chain import rising_chain
from tui.reader.text.row_table import Gap

Ends = tuple[int, int]
"""What belongs together in the left text and in the right one."""


def with_more(chain: Sequence[Ends], more: Iterable[Ends]) -> list[Ends]:
    """A chain of pairs that rise in both texts, with the most of `more` that come in between and rise."""
    between: dict[int, set[Ends]] = {}
    for left, right in more:
        place = bisect_left(chain, left, key=lambda pair: pair[0])
        above = place == 0 or chain[place - 1][1] < right
        below = place == len(chain) or (left < chain[place][0] and right < chain[place][1])
        if above and below:
            between.setdefault(place, set()).add((left, right))
    return sorted([*chain, *(pair for pairs in between.values() for pair in rising_chain(sorted(pairs)))])


def gaps(rows: Sequence[Ends]) -> Pair[list[Gap]]:
    """The gaps of both texts that put each of these pairs of rows level, and no more than are needed.

    `rows` rise in both texts; a pair that does not is passed over.
    """
    found: Pair[list[Gap]] = Pair([], [])
    above = (-1, -1)
    ahead = 0  # rows by which the right text is ahead of the left one without gaps
    for left, right in rows:
        if left <= above[0] or right <= above[1]:
            continue
        missing = right - left - ahead
        if missing:
            short, row = (found.left, left) if missing > 0 else (found.right, right)
            short.append((row, abs(missing)))
        above, ahead = (left, right), right - left
    return found
