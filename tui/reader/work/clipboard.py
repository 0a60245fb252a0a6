"""Where copied words go: a command of the user's own, the terminal's clipboard, else a file."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tui.reader.state.keymap import Keymap

PATIENCE = 5.0
"""Seconds that a command has to take the words."""


def hand_over(command: str, text: str) -> str | None:
    """Give the words to the command on its standard input; why it did not take them, None if it did.

    A command that stays to serve the clipboard, as xclip does, keeps no stream of ours open.
    """
    import shlex

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


VARIABLE = "PARALLAX_CLIPBOARD"
LONGEST = 74_000
"""Bytes that terminals take by OSC 52: with its base64 the sequence stays under 100,000."""


def command(setting: str) -> str:
    """The command that the settings name, else the environment; empty without one."""
    return setting.strip() or os.environ.get(VARIABLE, "").strip()


def terminal_takes(text: str) -> bool:
    """Whether the terminal may take words by OSC 52: the Linux console has no clipboard."""
    return os.environ.get("TERM", "") != "linux" and len(text.encode("utf-8", "replace")) <= LONGEST


def terminal_name() -> str:
    """What takes the words, and what it needs for that; no terminal answers whether it did."""
    if os.environ.get("TMUX"):
        return "clipboard (OSC 52; tmux needs: set -s set-clipboard on)"
    return "clipboard of the terminal (OSC 52)"


def keep(folder: Path | None, text: str) -> Path | None:
    """Keep the words in a file that the user alone can read; None if no disk takes them."""
    if folder is None:
        return None
    path = folder / "copied.txt"
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(text + "\n")
        return path
    return None


def browse(address: str, keymap: Keymap) -> str | None:
    """Open a web address with the desktop's own opener; why not, None if it was started."""
    mac = sys.platform == "darwin"
    if not mac and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return keymap.hinted(f"There is no desktop here to open {address}", ("source", "copies it"))
    opener = "open" if mac else "xdg-open"
    try:
        subprocess.Popen(  # noqa: S603 - an address that begins with http
            [opener, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return keymap.hinted(f"{opener} cannot be started ({error})", ("source", "copies the address"))
    return None
