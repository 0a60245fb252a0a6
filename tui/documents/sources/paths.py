"""Completing the path of a file as a shell does."""

from __future__ import annotations

import os

from tui.documents.characters.guard import guard
from tui.documents.sources.source import CLIPBOARD

MOST = 50  # names that are offered


def completions(typed: str) -> list[str]:
    """The paths that begin as what was typed, in order: folders with a separator behind."""
    folder, name = os.path.split(typed)
    try:
        with os.scandir(os.path.expanduser(folder) or os.curdir) as found:  # noqa: PTH111 - a path stays text here
            entries = [(entry.name, entry.is_dir()) for entry in found if entry.name.startswith(name)]
    except OSError:
        entries = []
    paths = [
        os.path.join(folder, entry) + (os.sep if is_folder else "")  # noqa: PTH118
        for entry, is_folder in sorted(entries)
        if name or not entry.startswith(".")
    ]
    return [CLIPBOARD, *paths] if typed and CLIPBOARD.startswith(typed) else paths


def completed(typed: str) -> str:
    """What was typed, gone on as far as all that begin so agree."""
    found = completions(typed)
    return os.path.commonprefix(found) if found else typed  # noqa: RUF071 - letters are what is completed


def offered(typed: str) -> list[str]:
    """The names that come into question, safe to show."""
    return [guard(os.path.basename(path.rstrip(os.sep))) for path in completions(typed)[:MOST]]  # noqa: PTH119
