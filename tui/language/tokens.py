"""Words and numbers of a text, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.language.lazy import lazy
from tui.spans import Span

_TOKEN = lazy(
    r"""
    (?P<number> \d+\+\d+                                      # 2+2
              | \d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w])          # 31,102  1,234.5
              | (?<=[€£$¥])\d+(?:\.\d+)?(?:k|mn?|bn|tn)(?![\w])  # $2.6m
              | \d+(?:\.\d+)?(?:st|nd|rd|th)?(?![\w])         # 3.5  21st  2023
    )
  | (?P<word> (?:[^\W\d_]\.){2,}                              # U.S.
            | [^\W\d_]+(?:\d\w* | (?:['’][^\W\d_]+)*)          # F35  covid19  don't  China's
            | \w*[^\W_]\w*                                    # 35mm
    )
  | (?P<sign> [%€£$¥] )
    """,
    re.VERBOSE,
)


_NO_WORDS = lazy(r"[\d%€£$¥]")


class Token(NamedTuple):
    """A word, a number or a unit's sign."""

    span: Span
    text: str
    kind: str  # "word", "number" or "sign"


def words_alone(text: str, start: int, end: int) -> list[re.Match[str]] | None:
    """The words of a stretch, in order, if it holds nothing else; None where there is a digit or a sign."""
    return None if _NO_WORDS.search(text, start, end) else list(_TOKEN.finditer(text, start, end))


def tokenise(text: str, span: Span | None = None) -> list[Token]:
    """The words, numbers and unit signs of `text` (of its stretch `span`), in order; offsets count in it."""
    start, end = span if span is not None else (0, len(text))
    return [
        Token(Span(*match.span()), match.group(), match.lastgroup or "word")
        for match in _TOKEN.finditer(text, start, end)
    ]
