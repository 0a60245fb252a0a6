"""A word in its contexts."""

from __future__ import annotations

from collections.abc import Sequence

from tui.comparison import Comparison
from tui.comparison.concordance import ConcordanceLine
from tui.pair import Side
from tui.reports.blocks import Block, Prose, Quote, Quotes, Report, Section, line
from tui.reports.content.quoting import in_context, passage_anchor, place


def contexts_report(comparison: Comparison, word: str, hits: Sequence[ConcordanceLine]) -> Report:
    """Every hit in its passage, text by text, with its count."""
    sections = tuple(_section(comparison, side, [hit for hit in hits if hit.side is side]) for side in Side)
    return Report(f"“{word}” in {' and '.join(comparison.names)}", comparison.names, (), sections)


def _section(comparison: Comparison, side: Side, hits: Sequence[ConcordanceLine]) -> Section:
    blocks: list[Block] = [Quotes(tuple(_quote(comparison, hit) for hit in hits))]
    if not hits:
        blocks = [Prose(line("It does not stand there."))]
    return Section(f"contexts-{side}", f"{comparison.names[side]}: {len(hits)}", tuple(blocks))


def _quote(comparison: Comparison, hit: ConcordanceLine) -> Quote:
    return Quote(
        place=place(comparison, hit.side, hit.span),
        words=in_context(comparison.documents[hit.side], hit.span),
        says=hit.says,
        anchor=passage_anchor(comparison, hit.side, hit.span),
        where=str(comparison.documents[hit.side].locator(hit.span.start)),
    )
