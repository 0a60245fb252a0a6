"""Words on their way to the clipboard: by the user's own command, by the terminal, else into a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from tui.reader.state.messages import Failed, Remarked
from tui.reader.work import clipboard

if TYPE_CHECKING:
    from tui.reader.screens.reading import ReadingScreen


def copy(reading: ReadingScreen, text: str, what: str, *, own: str, folder: Path | None) -> None:
    """Put words on the clipboard, and say where they went: by the user's `own` command, else otherwise.

    In `folder` they are kept where neither the command nor the terminal takes them.
    """
    otherwise = partial(_otherwise, reading.app, text, what, folder)
    if command := clipboard.command(own):
        work = partial(_by_command, reading, command, text, what, otherwise)
        reading.app.run_worker(work, group="clipboard", thread=True)
    else:
        reading.say(otherwise())


def _otherwise(app: App[object], text: str, what: str, folder: Path | None) -> str:
    """Through the terminal (OSC 52), into a file where that cannot be; where they went, as a sentence."""
    if clipboard.terminal_takes(text):
        app.copy_to_clipboard(text)
        return f"{what} went to the {clipboard.terminal_name()}."
    kept = clipboard.keep(folder, text)
    return f"{what} went to {kept}." if kept else f"{what}: neither terminal nor file took it."


def _by_command(
    reading: ReadingScreen, command: str, text: str, what: str, otherwise: Callable[[], str]
) -> None:
    fault = clipboard.hand_over(command, text)
    if fault is None:
        told: Remarked | Failed = Remarked(f"{what} went to {command.split(maxsplit=1)[0]}.")
    else:
        told = Failed(f"{fault} {reading.app.call_from_thread(otherwise)}")
    reading.post_message(told)
