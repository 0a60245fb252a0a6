"""The formats that notes are exported to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from tui.documents.model import Metadata
from tui.errors import ParallaxError
from tui.notes.exchange import annotation, markdown, page, qdpx, table
from tui.notes.exchange.collection import Collection, collect
from tui.notes.model import Judgement, Note
from tui.notes.store import NoteStore

FORMATS: dict[str, Callable[[Collection], str | bytes]] = {
    "markdown": markdown.write,
    "jsonld": annotation.write,
    "csv": table.write,
    "html": page.write,
    "qdpx": qdpx.write,
}


def export_notes(
    notes: Iterable[Note],
    origins: Mapping[str, Metadata],
    format: str = "markdown",
    texts: Mapping[str, str] | None = None,
    verdicts: Iterable[Judgement] = (),
) -> bytes:
    """Notes and verdicts in a format of `FORMATS`, the same bytes for the same notes; text formats are UTF-8.

    `origins` is `NoteStore.origins()`, `texts` the words of the texts by fingerprint, which QDPX holds.
    Raises ParallaxError for an unknown format.
    """
    writer = FORMATS.get(format)
    if writer is None:
        raise ParallaxError(f"Notes cannot be exported as {format!r}: choose one of {', '.join(FORMATS)}.")
    written = writer(collect(notes, origins, texts, verdicts))
    return written if isinstance(written, bytes) else written.encode("utf-8")


def export_store(
    store: NoteStore,
    format: str = "markdown",
    notes: Iterable[Note] | None = None,
    verdicts: Iterable[Judgement] = (),
) -> bytes:
    """All notes and verdicts of a store, or those given, in a format of `FORMATS`."""
    chosen = store.all_notes() if notes is None else tuple(notes)
    verdicts = store.all_verdicts() if notes is None else tuple(verdicts)
    used: set[str] = set()
    if format == "qdpx":
        used = {anchor.document for anchor in Collection(chosen, verdicts=verdicts).anchors()}
        used |= {text for note in chosen for text in note.texts}
    texts = {text: words for text in sorted(used) if (words := store.text(text)) is not None}
    return export_notes(chosen, store.origins(), format, texts, verdicts)


def export_folder(
    notes: Iterable[Note], origins: Mapping[str, Metadata], verdicts: Iterable[Judgement] = ()
) -> dict[str, str]:
    """One Markdown file for each note, and one for the verdicts if there are any: file name -> text."""
    return markdown.write_each(collect(notes, origins, verdicts=verdicts))
