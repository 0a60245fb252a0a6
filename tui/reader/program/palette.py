"""The command palette, from the registry."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.reader.commands import all_commands
from tui.reader.keys.registry import Command
from tui.reader.state.keymap import keys_in_words

if TYPE_CHECKING:
    from tui.reader.program.running import Running


class Commands(Provider):
    """Every command of the reader, with its keys."""

    @staticmethod
    def _entry(command: Command) -> str:
        return f"{command.name.replace('-', ' ')}  ({' '.join(keys_in_words(key) for key in command.keys)})"

    def _commands(self) -> tuple[Command, ...]:
        return all_commands(cast("Running", self.app).reading.key_input.keymap)

    def _run(self, command: Command) -> None:
        cast("Running", self.app).reading.run_command(command)

    async def discover(self) -> Hits:
        """What is offered before anything is typed: all of it."""
        for item in self._commands():
            yield DiscoveryHit(self._entry(item), partial(self._run, item), help=item.help)

    async def search(self, query: str) -> Hits:
        """Commands whose name or help match."""
        matcher = self.matcher(query)
        for item in self._commands():
            entry = self._entry(item)
            score = max(matcher.match(entry), matcher.match(item.help) * 0.8)
            if score > 0:
                yield Hit(score, matcher.highlight(entry), partial(self._run, item), help=item.help)
