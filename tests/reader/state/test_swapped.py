"""A state seen from the other side."""

from dataclasses import replace

from tests.reader.driver import LEFT, RIGHT
from tui.pair import Pair
from tui.reader.state.reading_state import (
    KeyboardSelection,
    LinkEnds,
    Position,
    ReadingState,
    Search,
    WordDifference,
)
from tui.reader.state.swapped import exchanged
from tui.spans import Span

FULL = ReadingState(
    side=RIGHT,
    cursor=Pair(10, 20),
    link=LinkEnds(1, 2),
    back=(Position(LEFT, 3), Position(RIGHT, 4)),
    forward=(Position(RIGHT, 5),),
    differing=WordDifference(LinkEnds(1, 2), 3),
    search=Search("x", Pair((Span(0, 1),), (Span(7, 8), Span(9, 10)))),
    half=Position(LEFT, 6),
    selection=Pair(None, Span(20, 30)),
    grip=KeyboardSelection(Span(20, 30)),
    marks=(("a", Position(LEFT, 7)),),
    last_tags=("one",),
    noted="note",
    zoom=True,
    welcome=False,
)


def test_everything_is_on_the_other_side():
    state = exchanged(FULL)
    assert state.side is LEFT and state.cursor == Pair(20, 10) and state.offset == FULL.offset
    assert state.link == state.resumed == LinkEnds(2, 1)
    assert state.back == (Position(RIGHT, 3), Position(LEFT, 4)) and state.forward == (Position(LEFT, 5),)
    assert state.differing == WordDifference(LinkEnds(2, 1), 3)
    assert state.search.hits == Pair((Span(7, 8), Span(9, 10)), (Span(0, 1),))
    assert state.half == Position(RIGHT, 6) and state.mark("a") == Position(RIGHT, 7)
    assert state.selected == Span(20, 30) and state.grip == FULL.grip
    assert (state.last_tags, state.noted, state.zoom, state.welcome) == (("one",), "note", True, False)


def test_twice_it_is_the_first_one_again():
    assert exchanged(exchanged(FULL)) == replace(FULL, resumed=FULL.link)
    first = ReadingState()
    assert exchanged(exchanged(first)) == first


def test_a_link_that_waits_is_exchanged_too():
    assert exchanged(ReadingState(resumed=LinkEnds(1, 2))).resumed == LinkEnds(2, 1)
    assert exchanged(ReadingState(link=LinkEnds(1, 2))).resumed == LinkEnds(2, 1)
