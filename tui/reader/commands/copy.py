"""Copying words with their source, and the way to the source."""

from __future__ import annotations

from dataclasses import replace

from tui.pair import Side
from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.effects import Browse, Copy, Say
from tui.reader.writing.citation import address, cited
from tui.spans import Span


@command("copy", "y", group=CommandGroup.NOTES)
def copy(turn: Invocation) -> Outcome:
    """Copy the selected words, or the passage, with their source."""
    state, selected = turn.state, turn.state.selected
    if selected is not None:
        words = cited(turn.material, state.side, selected)
        return replace(state, grip=None), (Copy(words, "The selection with its source"),)
    span = _passage(turn, state.side)
    if span is None:
        return state, ()
    return state, (Copy(cited(turn.material, state.side, span), "The passage with its source"),)


@command("copy-pair", "Y", group=CommandGroup.NOTES, needs=Needs.LINK)
def copy_pair(turn: Invocation) -> Outcome:
    """Copy both passages of the current link with their sources."""
    side = turn.state.side
    spans = ((one, _passage(turn, one)) for one in (side, side.other))
    words = "\n\n".join(cited(turn.material, one, span) for one, span in spans if span)
    return turn.state, (Copy(words, "Both passages with their sources"),)


def _passage(turn: Invocation, side: Side) -> Span | None:
    state, document = turn.state, turn.material.documents[side]
    if state.link:
        return document.passages[state.link.on(side)].span
    passage = turn.material.passage(side, state.cursor[side])
    return passage.span if passage else None


def _no_address(turn: Invocation) -> str:
    side = turn.state.side
    source = turn.material.documents[side].metadata.source
    named = f" Its file names {source} as the source." if source else ""
    return f"No web address is known of {turn.material.names[side]}.{named}"


@command("source", "O", group=CommandGroup.NOTES, needs=Needs.NOTHING)
def source(turn: Invocation) -> Outcome:
    """Show the address of this text's source and copy it."""
    found = address(turn.material, turn.state.side)
    return turn.state, (Copy(found, found) if found else Say(_no_address(turn)),)


@command("open-source", "g x", group=CommandGroup.NOTES, needs=Needs.NOTHING)
def open_source(turn: Invocation) -> Outcome:
    """Open the source of this text in the desktop's browser: the only key that leaves this machine."""
    found = address(turn.material, turn.state.side)
    return turn.state, (Browse(found) if found else Say(_no_address(turn)),)
