"""The file that tells of the last fault of the program: where it happened, never what was being read."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from tui.folders import own_folder

NAME = "fault.log"
LONGEST = 100_000
"""Characters kept of a traceback; of a longer one, its end."""


def state_folder() -> Path | None:
    """Where the state of programs belongs on this system; None where there is no such place."""
    return own_folder("state")


def write_log(error: BaseException, folder: Path | None) -> Path | None:
    """Write the traceback of a fault, without the values of variables, over that of the last one.

    The file, for its owner's eyes only; None where it could not be written.
    """
    if folder is None:
        return None
    path = folder / NAME
    with suppress(OSError, ValueError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(fault_remark(error))
        return path
    return None


def log_fault(what: str, error: BaseException, folder: Path | None) -> str:
    """A fault that ends one piece of work, in a sentence for the reader; the rest is in the log."""
    path = write_log(error, folder)
    where = f"; the log is {path}" if path else ""
    return f"{what} ({type(error).__name__}: {error}){where}."


def fault_remark(error: BaseException) -> str:
    """The fault as the log tells it, safe to print on a terminal."""
    from tui import __version__
    from tui.documents.characters.guard import guard

    moment = datetime.now(UTC).isoformat(timespec="seconds")
    head = f"parallax {__version__}, Python {sys.version.split()[0]}, {sys.platform}, {moment}\n\n"
    return head + guard("".join(traceback.format_exception(error))[-LONGEST:], lines=True)
