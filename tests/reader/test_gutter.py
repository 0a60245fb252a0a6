"""The lines between the panes."""

from __future__ import annotations

import pytest

from tui.alignment.model import Strength
from tui.reader.gutter import GutterLink, draw, glyph


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
        (GutterLink(3, -2, Strength.STRONG), 3, "━▴"),
        (GutterLink(3, 99, Strength.STRONG), 3, "━▾"),
        (GutterLink(-1, 0, Strength.LIKELY), 0, "   ▴─"),
        (GutterLink(6, 0, Strength.LIKELY), 0, "   ▾─"),
    ],
)
def test_a_partner_off_screen_leaves_a_stub_that_points_to_it(link, row, drawn):
    assert picture([link])[row] == drawn


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
