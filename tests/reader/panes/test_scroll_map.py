"""Where the other text goes when one is scrolled: rows that belong together pass the same height."""

import pytest

from tui.pair import Pair, Side
from tui.reader.panes.scroll_map import ScrollMap, sync_point


@pytest.mark.parametrize("side", Side)
def test_two_texts_alike_row_for_row_stay_beside_each_other(side):
    rows = Pair(range(100), range(100))
    scroll = ScrollMap(rows, Pair(100, 100))
    assert [scroll.follow(side, top, Pair(10, 10)) for top in range(91)] == list(range(91))


def test_a_text_that_fits_its_pane_leaves_the_other_at_its_top():
    scroll = ScrollMap(Pair((0,), (0,)), Pair(5, 100))
    assert scroll.follow(Side.LEFT, 3, Pair(10, 10)) == 0


def test_both_are_level_where_the_text_begins_within_and_where_it_ends():
    tops = (0, 5, 10, 50, 90, 95, 100)
    assert [sync_point(top, 100, 20) for top in tops] == [0, 0.25, 0.5, 0.5, 0.5, 0.75, 1]
    assert [sync_point(top, 4, 20) for top in (0, 1, 4)] == [0, 0.25, 1]
