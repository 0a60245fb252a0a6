"""Lines that are as many as their width makes them."""

import pytest
from textual.app import App
from textual.geometry import Region, Size

from tui.reader.text.styled import line
from tui.reader.widgets.styled_lines import StyledLines


def in_words(cells):
    """One row where there is room, two where there is not."""
    return (line("wide"),) if cells >= 40 else (line("narrow"), line("second row"))


class Shown(App[None]):
    """Lines that were asked for before there was any room for them."""

    CSS = "StyledLines { height: auto; }"

    def compose(self):
        lines = StyledLines()
        lines.show(in_words)
        yield lines


async def test_what_is_shown_before_the_first_layout_has_the_rows_it_needs():
    app = Shown()
    async with app.run_test(size=(20, 5)) as pilot:
        lines = app.query_one(StyledLines)
        assert lines.size.height == 2
        lines.show(in_words)  # the same once more: nothing is laid out anew
        await pilot.pause()
        assert lines.size.height == 2


async def test_what_is_mounted_later_has_the_rows_it_needs():
    app = App()
    async with app.run_test(size=(20, 5)) as pilot:
        lines = StyledLines()
        lines.styles.height = "auto"
        lines.show(in_words)
        await app.mount(lines)
        await pilot.pause()
        assert lines.size.height == 2


def test_the_rows_are_counted_for_the_width_that_is_asked_about():
    lines = StyledLines()
    lines.show(in_words)
    assert [lines.get_content_height(Size(80, 24), Size(80, 24), cells) for cells in (0, 20, 60)] == [0, 2, 1]


async def test_another_width_has_other_rows():
    app = Shown()
    async with app.run_test(size=(20, 5)) as pilot:
        for columns, rows in ((60, 1), (20, 2)):
            await pilot.resize_terminal(columns, 5)
            await pilot.pause()
            assert app.query_one(StyledLines).size.height == rows


@pytest.mark.parametrize("height", ["auto", 1])
def test_only_lines_that_decide_their_height_lay_the_screen_out_before_they_are_drawn(monkeypatch, height):
    lines, asked = StyledLines(), []
    lines.styles.height = height
    monkeypatch.setattr(lines, "refresh", lambda **how: asked.append(how))
    lines.show(in_words)
    assert asked == [{"layout": height == "auto"}]


async def test_only_the_rows_that_are_others_are_drawn(monkeypatch):
    app = Shown()
    async with app.run_test(size=(20, 5)) as pilot:
        lines, drawn = app.query_one(StyledLines), []
        lines.styles.height = 5
        lines.show(lambda _cells: (line("one"), line("two"), line("three")))
        await pilot.pause()
        monkeypatch.setattr(lines, "refresh", lambda *regions, **_: drawn.append(regions))
        lines.show(lambda _cells: (line("one"), line("2"), line("three"), line("four"), ()))
        assert drawn == [(Region(0, 1, 20, 3),)]
        lines.show(lambda _cells: (line("one"), line("2"), line("three"), line("four")))
        assert len(drawn) == 1  # a blank row more or fewer is nothing to draw
