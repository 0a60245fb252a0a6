"""Completion for fish."""

from __future__ import annotations

from tui.cli.completion.offers import Completed, Option, commands, first_words, second_words
from tui.cli.registry import GROUPS

HEAD = """\
# Completion of parallax for fish: parallax completion fish | source
complete -c parallax -n '__fish_use_subcommand' -F
"""


def fish() -> str:
    """The script for fish."""
    found = commands()
    lines = [
        f"complete -c parallax -n __fish_use_subcommand -a {word} -d {_quote(told)}"
        for word, told in first_words()
    ]
    for group in sorted(GROUPS):
        seconds = second_words(group)
        unseen = " ".join(word for word, _ in seconds)
        condition = f"__fish_seen_subcommand_from {group}; and not __fish_seen_subcommand_from {unseen}"
        lines += [
            f"complete -c parallax -f -n '{condition}' -a {word} -d {_quote(told)}" for word, told in seconds
        ]
    for command in found:
        lines += _command(command)
    return HEAD + "\n".join(lines) + "\n"


def _command(command: Completed) -> list[str]:
    seen = [f"__fish_seen_subcommand_from {word}" for word in command.name.split()]
    condition = "; and ".join(seen) or "__fish_use_subcommand"
    lines = [f"complete -c parallax -n '{condition}' {_option(option)}" for option in command.options]
    if command.words:
        lines.append(f"complete -c parallax -f -n '{condition}' -a {_quote(' '.join(command.words))}")
    return lines


def _option(option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    value = (
        f" -x -a {_quote(' '.join(option.choices))}"
        if option.choices
        else " -r"
        if option.takes_value
        else ""
    )
    return f"{names}{value} -d {_quote(option.help)}"


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
