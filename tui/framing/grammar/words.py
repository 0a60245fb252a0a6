"""The words of a sentence, as the clause reader sees them."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from tui.language.lazy import lazy
from tui.spans import Span

_TOKEN = lazy(
    r"""
    (?P<number> \d+\+\d+ | (?<!\w)\.\d+
            | (?!\d+[-‐‑]year[-‐‑]old)\d+(?:,\d{3})*(?:[.:]\d+)*(?:st|nd|rd|th|s)?%? (?![^\W_]) )
  | (?P<word> (?<!\w)[A-Z]\.(?=\s[A-Z][a-z])                       # the S. of a name
            | (?:[^\W\d_]\.){2,}(?:[-‐‑][^\W_]+)*                   # U.S.  U.S.-led
            | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|St|Col|Capt|Lt|Sgt|Det|Maj|Adm|Gov|Rev|Hon)\.
            | (?:Co|Corp|Inc|Ltd)\.(?=,?\s[a-z])                    # of a company, within a sentence
            | [^\W_]+(?:[-‐‑&'’][^\W_]+)* )                       # like-minded  don't  China's
  | (?P<mark> [^\w\s] )
    """,
    re.VERBOSE,
)
_CLITIC = lazy(r"(?i)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
_LETTERS = lazy(r"['’]")


class SentenceToken(NamedTuple):
    """A word, a number or a mark; offsets count in the document's text."""

    text: str
    low: str
    start: int
    end: int
    kind: str  # "word", "number", "mark", "quote" (half of a pair of quotation marks), "clitic"


def tokenise(text: str, span: Span, quote_marks: Collection[int] = ()) -> list[SentenceToken]:
    """The tokens of one passage. `quote_marks` are the offsets of marks that belong to a pair."""
    tokens: list[SentenceToken] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        kind = match.lastgroup or "word"
        if kind == "word":
            _add_word(tokens, match.group(), match.start())
        elif kind == "mark":
            tokens.append(_mark(match.group(), match.start(), quote_marks, tokens))
        else:
            tokens.append(SentenceToken(match.group(), match.group(), match.start(), match.end(), kind))
    return tokens


def _mark(mark: str, start: int, quote_marks: Collection[int], before: list[SentenceToken]) -> SentenceToken:
    if start in quote_marks:
        return SentenceToken(mark, '"', start, start + 1, "quote")
    if mark in "'’" and before and before[-1].end == start and before[-1].low.endswith("s"):
        return SentenceToken(mark, "'s", start, start + 1, "clitic")
    return SentenceToken(mark, {"–": "—", "’": "'"}.get(mark, mark), start, start + 1, "mark")


def _add_word(tokens: list[SentenceToken], word: str, start: int) -> None:
    clitic = _CLITIC.search(word) if _LETTERS.search(word) else None
    if clitic is None or clitic.start() == 0:
        tokens.append(_word(word, start, "word"))
        return
    tokens.append(_word(word[: clitic.start()], start, "word"))
    tokens.append(_word(word[clitic.start() :], start + clitic.start(), "clitic"))


def _word(word: str, start: int, kind: str) -> SentenceToken:
    return SentenceToken(word, word.lower().replace("’", "'"), start, start + len(word), kind)
