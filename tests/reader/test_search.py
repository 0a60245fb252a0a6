"""Finding words in both texts."""

from tui.pair import Pair
from tui.reader.search import MOST_HITS, find
from tui.reader.state import Search
from tui.spans import Span


def test_small_letters_find_all():
    found = find(Pair("Japan and japan", "JAPAN"), "japan")
    assert found.hits == Pair((Span(0, 5), Span(10, 15)), (Span(0, 5),))


def test_a_capital_letter_makes_case_count():
    assert find(Pair("Japan and japan", ""), "Japan").hits.left == (Span(0, 5),)


def test_white_space_matches_across_lines():
    assert find(Pair("per\n cent", ""), "per cent").hits.left == (Span(0, 9),)


def test_signs_are_taken_literally():
    assert find(Pair("a [sic] b.c", ""), "[sic]").hits.left == (Span(2, 7),)
    assert find(Pair("abc", ""), "b.c").hits.left == ()


def test_nothing_finds_nothing():
    assert find(Pair("a", "b"), "  ") == Search()


def test_hits_are_capped():
    assert len(find(Pair("a" * (MOST_HITS + 5), ""), "a").hits.left) == MOST_HITS
