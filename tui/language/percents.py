"""Shares in per cent that are searched for: 2% finds 2 per cent and 2 percent, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tui.language.lazy import lazy
from tui.spans import Span

_UNIT = r"(?:[%％]|per[\s-]?cent|pct)"
_SHARE = lazy(rf"(?<!\S)(\d+(?:[.,]\d+)*)[\s-]*{_UNIT}(?!\S)", re.IGNORECASE)

MOST_READ = 500
"""Hits in each text that are looked at for the ways in which a share is written."""


class QueryPiece(NamedTuple):
    """A word of a query, or a share with its number apart."""

    words: str
    number: str = ""  # of a share in per cent; empty for a word


def pieces(query: str) -> tuple[QueryPiece, ...]:
    """The words of a query; a number and the per cent after it are one piece."""
    found: list[QueryPiece] = []
    at = 0
    for share in _SHARE.finditer(query):
        found += map(QueryPiece, query[at : share.start()].split())
        found.append(QueryPiece(" ".join(share[0].split()), share[1]))
        at = share.end()
    return (*found, *map(QueryPiece, query[at:].split()))


def share_shape(number: str) -> str:
    """The pattern of this number in per cent, however that is written."""
    return rf"(?<![\w.,]){re.escape(number)}[\s-]*{_UNIT}(?!\w)"


def written_otherwise(query: str, texts: Iterable[tuple[str, tuple[Span, ...]]]) -> tuple[str, ...]:
    """How the shares of a query stand in its hits where they are not written as in the query."""
    shares = [
        (piece.words.lower(), re.compile(share_shape(piece.number), re.IGNORECASE))
        for piece in pieces(query)
        if piece.number
    ]
    found: dict[str, None] = {}
    for text, hits in texts if shares else ():
        for hit in hits[:MOST_READ]:
            for typed, shape in shares:
                for share in shape.finditer(text, hit.start, hit.end):
                    words = " ".join(share[0].split())
                    if words.lower() != typed:
                        found[words] = None
    return tuple(found)
