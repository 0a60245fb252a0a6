"""Which of a codebook's wordings can occur in two texts at all, told without stemming them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.codebook.model import Topic
from tui.documents.model import Document
from tui.language.irregular import BASE
from tui.language.lazy import lazy
from tui.language.numbers import ORDINALS, SCALES, SMALL
from tui.language.spelling import SPELLINGS
from tui.pair import Pair

_WORD = lazy(r"[^\W\d_]{3,}")
_BEGINNING = 3  # letters that all forms and spellings of a word share, irregular ones aside ...
_LONGER = 4  # ... and of a long word
_LONG = 7
_ELSEWHERE = frozenset(BASE) | frozenset(BASE.values()) | SPELLINGS.keys() | set(SPELLINGS.values())
_ELSEWHERE |= SMALL.keys() | ORDINALS.keys() | SCALES.keys()


class WordBeginnings:
    """The first three and the first four letters of every word of two texts."""

    def __init__(self, documents: Pair[Document]) -> None:
        words = {word for document in documents for word in _WORD.findall(document.text.lower())}
        self.known = frozenset(word[:size] for word in words for size in (_BEGINNING, _LONGER))

    def held(self, topics: Iterable[Topic], *, names: bool) -> frozenset[str]:
        """What stands between the blanks of the topics' wordings and may stand in the texts.

        `names`: capitalised words must stand there too.
        """
        pieces = {piece for topic in topics for wording in topic.terms for piece in wording.split()}
        return frozenset(piece for piece in pieces if self._may_stand(piece, names=names))

    def _may_stand(self, piece: str, *, names: bool) -> bool:
        words = [piece] if piece.isalpha() else _WORD.findall(piece)
        asked = words if names else [word for word in words if not word[0].isupper()]
        return all(map(self._begins, map(str.lower, asked)))

    def _begins(self, word: str) -> bool:
        size = _LONGER if len(word) >= _LONG else _BEGINNING
        if len(word) < _BEGINNING or word[:size] in self.known:
            return True
        forms = (word, word[:-1], word[:-2], word[:-3], word[:-4])  # breaks, breaking, getting
        return not _ELSEWHERE.isdisjoint(forms)


def possible(topics: Sequence[Topic], documents: Pair[Document]) -> tuple[Topic, ...]:
    """The topics that the documents may hold, without the wordings that they cannot.

    Names are kept whole if any of their wordings is possible: the other wordings may stand within a topic's.
    """
    beginnings = WordBeginnings(documents)
    held = {
        named: beginnings.held([topic for topic in topics if (topic.kind == "name") is named], names=named)
        for named in (False, True)
    }
    kept: list[Topic] = []
    for topic in topics:
        named = topic.kind == "name"
        may = held[named].issuperset
        terms = tuple(wording for wording in topic.terms if may(wording.split()))
        if terms:
            kept.append(topic if named else topic._replace(terms=terms))
    return tuple(kept)
