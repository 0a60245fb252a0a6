"""The axes of the codebook, with counts of evidence in both texts."""

from __future__ import annotations

from tui.codebook.model import Pole
from tui.comparison import Comparison
from tui.comparison.basis import axes_shown, basis
from tui.comparison.wording import outcome
from tui.framing.counting.uncertainty import placebo, placebo_line
from tui.framing.model import AxisCount
from tui.pair import Side
from tui.reports.blocks import Block, Line, Prose, Section, Table, line, quiet, strong
from tui.reports.content.framing.counting import places
from tui.reports.content.framing.pictures import dumbbells


def axes_section(comparison: Comparison) -> Section | None:
    """Each axis with evidence: its poles, the counts left : right in both texts, and where they come from."""
    counted = axes_shown(comparison)
    if not counted:
        return None
    rows = tuple(row for count in counted for row in _rows(comparison, count))
    explanation = (
        "Pieces of evidence, at most one per sentence and pole, and where they stand. "
        f"“Few”: fewer than five in one of the texts, too few for a share. {basis(comparison)}"
    )
    blocks = (Prose(line(quiet(explanation))), Table(("", *comparison.names), rows))
    tested = (Prose(line(outcome(comparison.tests))),) if comparison.tests is not None else ()
    return Section("axes", "The axes, counted", (*blocks, *_shares(comparison), *tested))


def _shares(comparison: Comparison) -> list[Block]:
    """What the axes with enough evidence allow to be said of shares, and how much chance does alone."""
    picture = dumbbells(comparison)
    if picture is None:
        return []
    names = comparison.names
    legend = (
        f"Share of the right pole: ○ {names.left}, ● {names.right}; ┄ and ─ are 90 % intervals (Jeffreys)."
    )
    return [Prose(line(legend)), picture, Prose(line(quiet(placebo_line(placebo(comparison.framing)))))]


def _rows(comparison: Comparison, count: AxisCount) -> list[tuple[Line, ...]]:
    axis = comparison.codebook.axis(count.axis)
    question = line(strong(axis.question), quiet(" · few" if count.few else ""))
    rows: list[tuple[Line, ...]] = [(question,)]
    for index, pole in enumerate(Pole):
        cells = (_cell(comparison, count, side, pole, index) for side in Side)
        rows.append((line(f"  {axis.pole(pole)}"), *cells))
    return rows


def _cell(comparison: Comparison, count: AxisCount, side: Side, pole: Pole, index: int) -> Line:
    number = count.counts[0 if side is Side.LEFT else 1][index]
    found = (one for one in count.quotations if one.side is side and one.pole is pole)
    return line(strong(f"{number:>2}"), quiet(f"  {places(comparison, found)}"))
