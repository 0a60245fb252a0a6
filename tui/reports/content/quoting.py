"""Words of the page as quotations: with their sentence, their speaker and their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.codebook.model import Pole
from tui.comparison.wording import reference, who_says
from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.reports.blocks import Line, Quote, Run, Style
from tui.spans import Span

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.framing.model import Quotation, Voice

LONGEST = 320
"""A quoted sentence is cut to about this many characters around its evidence."""


def quote(comparison: Comparison, quotation: Quotation) -> Quote:
    """A quotation within its sentence, the evidence marked."""
    side, document = quotation.side, comparison.documents[quotation.side]
    return Quote(
        place=place(comparison, side, quotation.span),
        words=_in_sentence(document, quotation),
        says=who_says(_voice(comparison, quotation), document),
        anchor=passage_anchor(comparison, side, quotation.span),
        side=side,
        where=str(document.locator(quotation.span.start)),
    )


def _voice(comparison: Comparison, quotation: Quotation) -> Voice:
    """Who says the words that are shown of the sentence of a quotation."""
    from tui.comparison.findings.speaking import said_by

    document, framing = comparison.documents[quotation.side], comparison.framing[quotation.side]
    passage = document.passage_at(quotation.span.start)
    if passage is None:
        return quotation.voice
    return said_by(framing, quotation, passage.id, _around(document, quotation.span)[0])


def _in_sentence(document: Document, quotation: Quotation) -> Line:
    """The sentence of a quotation, only the words that count marked: those matched, the verb, the label."""
    around, before, after = _around(document, quotation.span)
    spans = quotation.words or ((quotation.span,) if quotation.span != around else ())
    marks = [(span, _style(quotation.pole)) for span in (*spans, *quotation.shared)]
    return marked(document, around, marks, before, after)


def place(comparison: Comparison, side: Side, span: Span) -> str:
    """The reference of the passage that holds `span`."""
    document, name = comparison.documents[side], comparison.names[side]
    passage = document.passage_at(span.start)
    return reference(name, document, passage.id) if passage else name


def passage_anchor(comparison: Comparison, side: Side, span: Span) -> str:
    """Where a full report shows the passage that holds `span`."""
    passage = comparison.documents[side].passage_at(span.start)
    return anchor(comparison.documents, side, passage.id) if passage else ""


def anchor(documents: Pair[Document], side: Side, passage: int) -> str:
    """Where a full report shows a passage."""
    return f"{side}-{documents[side].number(passage)}"


def in_context(document: Document, span: Span, style: Style = Style.MARK) -> Line:
    """The sentence that holds `span`, which is marked; a long sentence is cut around it."""
    around, before, after = _around(document, span)
    return marked(document, around, ((span, style),), before, after)


def _around(document: Document, span: Span) -> tuple[Span, str, str]:
    """What is shown of the sentence that holds `span`, and the dots for what is left out."""
    passage = document.passage_at(span.start)
    return _cut(document.text, passage.span if passage and passage.span.contains(span) else span, span)


def marked(
    document: Document,
    around: Span,
    marks: Sequence[tuple[Span, Style]],
    before: str = "",
    after: str = "",
) -> Line:
    """The words at `around` on one line, with marks where they do not overlap an earlier one."""
    runs = [Run(before)]
    position = around.start
    for span, style in sorted(marks):
        if span.start < position or span.end > around.end or span.start == span.end:
            continue
        runs += [Run(document.text[position : span.start]), Run(span.of(document.text), style)]
        position = span.end
    runs += [Run(document.text[position : around.end]), Run(after)]
    return tuple(Run(_flat(run.text), run.style) for run in runs if run.text)


def _flat(text: str) -> str:
    """On one line: a hard-wrapped text is quoted without its line breaks."""
    return re.sub(r"\s+", " ", text)


def _style(pole: Pole | None) -> Style:
    match pole:
        case Pole.LEFT:
            return Style.LEFT_POLE
        case Pole.RIGHT:
            return Style.RIGHT_POLE
        case _:
            return Style.MARK


def _cut(text: str, around: Span, span: Span) -> tuple[Span, str, str]:
    """`around` cut at word boundaries to about `LONGEST` characters, and the dots for what is left out."""
    if around.end - around.start <= LONGEST:
        return around, "", ""
    spare = max(0, LONGEST - (span.end - span.start)) // 2
    start, end = around.start, around.end
    if span.start - spare > start:
        start = text.find(" ", span.start - spare, span.start) + 1 or span.start
    if span.end + spare < end:
        end = text.rfind(" ", span.end, span.end + spare)
        end = span.end if end < 0 else end
    dots = ("… " if start > around.start else "", " …" if end < around.end else "")
    return Span(start, end), *dots
