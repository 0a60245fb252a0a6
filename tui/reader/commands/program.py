"""Help, the palette, and leaving."""

from __future__ import annotations

from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.effects import Errand, Open, Room, Say


@command("help", "?", "f1", group=CommandGroup.PROGRAM, needs=Needs.NOTHING, hint="help")
def help_(turn: Invocation) -> Outcome:
    """Every key, with a filter."""
    return turn.state, (Open(Room.HELP),)


@command("palette", "ctrl+p", group=CommandGroup.PROGRAM, needs=Needs.NOTHING)
def palette(turn: Invocation) -> Outcome:
    """Find a command by name."""
    return turn.state, (Open(Room.PALETTE),)


@command("tour", "g ?", group=CommandGroup.PROGRAM, needs=Needs.NOTHING)
def tour(turn: Invocation) -> Outcome:
    """A tour of the first minute: one thing to do at a time; again goes on to the next, escape ends it."""
    from tui.reader.commands.tour import farewell, onward

    state = onward(turn.state, turn.material)
    return state, (Say(farewell(turn.material)),) if state.tour is None else ()


@command("notices", "!", group=CommandGroup.PROGRAM, needs=Needs.NOTHING)
def notices(turn: Invocation) -> Outcome:
    """Cautions: how the texts were read, what was set apart, the limits; faults of a changed codebook."""
    return turn.state, (Open(Room.NOTICES),)


@command("recent", "g r", group=CommandGroup.PROGRAM, needs=Needs.NOTHING)
def recent(turn: Invocation) -> Outcome:
    """The pairs of files read last, to open one of them; this pair is kept as when the program ends."""
    return turn.state, (Open(Room.RECENT),)


@command("open-text", "g f", group=CommandGroup.PROGRAM, needs=Needs.NOTHING)
def open_text(turn: Invocation) -> Outcome:
    """Another text in place of this one: a file (tab completes its path), or what is on the clipboard."""
    return turn.state, (Open(Room.OTHER),)


@command("origin", "g d", group=CommandGroup.PROGRAM, needs=Needs.NOTHING)
def origin(turn: Invocation) -> Outcome:
    """Who wrote this text, where and when: what is a guess, what you corrected; correct it for good."""
    return turn.state, (Open(Room.ORIGIN),)


@command("suspend", "ctrl+z", group=CommandGroup.PROGRAM, needs=Needs.NOTHING)
def suspend(turn: Invocation) -> Outcome:
    """Back to the shell for a while; fg returns."""
    return turn.state, (Errand.SUSPEND,)


@command("quit", "q", "ctrl+q", group=CommandGroup.PROGRAM, needs=Needs.NOTHING, hint="quit")
def quit_(turn: Invocation) -> Outcome:
    """Quit; the place and all notes are kept."""
    return turn.state, (Errand.QUIT,)
