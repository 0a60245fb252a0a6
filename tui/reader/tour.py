"""A tour of the first minute: one thing to do at a time, with its key as it is bound."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tui.reader.commands.registry import key_of
from tui.reader.effects import Effect, Open, Say
from tui.reader.lines import ACCENT, FAINT, SOFT, STRONG, Line, fit, joined, line, spread, wrap
from tui.reader.state import ReadingState


class Step(NamedTuple):
    """Something to do. Any of the commands does it; the key of the first one is named."""

    commands: tuple[str, ...]
    words: str
    brief: str


STEPS = (
    Step(
        ("next-link", "previous-link"),
        "goes to the next link: two passages that are about the same.",
        "next link",
    ),
    Step(("cross",), "crosses to the counterpart, brought level with where you were.", "cross the link"),
    Step(("why",), "tells why the two passages are linked; esc returns.", "why linked"),
    Step(
        ("shifts", "next-shift", "previous-shift"),
        "shows what shifted, with the words that prove it; esc returns.",
        "what shifted",
    ),
    Step(
        ("note", "note-alone", "note-on-all"),
        "writes a note on this pair, saved while you type; esc closes it.",
        "write a note",
    ),
    Step(("help", "palette"), "lists every key; type to filter, esc returns.", "all keys"),
)

INDENT = 11
"""Cells before the words of a step."""

TOUR = "tour"
"""The command that begins the tour and goes on with it."""


def steps() -> tuple[Step, ...]:
    """The steps that can be taken: those whose command has a key."""
    return tuple(step for step in STEPS if key_of(step.commands[0]))


def onward(state: ReadingState) -> ReadingState:
    """The tour begun, or at its next step, or over."""
    at = 0 if state.tour is None else state.tour + 1
    return replace(state, tour=at if at < len(steps()) else None)


def farewell() -> str:
    """What is said at the end."""
    key = key_of(TOUR)
    return f"The tour is over; {key} begins it again." if key else "The tour is over."


def followed(
    before: ReadingState, after: ReadingState, effects: tuple[Effect, ...], command: str
) -> tuple[ReadingState, tuple[Effect, ...]]:
    """What comes of a command, with the tour a step on if the command was what the step asks for.

    A command that did nothing but say why it cannot be carried out is no step.
    """
    if before.tour is None or after.tour is None:
        return after, effects
    done = after != before or any(isinstance(effect, Open) for effect in effects)
    if not done or command not in steps()[before.tour].commands:
        return after, effects
    state = onward(after)
    return state, effects if state.tour is not None else (Say(farewell()), *effects)


def tour_lines(at: int, rows: int, cells: int) -> tuple[Line, ...]:
    """A step of the tour for a width in cells; in one row if there are no more."""
    offered = steps()
    step = offered[at]
    head = line((f" Tour {at + 1}/{len(offered)}  ", SOFT), (f"{key_of(step.commands[0])} ", ACCENT))
    over = line((key_of("clear"), ACCENT), (" ends the tour", FAINT)) if key_of("clear") else ()
    further = line((key_of(TOUR), ACCENT), (" goes on", FAINT)) if key_of(TOUR) else ()
    if rows == 1:
        return (spread((*head, *line((step.brief, STRONG))), line(*over, " "), cells),)
    asked = wrap((*head, *line(step.words)), cells, INDENT)
    free = line(("do anything else meanwhile", FAINT))
    return (*asked, fit((*line(" " * INDENT), *joined([over, further, free])), cells))
