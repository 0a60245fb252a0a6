"""What is kept between runs in small JSON files. Commands read here without the reader's own state."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from tui.documents.model import Document
from tui.pair import Pair

VERSION = 1
LONGEST_FILE = 100_000
LONGEST_QUERY = 1_000


def place_file(folder: Path, documents: Pair[Document]) -> Path:
    """The file for a pair of texts, whatever they are called and wherever they lie."""
    both = f"{documents.left.fingerprint}:{documents.right.fingerprint}"
    return folder / "places" / f"{hashlib.sha256(both.encode()).hexdigest()[:32]}.json"


def kept_place(folder: Path, documents: Pair[Document]) -> tuple[object, bool]:
    """What was kept last of the place in two texts, and whether they were read exchanged then.

    The place belongs to the two texts: if they were read later with left and right exchanged, it is that one.
    """
    here, there = (place_file(folder, texts) for texts in (documents, documents.swapped()))
    exchanged = _written(there) > _written(here)
    return read_json(there if exchanged else here), exchanged


def followed(folder: Path | None, documents: Pair[Document]) -> tuple[str, ...]:
    """The names of the target that was chosen in the reader for these texts; () where none was."""
    found = kept_place(folder, documents)[0] if folder else None
    return names(found.get("followed")) if isinstance(found, dict) and found.get("version") == VERSION else ()


def names(found: object) -> tuple[str, ...]:
    """The names of a target that was chosen."""
    words = found if isinstance(found, list) else []
    sound = all(isinstance(word, str) and 0 < len(word) <= LONGEST_QUERY for word in words)
    return tuple(words) if sound else ()


def _written(path: Path) -> int:
    """When a file was written, in nanoseconds; 0 if it is not there."""
    with suppress(OSError):
        return path.stat().st_mtime_ns
    return 0


def read_json(path: Path) -> object:
    """What a file holds; None if it cannot be read, or is too long to be ours."""
    with suppress(OSError, ValueError, RecursionError):
        if path.stat().st_size <= LONGEST_FILE:
            return json.loads(path.read_text(encoding="utf-8"))
    return None


def write_json(path: Path, value: dict[str, Any]) -> None:
    """Replace the file in one step, so that a reader never meets half of it."""
    import tempfile

    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".new")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(value, file, ensure_ascii=False)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
