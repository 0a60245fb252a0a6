"""Standard output and error: what they can show, and what happens when they cannot be written."""

from __future__ import annotations

import contextlib
import io
import os
import sys

from tui.cli.ascii import register

USUAL = 80  # columns


def prepare() -> None:
    """Let both streams take any character: what their encoding lacks is written in ASCII forms."""
    register()
    _fill_gaps()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="parallax.ascii")


def _fill_gaps() -> None:
    """Give closed standard streams the null device: no file opened later may take their place."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(descriptor)
    if sys.stdout is None:
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    if sys.stderr is None:
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)


def columns() -> int:
    """How many COLUMNS says that there are, else as many as the terminal has; 80 where there is none."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return int(given)
    with contextlib.suppress(OSError, ValueError, AttributeError):
        return os.get_terminal_size(sys.stdout.fileno()).columns or USUAL
    return USUAL


def as_utf8() -> None:
    """Standard output carries data, which are UTF-8 whatever the locale."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")


def say(message: str) -> None:
    """A line on stderr, safe for a terminal; if that is closed there is nobody to tell."""
    from tui.documents.characters.guard import guard

    with contextlib.suppress(OSError, ValueError, AttributeError):
        print(guard(message).replace("\n", " "), file=sys.stderr, flush=True)


def flush() -> None:
    """Write out what is buffered; `OSError` if that cannot be written."""
    if sys.stdout is not None:
        sys.stdout.flush()


def flush_quietly() -> None:
    """Write out what is buffered, or give it up."""
    try:
        flush()
    except (OSError, ValueError):
        abandon()


def abandon() -> None:
    """Drop what is buffered, so that nothing complains when the interpreter ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
