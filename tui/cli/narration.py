"""What is being done, told on stderr: on one line that is wiped again, or line by line with `-v`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tui.cli.streams import say
from tui.cli.usage import Arguments
from tui.errors import Progress, silent

PATIENCE = 0.7
"""Seconds of silence before progress is shown."""
INTERVAL = 0.1
WIPE = "\r\x1b[K"


class _Line:
    """Progress on one line of a terminal."""

    def __init__(self) -> None:
        self.next = time.monotonic() + PATIENCE
        self.shown = False

    def __call__(self, stage: str, fraction: float) -> None:
        if time.monotonic() >= self.next:
            print(f"{WIPE}{stage} … {fraction:.0%}", end="", file=sys.stderr, flush=True)
            self.next = time.monotonic() + INTERVAL
            self.shown = True


class _Lines:
    """A line for each stage, with the seconds since the start."""

    def __init__(self) -> None:
        self.start = time.monotonic()
        self.stage = ""

    def __call__(self, stage: str, fraction: float) -> None:
        if stage != self.stage and fraction < 1:
            self.stage = stage
            say(f"{time.monotonic() - self.start:6.2f} s  {stage}")


@contextmanager
def narrator(arguments: Arguments) -> Iterator[Progress]:
    """A `Progress` that tells on stderr; nothing is left of it on a terminal afterwards."""
    if arguments.verbose:
        yield _Lines()
        return
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        yield silent
        return
    line = _Line()
    try:
        yield line
    finally:
        if line.shown:
            print(WIPE, end="", file=sys.stderr, flush=True)
