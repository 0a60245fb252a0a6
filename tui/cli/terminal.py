"""A screen for the reader when standard error goes elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def screen_elsewhere() -> Iterator[None]:
    """Lend standard error, where the reader draws, the terminal of standard output for a while."""
    if _is_terminal(2):
        yield
        return
    kept = None
    with suppress(OSError):  # closed
        kept = os.dup(2)
    os.dup2(1, 2)
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
