"""From the words typed to the command meant."""

from __future__ import annotations

from collections.abc import Sequence

from tui import __version__
from tui.cli.arguments import VALUE_OPTIONS
from tui.cli.preferences import prefer
from tui.cli.registry import COMMANDS, GROUPS, READER, Subcommand, members
from tui.cli.usage import listed, propose
from tui.errors import ParallaxError

MOST_WORDS = 3  # of "help notes list"; a text may be called help, but not with two others


def execute(argv: Sequence[str]) -> int:
    """Do what the words ask for; the exit code. `ParallaxError` for bad usage or input."""
    words = list(argv)
    if words[:1] == ["help"] and len(words) <= MOST_WORDS:
        words = [*words[1:], "--help"]
    first = first_argument(words)
    name = words[first] if first is not None else ""
    if name not in COMMANDS and name not in GROUPS:
        return _without_command(words)
    words.pop(first or 0)
    if name in GROUPS:
        second = first_argument(words)
        if second is None:
            return _group(name, words)
        word = words.pop(second)
        if f"{name} {word}" not in COMMANDS:
            raise ParallaxError(f"There is no command '{name} {word}'{_meant(name, word)}")
        name = f"{name} {word}"
    return _run(COMMANDS[name], words)


def first_argument(words: Sequence[str]) -> int | None:
    """Where the first word stands that is neither an option nor an option's value."""
    position = 0
    while position < len(words):
        word = words[position]
        if word == "--":
            return None
        if not word.startswith("-") or word == "-":
            return position
        position += 2 if word in VALUE_OPTIONS else 1
    return None


def _without_command(words: list[str]) -> int:
    if "--" not in words and ("--help" in words or "-h" in words):
        return _overview("")
    if "--version" in words and "--" not in words:
        print(f"parallax {__version__}")
        return 0
    return _run(READER, words)


def _group(name: str, words: list[str]) -> int:
    if "--help" in words or "-h" in words:
        return _overview(name)
    raise ParallaxError(f"'parallax {name}' needs one more word: {listed(members(name))}.")


def _overview(group: str) -> int:
    from tui.cli.overview import overview

    print(overview(group))
    return 0


def _run(command: Subcommand, words: list[str]) -> int:
    arguments = command.parser().read(words)
    if command.name.split()[:1] != ["config"]:  # these look at the settings themselves, faults and all
        prefer(arguments)
    return command.run(arguments)


def _meant(group: str, word: str) -> str:
    """The command of a group that was probably meant, or all there are."""
    near = propose(word, members(group))
    return near.replace("'", f"'{group} ", 1) or f": the commands are {listed(members(group))}."
