"""`parallax codebook new`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance
from tui.cli.output import write_data
from tui.cli.streams import say
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="where to put it (default: standard output)")
    parser.add_argument("--force", action="store_true", help="overwrite the file if it exists")
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Write a commented codebook to start from."""
    from tui.codebook import starter

    write_data([starter()], arguments.file, force=arguments.force)
    if arguments.file:
        say(f"Written to {arguments.file}: edit it, then 'parallax codebook check {arguments.file}'.")
    return 0
