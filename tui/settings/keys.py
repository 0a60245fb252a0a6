"""The notation of keys, as the help shows them, and keys that two commands claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from tui.settings.model import Keys

NONE = "none"

SPELT = {
    "comma": ",",
    "esc": "escape",
    "return": "enter",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "del": "delete",
}
"""Other ways to write a key; `comma`, because a comma stands between two keys."""

NAMES = (
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete"),
    *("enter", "escape", "tab", "space", "backspace"),
    *(f"f{number}" for number in range(1, 25)),
)
MODIFIERS = ("alt", "ctrl", "shift")


class KeyFault(ValueError):
    """Words that name no key."""


def parse_keys(text: str) -> Keys:
    """The sequences of `"j, down"`, `"gg"` or `"ctrl+w o"`; none for `"none"`. Raises KeyFault."""
    if text.strip() == NONE:
        return ()
    if not text.strip():
        raise KeyFault('no key is given: write one, or "none"')
    return tuple(_sequence(part.strip()) for part in text.split(","))


def _sequence(text: str) -> tuple[str, ...]:
    if not text:
        raise KeyFault("a key is missing beside a comma: the key itself is written comma")
    steps = tuple(step for word in text.split() for step in _steps(word))
    if steps[0] in tuple("123456789"):
        raise KeyFault(f"'{text}' begins with a digit: digits are counts")
    return steps


def _steps(word: str) -> tuple[str, ...]:
    """The steps of a word: one key, or a few characters typed one after the other as in `gg`."""
    if len(word) == 1:
        return (word,)
    *modifiers, key = word.split("+") if not word.endswith("++") else [*word[:-2].split("+"), "+"]
    key = SPELT.get(key.lower(), key)
    known = key.lower() in NAMES
    if not modifiers and len(key) == 1:
        return (key,)
    if not modifiers and not known and len(word) <= 3 and word.isprintable():
        return tuple(word)
    unknown = [name for name in modifiers if name.lower() not in MODIFIERS]
    if unknown or not (known or len(key) == 1):
        raise KeyFault(f"'{word}' is no key{_near(unknown[0] if unknown else key)}")
    if [name.lower() for name in modifiers] == ["shift"] and key.isalpha() and len(key) == 1:
        return (key.upper(),)
    return ("+".join([*sorted(name.lower() for name in modifiers), key.lower()]),)


def _near(word: str) -> str:
    near = get_close_matches(word.lower(), [*NAMES, *SPELT, *MODIFIERS], n=1, cutoff=0.6)
    return f": did you mean '{near[0]}'?" if near else ": write it as the help shows it, as in ctrl+d"


def keys_as_typed(steps: tuple[str, ...]) -> str:
    """A sequence as people write it."""
    return "".join(steps) if all(len(step) == 1 for step in steps) else " ".join(steps)


def key_clashes(bound: Mapping[str, Keys]) -> Iterator[tuple[str, str, str]]:
    """(command, other command, what is wrong) where a sequence calls two, or hides a longer one."""
    taken = [(steps, name) for name, keys in bound.items() for steps in keys]
    for index, (steps, name) in enumerate(taken):
        for others, other in taken[:index]:
            if steps == others and name != other:
                yield name, other, f"'{keys_as_typed(steps)}' would call both '{other}' and '{name}'"
            elif steps != others and (steps[: len(others)] == others or others[: len(steps)] == steps):
                first, second = ((steps, name), (others, other))[:: 1 if len(steps) < len(others) else -1]
                hiding, hidden = (f"'{keys_as_typed(keys)}' of '{whose}'" for keys, whose in (first, second))
                yield name, other, f"{hiding} would hide {hidden}"
