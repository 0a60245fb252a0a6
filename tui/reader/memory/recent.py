"""The pairs of files that were read last, newest first, in a small JSON file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tui.documents.model import Document
from tui.pair import Pair
from tui.reader.memory.kept import read_json, write_json

NAME = "recent.json"
MOST = 20
VERSION = 1


def remember(folder: Path | None, documents: Pair[Document]) -> None:
    """Put the files of two texts first. A text from a pipe has no file, so its pair is not kept."""
    files = [Path(document.path) for document in documents]
    if folder is None or not all(file.is_file() for file in files):
        return
    with suppress(OSError):
        newest = [str(file.resolve()) for file in files]
        others = [[*pair] for pair in pairs(folder) if [*pair] != newest]
        write_json(folder / NAME, {"version": VERSION, "pairs": [newest, *others][:MOST]})


def pairs(folder: Path | None) -> tuple[Pair[str], ...]:
    """The paths that were read, newest first; whatever makes no sense is left out."""
    found = read_json(folder / NAME) if folder else None
    kept = found.get("pairs") if isinstance(found, dict) and found.get("version") == VERSION else None
    return tuple(
        Pair(pair[0], pair[1])
        for pair in (kept if isinstance(kept, list) else ())
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(path, str) for path in pair)
    )
