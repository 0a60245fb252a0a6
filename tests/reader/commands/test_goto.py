"""Marks, places that are named, letters on the screen, notes and shifts one after the other."""

import json
from dataclasses import replace

import pytest

from tests.reader.commands.test_commands import Desk
from tests.reader.driver import LEFT, RIGHT, reader
from tests.reader.samples import document, documents, material, with_footnotes
from tui.documents.model import Place as SourcePlace
from tui.notes.model import Anchor, AnchorStatus, Note, NoteKind, Resolved
from tui.pair import Pair, Side
from tui.reader.card import status
from tui.reader.commands import Invocation, by_name
from tui.reader.memory import session
from tui.reader.search.find import find
from tui.reader.state.effects import Call, Errand, MoveToHeight, Open, Room
from tui.reader.state.hint_letters import LETTERS, lettered
from tui.reader.state.material import Material
from tui.reader.state.placed_note import PlacedNote
from tui.reader.state.reading_state import Awaiting, HintTarget, Position, ReadingState
from tui.reader.state.scrolling import Show
from tui.reader.state.stops import ahead


@pytest.fixture
def desk():
    return Desk()


def ask(desk, name, argument):
    """Carry a command out that is told something."""
    desk.state, desk.effects = by_name(name)(Invocation(desk.state, desk.material, None, argument))
    return desk


def noted(desk, side, passage, body):
    """A note on a passage, as it comes from the store."""
    text = desk.material.documents[side]
    span = text.passages[passage].span
    anchor = Anchor(side, text.fingerprint, span, text.words(span), "", "")
    note = Note(body, NoteKind.PASSAGE, body, (anchor,))
    placed = PlacedNote(note, (Resolved(anchor, AnchorStatus.SURE, span, 1.0),))
    desk.material = desk.material.with_notes((*desk.material.notes, placed))


def test_a_mark_is_set_and_found_again(desk):
    desk.do("next-passage").do("mark")
    assert desk.state.awaiting is Awaiting.MARK
    ask(desk, "mark", "a").do("end").do("other-text")
    assert desk.state.awaiting is None
    assert ask(desk.do("go-to-mark"), "go-to-mark", "a").passage == 1
    assert desk.state.side is Side.LEFT


def test_a_mark_that_is_not_there_is_told_of_with_those_that_are(desk):
    assert "m and a letter" in ask(desk, "go-to-mark", "z").said
    ask(desk, "mark", "q")
    assert "There are: q" in ask(desk, "go-to-mark", "z").said
    assert "one letter" in ask(desk, "mark", "escape").said
    assert desk.state.marks == (("q", Position(LEFT, 0)),)


def test_twice_the_mark_key_goes_back_and_forth(desk):
    desk.do("end")
    assert ask(desk, "go-to-mark", "'").passage == 0
    assert ask(desk, "go-to-mark", "'").passage == 5
    assert ask(Desk(), "go-to-mark", "`").said


def test_marks_are_kept_with_the_place(tmp_path):
    state = ReadingState(marks=(("a", Position(LEFT, 3)), ("b", Position(RIGHT, 5))))
    session.keep(tmp_path, documents(), state)
    assert session.restore(tmp_path, documents()).marks == state.marks


@pytest.mark.parametrize(
    "marks",
    [
        [],
        {"a": 3},
        {"ab": {"side": "left", "offset": 1}},
        {"a": {"side": "up", "offset": 1}},
        {"a": {"side": "left", "offset": 10**9}},
        {"a": {"side": "left", "offset": True}},
    ],
)
def test_marks_that_make_no_sense_are_left_out(marks):
    found = session.as_json(ReadingState()) | {"marks": marks}
    assert session.from_json(json.loads(json.dumps(found)), documents()).marks == ()


@pytest.mark.parametrize(
    ("words", "passage"),
    [("3", 2), ("999", 5), ("0", 0), ("p5", 4), ("§5", 4), (":2", 1), ("100%", 5), ("0%", 0), (" P 2 ", 1)],
)
def test_places_are_named_by_number(desk, words, passage):
    assert ask(desk, "go-to", words).passage == passage


def test_half_of_the_text_is_in_its_middle(desk):
    assert ask(desk, "go-to", "50%").passage == 3


def test_links_notes_and_shifts_are_named_by_number(desk):
    assert ask(desk, "go-to", "l3").passage == 4
    assert "no link 9" in ask(desk, "go-to", "l9").said
    assert ask(desk, "go-to", "99").said == "This text has 6 passages: this is the last one."
    assert ask(desk, "go-to", "s1").passage == 1
    assert "breaks limits" in desk.said
    assert "no shift 2" in ask(desk, "go-to", "s2").said
    assert ask(desk, "go-to", "n1").said == "The notes are being read."
    desk.material = desk.material.with_notes(())
    assert "no note 1" in ask(desk, "go-to", "n1").said
    noted(desk, LEFT, 3, "first")
    assert ask(desk, "go-to", "n1").passage == 3


@pytest.mark.parametrize(("words", "what"), [("l6", "Links"), ("s1", "Shifts"), ("f1", "Findings")])
def test_what_has_not_come_is_being_looked_for(words, what):
    waiting = Desk(Material(documents()))
    assert ask(waiting, "go-to", words).said.startswith(f"{what} are being looked for")
    waiting.material = replace(waiting.material, failure="no memory.")
    assert ask(waiting, "go-to", words).said == "There is no analysis: no memory."


def test_what_names_no_place_is_answered_with_the_forms(desk):
    for words in ("frog", "p0", "n40%", "p99"):
        before = desk.state
        assert ask(desk, "go-to", words).said
        assert desk.state == before


@pytest.mark.parametrize(("words", "name"), [("q", "quit"), ("go to mark", "go-to-mark"), ("Theme", "theme")])
def test_a_command_is_called_by_its_name(desk, words, name):
    assert ask(desk, "go-to", words).effects == (Call(name),)


def test_without_words_the_line_is_opened(desk):
    assert desk.do("go-to").effects == (Open(Room.GO_TO),)


def test_notes_are_walked_in_the_order_of_the_text(desk):
    assert "No further note" in desk.do("next-note").said
    noted(desk, LEFT, 4, "second")
    noted(desk, LEFT, 2, "first")
    noted(desk, RIGHT, 1, "elsewhere")
    assert desk.do("next-note").passage == 2 and desk.said == "Note 1/2: first"
    assert desk.do("next-note").passage == 4 and "second" in desk.said
    assert "No further note" in desk.do("next-note").said
    assert desk.do("previous-note").passage == 2
    assert desk.do("start").do("next-note", 2).passage == 4


def test_words_behind_shifts_are_walked(desk):
    assert desk.do("next-shift").passage == 1
    assert desk.material.documents.left.text[desk.state.offset :].startswith("breaks its old")
    assert "1/1, shift 1: breaks limits" in desk.said
    assert "No further words" in desk.do("next-shift").said
    assert desk.do("end").do("previous-shift").passage == 1


def test_heights_of_the_page_and_letters_are_asked_of_the_screen(desk):
    for name, at in (("page-top", "top"), ("page-middle", "middle"), ("page-bottom", "bottom")):
        assert desk.do(name).effects == (MoveToHeight(at),)
    assert desk.do("cursor-to-top").effects == (Show("top"),)
    assert desk.do("cursor-to-bottom").effects == (Show("bottom"),)
    assert desk.do("letters").effects == (Errand.LETTERS,)
    assert desk.state.awaiting is Awaiting.LETTER


def test_letters_are_given_once_each_as_far_as_they_go():
    targets = lettered(Position(LEFT, number) for number in range(100))
    assert len({target.letter for target in targets}) == len(targets) == len(LETTERS) == 52


def test_a_letter_jumps_to_its_place(desk):
    start = material().documents.right.passages[3].span.start
    targets = (HintTarget("a", Position(LEFT, 0)), HintTarget("s", Position(RIGHT, start)))
    desk.state = ReadingState(targets=targets, awaiting=Awaiting.LETTER)
    ask(desk, "letters", "s")
    assert (desk.state.side, desk.passage) == (RIGHT, 3)
    assert desk.state.targets == () and desk.state.awaiting is None
    desk.state = ReadingState(targets=targets)
    assert "No passage" in ask(desk, "letters", "x").said
    assert not ask(desk, "letters", "escape").said


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (120, 40)])
async def test_letters_stand_on_every_passage_of_both_texts(tmp_path, size):
    async with reader(tmp_path, size=size, color=False) as driver:
        await driver.press("F")
        assert driver.shows("avalon grows.") and driver.shows("to which letter?")
        target = next(one for one in driver.state.targets if one.place.side is RIGHT)
        await driver.press(target.letter)
        assert driver.state.place == target.place
        assert driver.shows("Avalon grows.") and not driver.shows("to which letter?")


async def test_marks_and_places_by_keyboard(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("j", "m")
        assert driver.shows("which letter?")
        await driver.press("a", ":")
        await driver.type("p6")
        await driver.press("enter")
        assert driver.passage == (LEFT, 5)
        await driver.press("`", "a")
        assert driver.passage == (LEFT, 1)
        await driver.press("'", "'")
        assert driver.passage == (LEFT, 5)
        await driver.press(":", "escape", "k")
        assert driver.passage == (LEFT, 4)
        await driver.press("M")
        assert driver.passage[0] is LEFT
        await driver.press("B")
        assert driver.passage == (LEFT, 5)
        await driver.press("H")
        assert driver.passage == (LEFT, 0)


async def test_a_named_command_runs(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press(":")
        await driver.type("shifts")
        await driver.press("enter")
        assert driver.is_on_shifts


@pytest.mark.parametrize("walk", ["link", "only", "evidence", "shift", "note", "hit"])
def test_every_walk_goes_on_at_the_other_end_if_that_is_wanted(desk, walk):
    noted(desk, LEFT, 2, "first")
    noted(desk, LEFT, 4, "second")
    search = find(desk.material.documents, "avalon")

    def stops(wraps, way="next"):
        state, places = replace(ReadingState(), search=search), []
        for _ in range(9):
            turn = Invocation(state, desk.material, wraps=wraps)
            state, _effects = by_name(f"{way}-{walk}")(turn)
            places.append((state.offset, state.link if walk == "link" else None))
        return places

    found = stops(wraps=False)
    assert found[-2] == found[-1], "without it the walk stands at its end"
    last = found.index(found[-1])
    round_again = stops(wraps=True)
    assert round_again[: last + 1] == found[: last + 1]
    assert round_again[last + 1] == min(round_again) <= found[0]
    assert found[last] in stops(wraps=True, way="previous")


def test_places_ahead_are_counted_from_either_end():
    starts = [3, 8, 20]
    assert [ahead(starts, offset, 1) for offset in (0, 3, 20)] == [0, 1, None]
    assert [ahead(starts, offset, -1) for offset in (30, 20, 3)] == [2, 1, None]
    assert ahead(starts, 0, 9) == 2 and ahead(starts, 30, -9) == 0
    assert ahead(starts, 20, 1, wraps=True) == 0 and ahead(starts, 3, -1, wraps=True) == 2
    assert ahead([], 3, 1, wraps=True) is None


def paged(desk, *labels):
    """The left text with places, one from each of its first passages on."""
    text = desk.material.documents.left
    places = tuple(
        SourcePlace(passage.span.start, label) for passage, label in zip(text.passages, labels, strict=False)
    )
    documents = desk.material.documents.with_side(Side.LEFT, replace(text, places=places))
    desk.material = replace(desk.material, documents=documents)


@pytest.mark.parametrize(
    ("labels", "words", "passage"),
    [
        (("p. iv", "p. 12", "p. 13 n. 1"), "p12", 1),
        (("p. iv", "p. 12", "p. 13 n. 1"), "p iv", 0),
        (("about p. 1", "about p. 2"), "p2", 1),
        (("ch. 1", "ch. 2"), "ch2", 1),
        (("00:00:10", "00:14:30", "01:00:00"), "14:45", 1),
        (("00:00:10", "00:14:30", "01:00:00"), "1:00:00", 2),
    ],
)
def test_a_place_of_the_source_is_gone_to(desk, labels, words, passage):
    paged(desk, *labels)
    assert ask(desk, "go-to", words).passage == passage


def test_a_page_that_is_not_there_is_told_of_with_those_that_are(desk):
    paged(desk, "p. 11", "p. 12")
    assert "pages 11 to 12" in ask(desk, "go-to", "p40").said
    assert "no times" in ask(desk, "go-to", "1:10").said


def test_without_pages_p_is_the_number_of_a_passage(desk):
    assert ask(desk, "go-to", "p2").passage == 1


def test_a_passage_leads_to_its_footnote_and_back(desk):
    left = document((("Ships sail. They are late.",), ("[1] Three of them.",), ("[2] By a day.",)), "a.md")
    left = with_footnotes(left, ((0, 1), (0, 2)))
    desk.material = replace(desk.material, documents=Pair(left, desk.material.documents.right))
    assert desk.do("footnote").passage == 1
    assert "footnote of §1" in status.footnotes(desk.state, desk.material)
    assert desk.do("footnote").passage == 0
    assert status.footnotes(desk.state, desk.material) == "footnotes 1, 2"
    assert desk.do("footnote", 2).passage == 2
    assert desk.do("back").passage == 0


def test_a_passage_without_a_footnote_says_so(desk):
    assert "no footnote" in desk.do("footnote").said
