"""Notes from elsewhere into the store, each once however often it is imported."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.notes.exchange import annotation, hypothesis, markdown
from tui.notes.exchange.checks import checked, checked_judgement, checked_origins
from tui.notes.exchange.collection import Collection
from tui.notes.model import Note
from tui.notes.store import NoteStore
from tui.pair import Pair

MAX_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the notes of a file."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    kept_both: int = 0  # changed here and there: the note from the file was added beside ours

    verdicts: int = 0  # taken in or brought up to date
    verdicts_known: int = 0

    def __str__(self) -> str:
        notes = (
            f"{self.added} added, {self.updated} updated, {self.unchanged} known already, "
            f"{self.kept_both} kept beside a note that had changed here"
        )
        if not self.verdicts and not self.verdicts_known:
            return notes
        return f"{notes}; verdicts on links: {self.verdicts} taken in, {self.verdicts_known} known already"


def import_file(store: NoteStore, path: str | Path, documents: Pair[Document] | None = None) -> Imported:
    """Read a file of notes, whatever its kind; ParallaxError if it holds none.

    It may be our own Markdown or JSON-LD, or annotations from Hypothes.is; the quotations of these are looked
    for in `documents` if given, else in all texts that notes were written on.
    """
    place = Path(path).expanduser()
    try:
        if place.stat().st_size > MAX_BYTES:
            raise ParallaxError(f"{path} is too large to hold notes.")
        text = place.read_text("utf-8-sig")
    except OSError as error:
        raise ParallaxError(f"{path} cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise ParallaxError(f"{path} is not UTF-8 text: export the notes as Markdown or JSON-LD.") from error
    comparisons = (documents,) if documents is not None else store.comparisons()
    return import_notes(store, read_collection(text, str(path), comparisons))


def read_collection(text: str, name: str, comparisons: Iterable[Pair[Document]] = ()) -> Collection:
    """The notes in a text; ParallaxError if there are none that we know."""
    try:
        collection = (
            _read_json(text, comparisons) if text.lstrip()[:1] in {"{", "["} else markdown.parse(text)
        )
        collection = Collection(
            tuple(map(checked, collection.notes)),
            checked_origins(collection.origins),
            collection.texts,
            tuple(map(checked_judgement, collection.verdicts)),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ParallaxError(f"{name} holds notes that cannot be read ({error!r}).") from error
    except RecursionError as error:
        raise ParallaxError(f"{name} holds no notes: it is nested too deeply.") from error
    if not collection.notes and not collection.verdicts:
        raise ParallaxError(
            f"{name} holds no notes: parallax reads its own Markdown and JSON-LD, and Hypothes.is JSON."
        )
    return collection


def _read_json(text: str, comparisons: Iterable[Pair[Document]]) -> Collection:
    value = json.loads(text)
    if annotation.is_ours(value):
        return annotation.parse(value)
    rows = hypothesis.rows_of(value)
    return Collection(()) if rows is None else hypothesis.parse(rows, comparisons)


def import_notes(store: NoteStore, collection: Collection) -> Imported:
    """Put notes and verdicts into the store, all or none of them."""
    counts = dict.fromkeys(("added", "updated", "unchanged", "kept_both"), 0)
    with store.database.writing():
        for fingerprint, origin in collection.used().items():
            store.hear_of(fingerprint, origin)
        for note in collection.notes:
            counts[_import(store, note)] += 1
        taken = sum(map(store.take_in_verdict, collection.verdicts))
    return Imported(**counts, verdicts=taken, verdicts_known=len(collection.verdicts) - taken)


def _import(store: NoteStore, note: Note) -> str:
    current = store.note(note.id)
    if current is not None and _content(current) == _content(note):
        return "unchanged"
    if current is None or note.revision > current.revision:
        store.take_in(replace(note, revision=max(1, note.revision)))
        return "added" if current is None else "updated"
    if note.revision == current.revision:  # edited in the file
        store.save(note)
        return "updated"
    if store.had(note):
        return "unchanged"
    beside = replace(note, id=_beside(note), revision=1)
    if store.note(beside.id) is not None:
        return "unchanged"
    store.take_in(beside)
    return "kept_both"


def _content(note: Note) -> Note:
    return replace(note, revision=0, updated="", created="")


def _beside(note: Note) -> str:
    """The id of a second version of a note, the same each time the file is read."""
    return hashlib.sha256(f"{note.id}\n{note.body}".encode("utf-8", "replace")).hexdigest()[:16]
