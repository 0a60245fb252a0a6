"""`parallax codebook show`."""

from __future__ import annotations

from pathlib import Path

from tui.cli.arguments import add_appearance, add_format, add_output
from tui.cli.output import write_data
from tui.cli.streams import say
from tui.cli.usage import Arguments, Parser, listed
from tui.documents.characters.guard import guard


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="a file, or the name of a shipped book (default: the default book)",
    )
    add_format(parser, "toml", "qdc", "csv")
    add_output(parser)
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print a codebook as its file holds it, or its axes and poles as codes for a coder's program."""
    from tui.codebook import book_paths
    from tui.codebook.shipped import DEFAULTS

    shipped = book_paths()
    name = arguments.file or DEFAULTS[0]
    written = _written(shipped.get(name, Path(name)), arguments.format)
    write_data([written.rstrip("\n"), "\n"], arguments.output, force=arguments.force)
    if not arguments.file:
        others = [book for book in shipped if book != name]
        say(f"This is {name}; other shipped books: {listed(others)}.")
    return 0


def _written(path: Path, format: str) -> str:
    from tui.codebook.read import read_book, read_source

    if format == "toml":
        return guard(read_source(str(path)), lines=True)
    from tui import __version__
    from tui.codebook.digest import named
    from tui.notes.exchange import tag_list
    from tui.notes.exchange.refi import codes_of_book

    codes, origin = codes_of_book(read_book(str(path))), f"parallax {__version__}, {named(str(path))}"
    if format == "csv":
        return tag_list.write_csv(codes, origin)
    return tag_list.write_qdc(codes, origin).decode("utf-8")
