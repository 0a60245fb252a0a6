"""Notes on their way out or in, with the origins of the texts they were written on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tui import __version__
from tui.documents.model import Metadata
from tui.notes.citation import short_name
from tui.notes.model import Anchor, Judgement, Note, NoteKind
from tui.notes.wording import tidied, tidied_judgement
from tui.pair import Side

KIND_NAMES = {
    NoteKind.PAIR: "Pair",
    NoteKind.PASSAGE: "Passage",
    NoteKind.SPAN: "Words",
    NoteKind.SHIFT: "Shift",
    NoteKind.WHOLE: "Comparison",
}
VERDICT_NAMES = {"confirmed": "Link confirmed", "rejected": "Link rejected", "added": "Linked by hand"}


@dataclass(frozen=True, slots=True)
class Collection:
    """Notes, and the metadata and words of texts by fingerprint."""

    notes: tuple[Note, ...]
    origins: Mapping[str, Metadata] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    verdicts: tuple[Judgement, ...] = ()
    made_with: str = "parallax"  # the program and its version
    means: tuple[str, ...] = ()  # what else it was made with: codebooks with their digests, what was chosen
    renamed: Mapping[str, str] = field(default_factory=dict)  # tags as they came -> as they are kept

    def origin(self, fingerprint: str) -> Metadata:
        """What is known of a text; empty metadata if nothing is."""
        return self.origins.get(fingerprint, Metadata())

    @property
    def made(self) -> str:
        """All that it was made with, in one line."""
        return "; ".join((self.made_with, *self.means))

    def used(self) -> dict[str, Metadata]:
        """The origins that the notes refer to, in the order of their fingerprints."""
        named = {text for note in self.notes for text in note.texts}
        named |= {anchor.document for anchor in self.anchors()}
        return {text: self.origins[text] for text in sorted(named) if text in self.origins}

    def anchors(self) -> Iterator[Anchor]:
        """Every quotation, of notes and of verdicts."""
        for note in self.notes:
            yield from note.anchors
        for judgement in self.verdicts:
            yield from judgement.anchors

    def groups(self) -> list[tuple[tuple[str, ...], list[Note]]]:
        """The notes by the texts they were written on, in the order of `ordered`."""
        found: dict[tuple[str, ...], list[Note]] = {}
        for note in self.notes:
            found.setdefault(note.texts, []).append(note)
        return list(found.items())


def collect(
    notes: Iterable[Note],
    origins: Mapping[str, Metadata],
    texts: Mapping[str, str] | None = None,
    verdicts: Iterable[Judgement] = (),
    means: tuple[str, ...] = (),
) -> Collection:
    """Notes and verdicts ready for export: clean, and in an order that depends on nothing but themselves."""
    return Collection(
        ordered((tidied(note) for note in notes), origins),
        dict(origins),
        dict(texts or {}),
        tuple(sorted(map(tidied_judgement, verdicts), key=_verdict_order)),
        made_with=f"parallax {__version__}",
        means=means,
    )


def _verdict_order(judgement: Judgement) -> tuple[object, ...]:
    """By the texts, the places in them, and time."""
    places = tuple((anchor.document, anchor.span) for anchor in judgement.anchors)
    return places, judgement.created, judgement.id


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


def verdict_heading(judgement: Judgement) -> str:
    """A line to call a verdict by."""
    return f"{VERDICT_NAMES[judgement.verdict]}: {_short(judgement.anchors.left.exact)}"


def heading(note: Note) -> str:
    """A line to call a note by: what it is about and its first quoted words."""
    name = KIND_NAMES[note.kind]
    quoted = note.anchors[0].exact if note.anchors else ""
    first, second = (note.subject, quoted) if note.kind is NoteKind.SHIFT else (quoted, note.subject)
    return f"{name}: {_short(first or second or 'as a whole')}"


def group_title(collection: Collection, texts: tuple[str, ...]) -> str:
    """What to call the notes on these texts."""
    return " ↔ ".join(short_name(collection.origin(text)) for text in texts) or "Notes on no text"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
