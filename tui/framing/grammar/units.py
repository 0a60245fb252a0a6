"""What patterns are matched against: words, and the parts of hyphenated words, with all they answer to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tui.framing.grammar.tagging import TaggedWord
from tui.language.lexicon import analyses
from tui.language.spelling import american, fold


@lru_cache(maxsize=65536)
def keys(low: str) -> frozenset[str]:
    """All that a word answers to: its form and its lemmas, spelling folded, and the parts of a compound."""
    found = {fold(item) for item in {low, low.rstrip(".")} | {lemma for _, lemma, _ in analyses(low)}}
    return frozenset(found | {american(item) for item in found})


@lru_cache(maxsize=8192)
def parts(text: str) -> tuple[str, ...]:
    """The parts of a hyphenated word; the word itself when it has no hyphen."""
    return (text,) if text.isalnum() else tuple(part for part in re.split(r"[-‐‑]", text) if part)


class Unit(NamedTuple):
    """A word, or a part of a hyphenated word, that a phrase is matched against."""

    keys: frozenset[str]
    text: str
    place: int


def units(words: tuple[TaggedWord, ...]) -> tuple[Unit, ...]:
    """The parts of a sentence's words, punctuation left out."""
    found = []
    for place, word in enumerate(words):
        pieces = parts(word.text)
        for part in pieces if len(pieces) > 1 else (word.text,):
            if part[0].isalnum() or part in "%&":
                found.append(Unit(keys(part.lower()), part, place))
            elif part[0] in "'’" and len(part) > 1:
                found.append(Unit(frozenset({part.lower().replace("’", "'")}), part, place))
    return tuple(found)
