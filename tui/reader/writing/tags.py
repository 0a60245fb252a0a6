"""Tags on a place without a note on it: notes that hold nothing but tags."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from tui.notes.model import AnchorStatus, Note, NoteKind, Resolved
from tui.notes.wording import clean_tags, tags_of
from tui.reader.state.material import Material
from tui.reader.state.placed_note import PlacedNote
from tui.reader.state.reading_state import ReadingState
from tui.reader.writing.note_taking import note_here

_PLACES = {
    NoteKind.SPAN: "these words",
    NoteKind.PAIR: "this pair",
    NoteKind.PASSAGE: "this passage",
    NoteKind.WHOLE: "the comparison",
}


class Retagged(NamedTuple):
    """A place's tags after some were put on and others taken off; a note without tags is to be deleted."""

    note: Note
    added: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def words(self) -> str:
        """What was done, as a sentence."""
        where = _PLACES.get(self.note.kind, "this place")
        done = f"{_written(self.added)} on {where}" if self.added else ""
        undone = (
            f"{_written(self.removed)} taken off {'' if done else where}".rstrip() if self.removed else ""
        )
        return f"{', '.join(part for part in (done, undone) if part)}."


def read_tags(words: str) -> tuple[str, ...]:
    """The tags in what was typed, with or without their sign; a number alone is none."""
    return tags_of(" ".join(f"#{tag}" for tag in clean_tags(words.replace(",", " ").split())))


def tagged_here(state: ReadingState, material: Material, *, alone: bool = False) -> Note:
    """The note with the tags of the selected words, else of the pair or passage; a new one if none.

    `alone`: of the passage even if it has a counterpart.
    """
    new = note_here(state, material, alone=alone)
    places = {(anchor.side, anchor.span) for anchor in new.anchors}
    for placed in material.notes:
        note = placed.note
        found = {(place.anchor.side, place.span) for place in placed.places}
        if note.kind is new.kind and not note.body.strip() and note.tags and found == places:
            return note
    return new


def toggled(note: Note, tags: Iterable[str]) -> Retagged:
    """The note with tags that it lacks put on, and those that it has taken off, whatever their case."""
    have = {tag.casefold(): tag for tag in note.tags}
    wanted = {tag.casefold(): tag for tag in tags}
    added = tuple(tag for key, tag in wanted.items() if key not in have)
    removed = tuple(have[key] for key in wanted if key in have)
    kept = tuple(tag for tag in note.tags if tag not in removed)
    return Retagged(replace(note, tags=(*kept, *added)), added, removed)


def shown_at_once(material: Material, note: Note) -> Material:
    """The material as it will be once the note is saved, or deleted if it has no tags left."""
    notes = [placed for placed in material.notes if placed.note.id != note.id]
    if note.tags:
        known = next((placed.places for placed in material.notes if placed.note.id == note.id), None)
        places = known or tuple(
            Resolved(anchor, AnchorStatus.SURE, anchor.span, 1.0) for anchor in note.anchors
        )
        notes.append(PlacedNote(note, places))
    tags = (*material.tags, *(tag for tag in note.tags if tag not in material.tags))
    return material.with_notes(tuple(notes), tags, material.drafts)


def known_tags(material: Material) -> tuple[str, ...]:
    """The tags to choose from: those of all notes, the most used first, then the codebook's."""
    axes = material.comparison.codebook.axes if material.comparison else ()
    poles = [name for axis in axes for name in (axis.id, f"{axis.id}/{axis.left}", f"{axis.id}/{axis.right}")]
    return clean_tags((*material.tags, *poles))


def _written(tags: Iterable[str]) -> str:
    return " ".join(f"#{tag}" for tag in tags)
