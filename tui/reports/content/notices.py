"""How the comparison was made, and what in it is a guess."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.comparison.notices import LIMITS, coverage, notices
from tui.reports.blocks import Items, Line, Section, line, strong


def notices_section(comparison: Comparison) -> Section:
    """What happened when the texts were read, what the codebook caught, and the limits of the method."""
    items: list[Line] = []
    for told in notices(comparison.documents, comparison):
        name = line(strong(f"{comparison.names[told.side]}: ")) if told.side else ()
        items.append(line(*name, told.words))
    items += [line(coverage(comparison)), *map(line, LIMITS)]
    return Section("method", "How this was made", (Items(tuple(items)),))
