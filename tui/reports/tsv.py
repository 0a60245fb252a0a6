"""Links as a table of tab-separated values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.alignment.model import Alignment, Link
from tui.documents.model import Document
from tui.pair import Pair

HEADS = ("left", "right", "score", "strength", "verdict", "left_text", "right_text", "evidence")


def link_rows(documents: Pair[Document], alignment: Alignment, links: Iterable[Link]) -> Iterator[str]:
    """A line of heads, then a line for each link; passage ids as in the JSON output."""
    yield "\t".join(HEADS)
    for link in links:
        evidence = alignment.explain(link.left, link.right).evidence
        shared = (
            f"{_flat(documents.left.words(piece.left))}~{_flat(documents.right.words(piece.right))}"
            for piece in evidence
        )
        cells = (
            str(documents.left.number(link.left) - 1),
            str(documents.right.number(link.right) - 1),
            f"{link.score:.4f}",
            str(link.strength),
            str(link.verdict or ""),
            _flat(documents.left.words(documents.left.passages[link.left].span)),
            _flat(documents.right.words(documents.right.passages[link.right].span)),
            "; ".join(shared),
        )
        yield "\t".join(cells)


def _flat(text: str) -> str:
    """On one line and without tabs."""
    return " ".join(text.split())
