"""Gaps put counterparts on one row, lose no row of a text, and are no larger than they must be."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.test_reader_wrap import TEXTS, WIDTHS, document_of
from tui.pair import Pair
from tui.reader.panes.level_gaps import gaps, with_more
from tui.reader.state.rising_chain import rising_chain
from tui.reader.text.drawable import drawable
from tui.reader.text.row_table import RowTable
from tui.reader.text.wrap import Wrapper

PLACES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=30)


def rows_like(count):
    """Rows of two characters with one between them."""
    lines = RowTable(2)
    for row in range(count):
        lines.starts.append(3 * row)
        lines.ends.append(3 * row + 2)
    return lines


def shown(lines):
    """What the rows show, gaps left out."""
    return [(lines.starts[row], lines.ends[row]) for row in range(len(lines)) if not lines.is_gap(row)]


@given(PLACES)
@settings(deadline=None)
def test_counterparts_are_level_no_row_is_lost_and_gaps_are_as_small_as_can_be(places):
    texts = Pair(rows_like(41), rows_like(41))
    pairs = rising_chain(sorted(set(places)))
    free = gaps(pairs)
    levelled = texts.zip(free).map(lambda both: both[0].with_gaps(both[1]))
    for left, right in pairs:
        assert levelled.left.row_of(3 * left) == levelled.right.row_of(3 * right)
    for before, after in texts.zip(levelled):
        assert shown(after) == shown(before)
        assert list(after.starts) == sorted(after.starts)
    for (a, b), (c, d) in pairwise([(0, 0), *pairs]):
        spread = levelled.left.row_of(3 * c) - levelled.left.row_of(3 * a)
        if (a, b) in pairs:
            assert spread == max(c - a, d - b), "a text that is long enough has no gap"


@given(PLACES)
@settings(deadline=None)
def test_offsets_are_found_in_rows_that_show_them(places):
    lines = rows_like(41).with_gaps(gaps(rising_chain(sorted(set(places)))).left)
    for row in range(41):
        for offset in (3 * row, 3 * row + 1, 3 * row + 2):
            found = lines.row_of(offset)
            assert not lines.is_gap(found) and lines.starts[found] == 3 * row
    for row in range(len(lines)):
        if lines.is_gap(row):
            after = next(later for later in range(row, len(lines)) if not lines.is_gap(later))
            assert lines.offset_at(row) == lines.end_of(row) == lines.starts[after]
            assert row not in lines.rows_of(lines.starts[after], lines.ends[after])


@given(PLACES, PLACES)
@settings(deadline=None)
def test_what_comes_in_between_displaces_nothing(sure, more):
    before = rising_chain(sorted(set(sure)))
    chain = with_more(before, more)
    assert set(before) <= set(chain) <= {*before, *more}
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(chain))
    for left, right in more:
        rises = all((a < left and b < right) or (left < a and right < b) for a, b in chain)
        assert not rises, "a pair that has room is level"


@given(TEXTS, WIDTHS, st.sets(st.integers(0, 200), max_size=12))
@settings(deadline=None)
def test_a_row_begins_at_every_break_and_no_character_is_lost(text, width, places):
    drawn = drawable(text)
    wrapper = Wrapper(document_of(text), drawn)
    breaks = sorted(
        place
        for place in places
        if place < len(text)
        and not drawn[place].isspace()
        and (place == 0 or drawn[place - 1].isspace())
        and any(block.span.start <= place < block.span.end for block in document_of(text).blocks)
    )
    lines = wrapper.wrap(width, breaks=breaks)
    seen = [0] * len(text)
    for start, end in zip(lines.starts, lines.ends, strict=True):
        assert start <= end
        for offset in range(start, end):
            seen[offset] += 1
    assert all(count <= 1 for count in seen)
    assert all(count == 1 for sign, count in zip(drawn, seen, strict=True) if not sign.isspace())
    assert all(lines.starts[lines.row_of(place)] == place for place in breaks)
    assert list(lines.starts) == sorted(lines.starts)
    assert wrapper.wrap(width, breaks=()) == wrapper.wrap(width)
