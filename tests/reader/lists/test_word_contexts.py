"""Keywords in their contexts."""

import pytest

from tests.reader.driver import LEFT
from tests.reader.samples import material
from tui.pair import Pair
from tui.reader.lists import word_contexts
from tui.reader.lists.word_contexts import ContextOrder, keyword_pattern, places
from tui.reader.search.find import MOST_HITS
from tui.reader.text.styled import plain, width


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        ("japan", ["Japan", "japan"]),
        ("Japan", ["Japan"]),
        ("japan*", ["Japan", "Japanese", "japan"]),
        ("*se", ["Japanese"]),
        ("per cent", ["per\ncent"]),
        ("U.S.", ["U.S."]),
    ],
)
def test_keywords_are_whole_words(query, matches):
    text = "Japan, Japanese, japan. per\ncent U.S."
    assert [match[0] for match in keyword_pattern(query).finditer(text)] == matches


def test_a_keyword_is_found_in_both_spellings():
    texts = ["The defence of labour.", "Defense, defensive; the Labor of all."]
    pattern = keyword_pattern("defense", texts)
    assert [match[0] for text in texts for match in pattern.finditer(text)] == ["defence", "Defense"]
    both = keyword_pattern("the labour", texts)
    assert [match[0] for text in texts for match in both.finditer(text)] == ["the Labor"]


def test_a_share_is_a_keyword_however_it_is_written():
    found = keyword_pattern("2 %").finditer("2% or 2 per cent, not 12%")
    assert [match[0] for match in found] == ["2%", "2 per cent"]


def test_no_word_is_no_keyword():
    assert keyword_pattern(" * ") is None and keyword_pattern("") is None
    assert places(material(), "") == Pair((), ())


def test_keywords_stand_in_one_column():
    stuff = material()
    hits = places(stuff, "avalon")
    assert (len(hits.left), len(hits.right)) == (4, 2)
    for cells in (40, 76, 120):
        listed = list(word_contexts.context_entries(stuff, hits, Pair(20, 0), ContextOrder.TEXT))
        rows = [row for entry in listed if entry.key for row in entry.drawn(cells)]
        assert len({width(row[:2]) for row in rows}) == 1
        assert all(width(row) <= cells for row in rows)
    heads = [plain(entry.words) for entry in listed if not entry.key][-2:]
    assert "4 · 200.0 per 1,000 words" in heads[0] and "per 1,000" not in heads[1]


@pytest.mark.parametrize(
    ("counts", "words", "told"),
    [
        ((4, 2), (20, 40), "2020 4 (200.0‰)   2024 2 (50.0‰)   G² -3.1: chance may make it (p = 0.08)"),
        ((1, 30), (1000, 1000), "2020 1 (1.0‰)   2024 30 (30.0‰)   G² +34.6: more often in 2024 (p < 0.001)"),
        (
            (40, 20),
            (1000, 1000),
            "2020 40 (40.0‰)   2024 20 (20.0‰)   G² -7.0: more often in 2020 (p < 0.01)",
        ),
        ((1, 3), (100, 100), "2020 1 (10.0‰)   2024 3 (30.0‰)   too few to compare"),
        ((9, 0), (100, 0), "2020 9 (90.0‰)   2024 0   too few to compare"),
        ((MOST_HITS, 9), (10**6, 10**6), "2020 20,000 (20.0‰)   2024 9 (0.0‰)   too many to compare"),
    ],
)
def test_the_counts_of_a_keyword_are_compared(counts, words, told):
    assert plain(word_contexts.contrast(material().names, Pair(*counts), Pair(*words))) == told


def test_words_are_counted_in_stretches():
    assert word_contexts.count_words("one two\nthree " * 10) == 30
    assert word_contexts.count_words("") == 0


def test_contexts_are_sorted_by_what_stands_beside():
    stuff = material()
    hits = places(stuff, "avalon").left
    after = [
        item.after.split()[0]
        for item in word_contexts.contexts(stuff, LEFT, hits, ContextOrder.AFTER, 9)
        if item.after
    ]
    assert after == sorted(after)
    before = [
        item.before.casefold().split()[::-1][:2]
        for item in word_contexts.contexts(stuff, LEFT, hits, ContextOrder.BEFORE, 9)
    ]
    assert before == sorted(before)
    starts = [item.span.start for item in word_contexts.contexts(stuff, LEFT, hits, ContextOrder.TEXT, 2)]
    assert starts == sorted(span.start for span in hits)[:2]
    assert ContextOrder.TEXT.next.next.next is ContextOrder.TEXT
