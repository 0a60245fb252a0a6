"""Framing: from evidence to evidence, whose voices count, the screen of shifts."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.current_link import settle
from tui.reader.state.effects import Errand, Flash, Open, Room, Say
from tui.reader.state.reading_state import Voices, following
from tui.reader.state.scrolling import Show
from tui.reader.state.stops import ahead, shift_places


@command("shifts", "S", group=CommandGroup.FRAMING, needs=Needs.FRAMING, hint="findings")
def shifts(turn: Invocation) -> Outcome:
    """Findings, then what they rest on: shifts, verbs, axes, speakers, quotations behind each number."""
    return turn.state, (Open(Room.SHIFTS),)


def _seek_evidence(turn: Invocation, direction: int) -> Outcome:
    state, material = turn.state, turn.material
    evidence = material.evidence(state.side, state.voices)
    starts = sorted({item.span.start for item in evidence})
    index = ahead(starts, state.offset, direction * turn.times, wraps=turn.wraps)
    if index is None:
        return state, (Say(f"No further framing evidence in this direction ({len(evidence)} in this text)."),)
    first = bisect_left(evidence, starts[index], key=lambda item: item.span.start)
    here = [item for item in evidence[first:] if item.span.start == starts[index]]
    moved = settle(state.jump(state.side, starts[index]), material)
    words = "; ".join(f"{one.cue.axis}, {material.pole_words(one.cue.axis, one.pole)}" for one in here)
    number = f"{first + 1}" if len(here) == 1 else f"{first + 1}–{first + len(here)}"
    return moved, (
        Show("third"),
        Flash(state.side, here[-1].span),
        Say(f"Evidence {number}/{len(evidence)}: {words}."),
    )


@command("next-evidence", "e", group=CommandGroup.FRAMING, needs=Needs.FRAMING, selecting="word-on")
def next_evidence(turn: Invocation) -> Outcome:
    """Next words that speak for a pole of an axis."""
    return _seek_evidence(turn, 1)


@command("previous-evidence", "E", group=CommandGroup.FRAMING, needs=Needs.FRAMING)
def previous_evidence(turn: Invocation) -> Outcome:
    """Previous framing evidence."""
    return _seek_evidence(turn, -1)


def _seek_shift(turn: Invocation, direction: int) -> Outcome:
    state, material = turn.state, turn.material
    places = shift_places(material, state.side, state.voices)
    starts = sorted({place.span.start for place in places})
    index = ahead(starts, state.offset, direction * turn.times, wraps=turn.wraps)
    if index is None:
        many = f"{len(starts)} places in this text"
        return state, (Say(f"No further words behind a shift in this direction ({many})."),)
    start = starts[index]
    place = next(place for place in places if place.span.start == start)
    moved = settle(state.jump(state.side, start), material)
    said = f"{index + 1}/{len(starts)}, shift {place.number}: {place.shift.title}"
    return moved, (Show("third"), Flash(state.side, place.span), Say(said))


@command("next-shift", ">", group=CommandGroup.FRAMING, needs=Needs.FRAMING)
def next_shift(turn: Invocation) -> Outcome:
    """Next words that show a shift between the texts."""
    return _seek_shift(turn, 1)


@command("previous-shift", "<", group=CommandGroup.FRAMING, needs=Needs.FRAMING)
def previous_shift(turn: Invocation) -> Outcome:
    """Previous words that show a shift."""
    return _seek_shift(turn, -1)


@command("why-marked", "W", group=CommandGroup.FRAMING, needs=Needs.FRAMING)
def why_marked(turn: Invocation) -> Outcome:
    """Why words here are marked: cue, line of the codebook, speaker, rule."""
    return turn.state, (Open(Room.EVIDENCE),)


@command("speaker", "g v", group=CommandGroup.FRAMING, needs=Needs.FRAMING)
def speaker(turn: Invocation) -> Outcome:
    """Everything that the speaker of this passage says, beside a speaker of the other text."""
    return turn.state, (Open(Room.SPEAKER),)


@command("legend", "g l", group=CommandGroup.FRAMING, needs=Needs.FRAMING, hint="legend")
def legend(turn: Invocation) -> Outcome:
    """Legend: what colours, letters and signs mean, until the next key."""
    return turn.state, (Open(Room.LEGEND),)


@command("code", "C", group=CommandGroup.FRAMING, needs=Needs.FRAMING)
def code(turn: Invocation) -> Outcome:
    """Code words selected or looked for: a cue, a topic, a name, or not one; without any: what you coded."""
    return turn.state, (Open(Room.CODING),)


@command("targets", "I", group=CommandGroup.FRAMING, needs=Needs.FRAMING)
def targets(turn: Invocation) -> Outcome:
    """Whom the texts are about: choose whose framing is followed, or type any words."""
    return turn.state, (Open(Room.TARGETS),)


@command("other-target", "g i", group=CommandGroup.FRAMING, needs=Needs.FRAMING)
def other_target(turn: Invocation) -> Outcome:
    """Exchange the target for the one that was followed before."""
    state = turn.state
    if state.unfollowed is None:
        return state, (Say("Only one target was followed so far: choose another in the list of targets."),)
    return following(state, state.unfollowed), (Errand.FOLLOW,)


@command("voices", "v", group=CommandGroup.FRAMING, needs=Needs.NOTHING)
def voices(turn: Invocation) -> Outcome:
    """Show what everybody says, or the author's own voice only."""
    author_only = turn.state.voices is Voices.ALL
    state = replace(turn.state, voices=Voices.AUTHOR if author_only else Voices.ALL)
    words = "Framing in the author's own voice only." if author_only else "Framing in all voices."
    return state, (Say(words),)
