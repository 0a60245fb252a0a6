"""`parallax notes delete`."""

from __future__ import annotations

from tui.cli.arguments import add_store
from tui.cli.streams import say
from tui.cli.usage import Arguments, Parser
from tui.language.counted import counted


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("ids", nargs="+", metavar="ID", help="the notes' ids, or their beginnings")
    add_store(parser)


def run(arguments: Arguments) -> int:
    """Delete notes, and verdicts by their whole ids; if one of them is not there, none."""
    from tui.cli.notebook import find_note, opened

    with opened(arguments, writing=True) as store:
        verdicts = {one.id for one in store.all_verdicts()}.intersection(arguments.ids)
        notes = {find_note(store, given).id for given in arguments.ids if given not in verdicts}
        for name in notes:
            store.delete(name)
        for name in verdicts:
            store.delete_verdict(name)
    also = f" and {counted(len(verdicts), 'verdict')}" if verdicts else ""
    say(f"Deleted {counted(len(notes), 'note')}{also}; undo in the reader brings back what was deleted last.")
    return 0
