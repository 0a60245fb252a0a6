"""The first card: what stands against what in the two texts, before anybody has moved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from tui.comparison.findings.excerpt import excerpt
from tui.comparison.notices import notices
from tui.documents.model import Document
from tui.framing.target.aliases import is_plural
from tui.pair import Pair, Side
from tui.reader.card.answers import answers, arrowed, in_short, pole_style, verdict_signs
from tui.reader.state.material import Material
from tui.reader.text.styled import (
    ACCENT,
    FAINT,
    SOFT,
    STRONG,
    Line,
    StyledRun,
    fit,
    flat,
    flow,
    joined,
    line,
    plain,
    shorten,
    spread,
    width,
    wrap,
)
from tui.spans import Span

if TYPE_CHECKING:
    from tui.comparison.findings.model import Summary, SummaryQuote
    from tui.comparison.findings.model import SummaryLine as Contrast

LEAST, MOST = Pair(1, 2), 3
"""Rows of a quotation: under a name, without one, where its words must say it all, and of a long one."""

LONG, SHORT = 4, 2
"""Rows of a quotation beside the texts, by the room there is."""

FEW = 4
"""Contrasts without a name that come before whole quotations; more are shown where all have room in full."""

HANG = 4
"""Cells before the later rows of a line there."""

QUOTED = 1
"""Cells before the later rows of a quotation below the texts, under its mark."""

SHORTER, SHORTEST = 3, 20
"""Characters by which a quotation is cut until its rows hold it, and those that it keeps."""

BESIDE = 64
"""Cells from which on the quotations of both texts stand beside each other."""

NAMED = 100
"""Cells from which on each contrast is named before its quotations."""

NAME = 28
"""Cells of the name of a contrast."""

SPEAKER = 28
"""Cells of a speaker's name, and no more than a third of those of the quotation."""

AGAINST = "contrary"
"""Over the number of pieces of evidence that speak against a contrast."""

ANOTHER = "another name"
"""What a contrast of wording is called: its names stand in place of quotations."""

COUNT = 3
"""Cells of that number; its head stands over the end of the quotations beside it."""


def summary_title(material: Material, cells: int, rows: int | None = None) -> Line:
    """What the card is about, and the keys that lead on from its contrasts: all, or those in so many rows."""
    comparison = material.comparison
    if comparison is None:
        return ()
    count = len(material.summary.lines)
    if rows is not None:
        count = sum(one[0].style == ACCENT for one in opening(material, cells, rows) if one)
    numbers = f"1-{count}" if count > 1 else "1" if count else ""
    first = material.keymap.key_of("cross")
    verb = "are" if is_plural(comparison.target) else "is"
    parts = [
        line((f"How {comparison.subject} {verb} framed", STRONG)),
        line((f"{numbers} {first}".rstrip(), ACCENT)) if count else (),
        notice_hint(material),
    ]
    return fit(joined(parts, "   "), cells)


def waiting(material: Material) -> tuple[Line, ...]:
    """What is said before there is anything to sum up."""
    if material.failure:
        return (line(("There is no analysis. ", STRONG), (material.failure, SOFT)),)
    return (line(("Reading can begin; links and findings appear as they are found.", SOFT)),)


def opening(material: Material, cells: int, rows: int) -> tuple[Line, ...]:
    """The summary in so many rows and cells; the first contrasts where not all have room."""
    summary = material.summary
    below = last(summary, cells) if rows > len(summary.lines) + 1 or not summary.lines else []
    room = max(0, rows - len(below))
    if cells >= BESIDE:
        found = _beside_each_other(material, summary, cells, room) if room else iter(())
    else:
        found = islice((row for row in _below_each_other(material, summary, cells, SHORT) if row), room)
    shown = (*found, *below)
    return tuple(fit(one, cells) for one in shown[:rows])


def long(material: Material, cells: int, rows: int) -> tuple[Line, ...]:
    """The summary for a card beside the texts: quotations as long as so many rows hold all contrasts."""
    summary = material.summary
    below = last(summary, cells)
    for most in range(LONG, SHORT - 1, -1):
        shown = (*_below_each_other(material, summary, cells, most), *(((), *below) if below else ()))
        if sum(len(wrap(one, cells, HANG)) for one in shown) <= rows:
            break
    return shown


def last(summary: Summary, cells: int) -> list[Line]:
    """What is said below the contrasts, or in place of any."""
    alike = f"Same institution: {summary.alike}" if summary.alike else ""
    said = (line((words, SOFT)) for words in (summary.little, alike) if words)
    return [row for words in said for row in wrap(words, cells)]


def _beside_each_other(material: Material, summary: Summary, cells: int, rows: int) -> Iterator[Line]:
    named = NAME if cells >= NAMED and _mostly_named(material, summary) else 0
    counted = COUNT if any(one.against for one in summary.lines) else 0
    column = (cells - 2 - named - 2 - counted) // 2
    room = Pair(column, column + COUNT - len(AGAINST) - 1 if counted else column)
    left, right = (voice(material.names[side], summary.voices[side], room[side]) for side in Side)
    head = (StyledRun(" " * (2 + named)), *_in_cells(left, column), StyledRun("  "), *right)
    over = line((AGAINST, FAINT)) if counted else ()
    yield spread(head, over, 2 + named + 2 * column + 2 + counted)
    for number, (contrast, sides) in enumerate(_drawn(material, summary, column, rows - 1), start=1):
        verdict = verdict_signs(material, contrast.finding)
        name = _in_cells((*verdict, *_short_name(material, contrast, NAME - 1)), named) if named else verdict
        count = f"{contrast.against:>{COUNT}}" if contrast.against else ""
        lead: Line = (StyledRun(f"{number} ", ACCENT), *name)
        for left, right in zip_longest(*sides, fillvalue=()):
            cells_of_left = _in_cells(left, column + 2 + named - width(lead))
            end = (*_in_cells(right, column), StyledRun(count, FAINT)) if count else right
            yield (*lead, *cells_of_left, *(line("  ") if end else ()), *end)
            lead, count = line(" " * (2 + named)), ""


def _mostly_named(material: Material, summary: Summary) -> bool:
    return 2 * sum(_is_named(material, one) for one in summary.lines) >= max(1, len(summary.lines))


def _drawn(
    material: Material, summary: Summary, column: int, rows: int
) -> Iterator[tuple[Contrast, Pair[tuple[Line, ...]]]]:
    """The contrasts that have room in so many rows, with their quotations, as whole as there is room."""

    def said(contrast: Contrast, most: int) -> Pair[tuple[Line, ...]]:
        block = _Block(column, most)
        if (contrast.finding, block) not in material.quoted:  # the first card is drawn several times
            material.quoted[contrast.finding, block] = Pair(
                *(_said(material, side, contrast, block) for side in Side)
            )
        sides = material.quoted[contrast.finding, block]
        kind = "" if _is_named(material, contrast) else contrast.lead
        return Pair((line((kind, STRONG)), *sides.left), ((), *sides.right)) if kind else sides

    whole = [said(one, MOST) for one in summary.lines]
    full = [max(map(len, one)) for one in whole]
    named = [_is_named(material, one) for one in summary.lines]
    kinds = [bool(one.lead) and not name for one, name in zip(summary.lines, named, strict=True)]
    least = [
        min(height, (LEAST.left if name else LEAST.right) + kind)
        for height, name, kind in zip(full, named, kinds, strict=True)
    ]
    few = len(least) if _mostly_named(material, summary) else FEW
    heights = allotted(full, least, rows, few)
    for at, (height, contrast) in enumerate(zip(heights, summary.lines, strict=False)):
        yield contrast, whole[at] if full[at] <= height else said(contrast, height - kinds[at])


def allotted(full: Sequence[int], least: Sequence[int], rows: int, few: int) -> list[int]:
    """The rows of each of the first contrasts: as many as have room in full, but so `few` at the least.

    What these leave goes to each in turn.
    """
    heights = list(full[: sum(total <= rows for total in accumulate(full))])
    wanted = min(few, sum(total <= rows for total in accumulate(least)))
    if len(heights) >= wanted:
        return heights
    heights = list(least[:wanted])
    for _ in range(max(full)):
        for at in range(wanted):
            heights[at] += heights[at] < full[at] and sum(heights) < rows
    return heights


def _is_named(material: Material, contrast: Contrast) -> bool:
    """Whether a contrast has a name that says what it is, or only its words."""
    finding = material.comparison.findings[contrast.finding] if material.comparison else None
    return finding is not None and bool(finding.shifts or finding.names)


def _below_each_other(material: Material, summary: Summary, cells: int, most: int) -> Iterator[Line]:
    """For a card beside the texts, which is narrow and high: each quotation has at most so many rows."""
    for side in Side:
        yield voice(material.names[side], summary.voices[side], cells)
    for number, contrast in enumerate(summary.lines, start=1):
        yield ()
        against = line((f"  {contrast.against} {AGAINST}", FAINT)) if contrast.against else ()
        said = verdict_signs(material, contrast.finding)
        name = _short_name(material, contrast, cells - 2 - width(said) - width(against))
        numbered: Line = (StyledRun(f"{number} ", ACCENT), *said)
        if name or against:
            yield (*numbered, *name, *against)
            numbered = line("  ")
        for side in Side:
            if contrast.said[side] is not None:
                lead: Line = (*numbered, StyledRun(f"{material.names[side]} ", FAINT))
                numbered = line("  ")
                block = _Block(most * (cells - HANG) - width(lead) - most * HANG, 1)
                yield from ((*lead, *one) for one in _said(material, side, contrast, block))


def _name(material: Material, contrast: Contrast) -> Line:
    """What a contrast is called: the answers of both texts, or what kind it is of."""
    comparison = material.comparison
    if comparison is None or not contrast.lead:
        return ()
    finding = comparison.findings[contrast.finding]
    return answers(finding) if finding.axis else line((arrowed(contrast.lead), STRONG))


def _names(material: Material, contrast: Contrast) -> Pair[str] | None:
    """Of a contrast of wording, the name that either text prefers, with its counts in both."""
    if material.comparison is None:
        return None
    names = material.comparison.findings[contrast.finding].names
    return names.map(arrowed) if names else None


def _short_name(material: Material, contrast: Contrast, cells: int) -> Line:
    """The name of a contrast in so many cells."""
    name = in_short(plain(_name(material, contrast)), cells)
    if not name or material.comparison is None:
        return ()
    if _names(material, contrast) is not None:
        return line((ANOTHER, STRONG))
    return answers(material.comparison.findings[contrast.finding], name)


def voice(name: str, said: str, cells: int) -> Line:
    """In whose voice a text of that name speaks; in fewer words, and uncounted, where there is no room."""
    words = f"{name}: {said}"
    shorter = (words, re.sub(r" speaks?(?= at)", "", words), re.sub(r" at \d+ of \d+ mentions$", "", words))
    return line((next((one for one in shorter if len(one) <= cells), words), SOFT))


class _Block(NamedTuple):
    """Where a quotation stands."""

    cells: int
    rows: int

    @property
    def speaker(self) -> int:
        """Cells of a speaker's name."""
        return min(SPEAKER, self.cells * self.rows // 3)


def _said(material: Material, side: Side, contrast: Contrast, block: _Block) -> tuple[Line, ...]:
    """Words in quotation marks, those that count in bold, and who says them."""
    names, said = _names(material, contrast), contrast.said[side]
    if names is not None:
        return (line((names[side], STRONG)),)
    if said is None:
        return (line(("–", FAINT)),)
    who = f"  {shorten(said.speaker, block.speaker)}{'?' if said.guessed else ''}" if said.speaker else ""
    document, room = material.documents[side], block.cells * block.rows - len("“”")
    words, told = _around(document, said, room)
    if who and not told:
        room -= len(who)
        words, _ = _around(document, said, room)
    while True:
        whole = (StyledRun("“"), *words, StyledRun("”"), *line(("" if told else who, FAINT)))
        rows = wrap(whole, block.cells, QUOTED)
        if len(rows) <= block.rows:
            return tuple(rows)
        if room < SHORTEST:
            return flow([whole], block.cells, block.rows, QUOTED)
        room -= SHORTER
        words, told = _around(document, said, room)


def _around(document: Document, said: SummaryQuote, cells: int) -> tuple[Line, bool]:
    """The words at a place, or the best of them where they have no room, and whether they name the speaker.

    Those that count are lit.
    """
    span, style = said.span, pole_style(said.pole)
    (start, end), broken = excerpt(document.text, span, said.telling, cells)
    runs, at = [], start
    for mark in sorted(said.marks):
        if at <= mark.start < end:
            lit = Span(mark.start, min(mark.end, end))
            runs += [
                StyledRun(flat(document.text[at : lit.start])),
                StyledRun(flat(lit.of(document.text)), style),
            ]
            at = lit.end
    runs += [StyledRun(flat(document.text[at:end]).rstrip()), StyledRun("…" if broken else "")]
    return tuple(run for run in runs if run.text), any(Span(start, end).contains(one) for one in said.named)


def _in_cells(words: Line, cells: int) -> Line:
    """The line in just so many cells."""
    cut = fit(words, cells)
    return (*cut, StyledRun(" " * max(0, cells - width(cut))))


def notice_hint(material: Material) -> Line:
    """How many notices there are, which all say what to be careful about, and the key to them; or nothing."""
    count = len(notices(material.documents, material.comparison))
    if not count:
        return ()
    words = f"{count} caution{'s' if count > 1 else ''}"
    key = material.keymap.key_of("notices")
    return line((f"{key} " if key else "", ACCENT), (words, SOFT))
