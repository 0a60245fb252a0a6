"""Notes written to a file of their own while one reads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tui.codebook.digest import all_named
from tui.errors import ParallaxError
from tui.language.counted import counted
from tui.notes.exchange import export_store

if TYPE_CHECKING:
    from tui.reader.work.open_notes import OpenNotes

TRIES = 100


def export(opened: OpenNotes, books: tuple[str, ...], ids: frozenset[str] | None, folder: Path) -> str:
    """Write the notes on the open texts (those of these ids) as Markdown; what became of it, as a sentence.

    With all notes go the verdicts on links.

    Nothing that is there is overwritten. ParallaxError if the folder takes no file.
    """
    opened.saver.retry()
    notes = [note for note in opened.store.notes(opened.documents) if ids is None or note.id in ids]
    verdicts = opened.store.verdicts(opened.documents) if ids is None else ()
    if not notes and not verdicts:
        return "There are no notes to write out."
    data = export_store(opened.store, "markdown", notes, verdicts, all_named(books))
    place = write_new(data, folder)
    counts = ((len(notes), "note"), (len(verdicts), "verdict"))
    what = " and ".join(counted(count, word) for count, word in counts if count)
    return (
        f"{what} {'was' if len(notes) + len(verdicts) == 1 else 'were'} written to {place.name} in {folder}."
    )


def write_new(data: bytes, folder: Path) -> Path:
    """Write a file under a name that is free there."""
    try:
        for place in _places(folder):
            try:
                handle = os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
            except FileExistsError:
                continue
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            return place
    except OSError as error:
        reason = (error.strerror or str(error)).rstrip(".")
        raise ParallaxError(f"The notes cannot be written to {folder}: {reason}.") from error
    raise ParallaxError(f"The notes cannot be written to {folder}: all names are taken.")


def _places(folder: Path) -> Iterator[Path]:
    name = f"parallax-notes-{datetime.now(UTC):%Y-%m-%d}"
    yield from (folder / f"{name}{f'-{number}' if number > 1 else ''}.md" for number in range(1, TRIES))
