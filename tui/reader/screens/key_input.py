"""Keys typed for the texts: counts and sequences, until they mean a command."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual import events

from tui.reader.keys.sequences import Keyboard, Pending
from tui.reader.screens.list_place import written
from tui.reader.state.keymap import Keymap

if TYPE_CHECKING:
    from tui.reader.screens.reading import ReadingScreen


class KeyInput:
    """Takes the keys of the reading screen, one at a time."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.pending = Pending()  # what was typed of a count or a sequence

    @cached_property
    def keymap(self) -> Keymap:
        """The keys that call commands, as the settings have them."""
        from tui.reader.commands import keymap

        return keymap(self._screen.program.settings.keys)

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

    def take(self, event: events.Key) -> None:
        """A key: an answer that a command waits for, part of a sequence, or its end and thus a command."""
        screen, key = self._screen, written(event)
        screen.warden.on_key()
        screen.spoken = ("", False)
        screen.popup.hide()
        if screen.state.awaiting is not None:
            event.stop()
            event.prevent_default()
            screen.run(screen.state.awaiting, key)
            return
        self.pending, command, count = self.keyboard.feed(self.pending, key)
        if command is not None or str(self.pending):
            event.stop()
            event.prevent_default()
        if command is not None:
            screen.run_command(command, count)
        else:
            screen.draw_status()
        screen.popup.after(self.pending.keys)
