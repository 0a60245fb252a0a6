"""A word in its contexts: where it stands in both texts, and who says it there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.comparison.model import Comparison
from tui.comparison.wording import who_says
from tui.documents.model import Document
from tui.framing.model import Framing
from tui.language.other_spellings import other_spellings
from tui.language.percents import pieces, share_shape
from tui.pair import Side
from tui.spans import Span


class ConcordanceLine(NamedTuple):
    """A place of a word, with the rest of its passage before and after it."""

    side: Side
    passage: int
    before: Span
    span: Span
    after: Span
    says: str  # who says it


def contexts(comparison: Comparison, query: str) -> Iterator[ConcordanceLine]:
    """Every place of a word or of words in a row, text by text, as `keyword_pattern` finds it."""
    documents = comparison.documents
    pattern = keyword_pattern(query, [document.text for document in documents])
    if pattern is None:
        return
    for side in Side:
        for found in pattern.finditer(documents[side].text):
            yield from _hit(side, documents[side], comparison.framing[side], Span(*found.span()))


def _hit(side: Side, document: Document, framing: Framing, span: Span) -> Iterator[ConcordanceLine]:
    """The place with its passage; none where the words are no part of any, as in furniture of the page."""
    passage = document.passage_at(span.start)
    if passage is None or not passage.span.start <= span.start < passage.span.end:
        return
    end = max(span.end, passage.span.end)
    voice = next(
        (
            one
            for one in framing.voices
            for content in one.content
            if content.start <= span.start < content.end
        ),
        None,
    )
    says = who_says(voice, document) if voice else document.metadata.author_as_speaker
    yield ConcordanceLine(
        side, passage.id, Span(passage.span.start, span.start), span, Span(span.end, end), says
    )


def keyword_pattern(query: str, texts: Sequence[str] = ()) -> re.Pattern[str] | None:
    """Whole words, in the other spellings of the texts too; `*` stands for the rest of a word.

    A capital makes case count. None without a word.
    """
    words = pieces(query)
    if not any(re.search(r"\w", piece.words) for piece in words):
        return None
    shape = r"\s+".join(
        share_shape(piece.number) if piece.number else _shape(piece.words, texts) for piece in words
    )
    first = r"(?<!\w)" if re.match(r"\w", words[0].words) else ""
    last = r"(?!\w)" if re.search(r"\w$", words[-1].words) else ""
    case = re.NOFLAG if any(sign.isupper() for sign in query) else re.IGNORECASE
    return re.compile(first + shape + last, case)


def _shape(word: str, texts: Sequence[str]) -> str:
    shape = r"\w*".join(map(re.escape, word.split("*")))
    others = other_spellings(word, texts, whole=True)
    return rf"(?:{'|'.join((shape, *others))})" if others else shape
