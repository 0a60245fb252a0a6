"""One stem for all forms of a word."""

from __future__ import annotations

from functools import lru_cache

import Stemmer

from tui.language.irregular import BASE
from tui.language.spelling import american

_STEMMER = Stemmer.Stemmer("english", 0)  # without a store of its own: `stem` keeps what it found
_LONGEST = 40  # a "word" beyond this is a code or an address: stemming it is slow and means nothing


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem of a folded lower-case word: irregular forms brought home, American spelling, then Snowball.

    "defence", "defense" and "defenses" have one stem; so have "sought" and "seeking".
    """
    word = possessive(word)
    base = BASE.get(word)
    if base is None:
        base = american(word)
    if len(base) > _LONGEST or not base.isascii():
        return base
    return str(_STEMMER.stemWord(base))


def possessive(word: str) -> str:
    """A word without its possessive or contracted ending: China's -> China, don't -> do."""
    if "'" not in word:
        return word
    for ending in ("'s", "s'", "n't", "'ll", "'re", "'ve", "'d", "'m", "'"):
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)] + ("s" if ending == "s'" else "")
    return word
