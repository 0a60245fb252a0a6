"""Marks of one letter, and letters over what is on the screen."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.current_link import settle
from tui.reader.state.effects import Errand, Say
from tui.reader.state.reading_state import Awaiting, Position, ReadingState
from tui.reader.state.scrolling import Show


@command("mark", "m", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def mark(turn: Invocation) -> Outcome:
    """Mark this place with a letter, as in ma; kept with these texts."""
    state, letter = turn.state, turn.argument
    if not letter:
        return replace(state, awaiting=Awaiting.MARK), ()
    state = replace(state, awaiting=None)
    if not _is_letter(letter):
        return state, (Say("No mark set: a mark is one letter, a to z."),)
    marks = dict(state.marks) | {letter: state.place}
    kept = replace(state, marks=tuple(sorted(marks.items())))
    back = turn.keymap.key_of("go-to-mark")
    return kept, (Say(f"Marked {letter}{f': {back}{letter} comes back here' if back else ''}."),)


@command("go-to-mark", "`", "'", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def go_to_mark(turn: Invocation) -> Outcome:
    """To a mark, as in `a; pressed twice, back to where you were, and again to return."""
    state, letter = turn.state, turn.argument
    if not letter:
        return replace(state, awaiting=Awaiting.GO_TO_MARK), ()
    state = replace(state, awaiting=None)
    if letter in ("`", "'"):
        return _arrive(turn, state, state.back[-1] if state.back else None, "No earlier place to go back to.")
    there = "".join(name for name, _ in state.marks)
    missing = f"No mark {letter}." if _is_letter(letter) else "No jump: a mark is one letter, a to z."
    known = f" There are: {' '.join(there)}." if there else ""
    if not there and turn.keymap.key_of("mark"):
        known = f" {turn.keymap.key_of('mark')} and a letter sets one."
    return _arrive(turn, state, state.mark(letter), missing + known)


def _is_letter(key: str) -> bool:
    return len(key) == 1 and key.isalpha()


def _arrive(turn: Invocation, state: ReadingState, place: Position | None, missing: str) -> Outcome:
    if place is None:
        return state, (Say(missing),)
    return settle(state.jump(*place), turn.material), (Show("third", flash=True),)


@command("letters", "F", group=CommandGroup.MOVE)
def letters(turn: Invocation) -> Outcome:
    """A letter on every passage on the screen, in both texts: its key goes there."""
    state, key = turn.state, turn.argument
    if not key:
        return replace(state, awaiting=Awaiting.LETTER), (Errand.LETTERS,)
    place = next((target.place for target in state.targets if target.letter == key), None)
    state = replace(state, awaiting=None, targets=())
    if place is None:
        return state, (Say("No passage bears that letter."),) if key != "escape" else ()
    return settle(state.jump(*place), turn.material), (Show(flash=True),)
