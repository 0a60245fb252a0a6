"""Word classes by closed lists, the lexicon and the words around: one pass from left to right."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from tui.framing.grammar.closed import Pos
from tui.framing.grammar.context import VERBS
from tui.framing.grammar.profile import noun_lemma, verb_lemma
from tui.framing.grammar.tagger import Tagger
from tui.framing.grammar.words import SentenceToken


class TaggedWord(NamedTuple):
    """A tagged word; offsets count in the document's text."""

    text: str
    low: str
    start: int
    end: int
    tag: Pos
    lemma: str


def tag_words(tokens: list[SentenceToken], names: Collection[int] = ()) -> tuple[TaggedWord, ...]:
    """The words of a sentence with tag and lemma. `names`: indices of words known to be proper names."""
    tags = Tagger(tokens, names).run()
    return tuple(
        TaggedWord(token.text, token.low, token.start, token.end, tag, _lemma(token.low, tag))
        for token, tag in zip(tokens, tags, strict=True)
    )


def _lemma(low: str, tag: Pos) -> str:
    if tag in VERBS or tag in {Pos.BE, Pos.HAVE, Pos.DO}:
        return {"'s": "be", "'re": "be", "'m": "be", "'ve": "have"}.get(low) or verb_lemma(low, tag)
    return noun_lemma(low) if tag is Pos.NOUN else low
