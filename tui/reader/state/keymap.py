"""Which keys call which command: a value, so that whoever names a key names the one that holds now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Keymap:
    """The keys of every command by its name; a sequence of keys is written with blanks: `g g`.

    Empty until the commands are known, which is after the first frame. A command whose keys the settings took
    away has none, and is not offered anywhere. Each is a value of its own, so that what was worked out for it
    can be kept.
    """

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def key_of(self, name: str) -> str:
        """The first key of a command as people write it, `gg`; empty if it has none."""
        found = self.keys.get(name, ())
        return keys_in_words(found[0]) if found else ""

    def keys_of(self, *names: str) -> str:
        """The first keys of several commands in a row: `j k`; those without one are left out."""
        return " ".join(filter(None, map(self.key_of, names)))

    def hinted(self, start: str, *hints: tuple[str, str]) -> str:
        """A sentence with what may be done next: `start: a does this, b that.` of (name of a command, words).

        A command without a key is not named.
        """
        known = [f"{self.key_of(name)} {words}" for name, words in hints if self.key_of(name)]
        return f"{start}: {', '.join(known)}." if known else f"{start}."


NO_KEYS = Keymap()


def keys_in_words(key: str) -> str:
    """A key as people write it: `gg`, `ctrl+d`, `enter`."""
    return key.replace(" ", "")
