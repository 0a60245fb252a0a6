"""Selecting by keyboard and by mouse."""

from dataclasses import replace

import pytest

from tests.reader.driver import reader
from tests.reader.samples import material
from tui.pair import Side
from tui.reader.commands import Invocation, by_name
from tui.reader.state import selection
from tui.reader.state.current_link import settle
from tui.reader.state.reading_state import ReadingState
from tui.spans import Span


class Desk:
    """Commands one after the other, with the selection following as on the screen."""

    def __init__(self):
        self.material = material()
        self.state = settle(ReadingState(), self.material)

    def do(self, name, count=None):
        state, _ = by_name(name)(Invocation(self.state, self.material, count))
        self.state = selection.follow(self.state, state, self.material)
        return self

    @property
    def words(self):
        span = self.state.selected
        return " ".join(self.material.documents[self.state.side].words(span).split()) if span else None


@pytest.fixture
def desk():
    return Desk().do("next-passage")


def test_a_selection_begins_with_the_passage(desk):
    assert desk.words is None
    assert desk.do("select").words == "Avalon breaks its old limits."


def test_it_grows_and_shrinks_with_the_cursor(desk):
    assert desk.do("select").do("next-passage").words == "Avalon breaks its old limits. The north is quiet."
    assert desk.do("previous-passage").words == "Avalon breaks its old limits."
    assert desk.do("previous-passage").words == "Avalon grows. Avalon breaks its old limits."
    assert desk.do("end").words.startswith("Avalon breaks") and desk.words.endswith("the league.")


def test_words_are_taken_off_and_put_on_at_either_end(desk):
    assert desk.do("select").do("left-text").words == "Avalon breaks its old limits"
    assert desk.do("left-text", 2).words == "Avalon breaks its"
    assert desk.do("other-text").do("right-text").words == "breaks its"
    assert desk.do("left-text", 2).words == "grows. Avalon breaks its"
    assert desk.do("other-text").do("right-text").words == "grows. Avalon breaks its old"


def test_an_end_never_passes_the_other(desk):
    assert desk.do("select").do("left-text", 50).words == "Avalon"
    assert desk.do("other-text").do("right-text", 50).words == "Avalon"


def test_passages_are_added_to_words(desk):
    desk.do("select").do("other-text").do("right-text", 2).do("other-text")
    assert desk.words == "its old limits."
    assert desk.do("next-passage").words == "its old limits. The north is quiet."
    assert desk.do("previous-passage").words == "its old limits."


def test_the_keys_of_vim_move_the_end_by_words(desk):
    assert desk.do("select").do("word-back").words == "Avalon breaks its old limits"
    assert desk.do("word-back", 2).words == "Avalon breaks its"
    assert desk.do("why").words == "Avalon breaks its old"
    assert desk.do("next-evidence", 2).words == "Avalon breaks its old limits. The"
    assert desk.do("previous-passage").do("other-text").do("why").words == "breaks its old limits."


def test_an_end_goes_to_either_edge_of_its_passage_and_leaves_a_word(desk):
    assert desk.do("select").do("to-passage-start").words == "Avalon"
    assert desk.do("why", 2).words == "Avalon breaks its"
    assert desk.do("to-passage-end").words == "Avalon breaks its old limits."
    assert desk.do("other-text").do("to-passage-end").words == "limits."
    assert desk.do("word-back").words == "old limits."
    assert desk.do("to-passage-start").words == "Avalon breaks its old limits."
    desk.do("other-text").do("next-passage")
    assert desk.do("to-passage-start").words == "Avalon breaks its old limits. The"
    assert desk.do("to-passage-end").words == "Avalon breaks its old limits. The north is quiet."


def test_edges_of_a_passage_in_which_the_other_end_lies(desk):
    desk.do("select").do("other-text").do("why", 2).do("other-text")
    assert desk.words == "its old limits."
    assert desk.do("to-passage-start").words == "its", "an end never passes the other"
    assert desk.do("to-passage-end").words == "its old limits."
    assert desk.do("to-passage-end").words == "its old limits."


def test_words_can_be_selected_before_there_is_an_analysis(desk):
    desk.material = replace(desk.material, alignment=None, comparison=None)
    assert desk.do("select").do("word-back", 4).do("why").words == "Avalon breaks its"


@pytest.mark.parametrize("name", ["word-back", "to-passage-start", "to-passage-end", "word-on"])
def test_without_a_selection_the_keys_say_how_one_begins(desk, name):
    state, said = by_name(name)(Invocation(desk.state, desk.material))
    assert state == desk.state and "V begins" in said[0].text


def test_escape_forgets_the_selection_before_the_search(desk):
    desk.do("select").do("next-passage").do("clear")
    assert desk.words is None and desk.state.grip is None


def test_v_again_keeps_the_words_and_frees_the_cursor(desk):
    desk.do("select").do("select").do("next-passage")
    assert desk.words == "Avalon breaks its old limits." and desk.state.grip is None
    assert desk.do("right-text").state.side is Side.RIGHT
    assert desk.words is None, "each text has a selection of its own"
    assert desk.state.selection[Side.LEFT] is not None


def test_crossing_over_ends_the_selecting_and_keeps_both(desk):
    desk.do("select").do("cross")
    assert desk.state.side is Side.RIGHT and desk.state.grip is None
    assert desk.do("select").words == "Avalon is bound by its limits, said Mora."
    assert all(desk.state.selection)


def test_a_selection_is_measured_in_words():
    assert selection.measure("One well-known $1.5 rise.", Span(0, 25)) == "4 words selected"
    assert selection.measure("one two", Span(0, 3)) == "1 word selected"
    assert selection.measure("a" * 60_000, Span(0, 60_000)) == "60,000 characters selected"


async def test_the_selection_is_on_the_screen_and_in_the_status_line(tmp_path):
    async with reader(tmp_path, color=False) as driver:
        await driver.press("j", "V", "h")
        assert driver.shows("5 words selected")
        strips = driver.app.screen._compositor.render_strips()
        lit = "".join(one.text for strip in strips for one in strip if one.style and one.style.reverse)
        assert "Avalon breaks its old limits" in " ".join(lit.split())
        await driver.press("escape")
        assert not driver.shows("selected")


async def test_the_mouse_selects_too(tmp_path):
    async with reader(tmp_path, size=(120, 40)) as driver:
        pane = driver.app.reading.stage.pane(Side.LEFT)
        row = next(number for number, words in enumerate(driver.screen) if "Avalon breaks" in words)
        top, first = row - pane.region.y, driver.screen[row].index("Avalon breaks") - pane.region.x
        await driver.pilot.mouse_down(pane, offset=(first, top))
        await driver.pilot.hover(pane, offset=(first + 6, top))
        await driver.pilot.mouse_up(pane, offset=(first + 6, top))
        await driver.until(lambda: driver.state.selection[Side.LEFT] is not None)
        chosen = driver.app.reading.material.documents.left.words(driver.state.selection[Side.LEFT])
        assert chosen.startswith("Avalo") and "breaks" not in chosen


async def test_the_mouse_selects_in_both_texts_and_a_click_forgets(tmp_path):
    async with reader(tmp_path, size=(120, 40)) as driver:
        for side, words in ((Side.LEFT, "Avalon breaks"), (Side.RIGHT, "Ships sail west")):
            pane = driver.app.reading.stage.pane(side)
            row = next(number for number, line in enumerate(driver.screen) if words in line) - pane.region.y
            await driver.pilot.mouse_down(pane, offset=(3, row))
            await driver.pilot.hover(pane, offset=(8, row))
            await driver.pilot.hover(pane, offset=(9, row))
            await driver.pilot.mouse_up(pane, offset=(9, row))
            await driver.until(lambda side=side: driver.state.selection[side] is not None)
        await driver.until(lambda: all(driver.state.selection))
        await driver.pilot.click(pane, offset=(3, row + 2))
        await driver.until(lambda: not any(driver.state.selection))
