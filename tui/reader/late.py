"""Answers of a terminal that come when nobody waits for them any more: they look like keys, but are none."""

from __future__ import annotations

STARTS = frozenset({"circumflex_accent", "alt+right_square_bracket", "alt+left_square_bracket"})
"""What the beginning of an answer is made into. No command has one of these keys."""
WITHIN = 3.0
"""Seconds after the start in which an answer may still come."""
LENGTH = 0.3
"""Seconds in which the rest of an answer follows its beginning."""
PARTS = frozenset("0123456789abcdefABCDEFrg[]?;:/#\\^\x07")
"""What answers consist of."""


class LateAnswer:
    """Tells the keys that belong to a late answer: a colour (OSC 11), or the terminal's kind (DA1)."""

    def __init__(self, moment: float) -> None:
        self._ends = moment + WITHIN
        self._swallows_until = 0.0
        self._kind = False  # the answer is that of the kind, which ends with a c

    def swallows(self, key: str, character: str | None, moment: float) -> bool:
        """Whether a key, pressed at a moment (monotonic seconds), is part of an answer."""
        if key in STARTS and moment < self._ends:
            self._swallows_until, self._kind = moment + LENGTH, False
            return True
        if moment >= self._swallows_until or (character or "") not in PARTS:
            return False
        self._kind = self._kind or character == "?"
        if self._kind and character == "c":
            self._swallows_until = 0.0
        return True
