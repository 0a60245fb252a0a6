"""Notes that could not be kept where they belong, written to a file that can be imported again."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.documents.model import Document
from tui.language.counted import counted
from tui.pair import Pair

if TYPE_CHECKING:
    from tui.notes.model import Judgement, Note

TRIES = 20


class Unsaved(NamedTuple):
    """What no file holds when the program ends."""

    notes: tuple[Note, ...] = ()
    verdicts: tuple[Judgement, ...] = ()


def rescue(lost: Unsaved, documents: Pair[Document], folder: Path | None) -> Path | None:
    """Write notes and verdicts as Markdown into the first folder that takes them; None if none does.

    `folder` is tried first, then the folder for temporary files, the home and the current folder. Nothing
    that is there is overwritten, and nobody else may read the file.
    """
    from tui.notes.exchange import export_notes

    origins = {document.fingerprint: document.metadata for document in documents}
    data = export_notes(lost.notes, origins, "markdown", verdicts=lost.verdicts)
    for place in _places(folder):
        with suppress(OSError):
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
            except OSError:
                place.unlink(missing_ok=True)
                raise
            return place
    return None


def _temporary() -> Path:
    return Path(tempfile.gettempdir())


def _places(folder: Path | None) -> Iterator[Path]:
    name = f"parallax-unsaved-{datetime.now(UTC):%Y-%m-%d-%H%M%S}"
    folders = [folder] if folder is not None else []
    for find in (_temporary, Path.home, Path.cwd):
        with suppress(OSError, RuntimeError):
            folders.append(find())
    for one in folders:
        yield from (one / f"{name}{f'-{number}' if number else ''}.md" for number in range(TRIES))


def last_words(lost: Unsaved, place: Path | None) -> str:
    """What became of notes and verdicts that could not be saved, in a sentence or two."""
    few = " and ".join(
        counted(len(things), one)
        for things, one in ((lost.notes, "note"), (lost.verdicts, "verdict"))
        if things
    )
    was, them = ("was", "it") if len(lost.notes) + len(lost.verdicts) == 1 else ("were", "them")
    if place is None:
        bodies = "\n\n".join(note.body or " ".join(f"#{tag}" for tag in note.tags) for note in lost.notes)
        return f"{few} could not be saved, nor written anywhere else:\n\n{bodies}"
    return (
        f"{few} could not be saved and {was} written to {place} instead: "
        f"'parallax notes import' with this file takes {them} in."
    )
