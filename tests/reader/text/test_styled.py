"""Lines of styled words: cut, spread, wrapped, flowed into rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reader.text.styled import (
    StyledRun,
    fit,
    flow,
    joined,
    line,
    plain,
    shorten,
    spread,
    whole_quotes,
    width,
    wrap,
)

WORDS = st.lists(st.tuples(st.text("ab 日é", max_size=12), st.sampled_from(["", "bold"])), max_size=6)


def test_a_line_leaves_out_what_is_empty():
    assert line("a", ("", "bold"), ("b", "bold")) == (StyledRun("a"), StyledRun("b", "bold"))


def test_fit_shows_the_cut():
    assert plain(fit(line("abc", ("def", "bold")), 5)) == "abcd…"
    assert plain(fit(line("abc"), 3)) == "abc"
    assert plain(fit(line("日本語"), 4)) == "日…"


def test_spread_keeps_the_right_end():
    assert plain(spread(line("left"), line("right"), 12)) == "left   right"
    assert plain(spread(line("a long left part"), line("right"), 12)) == "a lon… right"


def test_joined_puts_signs_between_what_is_there():
    assert plain(joined([line("a"), (), line("b")])) == "a · b"


def test_shorten_cuts_at_a_word():
    assert shorten("one two  three", 9) == "one two…"
    assert shorten("one\ntwo", 9) == "one two"


def test_wrap_breaks_at_blanks_and_hangs():
    rows = wrap(line(("who  ", "bold"), "one two three four"), 13, 5)
    assert [plain(row) for row in rows] == ["who  one two", "     three", "     four"]
    assert rows[0][0] == StyledRun("who  ", "bold")


@given(WORDS, st.integers(4, 30), st.integers(0, 12))
def test_wrap_loses_no_letter_and_takes_no_cell_too_many(parts, cells, hang):
    words = line(*parts)
    rows = wrap(words, cells, hang)
    assert all(width(row) <= cells for row in rows)
    assert "".join(plain(words).split()) == "".join("".join(plain(row) for row in rows).split())


@pytest.mark.parametrize("cells", [-7, 0, 1])
def test_where_there_is_no_room_a_letter_has_a_row(cells):
    assert [plain(row) for row in wrap(line("a ship"), cells, 2)] == ["a", "s", "h", "i", "p"]


@given(st.lists(WORDS, max_size=5), st.integers(4, 30), st.integers(1, 8))
def test_flow_never_takes_more_rows_or_cells_than_it_has(lines, cells, rows):
    found = flow([line(*parts) for parts in lines], cells, rows)
    assert len(found) <= max(rows, 0)
    assert all(width(fit(row, cells)) <= cells for row in found)


def test_flow_gives_spare_rows_to_the_first_that_need_them():
    found = flow([line("one two three"), line("four five six")], 6, 4)
    assert [plain(row).rstrip() for row in found] == ["one", "two", "three", "four…"]


def test_a_full_stop_in_another_style_stays_with_its_word():
    words = line(("one two ", ""), ("three", "bold"), ".", (" four", ""))
    assert [plain(row) for row in wrap(words, 13)] == ["one two", "three. four"]
    assert [plain(row) for row in wrap(line(("abcdefgh", "bold"), "ij"), 4, 2)] == [
        "abcd",
        "  ef",
        "  gh",
        "  ij",
    ]


def test_quotation_marks_whose_other_one_was_left_behind_are_left_out():
    assert whole_quotes('so-called "China threat') == "so-called China threat"
    assert whole_quotes('the "China threat"') == 'the "China threat"'
    assert whole_quotes("“China threat") == "China threat"
    assert whole_quotes("springboard' for") == "springboard for"
    assert whole_quotes("'springboard for") == "springboard for"
    assert whole_quotes("powers' interests") == "powers' interests"
    assert whole_quotes("Japan's role") == "Japan's role"


def test_a_line_cut_to_one_row_has_no_hole_where_it_would_have_been_broken():
    [row] = flow([line("one two three", " four five six")], 18, 1, 8)
    assert plain(row) == "one two three fou…"
