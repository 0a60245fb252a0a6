"""`parallax codebook list`."""

from __future__ import annotations

from tui.cli.arguments import add_format, add_texts
from tui.cli.narration import narrator
from tui.cli.output import write_data
from tui.cli.setting import put_report
from tui.cli.usage import Arguments, Parser
from tui.codebook.model import Codebook


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_texts(parser)
    add_format(parser, "text", "json")


def run(arguments: Arguments) -> int:
    """Print the codebooks, shipped and one's own, and whether each fits two texts."""
    from tui.cli.inputs import load_texts
    from tui.codebook import book_paths, load_codebook
    from tui.codebook.read import read_book
    from tui.codebook.shipped import BASE, DEFAULTS
    from tui.framing.counting.fitting import fit
    from tui.framing.target.choosing import choose_target

    shipped = book_paths()
    names = [name for name in (*DEFAULTS, *shipped) if name != BASE]
    books: dict[str, Codebook] = {name: read_book(str(shipped[name])) for name in dict.fromkeys(names)}
    books |= {path: read_book(path) for path in arguments.codebook if path not in books}
    asked = bool(arguments.texts or arguments.example)
    fits = {}
    if asked:
        with narrator(arguments) as progress:
            documents = load_texts(arguments, progress)
            codebook = load_codebook(arguments.codebook)
            target, _ = choose_target(documents, codebook, arguments.target, arguments.names)
            base = read_book(str(shipped[BASE]))
            fits = {name: fit(documents, base, book, target, progress) for name, book in books.items()}
    if arguments.format == "json":
        from tui.reports.codebooks import codebooks_data
        from tui.reports.data import dump

        write_data(dump(codebooks_data(books, fits, DEFAULTS)))
        return 0
    from tui.reports.codebooks import codebooks_report

    put_report(codebooks_report(books, fits, DEFAULTS), arguments)
    return 0
