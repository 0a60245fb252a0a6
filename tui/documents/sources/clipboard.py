"""The clipboard as a source: what was copied from a page as HTML if it is that, else as text."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator

from tui.errors import ParallaxError

PATIENCE = 5.0  # seconds
POWERSHELL = "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-Clipboard -Raw"
COMMANDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "darwin": (("osascript", "-e", "the clipboard as «class HTML»"), ("pbpaste",)),
    "win32": (
        ("powershell", "-NoProfile", "-Command", f"{POWERSHELL} -TextFormatType Html"),
        ("powershell", "-NoProfile", "-Command", POWERSHELL),
    ),
}
OTHERS = (
    ("wl-paste", "--no-newline", "--type", "text/html"),
    ("wl-paste", "--no-newline", "--type", "text/plain"),
    ("xclip", "-selection", "clipboard", "-o", "-t", "text/html"),
    ("xclip", "-selection", "clipboard", "-o", "-t", "UTF8_STRING"),
    ("xsel", "--clipboard", "--output"),
)
TMUX = ("tmux", "save-buffer", "-")  # what was copied in it last; over SSH there is often nothing else
HEXADECIMAL = re.compile(rb"\s*\xc2\xabdata HTML([0-9A-F]+)\xc2\xbb\s*")  # as AppleScript prints data
PREFACE = re.compile(rb"Version:[\d.]+\s.*?(?=<)", re.DOTALL)  # of CF_HTML on Windows


def read_clipboard(max_bytes: int) -> bytes:
    """What is on the clipboard; `ParallaxError` if it cannot be asked or holds no words."""
    asked = False
    for command in _commands():
        answer = _answer(command)
        asked = asked or answer is not None
        if answer and (data := _page(answer, is_page=_is_page(command))).strip():
            if len(data) > max_bytes:
                raise ParallaxError("The clipboard holds more than a text: copy a part of it.")
            return data
    if not asked:
        raise ParallaxError(f"The clipboard cannot be read: install {' or '.join(_programs())}.")
    raise ParallaxError("The clipboard holds no words: copy a text or a part of a page first.")


def _commands() -> Iterator[tuple[str, ...]]:
    yield from COMMANDS.get(sys.platform, OTHERS)
    if os.environ.get("TMUX"):
        yield TMUX


def _programs() -> Iterator[str]:
    yield from dict.fromkeys(command[0] for command in COMMANDS.get(sys.platform, OTHERS))


def _answer(command: tuple[str, ...]) -> bytes | None:
    """What a command prints; empty if it fails, None if it is not there."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return b""
    except OSError:
        return None
    return b"" if done.returncode else done.stdout


def _is_page(command: tuple[str, ...]) -> bool:
    return any("html" in word.lower() for word in command)


def _page(answer: bytes, *, is_page: bool) -> bytes:
    if not is_page:
        return answer
    if found := HEXADECIMAL.fullmatch(answer):
        answer = bytes.fromhex(found[1].decode())
    if answer[:2] in (b"\xff\xfe", b"\xfe\xff"):  # Firefox on X11
        answer = answer.decode("utf-16", "replace").encode()
    answer = PREFACE.sub(b"", answer, count=1)
    if not answer.strip() or b"<" not in answer:
        return answer
    return answer if b"<html" in answer[:2_000].lower() else b"<html><body>" + answer + b"</body></html>"
