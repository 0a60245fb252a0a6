"""The first card: what stands against what in the two texts, before anybody has moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.comparison.notices import notices
from tui.documents.model import Document
from tui.framing.target.aliases import is_plural
from tui.pair import Pair, Side
from tui.reader.card.answers import BETWEEN, answers, in_short, judged, pole_style, titled
from tui.reader.state.material import Material
from tui.reader.text.styled import (
    ACCENT,
    FAINT,
    SOFT,
    STRONG,
    Line,
    Run,
    fit,
    flat,
    joined,
    line,
    one_line,
    plain,
    shorten,
    width,
)
from tui.spans import Span

if TYPE_CHECKING:
    from tui.comparison.findings.summary import Line as Contrast
    from tui.comparison.findings.summary import Said, Summary

BESIDE = 64
"""Cells from which on the quotations of both texts stand beside each other."""

NAMED = 100
"""Cells from which on each contrast is named before its quotations."""

NAME = 26
SPEAKER = 12
"""Cells of the name of a contrast, and of a speaker."""

BEFORE = 12
"""Characters before the words that count, where a quotation is cut."""

AGAINST = "against"
"""Over the number of pieces of evidence that speak against a contrast."""


def title(material: Material, cells: int) -> Line:
    """What the card is about, and the keys that lead on from it."""
    comparison = material.comparison
    if comparison is None:
        return ()
    count = len(_summary(material).lines)
    numbers = f"1-{count}" if count > 1 else "1" if count else ""
    first = material.keymap.key_of("cross")
    verb = "are" if is_plural(comparison.target) else "is"
    parts = [
        line((f"How {comparison.target.label} {verb} framed", STRONG)),
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
    summary = _summary(material)
    found = _beside_each_other if cells >= BESIDE else _below_each_other
    last = _last(summary) if rows > len(summary.lines) + 1 or not summary.lines else []
    room = max(0, rows - len(last))
    shown = (*tuple(found(material, summary, cells))[:room], *last)
    return tuple(fit(one, cells) for one in shown[:rows])


def long(material: Material) -> tuple[Line, ...]:
    """The summary for a card beside the texts, which has room for all of it."""
    summary = _summary(material)
    return (*_below_each_other(material, summary), (), *_last(summary))


def _last(summary: Summary) -> list[Line]:
    alike = f"Of the same house: {summary.alike}" if summary.alike else ""
    return [line((words, SOFT)) for words in (summary.little, alike) if words]


def _summary(material: Material) -> Summary:
    from tui.comparison.findings.summary import Summary

    if material.comparison is None:
        return Summary(Pair("", ""), (), "", "")
    return material.comparison.summary


def _beside_each_other(material: Material, summary: Summary, cells: int) -> Iterator[Line]:
    most = 2 * sum(bool(one.lead) for one in summary.lines) >= max(1, len(summary.lines))
    named = NAME if cells >= NAMED and most else 0
    counted = len(AGAINST) + 2 if named and any(one.against for one in summary.lines) else 0
    column = (cells - 2 - named - 2 - counted) // 2
    voices = (_in_cells(_voice(material, summary, side), column) for side in Side)
    head = line((f"  {AGAINST}", FAINT)) if counted else ()
    yield (Run(" " * (2 + named)), *next(voices), Run("  "), *next(voices), *head)
    for number, contrast in enumerate(summary.lines, start=1):
        verdict = judged(material, contrast.finding)
        name = _in_cells((*verdict, *_short_name(material, contrast)), named) if named else verdict
        left, right = (_in_cells(_said(material, side, contrast.said[side], column), column) for side in Side)
        count = f"  {contrast.against:>{len(AGAINST)}}" if counted and contrast.against else ""
        yield (Run(f"{number} ", ACCENT), *name, *left, Run("  "), *right, *line((count, FAINT)))


def _below_each_other(material: Material, summary: Summary, _cells: int = 0) -> Iterator[Line]:
    """For a card beside the texts, which is narrow and high."""
    for side in Side:
        yield _voice(material, summary, side)
    for number, contrast in enumerate(summary.lines, start=1):
        against = line((f"  {contrast.against} against", FAINT)) if contrast.against else ()
        yield ()
        said = judged(material, contrast.finding)
        yield (Run(f"{number} ", ACCENT), *said, *_name(material, contrast), *against)
        for side in Side:
            if contrast.said[side] is not None:
                lead = line((f"  {material.names[side]} ", FAINT))
                yield (*lead, *_said(material, side, contrast.said[side], 0))


def _name(material: Material, contrast: Contrast) -> Line:
    """What a contrast is called: the answers of both texts, or what kind it is of."""
    comparison = material.comparison
    if comparison is None or not contrast.lead:
        return ()
    finding = comparison.findings[contrast.finding]
    return answers(finding) if finding.axis else line((contrast.lead.replace(" -> ", BETWEEN), STRONG))


def _counts(title: str) -> str:
    """Of the title of a finding on wording, how often either name stands in either text."""
    return f"other name {', '.join(part.rpartition('” ')[2].replace(' ', '') for part in title.split(', “'))}"


def _short_name(material: Material, contrast: Contrast) -> Line:
    """The name of a contrast in few cells."""
    name = in_short(plain(_name(material, contrast)), NAME - 1)
    if not name or material.comparison is None:
        return ()
    finding = material.comparison.findings[contrast.finding]
    if finding.kind == "wording":
        return line((_counts(titled(finding)), STRONG))
    return answers(finding, name)


def _voice(material: Material, summary: Summary, side: Side) -> Line:
    return line((f"{material.names[side]}: ", SOFT), (summary.voices[side], SOFT))


def _said(material: Material, side: Side, said: Said | None, cells: int) -> Line:
    """Words in quotation marks, those that count in bold, and who says them; all of it with no `cells`."""
    if said is None:
        return line(("–", FAINT))
    speaker = f"  {shorten(said.speaker, SPEAKER)}{'?' if said.guessed else ''}" if said.speaker else ""
    room = cells - len(speaker) - 2 if cells else 0
    words = _around(material.documents[side], said, room)
    return (Run("“"), *words, Run("”"), *line((speaker, FAINT)))


def _around(document: Document, said: Said, cells: int) -> Line:
    """The words at a place on one line, cut at words around the first that counts where they have no room."""
    span, style = said.span, pole_style(said.pole)
    start, end, dots = span.start, span.end, ("", "")
    if cells and len(one_line(document.words(span))) > cells:
        start, end = _window(document.text, said, max(1, cells - 2))
        dots = ("…" if start > span.start else "", "…" if end < span.end else "")
    runs, at = [Run(dots[0])], start
    for mark in sorted(said.marks):
        if at <= mark.start < end:
            lit = Span(mark.start, min(mark.end, end))
            runs += [Run(flat(document.text[at : lit.start])), Run(flat(lit.of(document.text)), style)]
            at = lit.end
    runs += [Run(flat(document.text[at:end]).rstrip()), Run(dots[1])]
    return tuple(run for run in runs if run.text)


def _window(text: str, said: Said, room: int) -> tuple[int, int]:
    """Where to cut words at blanks so that those that count are among so many characters."""
    span = said.span
    first = next((mark for mark in said.marks if span.contains(mark)), Span(span.start, span.start))
    start = max(span.start, min(first.start - BEFORE, span.end - room))
    if first.end > start + room:
        start = max(span.start, min(first.start, first.end - room))
    start = min(_word_start(text, start, span.start), max(first.start, span.start))
    return start, _word_end(text, min(span.end, start + room), start)


def _word_start(text: str, at: int, least: int) -> int:
    """The beginning of the word at a place, or of the next one."""
    if at <= least:
        return least
    space = text.find(" ", at - 1)
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int, least: int) -> int:
    """The end of the last word that is whole before a place."""
    if at >= len(text) or text[at].isspace():
        return at
    space = text.rfind(" ", least, at)
    return space if space > least else at


def _in_cells(words: Line, cells: int) -> Line:
    """The line in just so many cells."""
    cut = fit(words, cells)
    return (*cut, Run(" " * max(0, cells - width(cut))))


def notice_hint(material: Material) -> Line:
    """How many notices there are and the key to them; nothing without any."""
    count = len(notices(material.documents, material.comparison))
    if not count:
        return ()
    words = f"{count} notice{'s' if count > 1 else ''}"
    key = material.keymap.key_of("notices")
    return line((f"{key} " if key else "", ACCENT), (words, SOFT))
