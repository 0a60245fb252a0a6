"""What the reader says of links, and undo for everything that changes something."""

from __future__ import annotations

from dataclasses import replace

from tui.alignment.model import Verdict
from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.effects import Judge, Say, Undo
from tui.reader.state.reading_state import LinkEnds, Position, Sync
from tui.reader.state.scrolling import Show


def _words(turn: Invocation, verdict: Verdict | None) -> str:
    """What is said of a verdict that was given; None: it was taken back."""
    if verdict is None:
        return "Verdict taken back."
    if verdict is Verdict.REJECTED:
        return turn.keymap.hinted("Link rejected", ("faint", "shows it again"), ("undo", "takes it back"))
    return "Link confirmed." if verdict is Verdict.CONFIRMED else "Linked by hand."


def _judge(turn: Invocation, ends: LinkEnds | None, verdict: Verdict) -> Outcome:
    """Give a verdict; the same verdict again takes it back."""
    if ends is None:
        return turn.state, ()
    link = turn.material.link(ends)
    if link is None and verdict is Verdict.CONFIRMED:
        verdict = Verdict.ADDED  # a pair that was only nearly a link
    before = link.verdict if link else None
    after = None if before is verdict else verdict
    return turn.state, (Judge(ends, after), Say(_words(turn, after)))


@command("confirm", "c", group=CommandGroup.NOTES, needs=Needs.LINK)
def confirm(turn: Invocation) -> Outcome:
    """Confirm the current link; again takes it back."""
    return _judge(turn, turn.state.link, Verdict.CONFIRMED)


@command("reject", "x", group=CommandGroup.NOTES, needs=Needs.LINK)
def reject(turn: Invocation) -> Outcome:
    """Reject the current link; again takes it back."""
    return _judge(turn, turn.state.link, Verdict.REJECTED)


@command("link-by-hand", "+", group=CommandGroup.NOTES, needs=Needs.LINKS)
def link_by_hand(turn: Invocation) -> Outcome:
    """Link by hand: + on a passage here, then + on one in the other text."""
    state, material = turn.state, turn.material
    half = state.half
    if half is None or half.side is state.side:
        marked = replace(state, half=Position(state.side, state.offset))
        if half is not None and half == marked.half:
            return replace(state, half=None), (Say("Linking by hand given up."),)
        how = ("link-by-hand", "on its counterpart in the other text links the two")
        return marked, (Say(turn.keymap.hinted("First end marked", how)),)
    first = material.passage(half.side, half.offset)
    second = material.passage(state.side, state.offset)
    if first is None or second is None:
        return replace(state, half=None), ()
    ends = LinkEnds.of(state.side, second.id, first.id)
    state = replace(state, half=None, link=ends)
    existing = material.link(ends)
    if existing and existing.verdict is Verdict.ADDED:
        return state, (Say("These two are linked by hand already."),)
    verdict = Verdict.CONFIRMED if existing else Verdict.ADDED
    level = Show(level=state.sync is not Sync.FREE)
    return state, (Judge(ends, verdict), level, Say(_words(turn, verdict)))


@command("undo", "u", group=CommandGroup.NOTES, needs=Needs.NOTHING)
def undo(turn: Invocation) -> Outcome:
    """Undo the last verdict, link by hand, tag or change of a note; asks before an earlier start's."""
    return turn.state, (Undo(),)


@command("redo", "U", group=CommandGroup.NOTES, needs=Needs.NOTHING)
def redo(turn: Invocation) -> Outcome:
    """Redo what was undone."""
    return turn.state, (Undo(redo=True),)
