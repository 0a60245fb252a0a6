"""`parallax codebook show`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance
from tui.cli.usage import Arguments, Parser, listed


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="a file, or the name of a shipped book (default: the default book)",
    )
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print a codebook as its file holds it."""
    from tui.cli.output import write_data
    from tui.cli.streams import say
    from tui.codebook import book_paths
    from tui.codebook.read import read_source
    from tui.codebook.shipped import DEFAULTS
    from tui.documents.characters.guard import guard

    shipped = book_paths()
    name = arguments.file or DEFAULTS[0]
    source = read_source(str(shipped.get(name, name)))
    write_data([guard(source.rstrip("\n"), lines=True), "\n"])
    if not arguments.file:
        others = [book for book in shipped if book != name]
        say(f"This is {name}; other shipped books: {listed(others)}.")
    return 0
