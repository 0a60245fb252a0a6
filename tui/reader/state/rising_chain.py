"""The most links of which none crosses another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence

HEAVY = 3
"""What a point counts for that the reader vouches for: as many others, right three times in four, are all
right less than every second time."""


def rising_chain(
    points: Sequence[tuple[int, int]], heavy: Container[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """The longest chain of points that rises strictly in both numbers; a heavy point counts as `HEAVY` ones.

    Of the chains that end at a place or below, the best is kept for each place where it is another one
    (patience, with weights).
    """
    ends: list[int] = []  # second numbers, rising
    lengths: list[int] = []  # of the longest chain that ends there at the latest, rising
    last: list[int] = []  # the point with which it ends
    before: list[int] = []
    ordered = sorted(points, key=lambda point: (point[0], -point[1]))
    for index, point in enumerate(ordered):
        place = bisect_left(ends, point[1])
        before.append(last[place - 1] if place else -1)
        length = (lengths[place - 1] if place else 0) + (HEAVY if point in heavy else 1)
        outdone = bisect_right(lengths, length, place)
        if outdone == place < len(ends) and ends[place] == point[1]:
            continue  # a longer chain ends there already
        ends[place:outdone], lengths[place:outdone], last[place:outdone] = [point[1]], [length], [index]
    chain: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(ordered[index])
        index = before[index]
    return chain[::-1]
