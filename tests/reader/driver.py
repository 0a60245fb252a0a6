"""Drives the reader as a person would and speaks of passages, links and notes, not of widgets."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from unittest.mock import patch

import textual.app
import textual.pilot
from textual.screen import Screen

from tests.known_once import known_once
from tests.reader import samples
from tui.pair import Side
from tui.reader.card.status import spoken
from tui.reader.commands import by_name
from tui.reader.engine.garbage import GarbageWarden
from tui.reader.panels.shifts import ShiftScreen
from tui.reader.program.app import Reader
from tui.reader.state.current_link import settle
from tui.reader.state.messages import Compared
from tui.reader.state.reading_state import ReadingState
from tui.reader.state.request import Request
from tui.reader.text.styled import plain
from tui.reader.widgets.entry_list import EntryList
from tui.reader.widgets.styled_lines import StyledLines
from tui.reader.work.notebook import Notebook

PATIENCE = 120.0
"""Seconds after which what was waited for will not come."""

_NAMES = {"]": "right_square_bracket", "[": "left_square_bracket", "/": "slash", "?": "question_mark"}


class SampleReader(Reader):
    """The reader on the two sample texts; their analysis is at hand at once."""

    def _analyse(self):
        whole = samples.comparison()
        if self.documents.left.text != whole.documents.left.text:
            whole = exchanged(whole)
        self.prepared(whole.documents)
        self._post(Compared(whole))


def exchanged(whole):
    """A comparison with its sides exchanged; what is worked out of both sides together is left out."""
    links = tuple(link._replace(left=link.right, right=link.left) for link in whole.alignment.links)
    return replace(
        whole,
        documents=whole.documents.swapped(),
        alignment=replace(whole.alignment, links=links),
        framing=whole.framing.swapped(),
        speakers=whole.speakers.swapped(),
        shifts=(),
        axes=(),
    )


class ReaderDriver:
    """A reader at work, `press`ed and looked at."""

    def __init__(self, app, pilot):
        self.app, self.pilot = app, pilot
        self.ran = []
        """The names of the commands that were carried out."""
        self._listened_to = None
        self._listen()

    def _listen(self):
        """Hear what the screen of the moment carries out."""
        reading = self.app.reading
        if reading is self._listened_to:
            return
        self._listened_to, carry_out = reading, reading.run_command

        def run_command(command, *rest, **named):
            self.ran.append(command.name)
            carry_out(command, *rest, **named)

        reading.run_command = run_command

    async def press(self, *keys):
        """Press keys, written as a person writes them."""
        await self.pilot.press(*(_NAMES.get(key, key) for key in keys))
        return self

    async def do(self, name, *, count=None, key=0):
        """Call a command by one of its keys, and see that the keys did call it."""
        self._listen()
        self.ran.clear()
        typed = [*("" if count is None else str(count)), *by_name(name).keys[key].split(" ")]
        await self.press(*typed)
        assert name in self.ran, f"{' '.join(typed)} does not call {name}"
        return self

    async def again(self, **changes):
        """The first passages once more, nothing open, nothing selected, nothing searched for."""
        while self.app.screen is not self.app.reading or self.has_list:
            await self.press("escape")
        for panel in self.app.reading.below.made():
            if panel.display:
                await self.press("escape")
        reading = self.app.reading
        reading.become(settle(ReadingState(welcome=False, **changes), reading.material))
        for side in Side:
            reading.stage.pane(side).scroll_to_row(0)
        await self.pilot.pause()
        return self

    async def type(self, words):
        """Type words into whatever has the focus."""
        await self.pilot.press(*("space" if one == " " else _NAMES.get(one, one) for one in words))
        return self

    async def until(self, condition, *, meanwhile=lambda: None):
        """Wait until something holds, however slow the machine is; do something at every look."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, "it never came to hold"
            meanwhile()
            await self.pilot.pause(0.02)
        return self

    async def rest(self):
        """Wait until nothing is on its way: notes are on the disk, and the screen stays as it is."""
        same, before = 0, None
        while same < 3:
            if "notebook" in self.app.__dict__:
                await asyncio.to_thread(saved, self.app.notebook)
            await self.pilot.pause(0.02)
            now = (self.screen, self.state, self.app.reading.material)
            same, before = (same + 1 if now == before else 0), now
        return self

    @property
    def state(self):
        return self.app.reading.state

    @property
    def passage(self):
        """(side, passage id) under the cursor."""
        side = self.state.side
        return side, self.app.reading.material.passage(side, self.state.offset).id

    def top(self, side=None):
        """The row at the top of a text, the active one by default."""
        return self.app.reading.stage.pane(side or self.state.side).top_row

    def screen_row(self, side, passage):
        """The row of the pane that shows the beginning of a passage."""
        reading = self.app.reading
        span = reading.material.documents[side].passages[passage].span
        return reading.stage.pane(side).screen_row_of(span.start)

    @property
    def said(self):
        """The sentence in the last line, which takes the line above as well if it is long."""
        rows = len(spoken(self.app.reading.spoken, self.app.size.width))
        return " ".join(row.strip() for row in self.screen[-max(1, rows) :])

    @property
    def sentence(self):
        """The sentence in the last line, and what of it there is no room for."""
        return self.app.reading.spoken[0]

    @property
    def copied(self):
        """What was copied to the clipboard last."""
        return self.app.clipboard

    @property
    def notes(self):
        return [placed.note.body for placed in self.app.reading.material.notes]

    @property
    def screen(self):
        """What the screen shows, as rows of text."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    def shows(self, words):
        return any(words in row for row in self.screen)

    @property
    def shown_keys(self):
        """The line of keys of a panel, or what is said in its place."""
        (row,) = self.app.screen.query_one("#keys", StyledLines)._lines
        return plain(row)

    @property
    def list(self):
        """The list that is open, beside the texts or over them."""
        return self.app.screen.query_one(EntryList)

    @property
    def has_list(self):
        """Whether a list stands on the reading screen."""
        return self.app.reading.listing.box is not None

    @property
    def list_rows(self):
        layout = self.list._layout
        return [
            "\n".join("".join(run.text for run in words) for words in layout.lines(index))
            for index in range(len(layout.tops) - 1)
        ]

    @property
    def is_on_shifts(self):
        return isinstance(self.app.screen, ShiftScreen)


def saved(notebook):
    """Wait until what a notebook was asked for is done and on the disk."""
    notebook._submit(lambda: None).result()


class Settling:
    """Waits until nothing is left to do: no message, no note on its way to the disk, nothing to be drawn.

    It stands in the place of Pilot's questions to every widget after each key, and of its wait for an idle
    processor: they took more than half of a key's time, and on a busy machine told less. What changed is laid
    out, but drawn only when somebody looks; with `draws` also when it rests.
    """

    def __init__(self, app, *, draws):
        self._app = app
        self._draws = draws
        self._writing = set()
        self._submit = Notebook._submit
        self._draw = Screen._compositor_refresh

    def draw(self, screen):
        """Draw a screen, the one on top later."""
        if screen is self._app.screen:
            screen._dirty_widgets.clear()  # the compositor has their regions
        else:
            self._draw(screen)

    def submit(self, notebook, *rest, **named):
        """Give work to a notebook, and remember it."""
        future = self._submit(notebook, *rest, **named)
        self._writing.add(future)
        return future

    def _is_at_work(self):
        """Whether a thread is, but for those that a test holds or that work as long as the program."""
        self._writing = {one for one in self._writing if not one.done()}
        return bool(self._writing) or any(
            not worker.is_finished and worker.group not in APART for worker in self._app.workers
        )

    async def __call__(self, *_rest):
        """Wait so, and draw what there is to see; True, as Pilot says it."""
        await self.between_keys()
        if self._draws and self._app._running and self._app._screen_stack:
            self._draw(self._app.screen)
        return True

    async def between_keys(self, *_rest):
        """Wait so, and draw nothing yet."""
        app, loop = self._app, asyncio.get_running_loop()
        deadline = time.monotonic() + PATIENCE
        while app._running and app._screen_stack and not app._exception:
            await asyncio.sleep(0)
            if loop._ready:
                continue
            assert time.monotonic() < deadline, "it does not come to rest"
            if not app._batch_count and _is_to_be_drawn(app.screen):
                app.screen._on_timer_update()
            elif self._is_at_work() or app.screen._callbacks:
                await asyncio.sleep(0.001)
            else:
                break


APART = {"analysis", "follow", "files", "open"}
"""Threads that nobody waits for: tests hold them, or they look for changes for ever."""


def _is_to_be_drawn(screen):
    return (
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
    )


def _method(function):
    """A function that a class hands its objects to."""

    def called(*rest, **named):
        return function(*rest, **named)

    return called


@asynccontextmanager
async def running(app, size=(80, 24), *, draws=False):
    """The Pilot of an app at work, drawn for a terminal or only laid out until somebody looks."""
    settle = Settling(app, draws=draws)
    with (
        patch.object(GarbageWarden, "_wait"),
        known_once(),
        patch.object(Screen, "_compositor_refresh", _method(settle.draw)),
        patch.object(textual.app, "wait_for_idle", settle.between_keys),
        patch.object(textual.pilot, "wait_for_idle", settle),
        patch.object(textual.pilot.Pilot, "_wait_for_screen", _method(settle)),
        patch.object(Notebook, "_submit", _method(settle.submit)),
    ):
        async with app.run_test(size=size) as pilot:
            yield pilot


@asynccontextmanager
async def reader(
    tmp_path, *, size=(80, 24), color=True, sixteen=False, notes=None, app_class=SampleReader, draws=False
) -> AsyncIterator[ReaderDriver]:
    """A reader on the sample texts, its notes and its memory in a folder of the test.

    No pause is long enough for it to look for garbage: in a process full of tests that takes half a second.
    """
    with patch.dict(os.environ):
        os.environ.pop("NO_COLOR", None)  # a reader without colours leaves it there
        app = app_class(
            samples.unsegmented(),
            Request(),
            notes=str(notes or tmp_path / "notes.db"),
            folder=tmp_path / "state",
            color=color,
            sixteen=sixteen,
        )
        async with running(app, size, draws=draws) as pilot:
            driver = ReaderDriver(app, pilot)
            if app_class is SampleReader:
                await driver.until(lambda: app.reading.material.alignment is not None)
                await pilot.pause()
            yield driver


LEFT, RIGHT = Side.LEFT, Side.RIGHT
