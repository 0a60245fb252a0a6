"""A list as it stands: its cursor, what is open, its lines. No terminal needed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui.reader.lists.entries import BLANK, Entry, heading
from tui.reader.lists.list_state import ListState, RowHeights, drawn
from tui.reader.text.styled import line, plain


def entry(key, *children, brief=()):
    return Entry(line(f"row {key}"), key, children=children, brief=brief)


def plenty(count=9):
    return [heading("First"), *(entry(f"a{number}") for number in range(count)), BLANK]


def shown(*entries):
    return ListState().listing(entries)


def test_the_cursor_begins_on_the_first_row_that_can_be_chosen_and_steps_over_headings():
    state = shown(heading("One"), entry("a"), heading("Two"), entry("b"))
    assert state.key == "a"
    assert state.moved(1).key == "b" and state.moved(1).moved(-1).key == "a"
    assert state.moved(99).key == "b" and state.moved(-99).key == "a"


def test_a_list_without_rows_to_choose_has_no_cursor():
    state = shown(heading("Nothing"))
    assert (state.key, state.moved(1).at, state.numbered(3).at, state.section(1).at) == ("", None, None, None)
    assert state.turned() is state and state.walked_to(1) is state


def test_the_cursor_stays_on_its_row_when_others_come_and_go():
    state = shown(*plenty()).numbered(4)
    assert state.listing([entry("new"), *plenty()]).key == "a3"
    assert state.listing([one for one in plenty() if one.key != "a3"]).key == "a4", "in its place"
    assert state.listing(plenty(2)).key == "a1", "or the last"
    assert state.listing(plenty(), "a7").key == "a7"


def test_of_two_rows_with_one_key_the_cursor_stays_on_its_own():
    state = shown(heading("#x"), entry("n"), heading("#y"), entry("n")).moved(1)
    assert state.at == 3 and state.listing(state.shown.entries).at == 3


def test_rows_are_called_by_number_and_sections_by_their_first_row():
    inner = entry("a", entry("a/1"))
    state = shown(heading("One"), inner, entry("b"), heading("Two"), entry("c")).turned()
    assert [state.numbered(number).key for number in (1, 2, 3, 9)] == ["a", "b", "c", "c"]
    assert state.section(1).key == "c" and state.section(1).section(-1).key == "a"
    assert state.section(1).section(1).key == "c", "no wrap"


def test_rows_open_and_close_and_a_child_closes_its_owner():
    state = shown(entry("a", entry("a/1"), entry("a/2"), brief=(entry("a/b"),)), entry("b"))
    assert [row.key for row in state.shown.rows] == ["a", "a/b", "b"]
    opened = state.turned()
    assert [row.key for row in opened.shown.rows] == ["a", "a/1", "a/2", "b"]
    inside = opened.moved(2)
    assert inside.folded(open_=False).key == "a" and "a" not in inside.folded(open_=False).shown.opened
    assert opened.folded(open_=True) is opened and opened.memory.opened == {"a"}


def test_lines_of_rows_are_counted_and_those_of_known_height_are_not_drawn():
    asked = []

    def row(cells):
        asked.append(cells)
        return (line("x" * cells),)

    many = [Entry(key=str(number), drawn=row, height=1) for number in range(10_000)]
    layout = RowHeights(ListState().listing(many), 40)
    assert layout.height == 10_000 and not asked
    assert plain(layout.lines(9_999)[0]) == "x" * 40 and asked == [40]
    assert (layout.row_at(0), layout.row_at(9_999), layout.row_at(10_000)) == (0, 9_999, None)


def test_a_paragraph_wraps_and_a_row_of_one_line_is_cut():
    long = Entry(line("one two three four five six"), "a")
    assert [plain(row) for row in drawn(long, 12)] == ["one two", "  three four", "  five six"]
    assert [plain(row) for row in drawn(replace(long, height=1), 12)] == ["one two thr…"]


keys = st.lists(st.sampled_from("abcdefgh"), max_size=8, unique=True)


@given(keys, keys, st.lists(st.integers(-3, 3), max_size=6))
def test_wherever_it_goes_the_cursor_stands_on_a_row_that_can_be_chosen(before, after, steps):
    state = shown(heading("x"), *map(entry, before))
    for step in steps:
        state = state.moved(step)
    for now in (state, state.listing([heading("y"), *map(entry, after)])):
        assert (now.at is None) is (not now.shown.choosable)
        assert now.at is None or now.shown.rows[now.at].key == now.key != ""
    if state.key in after:
        assert state.listing([*map(entry, after)]).key == state.key


@given(st.lists(st.integers(1, 4), max_size=12), st.integers(0, 60))
def test_every_line_belongs_to_the_row_that_it_is_drawn_for(heights, y):
    entries = [Entry(key=str(at), drawn=lambda _, high=high: [()] * high) for at, high in enumerate(heights)]
    layout = RowHeights(ListState().listing(entries), 30)
    row = layout.row_at(y)
    assert (row is None) is (y >= sum(heights))
    assert row is None or layout.tops[row] <= y < layout.tops[row + 1]
