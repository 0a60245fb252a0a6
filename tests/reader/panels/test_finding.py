"""The finder over everything, and keywords in their contexts."""

import pytest

from tests.reader.commands.test_commands import Desk
from tests.reader.commands.test_goto import noted
from tests.reader.driver import LEFT, RIGHT, reader
from tests.reader.samples import documents, material
from tui.errors import Cancelled
from tui.pair import Pair, Side
from tui.reader.lists import word_contexts
from tui.reader.lists.catalogue import Finder, Kind, catalogue
from tui.reader.lists.keyword import keyword
from tui.reader.lists.word_contexts import ContextOrder, keyword_pattern, places
from tui.reader.search.find import MOST_HITS, find
from tui.reader.state.effects import Open, Room
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, ReadingState, SearchMode
from tui.reader.text.styled import plain, width
from tui.spans import Span


@pytest.fixture(scope="module")
def finder():
    desk = Desk()
    noted(desk, LEFT, 2, "remember the quiet")
    return Finder(catalogue(desk.material, faint=False))


def best(finder, query):
    things, _ = finder.best(query, 200)
    return things


def test_every_kind_of_thing_is_listed(finder):
    assert {thing.kind for thing in finder.things} == set(Kind)
    assert len([thing for thing in finder.things if thing.kind is Kind.LINK]) == 4
    assert best(finder, "")[0].kind is Kind.HEADING


@pytest.mark.parametrize(
    ("query", "kind", "words"),
    [
        ("heading", Kind.HEADING, "A heading"),
        ("mora", Kind.SPEAKER, "Mora"),
        ("breaks limits bound", Kind.SHIFT, "breaks limits -> bound by limits"),
        ("rember quiet", Kind.NOTE, "remember the quiet"),
        ("quiet north", Kind.PASSAGE, "The north is quiet."),
        ("link east west", Kind.LINK, "Ships sail east. ↔ Ships sail west."),
    ],
)
def test_a_few_words_find_it_in_any_order_and_misspelt(finder, query, kind, words):
    first = best(finder, query)[0]
    assert (first.kind, first.words) == (kind, words)


def test_every_word_must_be_there(finder):
    assert best(finder, "quiet zebra") == []
    assert all("sh" in f"{thing.kind} {thing.words}".lower() for thing in best(finder, "sh"))


def test_a_link_leads_to_both_its_ends(finder):
    place = best(finder, "link east west")[0].destination
    assert place.link == LinkEnds(4, 6)


def test_the_number_of_matches_and_the_limit_are_apart(finder):
    things, total = finder.best("avalon", 2)
    assert len(things) == 2 < total


def test_without_an_analysis_passages_are_found():
    things = catalogue(Material(documents()), faint=False)
    assert {thing.kind for thing in things} == {Kind.HEADING, Kind.PASSAGE}


def test_work_that_is_given_up_ends(finder):
    with pytest.raises(Cancelled):
        finder.best("avalon", 5, lambda: True)
    with pytest.raises(Cancelled):
        catalogue(material(), faint=False, stop=lambda: True)


def test_a_row_keeps_its_place_at_any_width(finder):
    for cells in (40, 80, 130):
        for thing in finder.things:
            (row,) = thing.entry(0, "").drawn(cells)
            assert width(row) <= cells
            assert plain(row).endswith(thing.where)


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


def test_the_keyword_comes_from_selection_search_cursor_or_target():
    stuff = material()
    text = stuff.documents.left.text
    state = ReadingState()
    assert keyword(state, stuff) == ("Avalon", "the target, for nothing was searched for", None)
    inside = state.at(LEFT, text.index("quiet"))
    assert keyword(inside, stuff) == ("quiet", "the word under the cursor", None)
    search = find(stuff.documents, "limits")
    searched = ReadingState(search=search)
    assert keyword(searched, stuff) == ("limits", "as searched for, in longer words too", search)
    assert keyword(searched.select(LEFT, Span(0, 13)), stuff) == ("Avalon grows.", "as selected", None)
    long = state.select(LEFT, Span(0, 61))
    assert keyword(long, stuff).origin == "the target, for the selection is too long"
    faulty = ReadingState(search=find(stuff.documents, "(", SearchMode.REGEX))
    assert keyword(faulty, stuff).words == "Avalon"
    assert keyword(ReadingState(), Material(documents())).words == ""


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
@pytest.mark.parametrize(("mode", "query", "hits"), [(0, "imit", 3), (1, "l.mits", 3), (2, "limtis", 3)])
async def test_what_was_searched_for_is_shown_in_its_contexts_as_it_was_found(
    tmp_path, size, mode, query, hits
):
    async with reader(tmp_path, size=size) as driver:
        await driver.press("/", *["tab"] * mode)
        await driver.type(query)
        await driver.press("enter")
        search = driver.state.search
        assert sum(map(len, search.hits)) == hits
        await driver.press("K")
        await driver.until(lambda: driver.shows("esc back"))
        await driver.until(lambda: driver.shows(f"“{query}” as searched for"))
        await driver.type("rain")
        await driver.until(lambda: driver.shows("“rain” as a whole word"))


async def test_it_is_said_which_word_was_taken_and_why(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("K")
        await driver.until(lambda: driver.shows("“Avalon” the target, for nothing was searched for"))
        assert driver.shows("whole words")


def test_commands_open_them():
    assert Desk().do("find").effects == (Open(Room.FINDER),)
    assert Desk().do("contexts").effects == (Open(Room.CONTEXTS),)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_finder_leads_to_a_passage(tmp_path, size):
    async with reader(tmp_path, size=size, color=False) as driver:
        await driver.press("ctrl+k")
        await driver.until(lambda: driver.shows("esc back"))
        await driver.type("rian fals")
        await driver.until(lambda: driver.shows("Rain falls.") and driver.shows("1 found"))
        await driver.press("enter")
        await driver.until(lambda: driver.passage == (RIGHT, 5))
        await driver.press("ctrl+k")
        await driver.press("escape")
        assert driver.passage == (RIGHT, 5)


async def test_contexts_lead_to_the_place(tmp_path):
    async with reader(tmp_path, color=False) as driver:
        await driver.press("K")
        await driver.until(lambda: driver.shows("Avalon breaks"))
        await driver.press("tab")
        await driver.until(lambda: driver.shows("by the words after"))
        for _ in "Avalon":
            await driver.press("backspace")
        await driver.type("league")
        await driver.until(lambda: driver.shows("leaves the league"))
        await driver.press("down", "enter")
        await driver.until(lambda: driver.state.side is Side.RIGHT)
        assert driver.passage == (RIGHT, 3)


async def test_the_search_turns_its_mode(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("/")
        await driver.type("lim.ts")
        assert driver.shows("0 here, 0 there")
        await driver.press("tab")
        assert driver.shows("/ regex") or driver.shows("/regex")
        assert driver.shows("1 here, 2 there")
        await driver.press("enter")
        assert driver.state.search.hits.left and driver.passage == (LEFT, 1)
        assert driver.shows("regex “lim.ts”")


async def test_long_texts_are_searched_in_the_background(tmp_path, monkeypatch):
    monkeypatch.setattr("tui.reader.widgets.search_bar.LONG", 1)
    async with reader(tmp_path) as driver:
        await driver.press("/")
        await driver.type("limits")
        await driver.press("enter")
        await driver.until(lambda: driver.passage == (LEFT, 1))
        assert driver.state.search.query == "limits" and len(driver.state.search.hits.right) == 2
