"""The terminal for the reader, whatever the standard streams are."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tui.errors import ParallaxError


@contextmanager
def own_terminal(*, reads_stdin: bool) -> Iterator[None]:
    """Give the reader keys and a screen: it takes keys from file descriptor 0 and draws on 2.

    Standard input that is no terminal is read first (if a text comes from it) and kept in `sys.stdin`; then
    descriptor 0 becomes the controlling terminal. A standard error that goes elsewhere is lent the screen of
    standard output and gets its place back afterwards. `COLUMNS` and `LINES` are dropped, because they would
    hide every resize. `ParallaxError` if there is no terminal to read keys from.
    """
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
    if not _is_terminal(0):
        if reads_stdin:
            sys.stdin = io.TextIOWrapper(io.BytesIO(sys.stdin.buffer.read()), encoding="utf-8")
        _take_keys()
    elif reads_stdin:
        raise ParallaxError("Standard input (-) is the keyboard: pipe a text into parallax, or name a file.")
    if _is_terminal(2):
        yield
        return
    kept = _lend_screen()
    try:
        yield
    finally:
        if kept is not None:
            os.dup2(kept, 2)
            os.close(kept)


def _is_terminal(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor)
    except OSError:
        return False


def _take_keys() -> None:
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise ParallaxError(
            "/dev/tty cannot be opened to take keys from: 'parallax report' prints the comparison."
        ) from error
    os.dup2(terminal, 0)
    if terminal != 0:
        os.close(terminal)


def _lend_screen() -> int | None:
    try:
        kept = os.dup(2)
    except OSError:  # closed
        kept = None
    os.dup2(1, 2)
    return kept
