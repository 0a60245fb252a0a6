"""The whole text at a glance."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.app import App
from textual.screen import Screen

from tui.pair import Side
from tui.reader.panes import overview_strip
from tui.reader.panes.overview_strip import DRAG_SECONDS, KINDS, OverviewStrip, ranks, sought
from tui.spans import Span


def at(**places):
    """What begins where, by its name."""

    def glance(start, end):
        return max((kind for kind in places if start <= places[kind] < end), key=KINDS.index, default=None)

    return glance


def test_a_place_falls_into_its_share_of_the_text():
    assert ranks(at(strong=0, note=50, hit=99), 100, 4) == [
        KINDS.index("strong"),
        -1,
        KINDS.index("note"),
        KINDS.index("hit"),
    ]


def test_an_empty_text_has_no_places_but_no_fault():
    assert ranks(at(), 0, 3) == [-1, -1, -1]
    assert ranks(at(note=0), 0, 1) == [KINDS.index("note")]


@given(
    st.lists(st.tuples(st.integers(0, 99), st.sampled_from(KINDS)), max_size=8), st.integers(0, 98), st.data()
)
def test_what_is_sought_in_a_stretch_is_the_first_of_the_most_important_things(places, start, data):
    end = data.draw(st.integers(start + 1, 100))

    def glance(first, last):
        return max((kind for at, kind in places if first <= at < last), key=KINDS.index, default=None)

    found = sought(glance, start, end)
    kind = glance(start, end)
    expected = min((at for at, one in places if one == kind and start <= at < end), default=start)
    assert found == expected


class Alone(Screen):
    def __init__(self):
        super().__init__()
        self.strip = OverviewStrip(Side.RIGHT)
        self.pressed = []
        self.dragged = []

    def compose(self):
        yield self.strip

    def on_overview_strip_pressed(self, message):
        self.pressed.append((message.side, message.offset))

    def on_overview_strip_dragged(self, message):
        self.dragged.append((message.side, message.offset))


class Stage(App):
    def get_default_screen(self):
        return Alone()


def column(screen):
    return [row.text[0] for row in screen._compositor.render_strips()]


async def test_it_shows_places_and_what_is_on_screen_and_takes_clicks():
    async with Stage().run_test(size=(20, 10)) as pilot:
        screen = pilot.app.screen
        screen.strip.show(1000, at(strong=0, note=450, likely=960))
        screen.strip.show_viewport(Span(100, 300))
        await pilot.pause()
        assert column(screen) == ["▀", "▕", "▕", " ", "✎", " ", " ", " ", " ", "▄"]
        screen.strip.show_viewport(Span(700, 900))
        await pilot.pause()
        assert column(screen) == ["▀", " ", " ", " ", "✎", " ", " ", "▕", "▕", "▄"]
        await pilot.click(offset=(0, 5))
        assert screen.pressed == [(Side.RIGHT, 500)]
        await pilot.click(offset=(0, 4))
        assert screen.pressed[1:] == [(Side.RIGHT, 450)], "a click leads to what the cell shows"
        assert screen.dragged == []


async def move(pilot, kind, row, *, column=0, button=1):
    """The mouse goes to a cell, with its button down or not."""
    await pilot._post_mouse_events([kind], offset=(column, row), button=button)


async def test_dragged_it_tells_where_the_mouse_is_also_beside_the_strip():
    async with Stage().run_test(size=(20, 10)) as pilot:
        screen = pilot.app.screen
        screen.strip.show(1000, at())
        await move(pilot, events.MouseDown, 2)
        await move(pilot, events.MouseMove, 6, column=9)
        await pilot.pause(2 * DRAG_SECONDS)
        assert (screen.pressed, screen.dragged) == ([(Side.RIGHT, 200)], [(Side.RIGHT, 666)])
        await move(pilot, events.MouseMove, 6, column=3)
        await pilot.pause(2 * DRAG_SECONDS)
        assert len(screen.dragged) == 1, "nothing is told twice"
        await move(pilot, events.MouseUp, 8)
        await move(pilot, events.MouseMove, 1)
        await pilot.pause(2 * DRAG_SECONDS)
        assert screen.dragged[1:] == [], "the button went up"


async def test_a_quick_drag_is_told_now_and_then_and_its_end_always(monkeypatch):
    monkeypatch.setattr(overview_strip, "DRAG_SECONDS", 3600)
    async with Stage().run_test(size=(20, 10)) as pilot:
        screen = pilot.app.screen
        screen.strip.show(1000, at())
        await move(pilot, events.MouseDown, 0)
        for row in range(1, 10):
            await move(pilot, events.MouseMove, row)
        assert screen.dragged == [(Side.RIGHT, 111)]
        await move(pilot, events.MouseUp, 9)
        await pilot.pause()
        assert screen.dragged == [(Side.RIGHT, 111), (Side.RIGHT, 1000)]
        assert pilot.app.mouse_captured is None


async def test_a_button_that_went_up_outside_the_terminal_ends_the_drag():
    async with Stage().run_test(size=(20, 10)) as pilot:
        screen = pilot.app.screen
        screen.strip.show(1000, at())
        await move(pilot, events.MouseDown, 0)
        await move(pilot, events.MouseMove, 5, button=0)
        await pilot.pause(2 * DRAG_SECONDS)
        assert screen.dragged == []
        assert pilot.app.mouse_captured is None
