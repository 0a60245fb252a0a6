"""Word by word: where the two passages of a link differ."""

from __future__ import annotations

from dataclasses import replace

from tui.language.counted import counted
from tui.pair import Pair
from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.effects import Reveal, Say
from tui.reader.state.reading_state import WordDifference

TOO_LONG = "These passages are too long to be compared word by word."


@command("differences", "=", group=CommandGroup.LINKS, needs=Needs.LINKS)
def differences(turn: Invocation) -> Outcome:
    """Mark the words in which the two passages of a link differ, in place of those that link them."""
    state = replace(turn.state, differences=not turn.state.differences, differing=None)
    if not state.differences:
        return state, (Say("Words that link the passages are marked."),)
    if state.link is None:
        return state, (Say("Words that differ are marked, wherever two passages are linked."),)
    found = turn.material.differences(state.link)
    if found is None:
        return state, (Say(TOO_LONG),)
    if not found.runs:
        return state, (Say("No word differs between these two passages."),)
    many = counted(len(found.runs), "place")
    hint = ("next-difference", "goes from one to the next")
    said = turn.keymap.hinted(f"These two passages differ in {many}", hint)
    return state, (Say(said),)


def _step(turn: Invocation, direction: int) -> Outcome:
    state, material = turn.state, turn.material
    found = material.differences(state.link) if state.link else None
    if state.link is None or found is None:
        return state, (Say(TOO_LONG),)
    total = len(found.runs)
    if not total:
        return replace(state, differences=True), (Say("No word differs between these two passages."),)
    now = state.differing.number if state.differing and state.differing.ends == state.link else 0
    number = now + direction * turn.times if now else (1 if direction > 0 else total)
    number = min(max(number, 1), total)
    if number == now:
        if not turn.wraps:
            words = "No further difference" if direction > 0 else "No difference before this one"
            return state, (Say(f"{words} ({total} in all)."),)
        number = 1 if direction > 0 else total
    from tui.reader.state.word_differences import difference_remark, quoted

    run = found.runs[number - 1]
    words = difference_remark(
        run, lambda side, span: quoted(material.documents[side].text, span), material.names
    )
    moved = replace(state, differences=True, differing=WordDifference(state.link, number))
    return moved, (Reveal(Pair(*run)), Say(f"Difference {number}/{total}: {words}"))


@command("next-difference", "d", group=CommandGroup.LINKS, needs=Needs.LINK)
def next_difference(turn: Invocation) -> Outcome:
    """Next words in which the two passages differ."""
    return _step(turn, 1)


@command("previous-difference", "D", group=CommandGroup.LINKS, needs=Needs.LINK)
def previous_difference(turn: Invocation) -> Outcome:
    """Previous words in which the two passages differ."""
    return _step(turn, -1)
