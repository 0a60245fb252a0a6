"""Which of a codebook's wordings can occur in two texts at all, told without stemming them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tui.codebook.model import Topic
from tui.documents.model import Document
from tui.language.irregular import BASE
from tui.language.numbers import ORDINALS, SCALES, SMALL
from tui.language.spelling import SPELLINGS
from tui.pair import Pair

_WORD = re.compile(r"[^\W\d_]{3,}")
_BEGINNING = 3  # letters that all forms and spellings of a word share, irregular ones aside ...
_LONGER = 4  # ... and of a long word
_LONG = 7
_ENDINGS = range(5)  # letters that an irregular word may have taken on: breaks, breaking, getting
_ELSEWHERE = frozenset(BASE) | frozenset(BASE.values()) | SPELLINGS.keys() | set(SPELLINGS.values())
_ELSEWHERE |= SMALL.keys() | ORDINALS.keys() | SCALES.keys()


class WordBeginnings:
    """The first three and the first four letters of every word of two texts."""

    def __init__(self, documents: Pair[Document]) -> None:
        words = {word for document in documents for word in _WORD.findall(document.text.lower())}
        self.known = frozenset(word[:size] for word in words for size in (_BEGINNING, _LONGER))
        self.told = cache(self._may_hold)

    def may_hold(self, wording: str, *, names: bool) -> bool:
        """Whether the texts may hold a wording. `names`: its capitalised words must stand there too."""
        return all(self.told(word, names) for word in wording.split())

    def _may_hold(self, piece: str, names: bool) -> bool:
        return all(
            self._begins(word.lower()) for word in _WORD.findall(piece) if names or not word[0].isupper()
        )

    def _begins(self, word: str) -> bool:
        size = _LONGER if len(word) >= _LONG else _BEGINNING
        return word[:size] in self.known or any(word[: len(word) - cut] in _ELSEWHERE for cut in _ENDINGS)


def possible(topics: Iterable[Topic], documents: Pair[Document]) -> tuple[Topic, ...]:
    """The topics that the documents may hold, without the wordings that they cannot.

    Names are kept whole if any of their wordings is possible: the other wordings may stand within a topic's.
    """
    beginnings = WordBeginnings(documents)
    kept: list[Topic] = []
    for topic in topics:
        named = topic.kind == "name"
        held = tuple(wording for wording in topic.terms if beginnings.may_hold(wording, names=named))
        if held:
            kept.append(topic if named else topic._replace(terms=held))
    return tuple(kept)
