"""The reader as a program: background work, the ways in and out."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import threading
import time
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.binding import BindingType
from textual.command import Provider
from textual.message import Message
from textual.screen import Screen

from tui.documents.model import Document
from tui.errors import Cancelled
from tui.pair import Pair, Side
from tui.reader.engine.careful_app import CarefulApp
from tui.reader.engine.terminal_background import Question
from tui.reader.memory import session
from tui.reader.program import theme
from tui.reader.program.appearance import Appearance, sheets
from tui.reader.program.codings import Codings
from tui.reader.program.typed_ahead import TypedAhead
from tui.reader.screens.reading import ReadingScreen
from tui.reader.state.messages import (
    BackgroundFound,
    Prepared,
    SettingsRead,
    Tested,
    TestWanted,
    reporter,
)
from tui.settings.model import Loaded, Settings

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.documents.two_texts import TextsBeingRead
    from tui.reader.program.reopening import Texts
    from tui.reader.state.reading_state import ReadingState
    from tui.reader.state.request import Request
    from tui.reader.work.notebook import Notebook

POLL = 1.0
"""Seconds between two looks at whether another program changed the notes."""

TWICE = 2.0
"""Seconds within which ctrl+c, pressed twice, ends the program."""

SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT")
"""Signals on which everything is saved and the terminal given back."""


def _palette() -> type[Provider]:
    """What the command palette offers, imported when it opens first."""
    from tui.reader.program.palette import Commands

    return Commands


class Reader(CarefulApp):
    """Opens two texts and keeps what the reader does with them."""

    TITLE = "parallax"
    COMMANDS: ClassVar = {_palette}
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = []
    watch_every: ClassVar[float] = 1.0
    """Seconds between two looks at the codebook files."""

    def __init__(
        self,
        documents: Pair[Document],
        request: Request,
        *,
        notes: str | None,
        folder: Path | None,
        color: bool,
        sixteen: bool = False,
        at: str = "",
        settings: Loaded | None = None,
        theme_name: str = theme.DARK,
        tour: bool = False,
        coming: TextsBeingRead | None = None,
    ) -> None:
        """`theme_name` is the theme to begin with, as `theme.full_name` gives it.

        `coming`: the documents are the first pages of texts of which the rest is being read.

        `sixteen`: the terminal has 16 colours and no more. `at`: the place to begin at. `tour`: begin
        with the tour.
        """
        if not color:
            os.environ["NO_COLOR"] = "1"  # Textual takes it from there, and out of there
        super().__init__(css_path=sheets(sixteen=sixteen), ansi_color=sixteen or not color)
        self.loaded = settings or Loaded(Settings(), None, {})
        self.appearance = Appearance(self, lambda: self.settings, color=color, sixteen=sixteen)
        self._request = request
        self.coming = coming
        self.folder = folder
        self._notes = notes
        self._left = False
        self._keys = TypedAhead(self, super().on_event, self.takes_keys)
        self.question = Question()  # asked of the terminal before it draws, answered perhaps later
        self._asked_to_end = -TWICE  # when ctrl+c was pressed last
        self.codings = Codings(self)
        self.last_words = ""  # for the shell, when the terminal is given back
        begun = session.begin(folder, documents, self.loaded)
        if request.names or request.target not in {None, self.settings.target}:
            begun = replace(begun, followed=(), unfollowed=None)  # what was asked for at the start
        if tour:
            begun = replace(begun, tour=0)
        self._take_up(documents, documents, begun)
        self.reading.begins_at = at
        self.appearance.begin(theme_name)

    def _take_up(
        self, documents: Pair[Document], shown: Pair[Document], state: ReadingState, sitting: str = ""
    ) -> None:
        """Give texts a screen and a notebook of their own; `shown`: the same, divided if that is done."""
        self.documents, self.ended = documents, threading.Event()
        self.reading = ReadingScreen(shown, state, clean=self._request.clean)
        self._sitting = sitting
        self.__dict__.pop("notebook", None)
        self.fit_stage()

    def fit_stage(self) -> None:
        """Show the texts as the settings have it."""
        self.reading.stage.flashes = self.settings.flash
        for side in Side:
            self.reading.stage.pane(side).max_text_width = self.settings.wrap_width

    def reopen(
        self, documents: Pair[Document], shown: Pair[Document], state: ReadingState | None = None
    ) -> None:
        """Read these texts in place of those of the moment, which are kept as at the end.

        Without a state they are taken up where they were left.
        """
        while self.screen is not self.reading and len(self.screen_stack) > 1:
            self.pop_screen()
        self.put_away()
        from tui.reader.work.analysis import end_process

        end_process(self.reading.material.comparison)
        self.reading.warden.release()
        self._close_notes()
        begun = state or session.begin(self.folder, documents, self.loaded)
        self._take_up(documents, shown, begun, self.notebook.sitting)
        self.switch_screen(self.reading)
        if self.last_words:
            self.reading.say(self.last_words, warning=True)

    @property
    def settings(self) -> Settings:
        """The settings as they are."""
        return self.loaded.settings

    def get_default_screen(self) -> Screen[None]:
        """The screen with the two texts."""
        return self.reading

    def on_load(self) -> None:
        """Signals end the program in an orderly way, from before the driver takes the terminal.

        Raised within the driver or a task of Textual's, their end would leave a thread behind, or be lost.
        """
        self._catch_signals()

    def on_mount(self) -> None:
        """Look after the screen and the notes."""
        self.app_resume_signal.subscribe(self, lambda _: self.refresh())  # the terminal is blank then
        self.set_interval(POLL, self._poll)

    @cached_property
    def notebook(self) -> Notebook:
        """The notes and verdicts on the texts of the moment."""
        from tui.reader.work.notebook import Notebook

        reading, author = self.reading, self.settings.author
        return Notebook(
            self._notes, reading.post_message, self._sitting, author, lambda: reading.key_input.keymap
        )

    def _poll(self) -> None:
        if "notebook" in self.__dict__:
            self.notebook.poll()

    def set_to_work(self) -> None:
        """Begin with the analysis, and watch what it is made from."""
        if self.coming is not None:
            self.texts.await_rest(self.coming)
            return
        self.notebook.poll()
        self._analyse()
        self._watch()

    async def on_event(self, event: events.Event) -> None:
        """Everything that comes: of what is typed, one after the other."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self._keys.take(event)
        else:
            await super().on_event(event)

    def takes_keys(self) -> bool:
        """Whether what is on top has its focus, so that its own bindings are asked for a key."""
        if not self.is_running or self.screen is self.reading:
            return not self.is_running or self.reading.has_focus_placed()
        return self.screen.is_mounted and bool(self.focused or not self.screen.focus_chain)

    def _post(self, message: Message) -> None:
        """Send a message from any thread to the reading screen."""
        self.reading.post_message(message)

    @work(thread=True, exclusive=True, group="analysis", exit_on_error=False)
    def _analyse(self) -> None:
        from tui.reader.program.analysing import analyse_texts

        analyse_texts(self)

    @property
    def request(self) -> Request:
        """What the texts are analysed with: the target chosen while reading stands before all others."""
        chosen = self.reading.state.followed
        request = self._request._replace(target=None, names=chosen) if chosen else self._request
        from tui.codebook.shipped import own_path

        own = own_path(self.loaded.path)
        if own is None or str(own) in request.codebooks or not own.is_file():
            return request
        return request._replace(codebooks=(str(own), *request.codebooks))

    @work(thread=True, exclusive=True, group="follow", exit_on_error=False)
    def follow(self) -> None:
        """Find the framing of the target that is followed now; the links stay."""
        from tui.reader.program.target_change import find_anew

        find_anew(self.reading, self.request, self.ended)

    @work(thread=True, group="files", exit_on_error=False)
    def _watch(self) -> None:
        from tui.reader.program.file_watch import watch

        watch(self, self.ended)

    def on_settings_read(self, message: SettingsRead) -> None:
        """The settings file was changed: use what it says now."""
        from tui.reader.program.settings_reload import apply_settings

        light = self.question.answers.light
        self.reading.say(apply_settings(self, self.appearance, message.loaded, light=light))

    def on_test_wanted(self, message: TestWanted) -> None:
        """The shifts are to be tested."""
        self._test(message.comparison)

    @work(thread=True, exclusive=True, group="test", exit_on_error=False)
    def _test(self, comparison: Comparison) -> None:
        from tui.comparison import tested

        post = self.reading.post_message
        with contextlib.suppress(Cancelled):
            post(Tested(comparison, tested(comparison, reporter(post, self.ended))))

    def prepared(
        self,
        documents: Pair[Document],
        reading: ReadingScreen | None = None,
        notebook: Notebook | None = None,
    ) -> None:
        """The passages of the texts were found: show them, and open the notes on them."""
        (reading or self.reading).post_message(Prepared(documents))
        (notebook or self.notebook).open(documents)

    def turn_theme(self) -> None:
        """From dark to light or back; remembered."""
        if hindrance := self.appearance.turn(self.folder):
            self.reading.say(hindrance)

    def finish_styles(self) -> None:
        """Read the style sheets that the first frame does without."""
        self.appearance.finish_styles()

    def get_css_variables(self) -> dict[str, str]:
        """The colours, once it is known which theme has them: Textual asks before, too."""
        ready = "appearance" in self.__dict__ and self.appearance.is_ready
        return super().get_css_variables() if ready else {}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for themes that are not ours."""
        return theme.DEFAULTS

    def background_told(self, *, light: bool) -> Message:
        """What tells of an answer of the terminal."""
        return BackgroundFound(light)

    def on_background_found(self, message: BackgroundFound) -> None:
        """The terminal answered after the start whether it is light or dark."""
        self.appearance.follow_background(light=message.light)

    @cached_property
    def texts(self) -> Texts:
        """What opens others in place of those of the moment."""
        from tui.reader.program.reopening import Texts

        return Texts(self)

    def copy(self, text: str, what: str) -> None:
        """Put words on the clipboard, and say where they went."""
        from tui.reader.program.copying import copy

        copy(self.reading, text, what, own=self.settings.clipboard, folder=self.folder)

    # Ways out

    def leave(self, code: int = 0) -> None:
        """Save everything and end."""
        if self._left:
            return
        self._left = True
        self.put_away()
        self.exit(code)

    def put_away(self) -> None:
        """End what is under way, and keep what is being written and the place."""
        self.ended.set()
        self.reading.below.keep_writing(self.notebook)
        if self.coming is None:
            session.keep(self.folder, self.documents, self.reading.state)

    def action_help_quit(self) -> None:
        """What ctrl+c does where it copies nothing: pressed twice it ends the program, once it says so."""
        now = time.monotonic()
        if now - self._asked_to_end < TWICE:
            self.leave()
            return
        self._asked_to_end = now
        key = self.reading.key_input.keymap.key_of("quit")
        words = f"ctrl+c copies selected words; {f'{key} or ' if key else ''}ctrl+c again ends parallax."
        if self.screen is self.reading:
            self.reading.say(words)
        else:
            self.notify(words, timeout=3)

    async def action_quit(self) -> None:
        """End the program on ctrl+q."""
        self.leave()

    def _catch_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for name in SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(number, self.leave, 128 + int(number))

    def on_unmount(self) -> None:
        """Give the collector back, and wait for the notes to be on the disk."""
        self.reading.warden.release()
        self.ended.set()
        if self.coming is not None:
            self.coming.stop()
        self._close_notes()

    def _close_notes(self) -> None:
        if not self.notebook.close():
            from tui.reader.memory.rescue import last_words, rescue

            lost = self.notebook.lost
            words = last_words(lost, rescue(lost, self.documents, self.folder))
            self.last_words = "\n".join(filter(None, (self.last_words, words)))
