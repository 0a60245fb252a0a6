"""The other spelling of a word that is searched for: defence finds defense, and the other way round."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tui.language.lazy import lazy
from tui.language.spelling import american

SHORTEST = 4
"""Letters from which on a word may have another spelling; while fewer are typed the search is literal."""

MOST = 20
"""Other spellings that are searched for besides a word."""

_WORDS = lazy(r"[^\W\d_]{4,}")


def other_spellings(word: str, texts: Iterable[str], *, whole: bool) -> tuple[str, ...]:
    """The words of the texts that are this one in British or American spelling, as they stand there.

    Unless it is meant as a `whole` word, longer words that begin so count too: labor finds labours. With a
    capital letter in it only words that begin alike are found.
    """
    low = word.lower()
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    folded = american(low)
    found: dict[str, None] = {}
    for text in texts:
        for form, words in _vocabulary(text).items():
            if form == folded or (not whole and form.startswith(folded)):
                found.update(dict.fromkeys(words))
    capital = word != low
    fitting = (one if capital else one.lower() for one in found if not capital or one[0] == word[0])
    return tuple(dict.fromkeys(one for one in fitting if low not in one.lower()))[:MOST]


@lru_cache(maxsize=4)
def _vocabulary(text: str) -> dict[str, tuple[str, ...]]:
    """Folded spelling -> the words of a text that fold to it."""
    table: dict[str, list[str]] = {}
    for word in dict.fromkeys(_WORDS.findall(text)):
        table.setdefault(american(word.lower()), []).append(word)
    return {form: tuple(words) for form, words in table.items()}
