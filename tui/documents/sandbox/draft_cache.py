"""Drafts kept between runs, by the content of their source: the second time a PDF opens like a text."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from tui.documents.draft import Draft, from_json, to_json
from tui.documents.sources.kinds import SourceKind
from tui.folders import own_folder

MOST = 100  # drafts
LARGEST = 20_000_000  # bytes of one


def folder() -> Path | None:
    """Where this system keeps what can be made again; None where it has no such place."""
    caches = own_folder("cache")
    return caches / "drafts" if caches else None


def cached_draft(kind: SourceKind, data: bytes) -> Draft | None:
    """The draft that was kept of these bytes; None if there is none that can be used."""
    path = _path(kind, data)
    with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        if path and path.stat().st_size <= LARGEST:
            draft = from_json(json.loads(path.read_bytes()))
            os.utime(path)
            return draft
    return None


def cache_draft(kind: SourceKind, data: bytes, draft: Draft) -> None:
    """Keep a draft for its owner's eyes. A disk that does not take it costs time only."""
    path = _path(kind, data)
    if path is None:
        return
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".new")
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(to_json(draft))
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _forget(path.parent)


def _path(kind: SourceKind, data: bytes) -> Path | None:
    place = folder()
    from tui import __version__

    name = hashlib.sha256(f"{__version__} {kind} ".encode() + data).hexdigest()
    return place / f"{name[:40]}.json" if place else None


def _forget(place: Path) -> None:
    """Let the drafts go that were used longest ago."""
    found = sorted(place.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[MOST:]:
        path.unlink(missing_ok=True)
