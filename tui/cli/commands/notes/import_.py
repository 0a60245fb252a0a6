"""`parallax notes import`."""

from __future__ import annotations

from tui.cli.arguments import add_store
from tui.cli.streams import say
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="Markdown or JSON-LD of parallax, Web Annotations, JSON of Hypothes.is, tags (.qdc, CSV)",
    )
    parser.add_argument(
        "--texts",
        nargs=2,
        metavar=("LEFT", "RIGHT"),
        help="look for the quotations of other programs in these texts (default: those with notes)",
    )
    parser.add_argument("--again", action="store_true", help="take in what was deleted here, too")
    add_store(parser)


def run(arguments: Arguments) -> int:
    """Take notes in, each once however often it is imported."""
    from tui.cli.notebook import opened
    from tui.documents import load_document
    from tui.notes.exchange import import_file
    from tui.pair import Pair

    documents = Pair(*map(load_document, arguments.texts)) if arguments.texts else None
    with opened(arguments, writing=True) as store:
        for file in arguments.files:
            say(f"{file}: {import_file(store, file, documents, again=arguments.again)}.")
    return 0
