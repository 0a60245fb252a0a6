"""Scrolling in step rises, and reaches both ends of both texts."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.pair import Pair, Side
from tui.reader.panes.scroll_map import ScrollMap, abreast, level_tops
from tui.reader.state.rising_chain import HEAVY, rising_chain

ROWS = st.integers(0, 120)
ANCHORS = st.lists(st.tuples(ROWS, ROWS), max_size=25)
SIDES = st.sampled_from(list(Side))
SIZES = st.builds(Pair, st.integers(1, 130), st.integers(1, 130))
HEIGHTS = st.builds(Pair, st.integers(1, 40), st.integers(1, 40))


def within(anchors, totals):
    return [(a, b) for a, b in anchors if a < totals.left and b < totals.right]


def chained(anchors):
    """The rows of the longest chain, on the left and on the right."""
    chain = rising_chain(sorted(set(anchors)))
    return Pair([left for left, _ in chain], [right for _, right in chain])


@given(ANCHORS, SIZES, HEIGHTS, SIDES)
@example([(3, 10)], Pair(5, 12), Pair(4, 3), Side.RIGHT)
@settings(deadline=None)
def test_following_rises_and_reaches_both_ends(anchors, totals, heights, side):
    scroll = ScrollMap(chained(within(anchors, totals)), totals)
    last = Pair(max(0, totals.left - heights.left), max(0, totals.right - heights.right))
    tops = [scroll.follow(side, top, heights) for top in range(last[side] + 1)]
    assert tops == sorted(tops)
    assert tops[0] == 0
    if last[side]:
        assert tops[-1] == last[side.other]


@given(ANCHORS, SIZES, SIDES)
@settings(deadline=None)
def test_the_map_goes_through_the_chain_of_anchors(anchors, totals, side):
    chain = chained(within(anchors, totals))
    scroll = ScrollMap(chain, totals)
    for left, right in zip(*chain, strict=True):
        if 0 < left < totals.left and 0 < right < totals.right:
            here = Pair(left, right)
            assert scroll.across(side, here[side]) == here[side.other]


@given(ANCHORS)
@settings(deadline=None)
def test_the_chain_rises_and_none_is_longer(anchors):
    points = sorted(set(anchors))
    chain = rising_chain(points)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(chain))
    assert set(chain) <= set(points)
    longest = {}
    for a, b in points:
        longest[a, b] = 1 + max((longest[c, d] for c, d in longest if c < a and d < b), default=0)
    assert len(chain) == max(longest.values(), default=0)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=16), st.data())
@settings(deadline=None)
def test_no_chain_weighs_more(anchors, data):
    points = sorted(set(anchors))
    heavy = data.draw(st.sets(st.sampled_from(points))) if points else set()
    chain = rising_chain(points, heavy)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(chain))
    weights = {point: HEAVY if point in heavy else 1 for point in points}
    best = {}
    for a, b in points:
        best[a, b] = weights[a, b] + max((best[c, d] for c, d in best if c < a and d < b), default=0)
    assert sum(weights[point] for point in chain) == max(best.values(), default=0)


@given(st.builds(Pair, ROWS, ROWS), st.integers(0, 40))
@settings(deadline=None)
def test_level_rows_are_level(rows, wanted):
    tops = level_tops(rows, wanted)
    assert rows.left - tops.left == rows.right - tops.right <= wanted
    assert min(tops) >= 0


@given(SIDES, st.integers(0, 60), st.integers(-80, 80), SIZES)
def test_abreast_moves_by_as_many_rows_and_comes_back_to_the_same(side, top, lead, lasts):
    there = abreast(side, top, lead, lasts[side.other])
    assert 0 <= there <= lasts[side.other]
    further = abreast(side, top + 1, lead, lasts[side.other])
    assert further - there == (
        1 if 0 <= (top + lead if side is Side.LEFT else top - lead) < lasts[side.other] else 0
    )
    if 0 < there < lasts[side.other]:
        assert abreast(side.other, there, lead, 10**6) == top
