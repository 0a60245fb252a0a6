"""What needs no codebook: what the target wants and must, praise and blame, numbers, typical words."""

from __future__ import annotations

from tui.codebook.model import Axis, Pole
from tui.codebook.read import evaluation_book
from tui.comparison import Comparison
from tui.framing.counting.stances import StanceUse, stance_title
from tui.framing.model import AxisCount, Quotation
from tui.framing.target.aliases import is_plural
from tui.pair import Side
from tui.reports.blocks import Line, Prose, Quotes, Section, Table, line, quiet, strong
from tui.reports.content.framing.counting import places
from tui.reports.content.quoting import quote

MOST = 12
"""Typical words of a text, and pairs of numbers unless all are asked for."""
_GENERAL = "General English, no codebook."


def general_sections(comparison: Comparison, *, everything: bool = False) -> list[Section | None]:
    """What the target wants and must, praise and blame, numbers that changed, typical words."""
    return [
        _stances(comparison),
        _praise(comparison),
        _numbers(comparison, None if everything else MOST),
        _typical(comparison),
    ]


def _stances(comparison: Comparison) -> Section | None:
    if not comparison.stances:
        return None
    rows = tuple(_stance_row(comparison, use) for use in comparison.stances)
    target = comparison.target
    return Section(
        "stances",
        stance_title(comparison.subject, plural=is_plural(target)),
        (Prose(line(quiet(f"Places. {_GENERAL}"))), Table(("", *comparison.names), rows)),
    )


def _stance_row(comparison: Comparison, use: StanceUse) -> tuple[Line, ...]:
    return (line(str(use.stance)), *(_cell(comparison, use.of(side)) for side in Side))


def _cell(comparison: Comparison, quotations: tuple[Quotation, ...]) -> Line:
    return line(strong(f"{len(quotations):>2}"), quiet(f"  {places(comparison, quotations)}"))


def _praise(comparison: Comparison) -> Section | None:
    if not comparison.evaluations:
        return None
    book = evaluation_book()
    rows = tuple(
        _praise_row(comparison, book.axis(count.axis), count, pole)
        for count in comparison.evaluations
        for pole in Pole
        if any(one.pole is pole for one in count.quotations)
    )
    explanation = (
        f"Words that evaluate, in clauses of {comparison.subject}: how often and where, at most one per "
        f"sentence and pole. That they stand there is nobody's claim. {_GENERAL}"
    )
    return Section(
        "praise",
        f"Blame and praise of {comparison.subject}",
        (Prose(line(quiet(explanation))), Table(("", *comparison.names), rows)),
    )


def _praise_row(comparison: Comparison, axis: Axis, count: AxisCount, pole: Pole) -> tuple[Line, ...]:
    found = [one for one in count.quotations if one.pole is pole]
    sides = (tuple(one for one in found if one.side is side) for side in Side)
    return (line(axis.pole(pole)), *(_cell(comparison, some) for some in sides))


def _numbers(comparison: Comparison, most: int | None) -> Section | None:
    found = comparison.numbers
    if not found:
        return None
    quotes = tuple(Quotes((quote(comparison, one.old), quote(comparison, one.new))) for one in found[:most])
    left_out = len(found) - len(quotes)
    more = (Prose(line(quiet(f"{left_out} pairs more; --full shows all."))),) if left_out else ()
    explanation = f"Linked passages that count the same and come to other numbers: a guess. {_GENERAL}"
    return Section("numbers", "Numbers that changed", (Prose(line(quiet(explanation))), *quotes, *more))


def _typical(comparison: Comparison) -> Section | None:
    words = comparison.typical.words
    if not any(words):
        return None
    rows = tuple(
        (
            line(comparison.names[side]),
            line(", ".join(key.counted(side) for key in words[side][:MOST]) or "none"),
        )
        for side in Side
    )
    explanation = f"The words most typical of each text by G², with their counts here : there. {_GENERAL}"
    return Section(
        "words", "Words typical of either text", (Prose(line(quiet(explanation))), Table(("", ""), rows))
    )
