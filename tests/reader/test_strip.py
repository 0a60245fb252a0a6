"""The whole text at a glance."""

from __future__ import annotations

from textual.app import App
from textual.screen import Screen

from tui.pair import Side
from tui.reader.strip import KINDS, OverviewStrip, ranks
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


class Alone(Screen):
    def __init__(self):
        super().__init__()
        self.strip = OverviewStrip(Side.RIGHT)
        self.pressed = []

    def compose(self):
        yield self.strip

    def on_overview_strip_pressed(self, message):
        self.pressed.append((message.side, message.offset))


class Stage(App):
    def get_default_screen(self):
        return Alone()


def column(screen):
    return [strip.text[0] for strip in screen._compositor.render_strips()]


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
