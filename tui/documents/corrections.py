"""What the reader knows better about a text than its source: kept with its words, wherever its file lies."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from tui.documents.model import Document
from tui.errors import ParallaxError

FIELDS = ("title", "author", "affiliation", "outlet", "date", "source", "note", "speaker")
LONGEST = 1_000  # characters of a value


def folder() -> Path | None:
    """Where corrections are kept; None where this system has no such place."""
    import platformdirs

    with suppress(RuntimeError, OSError):
        return Path(platformdirs.user_data_path("parallax", appauthor=False)) / "corrections"
    return None


def corrected(document: Document) -> Document:
    """The document with what was corrected before."""
    known = _kept(document.fingerprint)
    if not known:
        return document
    guesses = [name for name in document.metadata.guessed.split(", ") if name and name not in known]
    metadata = document.metadata._replace(**known, guessed=", ".join(guesses))
    return replace(document, metadata=metadata)


def correct(document: Document, changes: dict[str, str]) -> None:
    """Keep corrections of a text; an empty value forgets one. `ParallaxError` if they cannot be kept."""
    import tempfile

    path = _path(document.fingerprint)
    if path is None:
        raise ParallaxError("Corrections cannot be kept: this system has no place for them.")
    known = {**_kept(document.fingerprint), **changes}
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".new")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({key: value for key, value in known.items() if value}, file, ensure_ascii=False)
        Path(name).replace(path)
    except OSError as error:
        raise ParallaxError(
            f"Corrections could not be written to '{path.parent}' ({error.strerror})."
        ) from error


def parse(words: str) -> tuple[str, str]:
    """A field and its value from `author=Jo Berg`; `ParallaxError` for anything else."""
    name, joint, value = words.partition("=")
    name = name.strip().lower()
    if not joint or name not in FIELDS:
        raise ParallaxError(
            f"'{words}' corrects nothing: write FIELD=VALUE, FIELD one of {', '.join(FIELDS)}."
        )
    return name, " ".join(value.split())[:LONGEST]


def _kept(fingerprint: str) -> dict[str, str]:
    path = _path(fingerprint)
    with suppress(OSError, ValueError, AttributeError):
        if path is not None and path.exists():
            found = json.loads(path.read_text(encoding="utf-8"))
            return {key: value for key, value in found.items() if key in FIELDS and isinstance(value, str)}
    return {}


def _path(fingerprint: str) -> Path | None:
    place = folder()
    return place / f"{fingerprint[:40]}.json" if place else None
