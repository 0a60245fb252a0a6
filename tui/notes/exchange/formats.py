"""The formats that notes are exported to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from tui.documents.model import Metadata
from tui.errors import ParallaxError
from tui.notes.exchange import markdown
from tui.notes.exchange.collection import Collection, collect
from tui.notes.model import Note


def _markdown(collection: Collection) -> bytes:
    return markdown.write(collection).encode("utf-8")


FORMATS: dict[str, Callable[[Collection], bytes]] = {"markdown": _markdown}


def export_notes(notes: Iterable[Note], origins: Mapping[str, Metadata], format: str = "markdown") -> bytes:
    """Notes in a format of `FORMATS`, the same bytes for the same notes; text formats are UTF-8.

    `origins` is `NoteStore.origins()`. Raises ParallaxError for an unknown format.
    """
    writer = FORMATS.get(format)
    if writer is None:
        raise ParallaxError(f"Notes cannot be exported as {format!r}: choose one of {', '.join(FORMATS)}.")
    return writer(collect(notes, origins))


def export_folder(notes: Iterable[Note], origins: Mapping[str, Metadata]) -> dict[str, str]:
    """One Markdown file for each note: file name -> text."""
    return markdown.write_each(collect(notes, origins))
