"""Selecting words by keyboard."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.keys.registry import CommandGroup, Invocation, Outcome, command
from tui.reader.state import selection
from tui.reader.state.effects import Say
from tui.reader.state.scrolling import Show

_SELECTED = (("copy", "copies it"), ("note", "notes it"), ("clear", "forgets it"))


def _how_to_begin(turn: Invocation) -> str:
    begins = turn.keymap.hinted("Nothing is selected", ("select", "begins"))
    moves = turn.keymap.keys_of("why", "next-evidence", "word-back", "to-passage-start", "to-passage-end")
    return f"{begins[:-1]}, then {moves} move the end."


@command("select", "V", group=CommandGroup.MOVE)
def select(turn: Invocation) -> Outcome:
    """Select the passage; then j k and jumps take more, w b move the end by a word, tab the other end.

    There is no cursor on a word but while one selects: all that is asked of a place is asked of its passage.
    """
    state = turn.state
    if state.grip is not None:
        return replace(state, grip=None), (Say(turn.keymap.hinted("Selected", *_SELECTED)),)
    return selection.begin(state, turn.material), ()


@command("word-on", group=CommandGroup.MOVE)
def word_on(turn: Invocation) -> Outcome:
    """While selecting: the end a word on."""
    return _by_words(turn, turn.times)


@command("word-back", "b", group=CommandGroup.MOVE)
def word_back(turn: Invocation) -> Outcome:
    """While selecting: the end a word back, as h; w, e and l take it a word on."""
    return _by_words(turn, -turn.times)


def _by_words(turn: Invocation, steps: int) -> Outcome:
    if turn.state.grip is None:
        return turn.state, (Say(_how_to_begin(turn)),)
    return selection.move_word(turn.state, turn.material, steps), (Show(),)


@command("to-passage-start", "0", group=CommandGroup.MOVE)
def to_passage_start(turn: Invocation) -> Outcome:
    """While selecting: the end to the beginning of its passage, whose first word is kept."""
    return _to_edge(turn, forward=False)


@command("to-passage-end", "$", group=CommandGroup.MOVE)
def to_passage_end(turn: Invocation) -> Outcome:
    """While selecting: the end to the end of its passage."""
    return _to_edge(turn, forward=True)


def _to_edge(turn: Invocation, *, forward: bool) -> Outcome:
    if turn.state.grip is None:
        return turn.state, (Say(_how_to_begin(turn)),)
    return selection.move_to_edge(turn.state, turn.material, forward=forward), (Show(),)
