"""`parallax notes edit`."""

from __future__ import annotations

import sys

from tui.cli.arguments import add_store
from tui.cli.streams import say
from tui.cli.usage import Arguments, Parser
from tui.errors import ParallaxError


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("id", metavar="ID", help="the note's id, or its beginning")
    parser.add_argument(
        "--body",
        metavar="TEXT",
        help="the note's text; - takes it from standard input (default: $EDITOR is opened)",
    )
    add_store(parser)


def run(arguments: Arguments) -> int:
    """Change a note's text."""
    from tui.cli.notebook import find_note, opened
    from tui.notes import with_body

    with opened(arguments, writing=True) as store:
        note = find_note(store, arguments.id)
        body = _body(arguments, note.body)
        if not body.strip():
            raise ParallaxError(f"An empty note says nothing: 'parallax notes delete {note.id}' deletes it.")
        if body.rstrip("\n") == note.body.rstrip("\n"):
            say("Nothing was changed.")
            return 0
        saved = store.save(with_body(note, body.rstrip("\n")))
    say(saved.message or f"Saved note {saved.note.id}.")
    return 0


def _body(arguments: Arguments, before: str) -> str:
    if arguments.body == "-":
        return sys.stdin.read()
    if arguments.body is not None:
        return str(arguments.body)
    from tui.notes.editing import edited

    return edited(before)
