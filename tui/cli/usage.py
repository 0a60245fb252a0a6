"""A parser that says in one sentence what is wrong and what was probably meant."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

from tui.cli.streams import columns
from tui.errors import ParallaxError

Arguments = argparse.Namespace


class _Formatter(argparse.HelpFormatter):
    """`argparse` would load `shutil` for the width, whether help is wanted or not."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=columns() - 2)


class Parser(argparse.ArgumentParser):
    """`argparse`, with options and texts in any order and no guessing at shortened options."""

    def __init__(self, *, prog: str, description: str, owner: Callable[[str], str] = lambda _: "") -> None:
        """`owner` says which other command has an option, as the end of a sentence; empty if none has."""
        self._owner = owner
        super().__init__(prog=prog, description=description, allow_abbrev=False, formatter_class=_Formatter)

    def error(self, message: str) -> NoReturn:
        """Report bad usage in one sentence."""
        message = message.removeprefix("argument ").replace(": expected one argument", " needs a value")
        message = f"{message[0].upper()}{message[1:]}"
        raise ParallaxError(
            message if message.endswith(("?", ".")) else f"{message}; see '{self.prog} --help'."
        )

    def read(self, argv: Sequence[str]) -> Arguments:
        """The arguments as values; `ParallaxError` for bad usage."""
        known, rest = self.parse_known_intermixed_args(list(argv))
        if rest:
            self.error(self._unknown(rest))
        return known

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            choices = [str(choice) for choice in action.choices]
            name = "/".join(action.option_strings) or action.metavar or action.dest
            self.error(f"{name} cannot be '{value}'{propose(str(value), choices) or f': {listed(choices)}'}")

    def _unknown(self, rest: Sequence[str]) -> str:
        option = next((word for word in rest if word.startswith("-") and word != "-"), None)
        if option is None:
            return f"'{rest[0]}' is one argument too many"
        name = option.split("=")[0]
        return f"unknown option '{name}'{self._owner(name) or propose(name, self.options())}"

    def options(self) -> list[str]:
        """All long options, and the short ones."""
        return [option for action in self._actions for option in action.option_strings]


def propose(word: str, known: Iterable[str]) -> str:
    """What was probably meant, as the end of a sentence; empty if nothing known is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f": did you mean '{near[0]}'?" if near else ""


def listed(words: Sequence[str]) -> str:
    """The words as a list in prose: "a, b or c"."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)
