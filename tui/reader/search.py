"""Finding words in a text."""

from __future__ import annotations

import re

from tui.pair import Pair
from tui.reader.state import Search
from tui.spans import Span

MOST_HITS = 20_000
"""Hits kept per text: enough to step through, and a single letter in a long text stays quick."""


def find(texts: Pair[str], query: str) -> Search:
    """Where `query` stands in both texts, at most `MOST_HITS` times in each.

    Without a capital letter case does not count; white space between its words matches any white space.
    """
    words = query.split()
    if not words:
        return Search()
    flags = 0 if any(character.isupper() for character in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words), flags)

    def hits(text: str) -> tuple[Span, ...]:
        found = []
        for match in pattern.finditer(text):
            found.append(Span(*match.span()))
            if len(found) == MOST_HITS:
                break
        return tuple(found)

    return Search(query, texts.map(hits))
