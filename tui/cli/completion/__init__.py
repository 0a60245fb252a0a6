"""Completion scripts for shells, generated from the parsers."""

from tui.cli.completion.bash import bash
from tui.cli.completion.fish import fish
from tui.cli.completion.zsh import zsh

SCRIPTS = {"bash": bash, "zsh": zsh, "fish": fish}

__all__ = ["SCRIPTS"]
