"""Widgets ask together to be drawn, no sooner than Textual would draw them."""

from textual import messages
from textual.geometry import Region, Size

from tests.reader.driver import reader
from tui.reader.text.pane import TextPane


def heard(screen, monkeypatch):
    """Whose drawing the screen was asked for, a message each."""
    found, post = [], screen.post_message

    def listen(message):
        if isinstance(message, messages.Update):
            found.append(message.widget)
        return post(message)

    monkeypatch.setattr(screen, "post_message", listen)
    return found


async def test_widgets_that_ask_at_one_moment_send_one_message_and_all_are_drawn(tmp_path, monkeypatch):
    async with reader(tmp_path, draws=True) as driver:
        screen = driver.app.screen
        asked, both = heard(screen, monkeypatch), [screen.query_one(one) for one in ("#status", "#footer")]
        for widget in both:
            widget.refresh()
        assert all(widget.is_drawn_anew for widget in both)
        await driver.pilot.pause()
        assert asked == both[:1]
        assert not any(widget.is_drawn_anew or widget._repaint_regions for widget in both)


async def test_all_rows_that_change_at_one_moment_are_drawn(tmp_path):
    async with reader(tmp_path, draws=True) as driver:
        pane = driver.app.screen.query(TextPane).first()
        pane.refresh()  # all of it, once
        await driver.pilot.pause()
        pane._refresh_rows([range(1, 2), range(4, 6)])
        width = pane.outer_size.width
        assert pane._repaint_regions == {Region(0, 1, width, 1), Region(0, 4, width, 2)}


async def test_who_has_left_or_is_hidden_meanwhile_is_not_drawn(tmp_path, monkeypatch):
    async with reader(tmp_path, draws=True) as driver:
        screen = driver.app.screen
        asked, (status, footer) = heard(screen, monkeypatch), map(screen.query_one, ("#status", "#footer"))
        footer.refresh()
        status.refresh()
        gone = footer.remove()
        status.styles.display = "none"
        await gone
        await driver.pilot.pause()
        assert not {status, footer} & set(asked)


def noted(screen, name, done):
    """A method of the screen that says when it is called."""
    did = getattr(screen, name)

    def method(*rest, **named):
        done.append(name)
        return did(*rest, **named)

    return method


async def test_nothing_is_drawn_before_a_layout_that_was_asked_for_at_the_same_moment(tmp_path, monkeypatch):
    async with reader(tmp_path, draws=True) as driver:
        screen, done = driver.app.screen, []
        status, footer = map(screen.query_one, ("#status", "#footer"))
        for name in ("_refresh_layout", "_compositor_refresh"):
            monkeypatch.setattr(screen, name, noted(screen, name, done))
        for _ in range(5):
            footer.refresh()
            status.refresh(layout=True)
            await driver.pilot.pause()
            assert done[:1] == ["_refresh_layout"]
            done.clear()


def places(screen):
    """Where every widget stands, and how far it reaches."""
    return {
        widget: (place.region, place.virtual_size) for widget, place in screen._compositor.full_map.items()
    }


async def test_a_layout_needs_no_other_after_it(tmp_path):
    async with reader(tmp_path, draws=True) as driver:
        screen = driver.app.screen
        for keys, size in (
            ((), (160, 45)),
            (("]",), (120, 40)),
            (("a",), (64, 24)),
            (("escape", "S"), (90, 30)),
        ):
            await driver.press(*keys)
            await driver.pilot.resize_terminal(*size)
            await driver.rest()
            found = places(screen)
            screen._refresh_layout()
            assert places(screen) == found


async def test_a_size_that_is_told_again_lays_nothing_out(tmp_path, monkeypatch):
    async with reader(tmp_path, draws=True) as driver:
        screen, done = driver.app.screen, []
        monkeypatch.setattr(screen, "_refresh_layout", noted(screen, "_refresh_layout", done))
        screen._screen_resized(driver.app.size)
        assert not done
        screen._screen_resized(Size(100, 30))
        assert done == ["_refresh_layout"]


async def test_what_takes_another_size_is_laid_out_once(tmp_path, monkeypatch):
    async with reader(tmp_path, size=(120, 40), draws=True) as driver:
        screen, done = driver.app.screen, []
        monkeypatch.setattr(screen, "_refresh_layout", noted(screen, "_refresh_layout", done))
        card, pane = screen.query_one("#card"), screen.query(TextPane).first()
        for height in (9, 5, 12):
            rows = pane.outer_size.height + card.outer_size.height
            card.styles.height = height
            await driver.pilot.pause()
            assert (card.outer_size.height, pane.outer_size.height) == (height, rows - height)
            assert done == ["_refresh_layout"]
            done.clear()
