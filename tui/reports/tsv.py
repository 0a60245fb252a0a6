"""Tables of tab-separated values that every reader of CSV takes: a cell that needs it is quoted.

A line break within words of the page becomes a blank, so that a line is a row; nothing else is changed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui.alignment.model import Alignment, EvidenceKind, Explanation, Link, LinkEvidence
from tui.comparison.wording import who_says
from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.reports.content.made import Made, in_one_cell
from tui.spans import Span

if TYPE_CHECKING:
    from tui.comparison.concordance import ConcordanceLine
    from tui.framing.model import Mention, Voice

LINK_HEADS = (
    "left", "right", "score", "strength", "verdict", "left_text", "right_text", "evidence",
    "left_number", "right_number", "left_where", "right_where",
)  # fmt: skip
"""`left` and `right` are ids, as in the JSON output; the numbers are those on the screen."""
MENTION_HEADS = ("number", "start", "end", "mention", "role", "predicate", "voice", "passage", "where")
VOICE_HEADS = ("number", "start", "end", "speaker", "certainty", "cue", "content", "where")
CONTEXT_HEADS = ("side", "number", "start", "end", "before", "words", "after", "voice", "where")
"""`where` is the nearest heading, the paragraph and the page, as one cites them."""
MADE_WITH = "made_with"
"""The last column: a comment line would shift the heads of readers that know none."""


def table(heads: Iterable[str], rows: Iterable[Iterable[object]], made: Made) -> Iterator[str]:
    """The lines of a table, each with its line feed; each row says what it was made with."""
    made_with = in_one_cell(made)
    yield _line((*heads, MADE_WITH))
    yield from (_line((*row, made_with)) for row in rows)


def _line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, dialect="excel-tab", lineterminator="\n").writerow(map(str, cells))
    return line.getvalue()


def link_rows(
    documents: Pair[Document], alignment: Alignment, links: Iterable[Link], made: Made
) -> Iterator[str]:
    """A line of heads, then a line for each link."""
    listed = list(links)
    reasons = alignment.explained(listed)
    rows = (_link(documents, *one) for one in zip(listed, reasons, strict=True))
    return table(LINK_HEADS, rows, made)


def _link(documents: Pair[Document], link: Link, why: Explanation) -> Iterator[object]:
    passages = [documents[side].passages[link.passage(side)] for side in Side]
    numbers = [documents[side].number(link.passage(side)) for side in Side]
    yield from (number - 1 for number in numbers)
    yield from (f"{link.score:.4f}", link.strength, link.verdict or "")
    yield from (_words(documents[side], passage.span) for side, passage in zip(Side, passages, strict=True))
    yield "; ".join(
        _shared(documents, piece) for piece in why.evidence if piece.kind is not EvidenceKind.REST
    )
    yield from numbers
    yield from (_where(documents[side], passage.span) for side, passage in zip(Side, passages, strict=True))


def _shared(documents: Pair[Document], piece: LinkEvidence) -> str:
    return f"{_words(documents.left, piece.left)}~{_words(documents.right, piece.right)}"


def mention_rows(document: Document, mentions: Iterable[Mention], made: Made) -> Iterator[str]:
    """Every mention of the target with its predicate, who speaks, and its passage."""
    return table(
        MENTION_HEADS,
        (
            (
                document.number(one.sentence),
                *one.span,
                _words(document, one.span),
                one.role,
                one.predicate.lemma if one.predicate else "",
                who_says(one.voice, document),
                _words(document, document.passages[one.sentence].span),
                _where(document, one.span),
            )
            for one in mentions
        ),
        made,
    )


def voice_rows(document: Document, voices: Iterable[Voice], made: Made) -> Iterator[str]:
    """Every reported statement: a row for each stretch of its words."""
    return table(
        VOICE_HEADS,
        (
            (
                _number(document, span),
                *span,
                one.speaker_name or (_words(document, one.speaker) if one.speaker else ""),
                one.certainty,
                _words(document, one.cue) if one.cue else "",
                _words(document, span),
                _where(document, span),
            )
            for one in voices
            for span in one.content
        ),
        made,
    )


def context_rows(documents: Pair[Document], hits: Iterable[ConcordanceLine], made: Made) -> Iterator[str]:
    """A concordance: the words before and after each hit, within its passage."""
    return table(
        CONTEXT_HEADS,
        (
            (
                hit.side,
                documents[hit.side].number(hit.passage),
                *hit.span,
                _words(documents[hit.side], hit.before),
                _words(documents[hit.side], hit.span),
                _words(documents[hit.side], hit.after),
                hit.says,
                _where(documents[hit.side], hit.span),
            )
            for hit in hits
        ),
        made,
    )


def _number(document: Document, span: Span) -> object:
    passage = document.passage_at(span.start)
    return document.number(passage.id) if passage else ""


def _where(document: Document, span: Span) -> str:
    return str(document.locator(span.start))


def _words(document: Document, span: Span) -> str:
    return " ".join(document.words(span).split())
