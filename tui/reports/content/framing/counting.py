"""Counts and the places behind them."""

from __future__ import annotations

from collections.abc import Iterable

from tui.comparison import Comparison
from tui.framing.model import Quotation
from tui.pair import Side

MOST_PLACES = 12


def times(count: int) -> str:
    """A count beside a word; once is not worth saying."""
    return f" ×{count}" if count > 1 else ""


def places(comparison: Comparison, quotations: Iterable[Quotation]) -> str:
    """The passages in which quotations of one text stand: "§3 §11"."""
    numbers = sorted({number for one in quotations if (number := _number(comparison, one)) is not None})
    shown = " ".join(f"§{number}" for number in numbers[:MOST_PLACES])
    return shown if len(numbers) <= MOST_PLACES else f"{shown} and {len(numbers) - MOST_PLACES} more"


def places_by_text(comparison: Comparison, quotations: Iterable[Quotation]) -> str:
    """The same for quotations of both texts: "2023 §3; 2025 §20 §22"."""
    everything = tuple(quotations)
    parts = {side: [quotation for quotation in everything if quotation.side is side] for side in Side}
    return "; ".join(
        f"{comparison.names[side]} {places(comparison, own)}" for side, own in parts.items() if own
    )


def _number(comparison: Comparison, quotation: Quotation) -> int | None:
    document = comparison.documents[quotation.side]
    passage = document.passage_at(quotation.span.start)
    return document.number(passage.id) if passage else None
