"""Lines of a concordance: the words before the keyword end where its column begins."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.reader.samples import material
from tui.reader.lists.concordance import _concordance, _cut_left
from tui.reader.text.styled import StyledRun

WORDS = st.lists(st.text("ab 漢", min_size=1, max_size=8), max_size=5)


def cut(cells, *texts):
    runs = tuple(StyledRun(text, str(at)) for at, text in enumerate(texts))
    return [(run.text, run.style) for run in _cut_left(runs, cells)]


def test_what_is_too_long_loses_its_beginning():
    assert cut(7, "abcdef", "ghij") == [("…", ""), ("ef", "0"), ("ghij", "1")]
    assert cut(5, "abcdef", "ghij") == [("…", ""), ("ghij", "1")]
    assert cut(4, "abcdef", "ghij", "k") == [("…", ""), ("ij", "1"), ("k", "2")]


def test_a_wide_sign_that_is_cut_leaves_a_blank():
    assert cut(4, "漢漢", "b") == [("…", ""), ("漢", "0"), ("b", "1")]
    assert cut(3, "漢漢", "b") == [("…", ""), (" ", "0"), ("b", "1")]


@given(WORDS, st.integers(1, 30))
def test_it_takes_exactly_the_cells_there_are_and_ends_as_it_did(texts, cells):
    found = "".join(text for text, _ in cut(cells, *texts))
    assert cell_len(found) == cells
    kept = found.lstrip(" …")
    assert "".join(texts).endswith(kept)


def test_a_line_takes_exactly_the_cells_there_are():
    stuff = material()
    assert stuff.comparison.shifts
    for quotation in (one for shift in stuff.comparison.shifts for one in (*shift.old, *shift.new)):
        for cells in (20, 40, 90):
            runs = list(_concordance(stuff, quotation, cells))
            assert sum(cell_len(run.text) for run in runs) == cells
