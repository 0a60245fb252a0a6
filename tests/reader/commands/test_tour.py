"""The tour of a first start: a thing to do at a time, in nobody's way."""

from dataclasses import replace

import pytest

from tests.reader import samples
from tests.reader.driver import LEFT, RIGHT, SampleReader, reader
from tests.terminal.harness import READY, Terminal, short_texts
from tui.reader.commands import by_name, keymap
from tui.reader.commands.tour import STEPS, current, followed, onward, steps, tour_lines
from tui.reader.keys.registry import Invocation
from tui.reader.memory import session
from tui.reader.state.effects import Open, Room, Say
from tui.reader.state.reading_state import ReadingState
from tui.reader.text.styled import plain, width
from tui.settings.keys import parse_keys

STUFF = samples.material()
EARLY = replace(STUFF, alignment=None)


def told(at, rows=2, cells=80, stuff=STUFF):
    return [plain(row) for row in tour_lines(ReadingState(tour=at), stuff, rows, cells)]


def run(name, state):
    """The state after a command, with the tour as it then stands."""
    after, effects = by_name(name)(Invocation(state, STUFF))
    return followed(state, after, effects, name, STUFF)


def test_each_step_names_one_thing_with_its_key_and_how_to_end():
    for at, step in enumerate(STEPS):
        rows = told(at)
        assert rows[0].startswith(f" Tour {at + 1}/{len(STEPS)}  ")
        assert step.words in " ".join(" ".join(rows).split())
        assert len(rows) == 2, "80 cells hold a step in two rows"
        assert "escape in the texts ends the tour" in rows[-1] and "g? goes on" in rows[-1]
        assert "esc returns" not in rows[0], "that is what ends the tour"
    assert told(0)[0].startswith(" Tour 1/6  ] goes to the next link")


@pytest.mark.parametrize("cells", [40, 60, 80, 200])
@pytest.mark.parametrize("rows", [1, 2])
def test_no_row_is_too_wide_and_one_row_is_one(cells, rows):
    for at in range(len(STEPS)):
        found = tour_lines(ReadingState(tour=at), STUFF, rows, cells)
        assert all(width(row) <= cells for row in found)
        assert len(found) == 1 if rows == 1 else len(found) >= 2
    assert "escape ends the tour" in told(0, rows=1)[0]


def test_the_keys_are_those_of_the_settings_and_a_step_without_one_is_left_out():
    own = {"next-link": parse_keys("ctrl+n"), "cross": (), "clear": (), "tour": ()}
    stuff = STUFF.with_keymap(keymap(own))
    assert told(0, stuff=stuff)[0].startswith(" Tour 1/5  ctrl+n goes to the next link")
    found = [step.commands[0] for step in steps(stuff)]
    assert found == ["next-link", "why", "shifts", "note", "help"]
    assert not any("ends" in row or "goes on" in row for row in told(0, stuff=stuff))
    bare = dict.fromkeys(("next-link", "cross", "why", "shifts", "note", "help"), ())
    assert onward(ReadingState(), STUFF.with_keymap(keymap(bare))).tour is None, "nothing to show"


def test_doing_what_a_step_asks_for_goes_on():
    state = onward(ReadingState(), EARLY)
    state, _ = run("next-passage", state)
    assert state.tour == 0, "anything else may be done meanwhile"
    state, _ = run("next-link", state)
    assert state.tour == 1
    state, _ = run("cross", state)
    state, effects = run("why", state)
    assert state.tour == 3 and Open(Room.WHY) in effects


def test_what_cannot_be_done_is_no_step():
    state = onward(ReadingState(), EARLY)
    after, effects = by_name("next-link")(Invocation(state, samples.Material(samples.unsegmented())))
    assert followed(state, after, effects, "next-link", EARLY)[0].tour == 0


def test_the_last_step_ends_it_with_a_word():
    state = ReadingState(tour=len(STEPS) - 1)
    state, effects = run("help", state)
    assert state.tour is None and effects[-1] == Open(Room.HELP)
    assert isinstance(effects[0], Say) and "g? repeats the tour" in effects[0].text


def test_a_start_is_the_first_one_once(tmp_path):
    folder = tmp_path / "state"
    assert session.is_first_start(folder) and not session.is_first_start(folder)
    assert not session.is_first_start(None)
    texts = samples.documents()
    session.keep(tmp_path / "old", texts, ReadingState())
    assert not session.is_first_start(tmp_path / "old"), "somebody has read here before there was a tour"
    (tmp_path / "file").write_text("in the way")
    assert not session.is_first_start(tmp_path / "file"), "what cannot be remembered would come every time"


class Toured(SampleReader):
    """A first start."""

    def __init__(self, *arguments, **more):
        super().__init__(*arguments, **more, tour=True)


@pytest.mark.parametrize("color", [True, False])
async def test_a_newcomer_is_led_through_and_reads_meanwhile(tmp_path, color):
    async with reader(tmp_path, app_class=Toured, color=color) as driver:
        await driver.until(lambda: driver.shows("Tour 1/6  ] goes to the next link"))
        await driver.until(lambda: driver.shows("escape in the texts ends the tour"))
        await driver.until(lambda: driver.shows("Avalon grows."))
        await driver.press("j", "k", "tab")
        assert driver.passage[0] is RIGHT and driver.shows("Tour 1/6")
        await driver.press("h", "]")
        assert driver.passage == (LEFT, 1) and driver.shows("Tour 2/6") and driver.shows("link 1/4")
        await driver.press("enter")
        await driver.press("w")
        await driver.press("escape")
        assert driver.shows("Tour 4/6  S shows what shifted"), "escape closed the panel alone"
        await driver.press("S")
        await driver.press("escape")
        await driver.press("a")
        await driver.type("mind")
        assert not driver.shows("Tour"), "what is written has the room"
        await driver.press("escape")
        await driver.until(lambda: driver.notes == ["mind"])
        assert driver.shows("Tour 6/6  ? lists every key")
        await driver.press("?")
        await driver.press("escape")
        assert not driver.shows("Tour 6/6") and driver.shows("repeats the tour")


async def test_escape_ends_it_at_once_and_it_can_be_called_again(tmp_path):
    async with reader(tmp_path, app_class=Toured) as driver:
        await driver.press("escape")
        await driver.until(lambda: not driver.shows("Tour 1/6"))
        assert driver.shows("g? repeats the tour.")
        await driver.press("g", "?")
        assert driver.shows("Tour 1/6")
        await driver.press("g", "?")
        assert driver.shows("Tour 2/6")


async def test_escape_that_clears_a_search_or_half_a_link_leaves_it(tmp_path):
    async with reader(tmp_path, app_class=Toured) as driver:
        await driver.press("/")
        await driver.type("avalon")
        await driver.press("enter", "escape")
        assert not driver.state.search.query and driver.shows("Tour 1/6")
        await driver.press("+", "escape")
        assert driver.state.half is None and driver.shows("Tour 1/6")
        await driver.press("escape")
        await driver.until(lambda: not driver.shows("Tour 1/6"))


def test_without_links_the_steps_on_them_are_left_out():
    linked = samples.material()
    alone = linked.with_alignment(replace(linked.alignment, links=()))
    state = onward(ReadingState(), alone)
    rows = [plain(row) for row in tour_lines(state, alone, 2, 80)]
    assert rows[0].startswith(" Tour 1/3  S shows what shifted")
    begun = onward(ReadingState(), EARLY)
    assert plain(tour_lines(begun, alone, 2, 80)[0]) == rows[0], "begun before it was known"
    after, effects = by_name("shifts")(Invocation(begun, alone))
    assert current(followed(begun, after, effects, "shifts", alone)[0], alone).commands[0] == "note"
    faint = linked.with_alignment(replace(linked.alignment, links=linked.alignment.links[-1:]))
    assert len(steps(faint)) == 3, "faint links are not shown"


@pytest.mark.parametrize("size", [(40, 12), (60, 24), (80, 12), (200, 50)])
async def test_it_leaves_the_texts_their_room(tmp_path, size):
    async with reader(tmp_path, app_class=Toured, size=size) as driver:
        await driver.until(lambda: driver.shows("Tour 1/6"))
        assert driver.shows("ends the tour")
        assert driver.shows("Avalon grows.") and driver.shows("A heading")
        await driver.press("escape")
        await driver.until(lambda: not driver.shows("Tour 1/6"))


async def test_without_it_nothing_of_it_is_there(tmp_path):
    async with reader(tmp_path) as driver:
        assert not driver.shows("Tour")
        assert not driver.app.reading.query("#tour")


def test_a_first_start_shows_it_and_a_second_one_does_not(tmp_path):
    for first in (True, False):
        with Terminal.start(*short_texts(tmp_path), home=tmp_path, settings="") as terminal:
            terminal.wait_for(READY)
            assert ("Tour 1/6" in terminal.text) is first
            terminal.send("q")
            assert terminal.finish() == 0
