"""The terminal's background, asked of the terminal itself: dark or light.

The question (OSC 11) is followed by one that every terminal answers (DA1, its kind): once that is answered,
no answer to the first will come. Nobody waits for either: what has come while the interface was loaded counts
at once, and `tui.reader.engine.keyboard` hears what comes later.
"""

from __future__ import annotations

import math
import os
import re
import select
import sys
import time
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

QUESTION = b"\x1b]11;?\x07\x1b[c"
SILENT = frozenset({"", "dumb", "linux", "unknown"})
"""Values of TERM of terminals that answer nothing, or would print the question."""

PARTING = 0.4
"""Seconds for which the end of the program waits for the answer at most ..."""
OUTSTANDING = 3.0
"""... and those after the question in which it waits at all; while it runs, it hears whatever comes."""

_ANSWER = re.compile(rb"\x1b(?:\](?P<colour>11;[^\x07\x1b]{0,64})(?:\x07|\x1b\\)|\[\?[0-9;]{0,64}c)")
_BEGUN = re.compile(rb"\x1b(?:\](?:1(?:1(?:;[^\x07\x1b]{0,64}\x1b?)?)?)?|\[(?:\?[0-9;]{0,64})?)?\Z")
_COLOUR = re.compile("11;(?:rgba?:([0-9a-fA-F/]+)|#([0-9a-fA-F]+))")


class Answers:
    """Takes the answers out of what the keyboard sends, into whatever pieces it is cut."""

    def __init__(self) -> None:
        self.light: bool | None = None  # whether the background is, once the terminal said so
        self.complete = False  # the terminal told its kind: nothing more should come
        self.asked = -math.inf  # when, by the monotonic clock
        self._begun = b""

    def hear(self, heard: bytes) -> bytes:
        """What of it was typed; the beginning of what may be an answer waits for the next call."""
        heard = self.give_back() + heard
        typed = b""
        while answer := _ANSWER.search(heard):
            typed += heard[: answer.start()]
            heard = heard[answer.end() :]
            if answer["colour"] is None:
                self.complete = True
            elif colour := _COLOUR.fullmatch(str(answer["colour"], "ascii", "replace")):
                self.light = is_light(colour[1] or colour[2])
        begun = _BEGUN.search(heard)
        if begun and (not self.complete or begun[0].startswith(b"\x1b]1")):  # a multiplexer may answer first
            heard, self._begun = heard[: begun.start()], begun[0]
        return typed + heard

    def give_back(self) -> bytes:
        """What waits for the rest of an answer: it was typed if none comes."""
        begun, self._begun = self._begun, b""
        return begun

    def hear_out(self, keyboard: int) -> None:
        """Take the rest of an answer that may be on its way: else it would be typed into the shell's prompt.

        Nobody waits for a terminal that has answered, or has had its time. What is typed meanwhile is lost.
        """
        ends = min(time.monotonic() + PARTING, self.asked + OUTSTANDING)
        with suppress(OSError):  # the terminal is gone
            while not self.complete and (left := ends - time.monotonic()) > 0:
                if select.select([keyboard], [], [], left)[0]:
                    heard = os.read(keyboard, 4096)
                    if not heard:  # hung up
                        return
                    self.hear(heard)

    @property
    def begun(self) -> int:
        """How many bytes wait for the rest of an answer."""
        return len(self._begun)


class Question:
    """The question on its way, and what was typed meanwhile. Without `wanted` none is asked."""

    def __init__(self, *, wanted: bool = True) -> None:
        self.asked = False
        self.answers = Answers()
        self.typed = b""  # keys that were pressed before the reader read any
        self._wanted = wanted
        self._keyboard = 0
        self._before: list[Any] | None = None

    def __enter__(self) -> Self:
        named = os.environ.get("TERM", "") not in SILENT and not os.environ.get("TEXTUAL_DRIVER")
        if sys.__stderr__ is None or not (self._wanted and named):
            return self
        import termios  # not on every system, but on every one with a TERM

        try:
            screen = sys.__stderr__.fileno()
            if not (os.isatty(screen) and os.isatty(self._keyboard)):
                return self
            if os.tcgetpgrp(self._keyboard) != os.getpgrp():  # in the background: it would be stopped
                return self
            self._before = termios.tcgetattr(self._keyboard)
            quiet = termios.tcgetattr(self._keyboard)
            quiet[0] &= ~termios.ICRNL  # enter stays what it is, whoever reads it
            quiet[3] &= ~(termios.ICANON | termios.ECHO)
            termios.tcsetattr(self._keyboard, termios.TCSANOW, quiet)  # flushes nothing typed ahead
            os.write(screen, QUESTION)
            self.asked, self.answers.asked = True, time.monotonic()
        except (OSError, ValueError, termios.error):
            self.release()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is not None:  # the reader never came to read keys
            self.answers.hear_out(self._keyboard)
        self.release()

    def is_light(self, guess: bool | None) -> bool:
        """Whether the background is light, by what the terminal said so far.

        While it said nothing and still may, the guess counts; then COLORFGBG; without that it is dark.
        """
        self._listen()
        said = self.answers.light
        if said is None and self.asked and not self.answers.complete:
            said = guess
        return bool(light_of_variable(os.environ.get("COLORFGBG", "")) if said is None else said)

    def _listen(self) -> None:
        """Take what has come, without waiting."""
        while self._before is not None and select.select([self._keyboard], [], [], 0)[0]:
            try:
                heard = os.read(self._keyboard, 4096)
            except OSError:
                return
            if not heard:
                return
            self.typed += self.answers.hear(heard).replace(b"\n", b"\r")  # the terminal made one of enter

    def hand_over(self) -> list[Any] | None:
        """The keyboard's old ways, for who gives them back from now on; None if they are what they were."""
        before, self._before = self._before, None
        return before

    def release(self) -> None:
        """Give the keyboard its old ways back."""
        if self._before is not None:
            import termios

            with suppress(termios.error):  # the terminal is gone
                termios.tcsetattr(self._keyboard, termios.TCSANOW, self._before)
            self._before = None


def is_light(colour: str) -> bool | None:
    """Whether an X colour, `ffff/ffff/ffff` or `ffffff`, is nearer to white than to black, as seen."""
    digits = len(colour) // 3
    parts = (
        colour.split("/") if "/" in colour else [colour[at : at + digits] for at in (0, digits, 2 * digits)]
    )
    try:
        red, green, blue = (int(part, 16) / int("f" * len(part), 16) for part in parts[:3])
    except (ValueError, ZeroDivisionError):
        return None
    return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5  # luma of Rec. ITU-R BT.601


def light_of_variable(value: str) -> bool | None:
    """What COLORFGBG (`15;0`: colours of text and background) says; None if nothing."""
    last = value.rpartition(";")[2]
    if not last.isdecimal() or int(last) > 15:
        return None
    return int(last) in (7, *range(9, 16))
