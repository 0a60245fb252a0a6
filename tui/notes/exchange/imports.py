"""Notes from elsewhere into the store, each once however often it is imported."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.notes.exchange import annotation, foreign, markdown, tag_list
from tui.notes.exchange.checks import checked, checked_judgement, checked_origins
from tui.notes.exchange.collection import Collection, heading
from tui.notes.exchange.jsonld import compacted, nodes
from tui.notes.exchange.merging import Merge, answers_last
from tui.notes.model import Note
from tui.notes.storage.store import NoteStore
from tui.notes.wording import clean_tags
from tui.pair import Pair

MAX_BYTES = 200_000_000
DONE = ("added", "updated", "unchanged", "kept_both", "deleted")
"""What may become of a note."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the notes of a file."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    kept_both: int = 0  # changed here and there: the note from the file was added beside ours
    deleted: int = 0  # deleted here, and nothing new in the file
    edited: tuple[str, ...] = ()  # headings of the notes that were brought up to date
    unplaced: int = 0  # quotations that stand in none of the texts that are known here
    tags: int = 0  # of a list of tags: those that were not known before
    renamed: tuple[tuple[str, str], ...] = ()  # tags that were written otherwise: as in the file, as here

    verdicts: int = 0  # taken in or brought up to date
    verdicts_known: int = 0

    def __str__(self) -> str:
        if self.tags:
            return f"{self.tags} tag{'s' if self.tags > 1 else ''} that completion offers now"
        said = [
            (
                f"{self.added} added, {self.updated} updated, {self.unchanged} known already, "
                f"{self.kept_both} kept beside a note that had changed here"
            )
        ]
        if self.verdicts or self.verdicts_known:
            said.append(f"verdicts on links: {self.verdicts} taken in, {self.verdicts_known} known already")
        if self.deleted:
            said.append(f"deleted here, and left so: {self.deleted} (--again takes them in once more)")
        if self.edited:
            said.append(f"brought up to date: {', '.join(self.edited)}")
        if self.renamed:
            said.append(
                f"tags written otherwise: {', '.join(f'{old} → #{new}' for old, new in self.renamed)}"
            )
        if self.unplaced:
            said.append(
                f"not found in any text known here: {self.unplaced} "
                f"quotation{'s' if self.unplaced > 1 else ''}, kept as they came; "
                "import again with --texts LEFT RIGHT to attach them"
            )
        return "; ".join(said)


def import_file(
    store: NoteStore, path: str | Path, documents: Pair[Document] | None = None, *, again: bool = False
) -> Imported:
    """Read a file of notes, whatever its kind; ParallaxError if it holds none.

    It may be our own Markdown or JSON-LD, W3C Web Annotations of any program, or annotations from
    Hypothes.is; the quotations of these are looked for in `documents` if given, else in all texts that notes
    were written on. What was deleted here stays so, unless it is to come `again`.
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
    if tags := read_tags(text):
        return Imported(tags=store.learn_tags(tags))
    comparisons = (documents,) if documents is not None else store.comparisons()
    collection = read_collection(text, str(path), comparisons)
    if documents is not None:  # what was found in them can go on to where the words are wanted
        store.keep(documents)
    return import_notes(store, collection, again=again)


def read_tags(text: str) -> tuple[str, ...]:
    """The tags of a list without notes, clean; none where the text is something else."""
    first = text.lstrip()[:1]
    if first == "<" and "CodeBook" in text[:2000]:
        with suppress(ValueError):
            return clean_tags(tag_list.parse_qdc(text))
    columns = {column.strip(' "\r') for column in text.split("\n", 1)[0].casefold().split(",")}
    if first not in {"{", "[", "<", "#", "-"} and columns & {"tag", "name"}:
        return clean_tags(tag_list.parse_csv(text.lstrip("\ufeff")))
    return ()


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
            renamed=collection.renamed,
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ParallaxError(f"{name} holds notes that cannot be read ({error!r}).") from error
    except RecursionError as error:
        raise ParallaxError(f"{name} holds no notes: it is nested too deeply.") from error
    if not collection.notes and not collection.verdicts:
        raise ParallaxError(
            f"{name} holds no notes: parallax reads its own Markdown and JSON-LD, W3C Web Annotations and "
            "Hypothes.is JSON."
        )
    return collection


def _read_json(text: str, comparisons: Iterable[Pair[Document]]) -> Collection:
    value = json.loads(text)
    plain = value if annotation.is_written_here(value) else compacted(value)
    page = next((one for one in nodes(plain) if annotation.is_ours(one)), None)
    if page is not None:
        return annotation.parse(page)
    remarks = foreign.remarks_of(plain)
    renamed = {tag: new for one in remarks for tag in one.tags if (new := " ".join(clean_tags([tag]))) != tag}
    return replace(foreign.placed(remarks, comparisons), renamed=renamed)


def import_notes(store: NoteStore, collection: Collection, *, again: bool = False) -> Imported:
    """Put notes and verdicts into the store, all or none of them."""
    done: dict[str, list[Note]] = {kind: [] for kind in DONE}
    with store.database.writing():
        for fingerprint, origin in collection.used().items():
            store.hear_of(fingerprint, origin)
        merge = Merge(store, again=again)
        for note in answers_last(collection.notes):
            done[merge.bring_in(note)].append(note)
        taken = sum(store.take_in_verdict(one, again=again) for one in collection.verdicts)
    return Imported(
        **{kind: len(notes) for kind, notes in done.items()},
        verdicts=taken,
        verdicts_known=len(collection.verdicts) - taken,
        edited=tuple(heading(note) for note in done["updated"]),
        unplaced=sum(not anchor.document for note in collection.notes for anchor in note.anchors),
        renamed=tuple(collection.renamed.items()),
    )
