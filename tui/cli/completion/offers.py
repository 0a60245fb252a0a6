"""What there is to complete, read from the parsers."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from tui.cli.registry import COMMANDS, GROUPS, READER, Subcommand


@dataclass(frozen=True, slots=True)
class Option:
    """An option as a shell sees it."""

    names: tuple[str, ...]
    help: str
    takes_value: bool
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Completed:
    """A command as a shell sees it."""

    name: str
    help: str
    options: tuple[Option, ...]
    words: tuple[str, ...]  # values of the first argument, where it has fixed ones


def commands() -> list[Completed]:
    """Every command; the reader, with the options of the bare program, comes first."""
    return [_completed(command) for command in (READER, *COMMANDS.values())]


def _completed(command: Subcommand) -> Completed:
    actions = command.parser()._actions  # noqa: SLF001 - argparse has no public way to list what it was told
    words = next((action.choices for action in actions if not action.option_strings and action.choices), ())
    options = tuple(_option(action) for action in actions if action.option_strings)
    if not command.name:
        options += (Option(("--version",), "print the version", takes_value=False, choices=()),)
    return Completed(command.name, command.help, options, tuple(map(str, words)))


def _option(action: argparse.Action) -> Option:
    return Option(
        tuple(action.option_strings),
        action.help or "",
        takes_value=action.nargs != 0,
        choices=tuple(map(str, action.choices or ())),
    )


def first_words() -> list[tuple[str, str]]:
    """What may stand first on the line: a command or a group of commands, and its help."""
    single = [(name, command.help) for name, command in COMMANDS.items() if " " not in name]
    groups = [(group, f"{', '.join(word for word, _ in second_words(group))}") for group in sorted(GROUPS)]
    return single + groups


def second_words(group: str) -> list[tuple[str, str]]:
    """What may stand second after a group."""
    found = COMMANDS.items()
    return [(name.split()[1], command.help) for name, command in found if name.startswith(f"{group} ")]
