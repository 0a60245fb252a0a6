"""What a value must be, and what is wrong with one that is not: for settings and codebooks alike."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple


class ValueKind(Enum):
    """The kind of value of a key, as a fault names it."""

    TRUTH = "true or false"
    NUMBER = "a number"
    TEXT = "a text in quotation marks"
    TEXTS = 'a list of texts, as in ["one", "two"]'


class ValueForm(NamedTuple):
    """What a value must be."""

    kind: ValueKind
    choices: tuple[str, ...] = ()  # of a text; () leaves it free
    least: int = 0  # of a number; 0 itself is always one
    most: int = 0


def fault_of(value: object, form: ValueForm, otherwise: str = "") -> str:
    """What is wrong with a value, as the rest of a sentence about it; "" if nothing is.

    `otherwise` says what there is where no choice is near the word.
    """
    if not _is_of_kind(value, form.kind):
        return f"must be {form.kind.value}, not {shown(value)}"
    if isinstance(value, int) and form.kind is ValueKind.NUMBER:
        if value != 0 and not form.least <= value <= form.most:
            return f"must be 0 or a number from {form.least} to {form.most}, not {value}"
    elif isinstance(value, str) and form.choices and value not in form.choices:
        return f"cannot be '{value}'{near(value, form.choices, otherwise or f'it is {listed(form.choices)}')}"
    return ""


def _is_of_kind(value: object, kind: ValueKind) -> bool:
    if kind is ValueKind.TRUTH:
        return isinstance(value, bool)
    if kind is ValueKind.NUMBER:
        return isinstance(value, int) and not isinstance(value, bool)
    if kind is ValueKind.TEXT:
        return isinstance(value, str)
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def near(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The end of a sentence on an unknown word: the one that was probably meant, else what there is."""
    from difflib import get_close_matches

    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    if found:
        return f": did you mean '{found[0]}'?"
    return f": {otherwise}" if otherwise else ""


def listed(words: Iterable[str]) -> str:
    """Words to choose from: "a, b or c"."""
    options = list(words)
    return " or ".join(filter(None, [", ".join(options[:-1]), *options[-1:]]))


def shown(value: object) -> str:
    """A value as TOML writes it, or what kind it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, int | float):
        return str(value)
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else "a date"
