"""`parallax completion`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help="bash, zsh or fish")
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print the script that completes commands, options and their values in a shell."""
    from tui.cli.completion import script

    print(script(arguments.shell), end="")
    return 0
