"""How the framing of the target shifted."""

from __future__ import annotations

from collections.abc import Sequence

from tui.comparison import Comparison
from tui.framing.model import Level, Quotation, Shift, ShiftKind
from tui.pair import Side
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


def shifts_section(comparison: Comparison, *, everything: bool = False) -> Section | None:
    """Every shift, best supported first, with its quotations (some, or all) and what speaks against it.

    None when neither text mentions the target: that is said at the head, and there is nothing to look for;
    nor where the codebook finds nothing and the links do.
    """
    if not any(framing.mentions for framing in comparison.framing):
        return None
    if not comparison.shifts and comparison.findings:
        return None
    most = None if everything else MOST_QUOTATIONS
    blocks: list[Block] = []
    for number, shift in enumerate(comparison.shifts, start=1):
        blocks += _shift(comparison, number, shift, most)
    if not blocks:
        blocks = [Prose(line(f"No shift in the framing of {comparison.subject} was found."))]
    return Section("shifts", f"How the framing of {comparison.subject} shifted", tuple(blocks))


def _shift(comparison: Comparison, number: int, shift: Shift, most: int | None) -> list[Block]:
    blocks: list[Block] = [
        Heading(line(f"{number}. {arrow(shift.title)}")),
        Prose(line(quiet(f"{KINDS[shift.kind]} · {LEVELS[shift.level]}"))),
        *_quotes(comparison, (*shift.old[:most], *shift.new[:most])),
        *_unseen(comparison, (shift.old, shift.new), most),
    ]
    if shift.also:
        blocks += [
            Prose(line(strong("Against it, on the same axis:"))),
            *_quotes(comparison, shift.also[:most]),
            *_unseen(comparison, (shift.also,), most),
        ]
    if shift.note:
        blocks.append(Prose(line(arrow(shift.note))))
    return blocks


def arrow(title: str) -> str:
    """A shift's title, its arrow in one character."""
    return title.replace("->", "→")


def _quotes(comparison: Comparison, quotations: Sequence[Quotation]) -> list[Block]:
    return [Quotes(tuple(quote(comparison, one) for one in quotations))] if quotations else []


def _unseen(comparison: Comparison, parts: Sequence[Sequence[Quotation]], most: int | None) -> list[Block]:
    """How many quotations were left out, in each text."""
    left_out = [one.side for part in parts for one in part[most:]] if most is not None else []
    counts = [f"{left_out.count(side)} more in {comparison.names[side]}" for side in Side if side in left_out]
    return [Prose(line(quiet(f"{', '.join(counts)}; --full shows all.")))] if counts else []
