"""From what is current to a note about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pair import Side
from tui.reader.card import speaker_line
from tui.reader.material import Material
from tui.reader.state import ReadingState

if TYPE_CHECKING:
    from tui.notes.model import Anchor, Note
    from tui.reader.notebook import Notebook


def note_here(state: ReadingState, material: Material) -> Note:
    """An empty note on the current pair, else on the passage under the cursor, with who says it."""
    from tui.notes import new_note
    from tui.notes.model import NoteKind

    if state.link is not None:
        anchors = tuple(_anchor(material, side, state.link.on(side)) for side in Side)
        return new_note(NoteKind.PAIR, anchors=anchors)
    passage = material.passage(state.side, state.offset)
    if passage is None:
        return new_note(NoteKind.WHOLE)
    return new_note(NoteKind.PASSAGE, anchors=(_anchor(material, state.side, passage.id),))


def _anchor(material: Material, side: Side, passage: int) -> Anchor:
    from tui.notes import make_anchor

    document = material.documents[side]
    speaker = speaker_line(material, side, passage) if material.comparison else ""
    return make_anchor(document, document.passages[passage].span, side, speaker)


def keep_note(notebook: Notebook, note: Note) -> str:
    """Save a note, or delete one whose words are gone; what became of it, for the reader."""
    if note.body.strip():
        notebook.save(note)
        return "Note saved."
    notebook.delete(note.id)
    return "Nothing written, no note kept."
