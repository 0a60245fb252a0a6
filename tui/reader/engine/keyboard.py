"""The keyboard of a terminal that may still answer the question about its background, however late."""

from __future__ import annotations

import os
import select
import threading
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, cast

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.reader.engine.terminal_background import Answers

if TYPE_CHECKING:
    from tui.reader.engine.terminal_background import Question

REST = 0.5
"""Seconds in which the rest of an answer follows its beginning."""
ESCAPE = 0.05
"""The same for its first character, which is also that of the escape key."""
LOOK = 0.1
"""Seconds between two looks at the clock: a lone escape is told from a sequence by the time after it."""


class AsksBackground(Protocol):
    """A program that asked the terminal for its background."""

    question: Question

    def background_told(self, *, light: bool) -> Message:
        """What tells the program of an answer."""


class AnswerFilteringDriver(LinuxDriver):
    """Reads keys as Textual does, and takes the answers out before anybody takes them for keys."""

    listens = False  # to the terminal's answers
    _frame = ""  # what was drawn of a frame whose end is still to come

    def start_application_mode(self) -> None:
        """Take the keyboard over as the question left it: an enter typed between the two stays an enter."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.attrs_before = cast("AsksBackground", self._app).question.hand_over() or self.attrs_before

    def run_input_thread(self) -> None:
        """Send on what is typed, first what was typed while the program started."""
        program = cast("AsksBackground", self._app)
        question = program.question
        if not question.asked:
            super().run_input_thread()
            return
        self.listens = True
        early, question.typed = question.typed, b""
        told = question.answers.light
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        for part in typed(self.fileno, question.answers, self.exit_event, early):
            if question.answers.light != told:
                told = question.answers.light
                self.process_message(program.background_told(light=bool(told)))
            for message in parser.feed(text) if (text := decode(part)) else parser.tick():
                self.process_message(message)

    def send_message(self, message: Message) -> None:
        """Hand a key to the program, past the task that Textual makes for each."""
        self._app.post_message(message)

    def write(self, data: str) -> None:
        """Hand on what is to be sent, a frame in one: each part would wake the thread that writes."""
        if data == SYNC_START or self._frame:
            self._frame += data
            if data != SYNC_END:
                return
            data, self._frame = self._frame, ""
        super().write(data)

    def disable_input(self) -> None:
        """Hear the answer out while the terminal echoes nothing yet.

        Textual calls this once more after it gave the terminal back, and throws away what was typed:
        by then it is the shell's.
        """
        if self._key_thread is None:
            return
        listened, self.listens = self.listens, False
        super().disable_input()
        self._key_thread = None  # a new start makes a new one
        if listened:
            cast("AsksBackground", self._app).question.answers.hear_out(self.fileno)

    def _sigcont_application(self, *_: object) -> None:
        """Start anew after a stop, also one that nobody announced, but not in a terminal that is gone.

        With its terminal a session is told to go on (SIGCONT after SIGHUP), perhaps while it starts. Textual
        would start a second thread beside the one that reads keys, and that one would never end.
        """
        if not os.isatty(self.fileno):
            return
        if self._key_thread is not None:
            self.stop_application_mode()
            self._must_signal_resume = True  # all is to be drawn
        super()._sigcont_application()


def typed(keyboard: int, answers: Answers, ended: threading.Event, early: bytes = b"") -> Iterator[bytes]:
    """What is typed, without the answers, as it comes; nothing at every look at the clock."""
    yield early
    while not ended.is_set():
        patience = LOOK if not answers.begun else ESCAPE if answers.begun == 1 else REST
        if select.select([keyboard], [], [], patience)[0]:
            heard = os.read(keyboard, 4096)
            if not heard:  # hung up
                return
            yield answers.hear(heard)
        else:
            yield answers.give_back()
