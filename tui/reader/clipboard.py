"""Copied words, handed to a command of the user's own."""

from __future__ import annotations

import shlex
import subprocess

PATIENCE = 5.0
"""Seconds that a command has to take the words."""


def hand_over(command: str, text: str) -> str | None:
    """Give the words to the command on its standard input; why it did not take them, None if it did.

    A command that stays to serve the clipboard, as xclip does, keeps no stream of ours open.
    """
    try:
        words = shlex.split(command)
        done = subprocess.run(  # noqa: S603 - the user's own command
            words,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, ValueError, IndexError) as error:
        return f"The clipboard command '{command}' cannot be started ({error})."
    except subprocess.TimeoutExpired:
        return f"The clipboard command '{command}' did not end."
    return f"The clipboard command '{command}' failed ({done.returncode})." if done.returncode else None
