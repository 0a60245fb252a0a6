"""Words on their way to the clipboard: by the user's own command, by the terminal, else into a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.reader.state.messages import Failed, Remarked
from tui.reader.work import clipboard

if TYPE_CHECKING:
    from tui.reader.program.app import Reader


def copy(reader: Reader, text: str, what: str) -> None:
    """Put words on the clipboard, and say where they went: by the user's own command, else otherwise."""
    if command := clipboard.command(reader.settings.clipboard):
        reader.run_worker(partial(_by_command, reader, command, text, what), group="clipboard", thread=True)
    else:
        reader.reading.say(_otherwise(reader, text, what))


def _otherwise(reader: Reader, text: str, what: str) -> str:
    """Through the terminal (OSC 52), into a file where that cannot be; where they went, as a sentence."""
    if clipboard.terminal_takes(text):
        reader.copy_to_clipboard(text)
        return f"{what} went to the {clipboard.terminal_name()}."
    kept = clipboard.keep(reader.folder, text)
    return f"{what} went to {kept}." if kept else f"{what}: neither terminal nor file took it."


def _by_command(reader: Reader, command: str, text: str, what: str) -> None:
    fault = clipboard.hand_over(command, text)
    if fault is None:
        told: Remarked | Failed = Remarked(f"{what} went to {command.split(maxsplit=1)[0]}.")
    else:
        told = Failed(f"{fault} {reader.call_from_thread(_otherwise, reader, text, what)}")
    reader.reading.post_message(told)
