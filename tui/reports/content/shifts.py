"""How the framing of the target shifted."""

from __future__ import annotations

from collections.abc import Sequence

from tui.comparison import Comparison
from tui.framing.model import Level, Quotation, Shift, ShiftKind
from tui.reports.blocks import Block, Heading, Prose, Quotes, Section, line, quiet, strong
from tui.reports.content.quoting import quote

MOST_QUOTATIONS = 3
"""Of one side of a shift; the rest are counted."""

KINDS = {
    ShiftKind.AXIS: "on one axis",
    ShiftKind.ANCHOR: "same words, another predicate",
    ShiftKind.VERB: "verbs",
    ShiftKind.LABEL: "label",
    ShiftKind.VOICE: "who speaks",
    ShiftKind.ABSENCE: "found in one text only",
    ShiftKind.CONTINUITY: "same charge, other voice",
}
LEVELS = {
    Level.WORDED: "worded: quotations stand against each other",
    Level.COUNTED: "counted: five pieces or more on each side",
    Level.TESTED: "tested: holds after correction for all axes",
}


def shifts_section(comparison: Comparison) -> Section:
    """Every shift, best supported first, with its quotations and what speaks against it."""
    blocks: list[Block] = []
    for number, shift in enumerate(comparison.shifts, start=1):
        blocks += _shift(comparison, number, shift)
    if not blocks:
        blocks = [Prose(line(f"No shift in the framing of {comparison.target.label} was found."))]
    return Section("shifts", f"How the framing of {comparison.target.label} shifted", tuple(blocks))


def _shift(comparison: Comparison, number: int, shift: Shift) -> list[Block]:
    blocks: list[Block] = [
        Heading(line(f"{number}. {arrow(shift.title)}")),
        Prose(line(quiet(f"{KINDS[shift.kind]} · {LEVELS[shift.level]}"))),
        _quotes(comparison, (*shift.old[:MOST_QUOTATIONS], *shift.new[:MOST_QUOTATIONS])),
    ]
    if unseen := _unseen(comparison, shift):
        blocks.append(Prose(line(quiet(unseen))))
    if shift.also:
        blocks += [
            Prose(line(strong("Against it, on the same axis:"))),
            _quotes(comparison, shift.also[:MOST_QUOTATIONS]),
        ]
    if shift.note:
        blocks.append(Prose(line(shift.note)))
    return blocks


def arrow(title: str) -> str:
    """A shift's title, its arrow in one character."""
    return title.replace("->", "→")


def _quotes(comparison: Comparison, quotations: Sequence[Quotation]) -> Quotes:
    return Quotes(tuple(quote(comparison, quotation) for quotation in quotations))


def _unseen(comparison: Comparison, shift: Shift) -> str:
    """How many quotations were left out, in each text."""
    more = [
        f"{len(quotations) - MOST_QUOTATIONS} more in {comparison.names[quotations[0].side]}"
        for quotations in (shift.old, shift.new, shift.also)
        if len(quotations) > MOST_QUOTATIONS
    ]
    return f"{', '.join(more)}." if more else ""
