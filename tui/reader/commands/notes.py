"""Notes on passages and pairs."""

from __future__ import annotations

from tui.pair import Side
from tui.reader.commands.registry import Group, Needs, Outcome, Turn, command
from tui.reader.effects import Copy, Open, Room


@command("note", "a", group=Group.NOTES, hint="note")
def note(turn: Turn) -> Outcome:
    """Write a note on the current pair, or on the passage if it has no counterpart."""
    return turn.state, (Open(Room.NOTE),)


@command("notes", "L", group=Group.NOTES, needs=Needs.NOTHING)
def notes(turn: Turn) -> Outcome:
    """All notes: search, edit, delete, go to their place."""
    return turn.state, (Open(Room.NOTES),)


@command("copy", "y", group=Group.NOTES)
def copy(turn: Turn) -> Outcome:
    """Copy the passage with its source."""
    return turn.state, (Copy(_cited(turn, turn.state.side), "The passage"),)


@command("copy-pair", "Y", group=Group.NOTES, needs=Needs.LINK)
def copy_pair(turn: Turn) -> Outcome:
    """Copy both passages of the current link with their sources."""
    side = turn.state.side
    words = f"{_cited(turn, side)}\n\n{_cited(turn, side.other)}"
    return turn.state, (Copy(words, "Both passages"),)


def _cited(turn: Turn, side: Side) -> str:
    document = turn.material.documents[side]
    passage = turn.material.passage(side, turn.state.cursor[side])
    if turn.state.link:
        passage = document.passages[turn.state.link.on(side)]
    words = " ".join(document.words(passage.span).split()) if passage else ""
    origin = document.metadata
    source = ", ".join(part for part in (origin.author, origin.title, origin.outlet, origin.date) if part)
    return f"“{words}” ({source or document.path})"
