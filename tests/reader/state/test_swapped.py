"""A state seen from the other side."""

from dataclasses import replace

from tests.reader.driver import LEFT, RIGHT
from tui.pair import Pair
from tui.reader.state.reading_state import Differing, Ends, Grip, Place, ReadingState, Search
from tui.reader.state.swapped import mirrored
from tui.spans import Span

FULL = ReadingState(
    side=RIGHT,
    cursor=Pair(10, 20),
    link=Ends(1, 2),
    back=(Place(LEFT, 3), Place(RIGHT, 4)),
    forward=(Place(RIGHT, 5),),
    differing=Differing(Ends(1, 2), 3),
    search=Search("x", Pair((Span(0, 1),), (Span(7, 8), Span(9, 10)))),
    half=Place(LEFT, 6),
    selection=Pair(None, Span(20, 30)),
    grip=Grip(Span(20, 30)),
    marks=(("a", Place(LEFT, 7)),),
    last_tags=("one",),
    noted="note",
    zoom=True,
    welcome=False,
)


def test_everything_is_on_the_other_side():
    state = mirrored(FULL)
    assert state.side is LEFT and state.cursor == Pair(20, 10) and state.offset == FULL.offset
    assert state.link == state.resumed == Ends(2, 1)
    assert state.back == (Place(RIGHT, 3), Place(LEFT, 4)) and state.forward == (Place(LEFT, 5),)
    assert state.differing == Differing(Ends(2, 1), 3)
    assert state.search.hits == Pair((Span(7, 8), Span(9, 10)), (Span(0, 1),))
    assert state.half == Place(RIGHT, 6) and state.mark("a") == Place(RIGHT, 7)
    assert state.selected == Span(20, 30) and state.grip == FULL.grip
    assert (state.last_tags, state.noted, state.zoom, state.welcome) == (("one",), "note", True, False)


def test_twice_it_is_the_first_one_again():
    assert mirrored(mirrored(FULL)) == replace(FULL, resumed=FULL.link)
    first = ReadingState()
    assert mirrored(mirrored(first)) == first
