"""From keys to commands: counts (12j), sequences (gg), one key at a time. No terminal needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.reader.keys.registry import Command

LARGEST_COUNT = 99_999


class Pending(NamedTuple):
    """What was typed so far of a command: a number before it and the beginning of a sequence."""

    number: int | None = None
    keys: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ("" if self.number is None else str(self.number)) + "".join(self.keys)


class Keyboard:
    """Which keys call which command."""

    def __init__(self, commands: Sequence[Command]) -> None:
        self.table = {tuple(key.split(" ")): item for item in commands for key in item.keys}

    def feed(self, pending: Pending, key: str) -> tuple[Pending, Command | None, int | None]:
        """(what is pending after this key, the command it completes, its count).

        Digits make a count unless they are a command of their own with nothing typed before them.
        An unknown sequence is forgotten.
        """
        if key == "escape" and (pending.number is not None or pending.keys):
            return Pending(), None, None
        if self._is_digit(pending, key):
            count = min((pending.number or 0) * 10 + int(key), LARGEST_COUNT)
            return Pending(count), None, None
        typed = (*pending.keys, key)
        found = self.table.get(typed)
        if found:
            return Pending(), found, pending.number
        if any(sequence[: len(typed)] == typed for sequence in self.table):
            return Pending(pending.number, typed), None, None
        return Pending(), None, None

    @staticmethod
    def _is_digit(pending: Pending, key: str) -> bool:
        if pending.keys or not (len(key) == 1 and key in "0123456789"):
            return False
        return key != "0" or pending.number is not None
