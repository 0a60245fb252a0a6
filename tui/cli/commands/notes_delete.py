"""`parallax notes delete`."""

from __future__ import annotations

from tui.cli.arguments import add_store
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("ids", nargs="+", metavar="ID", help="the notes' ids, or their beginnings")
    add_store(parser)


def run(arguments: Arguments) -> int:
    """Delete notes; if one of them is not there, none."""
    from tui.cli.notebook import count, find_note, opened
    from tui.cli.streams import say

    with opened(arguments, writing=True) as store:
        notes = {note.id: note for note in (find_note(store, given) for given in arguments.ids)}
        for note in notes.values():
            store.delete(note.id)
    say(f"Deleted {count(notes, 'note')}; undo in the reader brings back what was deleted last.")
    return 0
