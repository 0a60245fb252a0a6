"""What a result was made with, so that another person gets the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from tui import __version__
from tui.codebook.digest import DIGITS, named
from tui.codebook.model import Target
from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.reports.blocks import Items, Line, Report, Section, addressed, line, quiet

if TYPE_CHECKING:
    from tui.comparison import Comparison

Made = Iterable[tuple[str, str]]
"""(what, value) of everything that a result depends on."""


def made_with(comparison: Comparison) -> Made:
    """What a comparison depends on."""
    return made(comparison.documents, comparison.codebook.files, comparison.settings, comparison.target)


def made(
    texts: Pair[Document] | Document, books: Iterable[str], settings: str = "", target: Target | None = None
) -> Iterator[tuple[str, str]]:
    """What any result depends on: program, texts, codebook files, what was set, who is followed."""
    yield "program", f"parallax {__version__}"
    if isinstance(texts, Document):
        yield "text", _text(texts)
    else:
        for side in Side:
            yield f"{side} text", _text(texts[side])
    for file in books:
        yield "codebook", named(file)
    if settings:
        yield "settings", settings
    if target is not None:
        yield "target", f"{target.label} ({', '.join(target.names)})"


def stamped(data: dict[str, Any], made: Made) -> dict[str, Any]:
    """A JSON object that says what it was made with."""
    return data | {"made_with": [{"what": what, "value": value} for what, value in made]}


def in_one_cell(made: Made) -> str:
    """The same for a table, whose rows are parted and joined: each says it."""
    return "; ".join(f"{what}: {value}" for what, value in made)


def made_lines(made: Made) -> list[Line]:
    """The same as items of a list."""
    return [line(quiet(f"{what}: "), *addressed(value)) for what, value in made]


def with_made(report: Report, made: Made, notices: Iterable[str] = ()) -> Report:
    """A report that says at its end what it was made with, after notices on how it was made."""
    items = (*map(line, notices), *made_lines(made))
    section = Section("method", "How this was made", (Items(items),))
    return report._replace(sections=(*report.sections, section))


def _text(document: Document) -> str:
    address = f", {document.metadata.address}" if document.metadata.address else ""
    return f"{document.origin.file}, SHA-256 of its words {document.fingerprint[:DIGITS]}{address}"
