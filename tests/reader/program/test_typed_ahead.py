"""Keys that follow one another at once go where the one before them led."""

import asyncio
import time

import pytest
from textual import events
from textual.app import App
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from tui.reader.program import typed_ahead
from tui.reader.program.typed_ahead import TypedAhead


class Chosen(Message):
    """A row was chosen."""


class Left(Message):
    """The reader is done with the list."""


class Rows(Widget, can_focus=True):
    def on_key(self, event):
        self.app.took["rows"].append(event.key)
        if event.key == "enter":
            self.post_message(Chosen())
        elif event.key == "q":
            self.post_message(Left())


class Box(Widget):
    def compose(self):
        yield Rows()

    def on_chosen(self, message):
        message.stop()
        self.post_message(Left())


class Texts(Screen):
    def compose(self):
        yield Box()

    async def on_left(self):
        for _ in range(50):  # others have their turn, as they have on a machine that is busy
            await asyncio.sleep(0)
        self.set_focus(None)

    def on_key(self, event):
        if self.focused is None:
            self.app.took["texts"].append(event.key)
        if event.key == "o":
            self.app.opens()


class Small(App):
    def __init__(self):
        super().__init__()
        self.took = {"rows": [], "texts": []}
        self.opened = True
        self._keys = TypedAhead(self, super().on_event, self.takes_keys)

    def get_default_screen(self):
        return Texts()

    async def on_event(self, event):
        if isinstance(event, events.Key) and not event.is_forwarded:
            await self._keys.take(event)
        else:
            await super().on_event(event)

    def takes_keys(self):
        return self.opened

    def opens(self):
        """Open the list again, which takes longer than all patience."""
        self.opened = False
        time.sleep(2 * typed_ahead.PATIENCE * typed_ahead.PAUSE)  # the program itself is at work
        self.call_later(self.has_opened)

    def has_opened(self):
        self.opened = True
        self.screen.set_focus(self.screen.query_one(Rows))

    def type(self, *keys):
        for key in keys:
            self.post_message(events.Key(key, key if len(key) == 1 else None))


@pytest.mark.parametrize("leaves", ["q", "enter"])
async def test_a_key_behind_the_one_that_leaves_a_list_is_for_the_texts(leaves):
    app = Small()
    async with app.run_test() as pilot:
        app.type("x", leaves, "j", "k")
        while not app.took["texts"][1:] and "k" not in app.took["rows"]:
            await pilot.pause()
        assert app.took == {"rows": ["x", leaves], "texts": ["j", "k"]}


async def test_patience_is_not_lost_while_the_program_itself_is_at_work(monkeypatch):
    monkeypatch.setattr(typed_ahead, "PAUSE", 0.001)
    app = Small()
    async with app.run_test() as pilot:
        app.type("q", "o", "j")
        while "j" not in app.took["rows"] + app.took["texts"]:
            await pilot.pause()
        assert app.took == {"rows": ["q", "j"], "texts": ["o"]}
