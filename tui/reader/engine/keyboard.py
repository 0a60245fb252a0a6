"""The keyboard while the terminal may still answer the question about its background."""

from __future__ import annotations

import os
import select
import threading
import time
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, cast

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.reader.engine.terminal_background import Answers

if TYPE_CHECKING:
    from tui.reader.engine.terminal_background import Question

WITHIN = 10.0
"""Seconds in which an answer may come."""
REST = 0.5
"""Seconds in which the rest of an answer follows its beginning."""
ESCAPE = 0.05
"""The same for its first character, which is also that of the escape key."""
LOOK = 0.1
"""Seconds between two looks at the clock: a lone escape is told from a sequence by the time after it."""


class Asking(Protocol):
    """A program that asked the terminal for its background."""

    question: Question

    def background_told(self, *, light: bool) -> Message:
        """What tells the program of an answer."""


class Listening(LinuxDriver):
    """Reads keys as Textual does, and takes the answers out before anybody takes them for keys."""

    def run_input_thread(self) -> None:
        """Send on what is typed, first what was typed while the program started."""
        program = cast("Asking", self._app)
        question = program.question
        if question.answers.complete and not question.typed:
            super().run_input_thread()
            return
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


def typed(keyboard: int, answers: Answers, ended: threading.Event, early: bytes = b"") -> Iterator[bytes]:
    """What is typed, without the answers, as it comes; nothing at every look at the clock."""
    ends = time.monotonic() + WITHIN
    yield early
    while not ended.is_set():
        patience = LOOK if not answers.begun else ESCAPE if answers.begun == 1 else REST
        if select.select([keyboard], [], [], patience)[0]:
            yield answers.hear(os.read(keyboard, 4096))
        else:
            yield answers.give_back()
        answers.complete = answers.complete or time.monotonic() > ends
