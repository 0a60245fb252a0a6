"""The formats that notes are exported to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from tui.codebook.digest import DIGITS
from tui.documents.model import Metadata
from tui.errors import ParallaxError
from tui.notes.citation import short_name
from tui.notes.exchange import annotation, markdown, page, qdpx, references, table, tag_list
from tui.notes.exchange.collection import Collection, collect
from tui.notes.exchange.refi import codes_of_tags
from tui.notes.model import Judgement, Note
from tui.notes.storage.store import NoteStore

FORMATS: dict[str, Callable[[Collection], str | bytes]] = {
    "markdown": markdown.write,
    "jsonld": annotation.write,
    "csv": table.write,
    "html": page.write,
    "qdpx": qdpx.write,
    "qdc": lambda collection: tag_list.write_qdc(codes_of_tags(collection), collection.made),
    "tags": lambda collection: tag_list.write_csv(codes_of_tags(collection), collection.made),
    "csl": references.csl,
    "bibtex": references.bibtex,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """Which notes and verdicts are wanted; nothing set means all."""

    texts: tuple[str, ...] = ()  # fingerprints, of which a note must name all
    tags: tuple[str, ...] = ()  # of which a note must bear one, whatever its case
    authors: tuple[str, ...] = ()  # of whom one wrote it

    def __str__(self) -> str:
        """What was chosen, in words; empty for all."""
        words = [
            f"texts {' and '.join(text[:DIGITS] for text in self.texts)}" if self.texts else "",
            f"tags {', '.join(self.tags)}" if self.tags else "",
            f"authors {', '.join(self.authors)}" if self.authors else "",
        ]
        return "; ".join(filter(None, words))

    def of(self, store: NoteStore) -> tuple[tuple[Note, ...], tuple[Judgement, ...]]:
        """The notes and verdicts of a store that are wanted; verdicts bear no tags."""
        notes = tuple(filter(self._wants, store.all_notes()))
        verdicts = () if self.tags else tuple(filter(self._wants, store.all_verdicts()))
        return notes, verdicts

    def _wants(self, said: Note | Judgement) -> bool:
        named = {anchor.document for anchor in said.anchors}
        if isinstance(said, Note):
            named |= set(said.texts)
            wanted = {tag.lstrip("#").casefold() for tag in self.tags}
            if wanted and not wanted & {tag.casefold() for tag in said.tags}:
                return False
        return set(self.texts) <= named and (not self.authors or said.author in self.authors)


def export_notes(
    notes: Iterable[Note],
    origins: Mapping[str, Metadata],
    format: str = "markdown",
    texts: Mapping[str, str] | None = None,
    *,
    verdicts: Iterable[Judgement] = (),
    means: tuple[str, ...] = (),
) -> bytes:
    """Notes and verdicts in a format of `FORMATS`, the same bytes for the same notes; text formats are UTF-8.

    `origins` is `NoteStore.origins()`, `texts` the words of the texts by fingerprint, which QDPX holds;
    `means` as in `Collection`. Raises ParallaxError for an unknown format.
    """
    writer = FORMATS.get(format)
    if writer is None:
        raise ParallaxError(f"Notes cannot be exported as {format!r}: choose one of {', '.join(FORMATS)}.")
    written = writer(collect(notes, origins, texts, verdicts, means))
    return written if isinstance(written, bytes) else written.encode("utf-8")


def export_store(
    store: NoteStore,
    format: str = "markdown",
    notes: Iterable[Note] | None = None,
    verdicts: Iterable[Judgement] = (),
    means: tuple[str, ...] = (),
) -> bytes:
    """All notes and verdicts of a store, or those given, in a format of `FORMATS`."""
    chosen = store.all_notes() if notes is None else tuple(notes)
    verdicts = store.all_verdicts() if notes is None else tuple(verdicts)
    texts = _kept_texts(store, chosen, verdicts) if format == "qdpx" else {}
    return export_notes(chosen, store.origins(), format, texts, verdicts=verdicts, means=means)


def uncoded(store: NoteStore, notes: Iterable[Note]) -> str:
    """A sentence on the notes that a QDPX project holds without a selection; empty if there are none."""
    notes = tuple(notes)
    return qdpx.uncoded(Collection(notes, texts=_kept_texts(store, notes)))


def _kept_texts(
    store: NoteStore, notes: Iterable[Note], verdicts: Iterable[Judgement] = ()
) -> dict[str, str]:
    """The words, by fingerprint, of the texts that these were written on, as far as they were kept."""
    notes = tuple(notes)
    used = {anchor.document for anchor in Collection(notes, verdicts=tuple(verdicts)).anchors()}
    used |= {text for note in notes for text in note.texts}
    return {text: words for text in sorted(used) if (words := store.text(text)) is not None}


def export_each_text(
    store: NoteStore, choice: Choice | None = None, means: tuple[str, ...] = ()
) -> dict[str, str]:
    """One JSON-LD file for each text, with the quotations in that text only: file name -> words.

    Programs that annotate one page take one text and one target an annotation.
    """
    notes, verdicts = (choice or Choice()).of(store)
    whole = collect(notes, store.origins(), verdicts=verdicts, means=means)
    files: dict[str, str] = {}
    for text, origin in whole.used().items():
        own = [
            replace(note, id=f"{note.id}-{place}" if place else note.id, anchors=(anchor,), texts=(text,))
            for note in whole.notes
            for place, anchor in enumerate(one for one in note.anchors if one.document == text)
        ]
        if own:
            name = re.sub(r"\W+", "-", short_name(origin).casefold()).strip("-")[:60]
            alone = replace(whole, notes=tuple(own), verdicts=())
            files[f"{name or 'text'}-{text[:8]}.jsonld"] = annotation.write(alone)
    return files


def export_folder(
    notes: Iterable[Note],
    origins: Mapping[str, Metadata],
    verdicts: Iterable[Judgement] = (),
    means: tuple[str, ...] = (),
) -> dict[str, str]:
    """One Markdown file for each note, and one for the verdicts if there are any: file name -> text."""
    return markdown.write_each(collect(notes, origins, verdicts=verdicts, means=means))
