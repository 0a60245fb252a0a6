"""Everything that the finder finds."""

import pytest

from tests.reader.commands.test_commands import Desk
from tests.reader.commands.test_goto import noted
from tests.reader.driver import LEFT
from tests.reader.samples import documents, material
from tui.errors import Cancelled
from tui.reader.lists.catalogue import Finder, Kind, catalogue
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds
from tui.reader.text.styled import plain, width


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
