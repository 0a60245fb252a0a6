"""`parallax notes search`."""

from __future__ import annotations

import argparse

from tui.cli.arguments import add_format, add_store
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help='beginnings of words, "words in a row" or a #tag; all must be there',
    )
    parser.add_argument("--limit", type=_count, metavar="N", help="at most so many notes")
    add_format(parser, "text", "json")
    add_store(parser)


def run(arguments: Arguments) -> int:
    """Print the notes that hold all these words, newest first."""
    from tui.cli.notebook import opened, put_notes

    with opened(arguments) as store:
        query = " ".join(arguments.words)
        found = store.search(query, limit=arguments.limit)
        put_notes(store, found, arguments, none=f"No note matches '{query}'.")
    return 0


def _count(text: str) -> int:
    if text.isdecimal() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 up")
