"""`parallax notes show`."""

from __future__ import annotations

from tui.cli.arguments import add_format, add_store
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("id", metavar="ID", help="the note's id, or its beginning")
    add_format(parser, "text", "json")
    add_store(parser)


def run(arguments: Arguments) -> int:
    """Print one note with its quotations."""
    from tui.cli.notebook import find_note, opened, put_notes

    with opened(arguments) as store:
        put_notes(store, [find_note(store, arguments.id)], arguments)
    return 0
