"""The verbs of which the target is the doer."""

from __future__ import annotations

from itertools import zip_longest

from tui.comparison import Comparison
from tui.framing.model import VerbUse
from tui.reports.blocks import Line, Section, Table, line, quiet, strong
from tui.reports.content.counting import places, places_by_text, times


def verbs_section(comparison: Comparison) -> Section | None:
    """What the target does: verbs only in the left text, in both, only in the right."""
    table = comparison.verbs
    if not (table.left or table.both or table.right):
        return None
    names = comparison.names
    columns = [
        [_verb(use, places(comparison, use.quotations)) for use in table.left],
        [_verb(use, places_by_text(comparison, use.quotations)) for use in table.both],
        [_verb(use, places(comparison, use.quotations)) for use in table.right],
    ]
    rows = tuple(zip_longest(*columns, fillvalue=()))
    heads = (f"only {names.left}", "both", f"only {names.right}")
    return Section("verbs", f"What {comparison.target.label} does: its verbs", (Table(heads, rows),))


def _verb(use: VerbUse, where: str) -> Line:
    return line(strong(use.lemma), times(len(use.quotations)), quiet(f" {where}"))
