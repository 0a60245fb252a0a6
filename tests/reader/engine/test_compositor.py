"""What is drawn past Textual's own ways looks as it would look drawn by them."""

import pytest
from textual._compositor import Compositor
from textual.geometry import Size
from textual.widget import Widget

from tests.reader.driver import reader
from tui.reader.widgets.styled_lines import StyledLines

SIZES = [(19, 4), (64, 24), (80, 9), (80, 24), (120, 40), (160, 45)]


def cells(strips):
    """Every cell as it can be seen: its character and what is sent for it, the ink of blanks left out."""
    return [
        [(character, *looks(segment.style, character)) for segment in strip for character in segment.text]
        for strip in strips
    ]


def looks(style, character):
    attributes = style.bold, style.dim, style.italic, style.underline, style.reverse
    return (style.bgcolor,) if character == " " else (style.bgcolor, style.color, *map(bool, attributes))


def as_textual_draws(screen):
    """The screen by Textual's own compositor."""
    front = screen._compositor
    chops = Compositor._render_chops(front, front.size.region, lambda _y: True)
    return [[segment for strip in row.values() for segment in strip] for row in chops]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_screen_is_what_textual_would_draw(tmp_path, size):
    async with reader(tmp_path, size=size, draws=True) as driver:
        for keys in ("", ("a", *"note"), ("escape", "]", "j", "pagedown")):
            await driver.press(*keys)
            screen = driver.app.screen
            assert cells(screen._compositor.render_strips()) == cells(as_textual_draws(screen))


async def test_a_changed_piece_is_drawn_and_no_other(tmp_path):
    async with reader(tmp_path, size=(120, 40), draws=True) as driver:
        screen, compositor = driver.app.screen, driver.app.screen._compositor
        footer = screen.query_one("#footer")
        compositor.update_widgets({footer})
        assert compositor.render_partial_update() is None
        footer.refresh()
        compositor.update_widgets({footer})
        sent = compositor.render_partial_update().render_segments(driver.app.console)
        assert sent.count("\x1b[40;1H") == sent.count("H\x1b[") == 1
        assert "all keys" not in sent and "quit" in sent


@pytest.mark.parametrize("color", [True, False])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_lines_look_as_textual_would_draw_them(tmp_path, size, color):
    async with reader(tmp_path, size=size, color=color, draws=True) as driver:
        await driver.press("]")
        drawn = [one for one in driver.app.screen.query(StyledLines) if one.size.width and one.region]
        assert drawn
        for one in drawn:
            crop = (one.outer_size - Size(one.scrollbar_size_vertical, 0)).region
            wanted = Widget.render_lines(one, crop)
            assert cells(one.draw_rows(crop)) == cells(wanted), one
