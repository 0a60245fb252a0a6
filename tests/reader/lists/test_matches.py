"""Words of a query, lit where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reader.lists.matches import lit, matches
from tui.reader.text.styled import LIT, plain, width

TEXT = "The harbour master wrote that the quiet north would keep its old lighthouse for another winter."


def lit_words(text, wanted, cells=200):
    return [run.text for run in lit(text, wanted, cells) if run.style == LIT]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["quiet"], ["quiet"]),
        (["QUIET", "north"], ["quiet", "north"]),
        (["the"], ["The", "the", "the"]),
        (["lighthose"], ["lighthouse"]),
        (["zebra"], []),
        (["no"], ["no", "no"]),
        ([], []),
    ],
)
def test_they_are_lit_as_typed_or_where_they_are_most_alike(wanted, found):
    assert lit_words(TEXT, wanted) == found


def test_a_row_is_cut_so_that_the_match_is_in_sight():
    row = lit(TEXT, ["lighthouse"], 40)
    assert plain(row).startswith("…") and "lighthouse" in plain(row) and width(row) <= 40
    assert plain(lit(TEXT, ["harbour"], 40)).startswith("The harbour")


@given(st.text(max_size=60), st.text(min_size=1, max_size=8), st.integers(8, 70))
def test_no_row_is_wider_and_every_match_lies_in_the_text(text, word, cells):
    text = " ".join(text.split())
    assert all(0 <= span.start < span.end <= len(text) for span in matches(text, word))
    assert width(lit(text, [word], cells)) <= cells


def test_a_match_longer_than_the_row_is_shown_from_its_beginning():
    assert plain(lit("lighthousekeepers of the north", ["lighthousekeepers"], 12)) == "lighthousek…"
