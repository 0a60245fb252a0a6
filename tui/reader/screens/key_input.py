"""Keys typed for the texts: counts and sequences, until they mean a command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from textual import events

from tui.reader.keys.sequences import Keyboard, Pending
from tui.reader.state.keymap import Keymap
from tui.settings.model import Keys

if TYPE_CHECKING:
    from tui.reader.commands import Command


class KeyInput:
    """Takes the keys of the reading screen, one at a time."""

    def __init__(self, own_keys: Callable[[], Mapping[str, Keys]]) -> None:
        """`own_keys` gives those of the settings, asked for when the first key comes."""
        self._own_keys = own_keys
        self.pending = Pending()  # what was typed of a count or a sequence

    @cached_property
    def keymap(self) -> Keymap:
        """The keys that call commands, as the settings have them."""
        from tui.reader.commands import keymap

        return keymap(self._own_keys())

    @cached_property
    def keyboard(self) -> Keyboard:
        """Which keys call which command."""
        from tui.reader.commands import all_commands

        return Keyboard(all_commands(self.keymap))

    def renew(self) -> None:
        """Commands have other keys than before."""
        for name in ("keymap", "keyboard"):
            self.__dict__.pop(name, None)
        self.pending = Pending()

    def take(self, event: events.Key) -> tuple[Command | None, int | None]:
        """A key: part of a count or a sequence, or its end and thus a command with its count."""
        self.pending, command, count = self.keyboard.feed(self.pending, written(event))
        if command is not None or str(self.pending):
            claim(event)
        return command, count

    def alone(self, event: events.Key) -> Command | None:
        """The command that a key calls by itself."""
        return self.keyboard.feed(Pending(), written(event))[1]


def claim(event: events.Key) -> None:
    """A key that is taken: nobody else gets it."""
    event.stop()
    event.prevent_default()


def written(event: events.Key) -> str:
    """A key as commands have it: a sign that is typed as itself, any other by its name."""
    sign = event.character if event.is_printable else None
    return event.key if sign in (None, " ") else sign or event.key
