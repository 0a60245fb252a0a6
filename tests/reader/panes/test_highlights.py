"""What is marked, and how it can be told apart without colour."""

from dataclasses import replace

from tests.reader import samples
from tests.reader.card.test_link_card import at, noted
from tui.codebook.model import Pole
from tui.pair import Side
from tui.reader.panes.highlights import (
    evidence_marks,
    hit_marks,
    noted_passages,
    pole_letter,
    signs,
    term_marks,
)
from tui.reader.search.find import find
from tui.reader.state.reading_state import ReadingState, Voices
from tui.reader.text.highlight_layers import Mark

ALL = (0, 10_000)
"""Where the whole text lies."""


def test_axes_get_letters_of_their_own():
    assert samples.material().axis_letters == {"limits": "l"}
    assert samples.material().axis_names == {"limits": "limits"}
    assert pole_letter("l", Pole.LEFT) == "L" and pole_letter("l", Pole.RIGHT) == "l"
    assert pole_letter("limits", Pole.LEFT) == "Limits"


def test_evidence_bears_its_axis_and_its_pole():
    stuff = samples.material()
    (mark,) = evidence_marks(stuff, Side.LEFT, Voices.ALL, *ALL)
    assert stuff.documents.left.text[mark.start : mark.end] == "breaks its old limits"
    assert mark.style == "pole-left"
    assert evidence_marks(stuff, Side.RIGHT, Voices.AUTHOR, *ALL) == []


def test_terms_of_the_current_link_are_marked_on_both_sides():
    state, stuff = at(Side.LEFT, 1)
    marks = term_marks(stuff, state)
    for side, words in ((Side.LEFT, {"limits", "breaks"}), (Side.RIGHT, {"limits", "bound"})):
        text = stuff.documents[side].text
        assert {text[mark.start : mark.end] for mark in marks[side]} == words
    assert {mark.style for mark in marks.left} == {"term", "term-fuzzy"}
    assert not any(term_marks(stuff, ReadingState()))


def test_a_wide_margin_names_the_axis():
    stuff = noted(samples.material(), "note", Side.LEFT, 1)
    start = stuff.documents.left.passages[1].span.start
    assert signs(stuff, Side.LEFT, ReadingState(), named=True)(start, start + 1) == [("Limits✎", "sign-left")]


def test_a_wide_margin_names_an_axis_where_a_run_begins():
    stuff, state = samples.material(), ReadingState()
    item = next(one for one in stuff.evidence(Side.LEFT, state.voices) if one.sentence == 1)
    said = {0: [item], 1: [item], 3: [item._replace(pole=Pole.RIGHT)], 4: [item._replace(pole=Pole.RIGHT)]}
    stuff._evidence_of[Side.LEFT, state.voices] = said
    found = [
        sign.strip()
        for sign, style in signs(stuff, Side.LEFT, state, named=True)(*ALL)
        if "link" not in style
    ]
    assert [one for one in found if one.isalpha()] == ["Limits", "L", "limits", "l"]


def test_the_hit_under_the_cursor_stands_out():
    stuff = samples.material()
    found = find(stuff.documents, "avalon")
    marks = hit_marks(found, Side.LEFT, 0, *ALL)
    assert marks[0] == Mark(0, 6, "hit-current")
    assert {mark.style for mark in marks[1:]} == {"hit"}
    assert hit_marks(found, Side.LEFT, 0, marks[1].end - 1, marks[2].start) == [marks[1]]


def test_the_margin_tells_of_framing_else_links_and_of_notes():
    stuff = samples.material()
    start = [passage.span.start for passage in stuff.documents.left.passages]
    found = signs(stuff, Side.LEFT, ReadingState())
    assert found(*ALL) == [("L ", "sign-left"), ("─ ", "sign-likely"), ("━ ", "sign-strong")]
    assert found(start[1], start[4]) == found(start[1], start[1] + 1) == [("L ", "sign-left")]
    assert found(start[1] + 1, start[4]) == []

    def sign(passage, state=ReadingState(), **options):  # noqa: B008 - a frozen value
        return signs(stuff, Side.LEFT, state, **options)(start[passage], start[passage] + 1)

    assert sign(1, links_first=True) == [("━ ", "sign-strong")]
    stuff = noted(stuff, "note", Side.LEFT, 1)
    assert noted_passages(stuff, Side.LEFT) == {1}
    assert sign(1) == [("L✎", "sign-left")]
    stuff = noted(stuff, "another", Side.LEFT, 2)
    assert sign(2) == [("✎ ", "sign-note")]
    assert sign(0, replace(ReadingState(), faint=True)) == [("┄ ", "sign-faint")]
