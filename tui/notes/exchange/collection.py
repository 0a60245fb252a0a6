"""Notes on their way out or in, with the origins of the texts they were written on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tui.documents.model import Metadata
from tui.notes.model import Note, NoteKind
from tui.notes.wording import tidied
from tui.pair import Side

KIND_NAMES = {
    NoteKind.PAIR: "Pair",
    NoteKind.PASSAGE: "Passage",
    NoteKind.SPAN: "Words",
    NoteKind.SHIFT: "Shift",
    NoteKind.WHOLE: "Comparison",
}


@dataclass(frozen=True, slots=True)
class Collection:
    """Notes, and the metadata and words of texts by fingerprint."""

    notes: tuple[Note, ...]
    origins: Mapping[str, Metadata] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def origin(self, fingerprint: str) -> Metadata:
        """What is known of a text; empty metadata if nothing is."""
        return self.origins.get(fingerprint, Metadata())

    def used(self) -> dict[str, Metadata]:
        """The origins that the notes refer to, in the order of their fingerprints."""
        named = {text for note in self.notes for text in note.texts}
        named |= {anchor.document for note in self.notes for anchor in note.anchors}
        return {text: self.origins[text] for text in sorted(named) if text in self.origins}

    def groups(self) -> list[tuple[tuple[str, ...], list[Note]]]:
        """The notes by the texts they were written on, in the order of `ordered`."""
        found: dict[tuple[str, ...], list[Note]] = {}
        for note in self.notes:
            found.setdefault(note.texts, []).append(note)
        return list(found.items())


def collect(
    notes: Iterable[Note], origins: Mapping[str, Metadata], texts: Mapping[str, str] | None = None
) -> Collection:
    """Notes ready for export: clean, and in an order that depends on nothing but themselves."""
    return Collection(ordered((tidied(note) for note in notes), origins), dict(origins), dict(texts or {}))


def ordered(notes: Iterable[Note], origins: Mapping[str, Metadata]) -> tuple[Note, ...]:
    """Notes by their texts (date, title), then by place in the left text, the right text, and time."""

    def texts(note: Note) -> tuple[tuple[str, str, str], ...]:
        found = [origins.get(text, Metadata()) for text in note.texts]
        return tuple(
            (origin.date, origin.title, text) for origin, text in zip(found, note.texts, strict=True)
        )

    def place(note: Note) -> tuple[tuple[int, int], ...]:
        anchors = [note.anchor(side) for side in Side]
        return tuple(anchor.span if anchor else (1 << 60, 0) for anchor in anchors)

    return tuple(sorted(notes, key=lambda note: (texts(note), place(note), note.created, note.id)))


def heading(note: Note) -> str:
    """A line to call a note by: what it is about and its first quoted words."""
    name = KIND_NAMES[note.kind]
    words = note.subject or (note.anchors[0].exact if note.anchors else "as a whole")
    words = " ".join(words.split())
    return f"{name}: {words if len(words) <= 60 else words[:59].rstrip() + '…'}"
