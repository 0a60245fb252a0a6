"""From keys to commands: counts (12j), sequences (gg), one key at a time. No terminal needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.reader.commands.registry import Command

LARGEST_COUNT = 99_999


@dataclass(frozen=True, slots=True)
class Pending:
    """What was typed so far of a command: a count and the beginning of a sequence."""

    count: int | None = None
    keys: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ("" if self.count is None else str(self.count)) + "".join(self.keys)


@dataclass(frozen=True)
class Keyboard:
    """Which keys call which command."""

    commands: Sequence[Command]
    table: dict[tuple[str, ...], Command] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        table = {tuple(key.split(" ")): item for item in self.commands for key in item.keys}
        object.__setattr__(self, "table", table)

    def feed(self, pending: Pending, key: str) -> tuple[Pending, Command | None, int | None]:
        """(what is pending after this key, the command it completes, its count).

        Digits make a count unless they are a command of their own with nothing typed before them.
        An unknown sequence is forgotten.
        """
        if key == "escape" and (pending.count is not None or pending.keys):
            return Pending(), None, None
        if self._is_digit(pending, key):
            count = min((pending.count or 0) * 10 + int(key), LARGEST_COUNT)
            return Pending(count), None, None
        typed = (*pending.keys, key)
        found = self.table.get(typed)
        if found:
            return Pending(), found, pending.count
        if any(sequence[: len(typed)] == typed for sequence in self.table):
            return Pending(pending.count, typed), None, None
        return Pending(), None, None

    @staticmethod
    def _is_digit(pending: Pending, key: str) -> bool:
        if pending.keys or not (len(key) == 1 and key in "0123456789"):
            return False
        return key != "0" or pending.count is not None
