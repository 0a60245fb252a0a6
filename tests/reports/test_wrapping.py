from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.reports.wrapping import NARROW, cells_of, cut, wrap

WORDS = st.text(st.sampled_from("ab é漢… -"), max_size=40)
PIECES = st.lists(st.tuples(WORDS, st.sampled_from(["", "bold"])), max_size=4)


def said(row):
    return "".join(text for text, _ in row)


def test_words_go_on_in_the_next_row_and_keep_their_style():
    rows = wrap([("Rivers rose ", ""), ("twice this", "bold")], 14)
    assert rows == [[("Rivers rose", "")], [("twice this", "bold")]]


def test_a_word_longer_than_a_row_is_folded_or_cut():
    assert list(map(said, wrap([("hydroelectricity", "")], 6))) == ["hydroe", "lectri", "city"]
    assert list(map(said, wrap([("hydroelectricity rose", "")], 6, fold=False))) == ["hydro…", "rose"]


def test_a_blank_behind_wide_letters_costs_none_of_them():
    assert list(map(said, wrap([("漢漢漢 漢", "")], 6, fold=False))) == ["漢漢漢", "漢"]


@given(PIECES, st.integers(2, 20), st.booleans())
def test_no_row_is_wider_than_asked(pieces, width, fold):
    assert all(cell_len(said(row)) <= width for row in wrap(pieces, width, fold=fold))


@given(PIECES, st.integers(2, 20))
def test_folding_loses_nothing_but_blanks(pieces, width):
    rows = wrap(pieces, width)
    assert "".join(map(said, rows)).replace(" ", "") == said(pieces).replace(" ", "")


@given(WORDS, st.integers(1, 20))
def test_what_is_cut_fits(text, width):
    assert cell_len(cut(text, width)) <= width


@given(st.text(st.sampled_from("ab é~“’—…•─漢­\u200d❤\ufe0f\t"), max_size=20))
def test_cells_are_counted_as_rich_counts_them(text):
    assert cells_of(text) == cell_len(text)


def test_letters_and_signs_told_at_once_take_a_cell_each():
    told = "".join(filter(NARROW.fullmatch, map(chr, range(1, 0x3000))))
    assert cell_len(told) == len(told)
