"""Lines that scroll by themselves."""

import pytest
from textual.app import App
from textual.geometry import Offset
from textual.selection import Selection

from tui.reader.text.styled import line
from tui.reader.widgets.scrolled_lines import ScrolledLines


def numbered(rows):
    return lambda _cells: tuple(line(f"row {number}") for number in range(rows))


class Shown(App[None]):
    """Nothing but lines, with a margin as the card has it."""

    CSS = "ScrolledLines { height: 1fr; width: 1fr; padding: 0 0 0 1; scrollbar-size-vertical: 1; }"

    def compose(self):
        self.lines = ScrolledLines()
        self.lines.show(numbered(3))
        yield self.lines

    def rows(self):
        return [strip.text.strip() for strip in self.lines.render_lines(self.lines.outer_size.region)]


@pytest.fixture
async def shown(monkeypatch):
    app = Shown()
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.pause()
        app.layouts = []
        lay_out = type(app.screen)._refresh_layout
        monkeypatch.setattr(
            type(app.screen),
            "_refresh_layout",
            lambda *given, **named: app.layouts.append(1) or lay_out(*given, **named),
        )
        yield app, pilot


async def test_more_lines_than_there_is_room_for_and_fewer_again_lay_nothing_out(shown):
    app, pilot = shown
    for rows in (12, 2, 7):
        app.lines.show(numbered(rows))
        await pilot.pause()
        assert app.lines.max_scroll_y == max(0, rows - 5)
    assert not app.layouts
    assert app.lines.size.width == 19 and app.lines.cells == 18  # a column is the bar's, always


async def test_the_wheel_scrolls_and_fewer_lines_come_back_into_view(shown):
    app, pilot = shown
    app.lines.show(numbered(12))
    app.lines.scroll_to(y=99, animate=False)
    await pilot.pause()
    assert app.rows() == [f"row {number}" for number in range(7, 12)]
    app.lines.show(numbered(6))
    await pilot.pause()
    assert app.rows() == [f"row {number}" for number in range(1, 6)]


async def test_what_the_mouse_points_at_and_selects_is_the_row_that_is_seen(shown):
    app, pilot = shown
    app.lines.show(numbered(12))
    app.lines.scroll_to(y=4, animate=False)
    await pilot.pause()
    assert app.screen.get_widget_and_offset_at(1, 2) == (app.lines, Offset(0, 6))
    seen = app.rows()
    app.screen.selections = {app.lines: Selection(Offset(0, 6), Offset(5, 7))}
    await pilot.pause()
    assert app.screen.get_selected_text() == "row 6\nrow 7"
    assert app.rows() == seen


async def test_another_size_shows_more_or_fewer_rows(shown):
    app, pilot = shown
    app.lines.show(numbered(12))
    for height in (8, 3):
        await pilot.resize_terminal(20, height)
        await pilot.pause()
        assert len(app.rows()) == height and app.lines.max_scroll_y == 12 - height
