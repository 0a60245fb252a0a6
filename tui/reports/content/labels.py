"""What the target is called."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.framing.model import Label, Quotation
from tui.framing.target.aliases import label_title
from tui.pair import Side
from tui.reports.blocks import Prose, Quotes, Section, line, quiet
from tui.reports.content.quoting import quote


def labels_section(comparison: Comparison) -> Section | None:
    """Nouns that somebody puts on the target, with who put them."""
    quotes = [
        quote(comparison, Quotation(side, label.span, label.voice))
        for side in Side
        for label in _in_order(comparison, side)
    ]
    if not quotes:
        return None
    explanation = f"Nouns that somebody puts on {comparison.subject}, as the words stand on the page."
    blocks = (Prose(line(quiet(explanation))), Quotes(tuple(quotes)))
    return Section("labels", label_title(comparison.target), blocks)


def _in_order(comparison: Comparison, side: Side) -> list[Label]:
    return sorted(comparison.framing[side].labels, key=lambda label: label.span)
