"""What two passages share: the words of content of both, but not the last words of names that differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from tui.comparison.findings.citing import FramedText, names_of
from tui.comparison.findings.concern import content
from tui.language.function_words import FUNCTION_WORDS
from tui.language.lazy import lazy
from tui.language.words import Term, normalise
from tui.pair import Pair

_NAME = lazy(r"\b[A-Z][\w.-]*(?:['’]s?)?(?:\s+[A-Z][\w.-]*(?:['’]s?)?)+")
_WORD = lazy(r"[\w.-]+")


class Shared(NamedTuple):
    """What two passages share."""

    words: Pair[list[Term]]  # of content, as they stand in each
    only_ends: bool  # nothing but the ends of names that differ, and the target


def share(pages: Pair[FramedText], left: int, right: int) -> Shared:
    """What two passages share.

    "Russia's Central Bank" and the "European Central Bank" share no word: what stands before the words in
    which they end says that they are two.
    """
    said = Pair(_said(pages.left, left), _said(pages.right, right))
    ends = _ends_of_names(pages, left, right)
    kept = _keys(said.left) & _keys(said.right) - ends
    words = said.map(lambda found: [term for term in found if term.key in kept])
    if not ends:
        return Shared(words, only_ends=False)
    apart = _apart(pages.left, left, said.left) & _apart(pages.right, right, said.right)
    return Shared(words, only_ends=not apart - ends)


def _said(page: FramedText, index: int) -> list[Term]:
    return content(page.document.text, page.document.passages[index].span)


def _keys(said: list[Term]) -> set[str]:
    return {term.key for term in said}


def _apart(page: FramedText, index: int, said: list[Term]) -> set[str]:
    """What of the words of a passage is no name of the target."""
    names = names_of(page.framing.mentions_in.get(index, ()))
    return _keys([term for term in said if not any(name.overlaps(term.span) for name in names)])


def _ends_of_names(pages: Pair[FramedText], left: int, right: int) -> set[str]:
    """The words in which two names end alike that differ before."""
    pairs = product(_names(pages.left, left), _names(pages.right, right))
    return {word for one, other in pairs for word in _end(one, other)}


def _names(page: FramedText, index: int) -> Iterator[list[str]]:
    """The names of more words than one, as the keys of their words."""
    for found in _NAME.finditer(page.document.text, *page.document.passages[index].span):
        words = [word for word in _WORD.findall(found.group()) if word.lower() not in FUNCTION_WORDS]
        yield [normalise(word)[0] for word in words]


def _end(one: list[str], other: list[str]) -> list[str]:
    """The words in which two names end alike, where each has others before."""
    alike = 0
    while alike < min(len(one), len(other)) and one[-1 - alike] == other[-1 - alike]:
        alike += 1
    before = one[: len(one) - alike], other[: len(other) - alike]
    return one[len(one) - alike :] if all(before) and set(before[0]).isdisjoint(before[1]) else []
