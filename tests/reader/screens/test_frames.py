"""What a key costs, counted: a layout takes as long as ten frames, and a frame is felt over a slow line."""

import pytest

from tests.reader.driver import reader
from tui.reader.panes.gutter import LinkGutter
from tui.reader.screens.reading import ReadingScreen
from tui.reader.widgets.styled_lines import StyledLines

KEYS = ("j", "j", "k", "]", "enter", "tab", "]", "pagedown", "G", "pageup", "g", "g")


class Counter:
    """How often the screen was laid out and drawn."""

    def __init__(self, monkeypatch):
        self.layouts = self.frames = 0
        lay_out, draw = ReadingScreen._refresh_layout, ReadingScreen._compositor_refresh

        def counted_layout(screen, *arguments, **options):
            self.layouts += 1
            return lay_out(screen, *arguments, **options)

        def counted_frame(screen):
            self.frames += bool(screen._dirty_widgets or screen._compositor._dirty_regions)
            return draw(screen)

        monkeypatch.setattr(ReadingScreen, "_refresh_layout", counted_layout)
        monkeypatch.setattr(ReadingScreen, "_compositor_refresh", counted_frame)


@pytest.mark.parametrize("size", [(80, 12), (120, 40), (160, 45)], ids=str)
async def test_a_key_lays_nothing_out_anew(tmp_path, monkeypatch, size):
    async with reader(tmp_path, size=size, draws=True) as driver:
        await driver.press("j")
        counter = Counter(monkeypatch)
        for key in KEYS:
            await driver.press(key)
        assert counter.layouts == 0
        assert counter.frames > 0


async def test_a_key_that_scrolls_both_texts_draws_one_frame(tmp_path, monkeypatch):
    async with reader(tmp_path, size=(80, 12), draws=True) as driver:
        panes = [column.pane for column in driver.app.reading.columns]
        await driver.press("j")
        counter = Counter(monkeypatch)
        before = [pane.top_row for pane in panes]
        await driver.press("pagedown")
        assert all(pane.top_row > top for pane, top in zip(panes, before, strict=True))
        assert counter.frames == 1


async def test_a_key_draws_the_links_once(tmp_path, monkeypatch):
    async with reader(tmp_path, size=(80, 12), draws=True) as driver:
        await driver.press("]")
        drawn = []
        show = LinkGutter.show
        monkeypatch.setattr(
            LinkGutter, "show", lambda gutter, links: drawn.append(links) or show(gutter, links)
        )
        for key in ("]", "pagedown", "k", "enter"):
            drawn.clear()
            await driver.press(key)
            assert len(drawn) == 1, key


async def test_lines_that_did_not_change_are_not_drawn_again(tmp_path, monkeypatch):
    async with reader(tmp_path, draws=True) as driver:
        await driver.press("j")
        drawn = []
        draw = StyledLines.draw_rows
        monkeypatch.setattr(
            StyledLines, "draw_rows", lambda lined, crop: drawn.append(lined.id) or draw(lined, crop)
        )
        await driver.press("j")
        assert "status" in drawn
        assert "footer" not in drawn and None not in drawn  # the heads have no id
