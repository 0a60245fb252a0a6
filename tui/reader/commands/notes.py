"""Notes on passages and pairs."""

from __future__ import annotations

from dataclasses import replace

from tui.pair import Side
from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.current_link import settle
from tui.reader.state.effects import Errand, Flash, Open, OpenNote, Room, Say, SetTags
from tui.reader.state.scrolling import Show
from tui.reader.state.stops import ahead, note_places
from tui.reader.text.styled import shorten
from tui.spans import Span

LONGEST_QUOTED = 30
"""Cells of the words of a note that are said with it."""


@command("note", "a", group=CommandGroup.NOTES, hint="note")
def note(turn: Invocation) -> Outcome:
    """Write a note on the selected words, else on the current pair, else on the passage."""
    return turn.state, (Open(Room.NOTE), *_known(turn))


@command("note-alone", "A", group=CommandGroup.NOTES)
def note_alone(turn: Invocation) -> Outcome:
    """Write a note on this passage alone, not on its pair."""
    return turn.state, (Open(Room.NOTE_ALONE), *_known(turn))


def _known(turn: Invocation) -> tuple[Say, ...]:
    """What to say of notes that stand here already: another one is started all the same."""
    side = turn.state.side
    passage = turn.material.passage(side, turn.state.offset)
    found = turn.material.notes_on(side, passage.span) if passage else ()
    count = sum(1 for note in found if note.body.strip())
    if not count:
        return ()
    bears, them = ("a note", "it") if count == 1 else (f"{count} notes", "them")
    return (Say(turn.keymap.hinted(f"This passage bears {bears} already", ("open-note", f"opens {them}"))),)


@command("note-on-all", "g a", group=CommandGroup.NOTES, needs=Needs.NOTHING)
def note_on_all(turn: Invocation) -> Outcome:
    """Write a note on the comparison as a whole."""
    return turn.state, (Open(Room.NOTE_WHOLE),)


@command("tag", "t", group=CommandGroup.NOTES)
def tag(turn: Invocation) -> Outcome:
    """Tag the selected words, else the pair, else the passage, without a note; a tag it has comes off."""
    return turn.state, (Open(Room.TAGS),)


@command("tag-alone", "g t", group=CommandGroup.NOTES)
def tag_alone(turn: Invocation) -> Outcome:
    """Tag this passage alone, not its pair."""
    return turn.state, (Open(Room.TAGS_ALONE),)


@command("tag-again", ";", group=CommandGroup.NOTES)
def tag_again(turn: Invocation) -> Outcome:
    """The last tags once more, on what is current; again takes them off."""
    last = turn.state.last_tags
    tag = SetTags(last, turn.state.last_alone)
    return turn.state, (tag if last else Say(turn.keymap.hinted("Nothing was tagged yet", ("tag", "does"))),)


@command("tag-with", group=CommandGroup.NOTES)
def tag_with(turn: Invocation) -> Outcome:
    """Tag what is current with the tags that were typed."""
    return _tagged(turn, alone=False)


@command("tag-alone-with", group=CommandGroup.NOTES)
def tag_alone_with(turn: Invocation) -> Outcome:
    """Tag the passage alone with the tags that were typed."""
    return _tagged(turn, alone=True)


def _tagged(turn: Invocation, *, alone: bool) -> Outcome:
    from tui.reader.writing.tags import read_tags

    tags = read_tags(turn.argument)
    if not tags:
        said = "A tag is a word of letters, as in #limits." if turn.argument.strip() else "Nothing is tagged."
        return turn.state, (Say(said),)
    return replace(turn.state, last_tags=tags, last_alone=alone), (SetTags(tags, alone),)


@command("open-note", "o", group=CommandGroup.NOTES)
def open_note(turn: Invocation) -> Outcome:
    """Open the note on this passage; if it has several, the one that go came to, or a list of them."""
    side, state = turn.state.side, turn.state
    passage = turn.material.passage(side, state.offset)
    found = turn.material.notes_on(side, passage.span) if passage else ()
    if not found:
        return state, (Say(turn.keymap.hinted("There is no note on this passage", ("note", "writes one"))),)
    if any(note.id == state.noted for note in found):
        return state, (OpenNote(state.noted),)
    return state, (OpenNote(found[0].id, listed=len(found) > 1),)


@command("next-note-here", "g o", group=CommandGroup.NOTES)
def next_note_here(turn: Invocation) -> Outcome:
    """Of several notes and tags on this passage the next, its words lit; then o opens that one."""
    state, material = turn.state, turn.material
    passage = material.passage(state.side, state.offset)
    here = [
        placed
        for placed in material.notes
        if passage and any(span.overlaps(passage.span) for span in placed.spans(state.side))
    ]
    if not here:
        return state, (Say(turn.keymap.hinted("There is no note on this passage", ("note", "writes one"))),)
    before = next((at for at, placed in enumerate(here) if placed.note.id == state.noted), -1)
    at = (before + turn.times) % len(here)
    placed, text = here[at], material.documents[state.side].text
    lit = [Flash(side, span) for side in Side for span in placed.spans(side)]
    words = shorten(next(iter(placed.spans(state.side))).of(text), LONGEST_QUOTED)
    said = f"Note {at + 1}/{len(here)} here, on “{words}”: {placed.words or '(empty)'}"
    return replace(state, noted=placed.note.id), (Show(), *lit, Say(said))


@command("notes", "L", group=CommandGroup.NOTES, needs=Needs.NOTHING)
def notes(turn: Invocation) -> Outcome:
    """All notes: filter, sort, edit, review, attach by hand, delete, go to their place."""
    return turn.state, (Open(Room.NOTES),)


@command("export-notes", "g e", group=CommandGroup.NOTES, needs=Needs.NOTHING)
def export_notes(turn: Invocation) -> Outcome:
    """Export the notes on these texts as Markdown to the current folder; x in the list: those listed."""
    return turn.state, (Errand.EXPORT,)


def _seek_note(turn: Invocation, direction: int) -> Outcome:
    state, material = turn.state, turn.material
    places = note_places(material, state.side)
    starts = sorted({_begin(turn, place.span) for place in places})
    index = ahead(starts, state.offset, direction * turn.times, wraps=turn.wraps)
    if index is None:
        return state, (Say(f"No further note in this direction ({len(starts)} places in this text)."),)
    start = starts[index]
    place = next(place for place in places if _begin(turn, place.span) == start)
    moved = settle(state.jump(state.side, start), material)
    more = sum(_begin(turn, other.span) == start for other in places) - 1
    beside = f" (+{more} on this passage: {turn.keymap.key_of('next-note-here')})" if more else ""
    said = f"Note {index + 1}/{len(starts)}{beside}: {place.placed.words}"
    return moved, (Show("third"), Flash(state.side, place.span), Say(said))


def _begin(turn: Invocation, span: Span) -> int:
    passage = turn.material.passage(turn.state.side, span.start)
    return passage.span.start if passage else span.start


@command("next-note", "p", group=CommandGroup.NOTES)
def next_note(turn: Invocation) -> Outcome:
    """Next passage with a note."""
    return _seek_note(turn, 1)


@command("previous-note", "P", group=CommandGroup.NOTES)
def previous_note(turn: Invocation) -> Outcome:
    """Previous passage with a note."""
    return _seek_note(turn, -1)
