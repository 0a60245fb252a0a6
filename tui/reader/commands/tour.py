"""A tour of the first minute: one thing to do at a time, with its key as it is bound."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tui.pair import Side
from tui.reader.state.effects import Effect, Open, Say
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState
from tui.reader.text.styled import ACCENT, FAINT, SOFT, STRONG, Line, fit, joined, line, spread, wrap


class TourStep(NamedTuple):
    """Something to do. Any of the commands does it; the key of the first one is named."""

    commands: tuple[str, ...]
    words: str
    brief: str
    linked: bool = False  # nothing to do where the texts have no link


STEPS = (
    TourStep(
        ("next-link", "previous-link"),
        "goes to the next link: two passages that are about the same.",
        "next link",
        linked=True,
    ),
    TourStep(
        ("cross",),
        "crosses to the counterpart, brought level with where you were.",
        "cross the link",
        linked=True,
    ),
    TourStep(
        ("why",), "tells why the two passages are linked; esc there returns.", "why linked", linked=True
    ),
    TourStep(
        ("shifts", "next-shift", "previous-shift"),
        "shows what shifted, in the words of both; esc there returns.",
        "what shifted",
    ),
    TourStep(
        ("note", "note-alone", "note-on-all"),
        "writes a note here, saved as you type; esc there closes it.",
        "write a note",
    ),
    TourStep(("help", "palette"), "lists every key; type to filter, esc there returns.", "all keys"),
)

INDENT = 11
"""Cells before the words of a step."""

TOUR = "tour"
"""The command that begins the tour and goes on with it."""


def steps(material: Material) -> tuple[TourStep, ...]:
    """The steps that can be taken: their command has a key, and the texts have what it is for."""
    alone = _is_unlinked(material)
    bound = (step for step in STEPS if material.keymap.key_of(step.commands[0]))
    return tuple(step for step in bound if not (alone and step.linked))


def _is_unlinked(material: Material) -> bool:
    """Whether it is known that no link is shown."""
    return material.alignment is not None and not material.links(Side.LEFT, faint=False)


def current(state: ReadingState, material: Material) -> TourStep | None:
    """The step of the tour: the one that the state tells, or the first after it that can be taken."""
    if state.tour is None:
        return None
    offered = steps(material)
    return next((step for step in STEPS[state.tour :] if step in offered), None)


def onward(state: ReadingState, material: Material) -> ReadingState:
    """The tour begun, or at its next step, or over."""
    now = current(state, material)
    begin = 0 if state.tour is None else len(STEPS) if now is None else STEPS.index(now) + 1
    step = current(replace(state, tour=begin), material)
    return replace(state, tour=None if step is None else STEPS.index(step))


def farewell(material: Material) -> str:
    """What is said at the end."""
    key = material.keymap.key_of(TOUR)
    return f"{key} repeats the tour." if key else "The tour is over."


def followed(
    before: ReadingState,
    after: ReadingState,
    effects: tuple[Effect, ...],
    command: str,
    material: Material,
) -> tuple[ReadingState, tuple[Effect, ...]]:
    """What comes of a command, with the tour a step on if the command was what the step asks for.

    A command that did nothing but say why it cannot be carried out is no step.
    """
    step = current(before, material)
    if step is None or after.tour is None:
        return after, effects
    done = after != before or any(isinstance(effect, Open) for effect in effects)
    if not done or command not in step.commands:
        return after, effects
    state = onward(after, material)
    return state, effects if state.tour is not None else (Say(farewell(material)), *effects)


def tour_lines(state: ReadingState, material: Material, rows: int, cells: int) -> tuple[Line, ...]:
    """The step of the tour for a width in cells; in one row if there are no more."""
    offered, step = steps(material), current(state, material)
    if step is None:
        return ()
    at = offered.index(step) + 1
    key, ends, goes = (material.keymap.key_of(name) for name in (step.commands[0], "clear", TOUR))
    head = line((f" Tour {at}/{len(offered)}  ", SOFT), (f"{key} ", ACCENT))
    where = " ends the tour" if rows == 1 else " in the texts ends the tour"
    over = line((ends, ACCENT), (where, FAINT)) if ends else ()
    further = line((goes, ACCENT), (" goes on", FAINT)) if goes else ()
    if rows == 1:
        return (spread((*head, *line((step.brief, STRONG))), line(*over, " "), cells),)
    asked = wrap((*head, *line(step.words)), cells, INDENT)
    free = line(("all else works too", FAINT))
    return (*asked, fit((*line(" " * INDENT), *joined([over, further, free])), cells))
