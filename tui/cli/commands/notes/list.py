"""`parallax notes list`."""

from __future__ import annotations

from tui.cli.arguments import add_format, add_store
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("--tag", metavar="TAG", help="only notes that bear this tag")
    add_format(parser, "text", "json")
    add_store(parser)


def run(arguments: Arguments) -> int:
    """Print the notes, oldest first, and the verdicts on links that lost their passages."""
    from tui.cli.notebook import opened, put_notes

    with opened(arguments) as store:
        notes = store.all_notes()
        if arguments.tag is not None:
            wanted = arguments.tag.lstrip("#").casefold()
            notes = tuple(note for note in notes if wanted in (tag.casefold() for tag in note.tags))
        none = f"No note bears the tag '{arguments.tag}'."
        put_notes(store, notes, arguments, verdicts=arguments.tag is None, none=none)
    return 0
