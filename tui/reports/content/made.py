"""What a report was made with, so that another person gets the same."""

from __future__ import annotations

from collections.abc import Iterator

from tui import __version__
from tui.codebook.digest import DIGITS, named
from tui.comparison import Comparison
from tui.pair import Side


def made_with(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """(what, value) of everything that the result depends on."""
    yield "program", f"parallax {__version__}"
    for side in Side:
        document = comparison.documents[side]
        yield f"{side} text", f"{document.origin.file}, SHA-256 {document.fingerprint[:DIGITS]}"
    for file in comparison.codebook.files:
        yield "codebook", named(file)
    target = comparison.target
    yield "target", f"{target.label} ({', '.join(target.names)})"
