"""Finding words in both texts."""

import json
import re

import pytest

from tests.reader.driver import LEFT, RIGHT, reader
from tests.reader.long import LongReader, begun, tops
from tests.reader.samples import documents
from tui.documents.model import Document
from tui.errors import Cancelled
from tui.pair import Pair, Side
from tui.reader.memory import session
from tui.reader.search import find as searching
from tui.reader.search.find import MOST_HITS, compiled, find, found, repeats_repeats
from tui.reader.state.reading_state import ReadingState, Search, SearchMode
from tui.spans import Span


def texts(left, right):
    """Two texts of these words."""
    return Pair(Document(left, "left"), Document(right, "right"))


def test_small_letters_find_all():
    found = find(texts("Japan and japan", "JAPAN"), "japan")
    assert found.hits == Pair((Span(0, 5), Span(10, 15)), (Span(0, 5),))


def test_a_capital_letter_makes_case_count():
    assert find(texts("Japan and japan", ""), "Japan").hits.left == (Span(0, 5),)


def test_white_space_matches_across_lines():
    assert find(texts("per\n cent", ""), "per cent").hits.left == (Span(0, 9),)


def test_signs_are_taken_literally():
    assert find(texts("a [sic] b.c", ""), "[sic]").hits.left == (Span(2, 7),)
    assert find(texts("abc", ""), "b.c").hits.left == ()


def test_nothing_finds_nothing():
    assert find(texts("a", "b"), "  ") == Search()


def test_hits_are_capped():
    assert len(find(texts("a" * (MOST_HITS + 5), ""), "a").hits.left) == MOST_HITS


def test_a_regular_expression_is_searched_for_by_line():
    both = texts("first line\nlast line", "")
    assert find(both, r"^\w+", SearchMode.REGEX).hits.left == (Span(0, 5), Span(11, 15))
    assert find(both, r"LAST|\bfirst", SearchMode.REGEX).hits.left == (Span(0, 5),)
    assert find(both, r"\W", SearchMode.REGEX).hits.left, "the capital of a class is no capital letter"


def test_an_unfinished_regular_expression_is_told_of_and_finds_nothing():
    search = find(texts("a(b", ""), "a(", SearchMode.REGEX)
    assert search.fault and not any(search.hits)


def test_empty_matches_are_no_hits():
    assert find(texts("xyz", "xxa"), "a*", SearchMode.REGEX).hits == Pair((), (Span(2, 3),))


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|a)*b", "((ab)*)*", "(?:x?){30}", "([ab]+c?)+", "(a(b+))+"])
def test_patterns_that_may_never_end_are_refused(pattern):
    assert repeats_repeats(pattern)
    assert find(texts("a" * 40, ""), pattern, SearchMode.REGEX).fault


@pytest.mark.parametrize(
    "pattern", ["a+b*", "(abc)+", r"(\(x\))+", "(a+)?", "[(+*)]+", "(a|b)c+", r"\d+(?:,\d{3})"]
)
def test_patterns_that_end_are_not(pattern):
    assert not repeats_repeats(pattern)


def test_fuzzy_words_are_found_once_in_a_passage_and_whole():
    both = documents()
    search = find(both, "lmits", SearchMode.FUZZY)
    assert [both.right.words(span) for span in search.hits.right] == ["limits", "limits"]
    assert [both.left.words(span) for span in find(both, "avlaon breks", SearchMode.FUZZY).hits.left] == [
        "Avalon breaks"
    ]
    assert find(both, "xy", SearchMode.FUZZY).hits == Pair((), ())
    assert find(both, "zebra crossing", SearchMode.FUZZY).hits == Pair((), ())


def test_hits_across_stretches_are_found_once(monkeypatch):
    monkeypatch.setattr(searching, "STRETCH", 7)
    text = "one two three two one two" * 5
    expected = tuple(Span(*match.span()) for match in re.finditer(r"two\s+\w+", text))
    assert found(compiled(r"two\s+\w+", SearchMode.REGEX), text) == expected


@pytest.mark.parametrize("mode", SearchMode)
def test_a_search_that_is_given_up_ends(mode):
    with pytest.raises(Cancelled):
        find(documents(), "avalon", mode, lambda: True)


async def test_the_last_search_comes_back_at_the_next_start(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("/", "up")
        assert driver.state.search.query == ""
        await driver.type("ships")
        await driver.press("tab", "enter")
        assert driver.state.searched == ("ships", SearchMode.REGEX)
        await driver.press("escape", "q")
    async with reader(tmp_path) as driver:
        assert driver.state.search.query == ""
        await driver.press("/")
        assert driver.shows("up: the last one")
        await driver.press("up", "enter")
        assert (driver.state.search.query, driver.state.search.mode) == ("ships", SearchMode.REGEX)
        assert driver.shows("1 here, 1 there") or driver.shows("1/1 here, 1 there")


@pytest.mark.parametrize(
    "kept", [3, "ships", ["ships"], ["ships", "odd"], [3, "words"], ["", "words"], ["x" * 9999, "words"]]
)
def test_a_last_search_that_makes_no_sense_is_none(kept, tmp_path):
    texts = documents()
    session.keep(tmp_path, texts, ReadingState())
    (path,) = (tmp_path / "places").iterdir()
    path.write_text(json.dumps({**json.loads(path.read_text()), "searched": kept}))
    assert session.restore(tmp_path, texts).searched is None


async def test_the_cursor_waits_while_one_types_and_a_search_given_up_leads_back_to_it(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        await driver.press("g", "g", "/")
        await driver.type("day 57")
        await driver.until(lambda: tops(driver)[0] > 0)
        assert driver.shows("day 57 of")
        assert driver.passage == (LEFT, 0)
        await driver.press("escape")
        assert driver.passage == (LEFT, 0) and tops(driver)[0] == 0


async def test_a_hit_in_a_linked_passage_has_its_counterpart_level_in_step_and_not_when_free(tmp_path):
    async with reader(tmp_path, app_class=LongReader) as driver:
        await begun(driver)
        for query, ends in (("day 30 of", (30, 60)), ("day 40 of", (40, 12))):
            await driver.press("h", "g", "g", "/")
            await driver.type(query)
            await driver.press("enter")
            assert driver.state.link == ends and driver.passage == (LEFT, ends[0])
            rows = [driver.screen_row(side, end) for side, end in zip(Side, ends, strict=True)]
            assert rows[0] == rows[1] is not None
        await driver.press("g", "g", "n")
        assert driver.screen_row(LEFT, 40) == driver.screen_row(RIGHT, 12) is not None
        await driver.press("g", "g", "s", "s")
        before = driver.top(RIGHT)
        await driver.press("n")
        assert driver.passage == (LEFT, 40) and driver.top(RIGHT) == before, "each text scrolls for itself"
