"""The states of the world: their names, what their people are called, where their governments sit.

The table is `states.txt`; `build_states.py` says where it comes from.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

_TABLE = Path(__file__).parent / "tables" / "states.txt"


class State(NamedTuple):
    """A state, or a body that acts as one."""

    name: str
    names: tuple[str, ...]  # all of them, the common one first
    people: tuple[str, ...]  # adjectives and nouns: Danish, Dane, Danes
    seats: tuple[str, ...]  # names of places that stand for its government


@cache
def states() -> tuple[State, ...]:
    """All states, in alphabetical order."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(_state(line) for line in lines if not line.startswith("#"))


def _state(line: str) -> State:
    name, names, people, seats = line.split("|")
    return State(name, (name, *_parts(names)), _parts(people), _parts(seats))


def _parts(field: str) -> tuple[str, ...]:
    return tuple(field.split("; ")) if field else ()


@cache
def _by_word() -> dict[str, State]:
    """Every name, adjective and seat -> its state; of two states with one word the first in the alphabet."""
    words: dict[str, State] = {}
    for kind in ("names", "people", "seats"):
        for state in states():
            for word in getattr(state, kind):
                words.setdefault(word, state)
    return words


@cache
def _by_small_word() -> dict[str, State]:
    return {word.lower(): state for word, state in reversed(_by_word().items())}


def find_state(word: str) -> State | None:
    """The state that a name, an adjective or the name of a capital stands for; small letters will do."""
    word = " ".join(word.replace("’", "'").split()).removesuffix("'s")
    for article in ("the ", "The "):
        word = word.removeprefix(article)
    return _by_word().get(word) or (_by_small_word().get(word) if word.islower() else None)


@cache
def other_names(state: State) -> tuple[str, ...]:
    """Names and adjectives of other states that hold one of this state's: "South Sudan" holds "Sudan"."""
    own = {f" {word} " for word in (*state.names, *state.people)}
    return tuple(
        word
        for other in states()
        if other is not state
        for word in (*other.names, *other.people)
        if any(name in f" {word.replace('-', ' ')} " for name in own)
    )
