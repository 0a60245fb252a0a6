"""The verbs of which the target is the doer."""

from __future__ import annotations

from itertools import zip_longest

from tui.comparison import Comparison
from tui.framing.model import VerbTable, VerbUse
from tui.framing.target.aliases import is_plural
from tui.reports.blocks import Block, Heading, Line, Section, Table, line, quiet, strong
from tui.reports.content.framing.counting import places, places_by_text, times


def verbs_section(comparison: Comparison) -> Section | None:
    """What the target does and how: verbs only in the left text, in both, only in the right, and adverbs."""
    verbs = _columns(comparison, comparison.verbs)
    if verbs is None:
        return None
    adverbs = _columns(comparison, comparison.verbs.modifiers)
    blocks: tuple[Block, ...] = (verbs,)
    if adverbs is not None:
        blocks += (Heading(line("How: the adverbs of these verbs")), adverbs)
    does = "do: their verbs" if is_plural(comparison.target) else "does: its verbs"
    return Section("verbs", f"What {comparison.subject} {does}", blocks)


def _columns(comparison: Comparison, table: VerbTable | None) -> Table | None:
    if table is None or not (table.left or table.both or table.right):
        return None
    names = comparison.names
    columns = [
        [_verb(use, places(comparison, use.quotations)) for use in table.left],
        [_verb(use, places_by_text(comparison, use.quotations)) for use in table.both],
        [_verb(use, places(comparison, use.quotations)) for use in table.right],
    ]
    rows = tuple(zip_longest(*columns, fillvalue=()))
    heads = (f"only {names.left}", "both", f"only {names.right}")
    return Table(heads, rows)


def _verb(use: VerbUse, where: str) -> Line:
    return line(strong(use.lemma), times(len(use.quotations)), quiet(f" {where}"))
