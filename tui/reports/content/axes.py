"""The axes of the codebook, with counts of evidence in both texts."""

from __future__ import annotations

from tui.codebook.model import Pole
from tui.comparison import Comparison
from tui.framing import placebo, placebo_line
from tui.framing.model import AxisCount
from tui.pair import Pair
from tui.reports.blocks import Block, Line, Prose, Section, Table, line, quiet, strong
from tui.reports.content.counting import places_by_text
from tui.reports.content.pictures import dumbbells


def axes_section(comparison: Comparison) -> Section | None:
    """Each axis with evidence: its poles, the counts left : right in both texts, and where they come from."""
    counted = [count for count in comparison.axes if count.quotations]
    if not counted:
        return None
    rows = tuple(row for count in counted for row in _rows(comparison, count))
    heads = ("Pole", *comparison.names, "Where")
    explanation = (
        "Pieces of evidence, at most one per sentence and pole. "
        "“Few”: fewer than five in one of the texts; too few for a share."
    )
    blocks: list[Block] = [Prose(line(quiet(explanation))), Table(heads, rows, frozenset({1, 2}))]
    return Section("axes", "The axes, counted", (*blocks, *_shares(comparison)))


def _shares(comparison: Comparison) -> list[Block]:
    """What the axes with enough evidence allow to be said of shares, and how much chance does alone."""
    picture = dumbbells(comparison)
    if picture is None:
        return []
    names = comparison.names
    legend = (
        f"Share of the right pole: ○ {names.left}, ● {names.right}; ┄ and ─ are 90 % intervals (Jeffreys)."
    )
    chance = placebo_line(placebo(comparison.framing))
    return [Prose(line(legend)), picture, Prose(line(quiet(chance)))]


def _rows(comparison: Comparison, count: AxisCount) -> list[tuple[Line, ...]]:
    axis = comparison.codebook.axis(count.axis)
    few = " (few)" if count.few else ""
    rows: list[tuple[Line, ...]] = [(line(strong(axis.question), quiet(few)), (), (), ())]
    for index, pole in enumerate(Pole):
        counts = Pair(count.counts[0][index], count.counts[1][index])
        quotations = [quotation for quotation in count.quotations if quotation.pole is pole]
        where = places_by_text(comparison, quotations)
        rows.append((line(axis.pole(pole)), *(line(str(number)) for number in counts), line(quiet(where))))
    return rows
