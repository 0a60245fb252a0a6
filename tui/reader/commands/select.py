"""Selecting words by keyboard."""

from __future__ import annotations

from dataclasses import replace

from tui.reader import selecting
from tui.reader.commands.registry import Group, Outcome, Turn, command
from tui.reader.effects import Say


@command("select", "V", group=Group.MOVE)
def select(turn: Turn) -> Outcome:
    """Select the passage; then j k and jumps take more, h l move the end by a word, tab the other end."""
    state = turn.state
    if state.grip is not None:
        return replace(state, grip=None), (Say("Selected: y copies it, a notes it, esc forgets it."),)
    return selecting.begin(state, turn.material), (
        Say("Selecting: j k by the passage, h l by the word, tab the other end, esc forgets it."),
    )
