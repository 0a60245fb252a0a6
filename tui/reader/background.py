"""The terminal's background, asked of the terminal itself: dark or light.

The question (OSC 11) is followed by one that every terminal answers (DA1, its kind): once that is answered,
no answer to the first will come. Asked before the interface is loaded and read after it, it costs no time.
"""

from __future__ import annotations

import os
import re
import select
import sys
import time
from types import TracebackType
from typing import Any, Self

QUESTION = b"\x1b]11;?\x07\x1b[c"
PATIENCE = 0.1
"""Seconds, from the question on, that a terminal has to answer."""
FAR = 0.5
"""The same where the terminal is at the other end of a network."""
SILENT = frozenset({"", "dumb", "linux", "unknown"})
"""Values of TERM of terminals that answer nothing, or would print the question."""

_COLOUR = re.compile(rb"\x1b\]11;(?:rgba?:([0-9a-fA-F/]+)|#([0-9a-fA-F]+))(?:\x07|\x1b\\)")
_KIND = re.compile(rb"\x1b\[\?[0-9;]*c")


class Question:
    """The question on its way: `with Question() as question:` ... `question.is_light()`."""

    def __init__(self) -> None:
        self.typed = ""  # keys that were pressed before the answer came
        self.late = False  # an answer may still come
        self._keyboard = 0
        self._before: list[Any] | None = None
        self._sent = 0.0

    def __enter__(self) -> Self:
        if sys.__stderr__ is None or os.environ.get("TERM", "") in SILENT:
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
            quiet[3] &= ~(termios.ICANON | termios.ECHO)
            termios.tcsetattr(self._keyboard, termios.TCSANOW, quiet)  # flushes nothing typed ahead
            os.write(screen, QUESTION)
            self._sent = time.monotonic()
        except (OSError, ValueError, termios.error):
            self._restore()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._restore()

    def is_light(self) -> bool | None:
        """Whether the background is light; None if the terminal does not say."""
        if self._before is None:
            return light_of_variable(os.environ.get("COLORFGBG", ""))
        ends = self._sent + (FAR if os.environ.get("SSH_CONNECTION") else PATIENCE)
        heard = b""
        while not _KIND.search(heard):
            ready, _, _ = select.select([self._keyboard], [], [], max(0.0, ends - time.monotonic()))
            if not ready:
                break
            try:
                part = os.read(self._keyboard, 4096)
            except OSError:
                break
            if not part:
                break
            heard += part
        self._restore()
        self.late = not _KIND.search(heard)
        colour = _COLOUR.search(heard)
        self.typed = _KIND.sub(b"", _COLOUR.sub(b"", heard)).decode("utf-8", "replace")
        if colour is None:
            return light_of_variable(os.environ.get("COLORFGBG", ""))
        return is_light(str(colour[1] or colour[2], "ascii"))

    def _restore(self) -> None:
        if self._before is not None:
            import termios

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
