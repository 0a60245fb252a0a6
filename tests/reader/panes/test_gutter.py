"""The lines between the panes."""

from __future__ import annotations

import pytest

from tui.alignment.model import Strength
from tui.pair import Side
from tui.reader.panes.gutter import GutterLink, distance, draw, glyph, pointed_at
from tui.reader.state.reading_state import LinkEnds


def picture(links, width=5, height=6):
    grid = draw(links, width, height)
    return [
        "".join(
            glyph(grid[row, column]) if (row, column) in grid else " " for column in range(width)
        ).rstrip()
        for row in range(height)
    ]


def test_passages_on_one_row_are_joined_straight():
    assert picture([GutterLink(2, 2, Strength.STRONG)]) == ["", "", "━━━━━", "", "", ""]


def test_a_line_turns_where_its_ends_are_on_different_rows():
    assert picture([GutterLink(1, 4, Strength.LIKELY)]) == ["", "──┐", "  │", "  │", "  └──", ""]
    assert picture([GutterLink(4, 1, Strength.LIKELY)]) == ["", "  ┌──", "  │", "  │", "──┘", ""]


@pytest.mark.parametrize(
    ("link", "row", "drawn"),
    [
        (GutterLink(3, -2, Strength.STRONG), 3, "━▴1"),
        (GutterLink(3, 99, Strength.STRONG), 3, "━▾16"),
        (GutterLink(-1, 0, Strength.LIKELY), 0, "  1▴─"),
        (GutterLink(6, 0, Strength.LIKELY), 0, "  1▾─"),
        (GutterLink(0, 5999, Strength.LIKELY), 0, "─▾999"),
        (GutterLink(5999, 0, Strength.LIKELY), 0, "999▾─"),
        (GutterLink(-12_001, 0, Strength.LIKELY), 0, " 2k▴─"),
    ],
)
def test_a_partner_off_screen_leaves_a_stub_that_points_to_it_and_says_how_far_it_is(link, row, drawn):
    assert picture([link])[row] == drawn


@pytest.mark.parametrize("row", [-25, -13, -12, -7, -6, -1, 6, 11, 12, 17, 18, 100])
def test_so_many_pages_bring_the_other_end_on_screen_and_no_fewer(row):
    height, pages = 6, int(distance(row, 6))
    turned = row + pages * height if row < 0 else row - pages * height
    before = turned - height if row < 0 else turned + height
    assert 0 <= turned < height
    assert not 0 <= before < height


def test_a_distance_breaks_no_line_and_stands_apart_from_another_stub():
    away, crossing = GutterLink(2, 60, Strength.LIKELY), GutterLink(1, 4, Strength.LIKELY)
    assert picture([away])[2] == "─▾10"
    assert picture([away, crossing])[2] == "─▾│"
    assert picture([away, GutterLink(-9, 2, Strength.LIKELY)])[2] == "─▾ ▴─"
    assert picture([away, GutterLink(-9, 2, Strength.LIKELY)], width=7)[2] == "─▾  2▴─"


def test_the_distance_of_the_current_link_finds_room_beside_its_row():
    other = GutterLink(-9, 2, Strength.LIKELY)
    assert picture([GutterLink(2, 60, Strength.LIKELY, True), other])[2:4] == ["━▾ ▴─", " 10"]
    last = [GutterLink(5, 60, Strength.LIKELY, True), GutterLink(-9, 5, Strength.LIKELY)]
    assert picture(last)[4:] == [" 10", "━▾ ▴─"]
    mirrored = [GutterLink(60, 2, Strength.LIKELY, True), GutterLink(2, -9, Strength.LIKELY)]
    assert picture(mirrored)[2:4] == ["─▴ ▾━", "  10"]


def test_what_is_drawn_keeps_to_the_gutter_however_narrow_it_is():
    links = [GutterLink(2, 6000, Strength.LIKELY, True), GutterLink(-7, 2, Strength.LIKELY)]
    for width in range(1, 8):
        columns = {column for _, column in draw(links, width, 6)}
        assert columns <= set(range(width))


def named(left, right, **more):
    return GutterLink(left, right, Strength.LIKELY, ends=LinkEnds(left, right), **more)


@pytest.mark.parametrize(
    ("place", "ends", "side"),
    [
        ((0, 1), (1, 4), Side.LEFT),
        ((4, 4), (1, 4), Side.RIGHT),
        ((4, 1), (1, 4), Side.RIGHT),
        ((2, 3), (1, 4), Side.LEFT),
        ((0, 2), (2, 60), Side.LEFT),
        ((4, 2), (1, 4), Side.RIGHT),
        ((3, 0), (-7, 0), Side.RIGHT),
        ((0, 0), None, None),
        ((0, 5), None, None),
    ],
)
def test_a_place_of_the_gutter_belongs_to_a_link(place, ends, side):
    links = [named(1, 4), named(2, 60), named(-7, 0)]
    found = pointed_at(links, *place, 5, 6)
    assert found == (None if ends is None else (next(one for one in links if one.ends == ends), side))


def test_of_several_links_that_end_there_the_uppermost_is_meant():
    links = [named(2, 4), named(2, 3, current=True)]
    assert pointed_at(links, 0, 2, 5, 6) == (links[1], Side.LEFT)


def test_nothing_is_drawn_when_both_ends_are_off_screen():
    assert not any(picture([GutterLink(-3, 60, Strength.STRONG), GutterLink(-3, -1, Strength.STRONG)]))


def test_strengths_differ_without_colour():
    drawn = {picture([GutterLink(0, 0, strength)])[0] for strength in Strength}
    assert drawn == {"━━━━━", "─────", "┄┄┄┄┄"}


def test_a_rejected_link_is_struck_through_however_strong_it_is():
    assert picture([GutterLink(2, 2, Strength.STRONG, rejected=True)])[2] == "┄┄×┄┄"
    assert picture([GutterLink(1, 3, Strength.STRONG, rejected=True)])[1:4] == ["┄┄×", "  ┆", "  └┄┄"]
    assert picture([GutterLink(2, 2, Strength.STRONG, True, rejected=True)])[2] == "━━×━━"


def test_the_current_link_lies_over_the_others():
    grid = draw([GutterLink(1, 4, Strength.STRONG), GutterLink(4, 1, Strength.FAINT, current=True)], 3, 6)
    rows = [grid[row, 1].rank for row in range(1, 5)]
    assert rows == [3, 3, 3, 3]


def test_crossing_lines_take_lanes_of_their_own():
    drawn = picture([GutterLink(0, 3, Strength.LIKELY), GutterLink(1, 4, Strength.LIKELY)])
    assert all(row.count("│") + row.count("┼") + row.count("┐") + row.count("└") >= 1 for row in drawn[:5])
    columns = {row.index("│") for row in drawn if row.count("│") == 2} | {
        row.rindex("│") for row in drawn if row.count("│") == 2
    }
    assert len(columns) == 2


def test_links_from_one_passage_share_its_row():
    drawn = picture([GutterLink(2, 0, Strength.LIKELY), GutterLink(2, 5, Strength.LIKELY)])
    assert drawn[2].startswith("─")
    assert drawn[0].endswith("─")
    assert drawn[5].endswith("─")
