"""Completion in a shell by argcomplete: the script that asks at a tab, and the answer."""

from __future__ import annotations

import os
from argparse import Action
from collections.abc import Mapping, Sequence
from pathlib import Path

from argcomplete.completers import BaseCompleter
from argcomplete.finders import ExclusiveCompletionFinder
from argcomplete.lexers import split_line
from argcomplete.shell_integration import shellcode

from tui.cli.registry import COMMANDS, GROUPS, READER, members
from tui.cli.usage import Parser

PROGRAM = "parallax"

FISH = """\
-n 'set -g __parallax_offers (__fish_parallax_complete); count $__parallax_offers >/dev/null' \
-f -a '$__parallax_offers'"""
FILES = {
    "bash": ("", ""),  # as it is
    "zsh": ('"${nospace[@]}"\n', '"${nospace[@]}" && { (( CURRENT > 2 )) || _files; true } || _files\n'),
    "fish": ("-f -a '(__fish_parallax_complete)'", FISH),
}
"""What of argcomplete's scripts gives way to what, so that the shell itself completes files where nothing
else is offered: it knows `~`, capitals and colours, and zsh would make `\\~/` of an answer that begins so."""


def script(shell: str) -> str:
    """What bash, zsh or fish reads at its start."""
    return shellcode([PROGRAM], shell=shell).replace(*FILES[shell])


def answer() -> None:
    """Tell the shell what may stand at its cursor, and end the process."""
    *_, line, _ = split_line(os.environ["COMP_LINE"], int(os.environ["COMP_POINT"]))
    programs = [place for place, word in enumerate(line, 1) if Path(word).name == PROGRAM]
    program = programs[-1] if programs else 1  # zsh tells the whole line; an alias has another name
    named, parser, words = _asked(line[program:])
    os.environ["_ARGCOMPLETE"] = str(program + named)
    finder = ExclusiveCompletionFinder()
    finder(parser, always_complete_options=False, default_completer=_Words(words))


class _Words(BaseCompleter):
    """What an argument may be that has no fixed values."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __call__(self, *, action: Action, **_: object) -> Mapping[str, str]:
        return {} if action.option_strings else self._words


def _asked(line: Sequence[str]) -> tuple[int, Parser, Mapping[str, str]]:
    """How many words name the command, the parser of the rest, what an argument may be and what it means."""
    for named in (1, 2):
        if command := COMMANDS.get(" ".join(line[:named])):
            return named, command.parser(), {}
    if len(line) == 1 and line[0] in GROUPS:
        parser = Parser(prog="", description="")
        parser.add_argument("command")
        return 1, parser, {word: COMMANDS[f"{line[0]} {word}"].help for word in members(line[0])}
    parser = READER.parser()
    parser.add_argument("--version", action="store_true", help="print the version")
    return 0, parser, {} if line else _first()


def _first() -> dict[str, str]:
    """What may stand first: commands and groups with their help, and files, of which zsh sees to itself."""
    groups = {group: ", ".join(members(group)) for group in sorted(GROUPS)}
    words = {name: command.help for name, command in COMMANDS.items() if " " not in name} | groups
    if os.environ.get("_ARGCOMPLETE_SHELL") == "zsh":
        return words
    with os.scandir() as entries:
        files = {f"{file.name}/" if file.is_dir() else file.name for file in entries}
    return words | {name: "" for name in sorted(files) if not name.startswith(".")}
