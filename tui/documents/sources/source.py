"""The bytes of a text: from a regular file, or from standard input."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from typing import BinaryIO

from tui.documents.characters.sanitise import guard
from tui.errors import ParallaxError
from tui.language.lazy import lazy

STANDARD_INPUT = "-"
LIKE = 75  # indel similarity, in percent, of a name that was meant sooner than the one typed
CLIPBOARD = "clipboard:"
KINDS = {
    stat.S_IFDIR: "is a directory",
    stat.S_IFIFO: "is a pipe",
    stat.S_IFSOCK: "is a socket",
    stat.S_IFCHR: "is a device",
    stat.S_IFBLK: "is a device",
}
REASONS = {
    errno.ENOENT: "does not exist: check the name",
    errno.ENOTDIR: "does not exist: a part of its path is not a directory",
    errno.EACCES: "may not be read: check its permissions",
    errno.EPERM: "may not be read: check its permissions",
    errno.ELOOP: "is a symbolic link that leads round in a circle: name the file itself",
    errno.ENAMETOOLONG: "has a name too long for this system: check the name",
}

ADDRESS = lazy(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
SAVE_IT = (
    "is an address, and parallax never goes online: save the page in the browser (Ctrl+S; Chrome and Edge "
    "call it 'Webpage, Single File', Firefox 'Web Page, complete', Safari 'Page Source'), and give "
    "the saved file."
)


def read_bytes(path: str, *, max_bytes: int, stdin: BinaryIO | None = None) -> bytes:
    """All bytes of a regular file, or of standard input for `-`; `ParallaxError` says why there are none."""
    if path == CLIPBOARD:
        from tui.documents.sources.clipboard import read_clipboard

        return read_clipboard(max_bytes)
    if path == STANDARD_INPUT:
        return _read_stream(stdin or getattr(sys.stdin, "buffer", None), max_bytes)
    try:
        return _read_file(path, max_bytes)
    except OSError as error:
        if ADDRESS.match(path):
            raise ParallaxError(f"{called(path)} {SAVE_IT}") from error
        if error.errno == errno.ENOENT and (near := _nearest(path)):
            raise ParallaxError(f"{called(path)} does not exist: is it {called(near)}?") from error
        reason = REASONS.get(error.errno or 0, f"could not be read ({error.strerror or error})")
        raise ParallaxError(f"{called(path)} {reason}.") from error
    except ValueError as error:  # a NUL in the name
        raise ParallaxError(f"{called(path)} cannot be the name of a file: check the name.") from error


def _nearest(path: str) -> str:
    """The file beside a path that does not exist whose name is most like it; empty if none is."""
    from rapidfuzz import fuzz, process

    folder, name = os.path.split(path)
    try:
        names = os.listdir(folder or os.curdir)  # noqa: PTH208 - a path stays text here: Path would tidy it
    except OSError:
        return ""
    found = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=LIKE)
    return os.path.join(folder, found[0]) if found else ""  # noqa: PTH118


def called(path: str) -> str:
    """What messages call a source: its quoted path, safe to print, or standard input."""
    if path == CLIPBOARD:
        return "The clipboard"
    return "Standard input" if path == STANDARD_INPUT else f"'{guard(path)}'"


def _read_stream(stream: BinaryIO | None, max_bytes: int) -> bytes:
    if stream is None:
        raise ParallaxError("Standard input is closed: name a file, or pipe a text in.")
    try:
        return _limited(stream.read(max_bytes + 1), called(STANDARD_INPUT), max_bytes)
    except (OSError, ValueError) as error:
        raise ParallaxError(
            f"Standard input could not be read ({error}): name a file, or pipe a text in."
        ) from error


def _read_file(path: str, max_bytes: int) -> bytes:
    _require_regular(os.stat(path), path)  # noqa: PTH116 - a path stays text here: Path would tidy it
    # Between the look and the opening the file may have been exchanged for a pipe: do not wait on it.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        _require_regular(status, path)
        if status.st_size > max_bytes:
            raise _too_large(called(path), max_bytes)
        return _limited(file.read(max_bytes + 1), called(path), max_bytes)


def _require_regular(status: os.stat_result, path: str) -> None:
    kind = stat.S_IFMT(status.st_mode)
    if kind == stat.S_IFREG:
        return
    what = KINDS.get(kind, "is not a regular file")
    cure = "name a text file in it" if kind == stat.S_IFDIR else "name a text file, or give the text as '-'"
    raise ParallaxError(f"{called(path)} {what}: {cure}.")


def _limited(data: bytes, name: str, max_bytes: int) -> bytes:
    if len(data) > max_bytes:
        raise _too_large(name, max_bytes)
    return data


def _too_large(name: str, max_bytes: int) -> ParallaxError:
    size = f"{max_bytes / 1_000_000:g} MB" if max_bytes >= 1_000_000 else f"{max_bytes:,} bytes"
    return ParallaxError(f"{name} holds more than {size}: give a part of it.")
