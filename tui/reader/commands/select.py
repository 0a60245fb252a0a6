"""Selecting words by keyboard."""

from __future__ import annotations

from dataclasses import replace

from tui.reader import selecting
from tui.reader.commands.registry import Group, Outcome, Turn, command
from tui.reader.effects import Say, Show

BEGIN = "V begins a selection; then w e b 0 $ move its end."


@command("select", "V", group=Group.MOVE)
def select(turn: Turn) -> Outcome:
    """Select the passage; then j k and jumps take more, w b move the end by a word, tab the other end.

    There is no cursor on a word but while one selects: all that is asked of a place is asked of its passage.
    """
    state = turn.state
    if state.grip is not None:
        return replace(state, grip=None), (Say("Selected: y copies it, a notes it, esc forgets it."),)
    return selecting.begin(state, turn.material), (
        Say("Selecting: j k by the passage, w b by the word, 0 $ its ends, tab the other end, esc forgets."),
    )


@command("word-on", group=Group.MOVE)
def word_on(turn: Turn) -> Outcome:
    """While selecting: the end a word on."""
    return _by_words(turn, turn.times)


@command("word-back", "b", group=Group.MOVE)
def word_back(turn: Turn) -> Outcome:
    """While selecting: the end a word back, as h; w, e and l take it a word on."""
    return _by_words(turn, -turn.times)


def _by_words(turn: Turn, steps: int) -> Outcome:
    if turn.state.grip is None:
        return turn.state, (Say(BEGIN),)
    return selecting.move_word(turn.state, turn.material, steps), (Show(),)


@command("to-passage-start", "0", group=Group.MOVE)
def to_passage_start(turn: Turn) -> Outcome:
    """While selecting: the end to the beginning of its passage, whose first word is kept."""
    return _to_edge(turn, forward=False)


@command("to-passage-end", "$", group=Group.MOVE)
def to_passage_end(turn: Turn) -> Outcome:
    """While selecting: the end to the end of its passage."""
    return _to_edge(turn, forward=True)


def _to_edge(turn: Turn, *, forward: bool) -> Outcome:
    if turn.state.grip is None:
        return turn.state, (Say(BEGIN),)
    return selecting.move_to_edge(turn.state, turn.material, forward=forward), (Show(),)
