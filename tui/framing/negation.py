"""Which words stand under a negation: triggers, stops, and what only looks like one (as in ConText)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.codebook.model import Codebook, Trigger
from tui.framing.grammar.closed import Tag
from tui.framing.grammar.sentence import Sentence
from tui.framing.grammar.tagging import Word
from tui.framing.matching import Unit, _match_from, phrasing, units

DEFAULT_STOPS = ("but", "however", "although", "though", "because", "while", "whereas", "which", "who")
DEFAULT_NEGATORS = (
    *(
        Trigger(text, stops=DEFAULT_STOPS)
        for text in ("not", "n't", "never", "no longer", "hardly", "neither", "nor")
    ),
    *(Trigger(text, stops=DEFAULT_STOPS) for text in ("no", "without", "fail to", "refuse to", "cease to")),
)
DEFAULT_PSEUDO = tuple(
    Trigger(text)
    for text in ("not only", "not merely", "not just", "not simply", "whether or not", "or not", "no doubt")
)
REACH = 12  # words; a negation further away says nothing of the cue


class Negator(NamedTuple):
    """A negation in a sentence: its words `[first, last)` and the words it reaches."""

    first: int
    last: int
    reach: tuple[int, int]


class Negators:
    """The negators of a codebook, or the built-in ones if it gives none."""

    def __init__(self, codebook: Codebook) -> None:
        self.negators = codebook.negators or DEFAULT_NEGATORS
        self.pseudo = codebook.pseudo_negators or DEFAULT_PSEUDO

    def in_sentence(self, sentence: Sentence) -> tuple[Negator, ...]:
        """The true negations of a sentence, in order."""
        return _find(sentence.words, self.negators, self.pseudo)


@lru_cache(maxsize=512)
def _find(
    words: tuple[Word, ...], negators: tuple[Trigger, ...], pseudo: tuple[Trigger, ...]
) -> tuple[Negator, ...]:
    row = units(words)
    covered: set[int] = set()
    for trigger in pseudo:
        for first, last in _places(row, trigger):
            covered.update(range(first, last))
    found = {}
    for trigger in negators:
        for first, last in _places(row, trigger):
            if not covered.intersection(range(first, last)):
                reach = _reach(words, first, last, trigger)
                found[first, last] = Negator(first, last, reach)
    return tuple(found[key] for key in sorted(found))


def _places(row: tuple[Unit, ...], trigger: Trigger) -> list[tuple[int, int]]:
    cut = phrasing(trigger.text)
    found = []
    for start, unit in enumerate(row):
        if cut.words and cut.words[0] in unit.keys:
            end = _match_from(row, start, cut)
            if end is not None:
                found.append((unit.place, row[end - 1].place + 1))
    return found


def _reach(words: tuple[Word, ...], first: int, last: int, trigger: Trigger) -> tuple[int, int]:
    stops = frozenset(trigger.stops)
    start, end = last, last
    if trigger.direction in {"forward", "both"}:
        contrast = first > 0 and words[first - 1].tag is Tag.COMMA  # "from NATO, not from the region"
        while end < len(words) and end < last + REACH and not _stop(words[end], stops, contrast=contrast):
            end += 1
    if trigger.direction in {"backward", "both"}:
        start = first
        while start > 0 and start > first - REACH and not _stop(words[start - 1], stops, contrast=True):
            start -= 1
    return (start, end)


def _stop(word: Word, stops: frozenset[str], *, contrast: bool) -> bool:
    if word.low in stops or word.tag in {Tag.STOP, Tag.BREAK, Tag.DASH}:
        return True
    return contrast and word.tag in {Tag.COMMA, Tag.CONJ}
