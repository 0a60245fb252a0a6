"""How the comparison was made, and what in it is a guess."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.comparison.notices import LIMITS, coverage, notices
from tui.reports.blocks import Items, Line, Section, line, strong
from tui.reports.content.made import made_lines, made_with


def notices_section(comparison: Comparison) -> Section:
    """How the texts were read, what the codebook caught, the limits of the method, and the means."""
    items: list[Line] = []
    for told in notices(comparison.documents, comparison):
        name = line(strong(f"{comparison.names[told.side]}: ")) if told.side else ()
        items.append(line(*name, told.words))
    items += [line(coverage(comparison)), *map(line, LIMITS)]
    items += made_lines(made_with(comparison))
    return Section("method", "How this was made", (Items(tuple(items)),))
