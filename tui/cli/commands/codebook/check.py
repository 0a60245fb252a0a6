"""`parallax codebook check`."""

from __future__ import annotations

from collections.abc import Iterator

from tui.cli.arguments import add_appearance
from tui.cli.usage import Arguments, Parser
from tui.codebook.model import Fault, Severity
from tui.documents.characters.guard import guard

FAULTY = 3
"""Exit code when a check found faults."""


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="files, or names of shipped books (default: all shipped books)",
    )
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print all faults of these files, with line and proposal."""
    from tui.codebook import book_paths

    shipped = book_paths()
    paths = [str(shipped.get(file, file)) for file in arguments.files or shipped]
    errors = 0
    for path in paths:
        found = list(_faults(path))
        errors += sum(fault.severity is Severity.ERROR for fault in found)
        for fault in found:
            print(guard(f"{fault}" if fault.severity is Severity.ERROR else f"{fault} (warning)"))
        if not found:
            print(guard(f"{path}: no faults"))
    return FAULTY if errors else 0


def _faults(path: str) -> Iterator[Fault]:
    """The faults of the file itself; if it is sound, those of examples on which its cues fail."""
    from tui.codebook import check_codebook, load_codebook
    from tui.framing.evidence.examples import check_examples

    found = check_codebook(path)
    yield from found
    if not any(fault.severity is Severity.ERROR for fault in found):
        book = load_codebook([path])  # on the default books, whose targets the examples may name
        yield from (fault for fault in check_examples(book) if fault.place.file == path)
