"""The words most typical of each of two texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tui.documents.model import BlockKind, Document
from tui.errors import Cancelled
from tui.language.keyness import KeyWord, typical, word_counts
from tui.language.lazy import lazy
from tui.pair import Pair
from tui.spans import Span

MOST = 25
"""Words of each text."""
_STRETCH = 100_000  # characters that are counted at once
_FORM = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Typical(NamedTuple):
    """Words typical of each text, the words of both, and the ratio beyond which chance is left behind."""

    words: Pair[tuple[KeyWord, ...]]
    totals: Pair[int]
    limit: float

    def is_beyond_chance(self, key: KeyWord) -> bool:
        """Whether a word's difference is more than chance makes of so many words."""
        return abs(key.ratio) >= self.limit


def find_typical(documents: Pair[Document], stop: Callable[[], bool] = lambda: False) -> Typical:
    """Count the words of both texts and compare them. Raises Cancelled once `stop()` holds."""
    counts = documents.map(lambda document: word_counts(_forms(document, stop)))
    words, limit = typical(counts, MOST)
    return Typical(words, counts.map(lambda found: found.total()), limit)


def _forms(document: Document, stop: Callable[[], bool]) -> Counter[str]:
    """The forms of a text's words as they stand, those of page furniture left out."""
    found: Counter[str] = Counter()
    for span in _body(document):
        if stop():
            raise Cancelled
        found.update(_FORM.findall(document.text, span.start, span.end))
    return found


def _body(document: Document) -> Iterator[Span]:
    """The text in stretches that are counted at once."""
    for block in document.blocks:
        if block.kind is not BlockKind.FURNITURE:
            for start in range(block.span.start, block.span.end, _STRETCH):
                yield Span(start, min(start + _STRETCH, block.span.end))
