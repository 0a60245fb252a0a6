"""Text without what edits change most and readers notice least, and the way back to the page."""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from tui.language.lazy import lazy
from tui.spans import Span

_SIGNS = {
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    "…": "...",
    "\u2044": "/",
}
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\\-"  # inside a character class
# A hyphen at a line's end inside a word; a dash with its blanks; white space; invisible signs; others.
_TOKEN = lazy(
    rf"(?P<hyphen>(?<=[^\W\d_])[-\u2010]\n[ \t]*(?=[a-z]))|(?P<dash>\s*[{_DASHES}]+\s*)|(?P<blank>\s+)"
    rf"|(?P<gone>[{_INVISIBLE}]+)|(?P<sign>[^\x00-\x7f]|`)|(?P<plain>[^\s`{_DASHES}\x80-\U0010ffff]+)"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; its i-th character stands for `[starts[i], ends[i])` of the page."""

    text: str
    starts: array[int]
    ends: array[int]

    def page_span(self, start: int, end: int) -> Span:
        """The place on the page of a place in the folded text; the place must not be empty."""
        return Span(self.starts[start], self.ends[end - 1])

    def folded(self, offset: int) -> int:
        """Where an offset of the page is in the folded text."""
        return bisect_left(self.starts, offset)


def fold(text: str) -> Folded:
    """Fold white space, quotes, dashes, ellipses, ligatures, invisible signs, line-end hyphens and case."""
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    for match in _TOKEN.finditer(text):
        kind, start, end = match.lastgroup, *match.span()
        if kind == "plain":
            piece = match[0].lower()
            pieces.append(piece)
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
            continue
        piece = _short(kind, match[0])
        pieces.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return Folded("".join(pieces), starts, ends)


def fold_words(text: str) -> str:
    """The folded words, without the way back to the page."""
    return fold(text).text


@lru_cache(maxsize=8)
def fold_page(text: str) -> Folded:
    """`fold`, remembered for the texts that are open and the versions that notes were written on."""
    return fold(text)


def _short(kind: str | None, piece: str) -> str:
    if kind == "blank":
        return " "
    if kind == "dash":
        return "-"
    if kind == "sign":
        return _SIGNS.get(piece) or unicodedata.normalize("NFKC", piece).casefold()
    return ""
