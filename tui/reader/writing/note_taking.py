"""From what is current to a note about it, and from the editor to the notebook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.pair import Side
from tui.reader.card.link_card import speaker_line
from tui.reader.state.material import Material
from tui.reader.state.messages import NoteTyped
from tui.reader.state.reading_state import ReadingState
from tui.spans import Span

if TYPE_CHECKING:
    from tui.framing.model import Quotation, Shift
    from tui.notes.model import Anchor, Note
    from tui.reader.state.placed_note import PlacedNote
    from tui.reader.work.notebook import Notebook

MOST_QUOTATIONS = 3
"""Quotations of a shift that a note on it keeps of each text."""


def note_here(state: ReadingState, material: Material, *, alone: bool = False) -> Note:
    """An empty note on the selected words, else on the current pair, else on the passage, with who says it.

    `alone`: on the passage even if it has a counterpart.
    """
    from tui.notes import new_note
    from tui.notes.model import NoteKind

    if any(state.selection) and not alone:
        words = [(side, span) for side in Side if (span := state.selection[side])]
        anchors = tuple(anchor_at(material, side, span) for side, span in words)
        return new_note(NoteKind.SPAN, anchors=anchors)
    if state.link is not None and not alone:
        anchors = tuple(_on_passage(material, side, state.link.on(side)) for side in Side)
        return new_note(NoteKind.PAIR, anchors=anchors)
    passage = material.passage(state.side, state.offset)
    if passage is None:
        return new_note(NoteKind.WHOLE)
    return new_note(NoteKind.PASSAGE, anchors=(_on_passage(material, state.side, passage.id),))


def note_on_whole() -> Note:
    """An empty note on the comparison as a whole."""
    from tui.notes import new_note
    from tui.notes.model import NoteKind

    return new_note(NoteKind.WHOLE)


def note_on_shift(shift: Shift, material: Material) -> Note:
    """An empty note on a shift: its title, and the first quotations of either text."""
    from tui.notes import new_note
    from tui.notes.model import NoteKind

    anchors = (*_quoted(shift.old, material), *_quoted(shift.new, material))
    return new_note(NoteKind.SHIFT, anchors=anchors, subject=shift.title)


def _quoted(quotations: Iterable[Quotation], material: Material) -> tuple[Anchor, ...]:
    found = []
    for item in tuple(quotations)[:MOST_QUOTATIONS]:
        document = material.documents[item.side]
        passage = document.passage_at(item.span.start)
        span = Span(passage.span.start, max(passage.span.end, item.span.end)) if passage else item.span
        found.append(anchor_at(material, item.side, span))
    return tuple(found)


def _on_passage(material: Material, side: Side, passage: int) -> Anchor:
    return anchor_at(material, side, material.documents[side].passages[passage].span)


def anchor_at(material: Material, side: Side, span: Span) -> Anchor:
    """The anchor of a place with who speaks there."""
    from tui.notes import make_anchor

    document = material.documents[side]
    passage = document.passage_at(span.start)
    speaker = speaker_line(material, side, passage.id) if material.comparison and passage else ""
    return make_anchor(document, span, side, speaker)


def place_here(state: ReadingState, material: Material, side: Side) -> Span | None:
    """Where a note would be attached in one text: the selected words, else the passage under its cursor."""
    if state.selection[side] is not None:
        return state.selection[side]
    passage = material.passage(side, state.cursor[side])
    return passage.span if passage else None


def moved_here(placed: PlacedNote, state: ReadingState, material: Material) -> Note | None:
    """The note with the first anchor that is not sure, else that of the active text, moved to the cursor."""
    from tui.notes import attach
    from tui.notes.model import AnchorStatus

    unsure = [place.anchor for place in placed.places if place.status is not AnchorStatus.SURE]
    here = [place.anchor for place in placed.places if place.anchor.side is state.side]
    anchor = next(iter((*unsure, *here)), None)
    span = place_here(state, material, anchor.side) if anchor else None
    if anchor is None or span is None:
        return None
    return attach(placed.note, anchor, material.documents[anchor.side], span)


def accepted(placed: PlacedNote, material: Material) -> Note | None:
    """The note fastened to the words that were found in the place of the old ones; None if none were."""
    from tui.notes import attach
    from tui.notes.model import AnchorStatus

    note = placed.note
    for place in placed.places:
        if place.status is AnchorStatus.REVIEW and place.span is not None:
            note = attach(note, place.anchor, material.documents[place.anchor.side], place.span)
    return None if note == placed.note else note


def keep_note(notebook: Notebook, message: NoteTyped) -> str:
    """Save a note, or delete one whose words and tags are gone; what became of it, if known at once."""
    note = message.note
    if message.draft:
        notebook.save_draft(note)
    elif not note.body.strip() and not note.tags:
        notebook.delete(note.id)
        return "Nothing written, no note kept."
    elif not message.settled:
        notebook.save(note, continuing=not message.first)
    if message.closed:
        notebook.confirm()
    return ""
