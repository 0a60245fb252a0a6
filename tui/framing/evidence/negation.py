"""Which words stand under a negation: triggers, stops, and what only looks like one (as in ConText)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.codebook.model import Codebook, Trigger
from tui.framing.evidence.matching import Phrasing, match_from, phrasing
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.sentence import Sentence
from tui.framing.grammar.tagging import TaggedWord
from tui.framing.grammar.units import Unit

DEFAULT_STOPS = ("but", "however", "although", "though", "because", "while", "whereas", "which", "who")
DEFAULT_NEGATORS = (
    *(
        Trigger(text, stops=DEFAULT_STOPS)
        for text in ("not", "n't", "never", "cannot", "no longer", "hardly", "neither", "nor")
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


Table = dict[str, list[tuple[Phrasing, Trigger]]]


def _table(triggers: Iterable[Trigger]) -> Table:
    """Triggers by their first word."""
    table: Table = {}
    for trigger in triggers:
        cut = phrasing(trigger.text)
        if cut.words:
            table.setdefault(cut.words[0], []).append((cut, trigger))
    return table


class Negators:
    """The negators of a codebook, or the built-in ones if it gives none."""

    def __init__(self, codebook: Codebook) -> None:
        self._negators = _table(codebook.negators or DEFAULT_NEGATORS)
        self._pseudo = _table(codebook.pseudo_negators or DEFAULT_PSEUDO)
        self._last: tuple[Sentence | None, tuple[Negator, ...]] = (None, ())

    def in_sentence(self, sentence: Sentence) -> tuple[Negator, ...]:
        """The true negations of a sentence, in order; those of the last one asked for are kept."""
        if self._last[0] is not sentence:
            self._last = (sentence, self._find(sentence))
        return self._last[1]

    def _find(self, sentence: Sentence) -> tuple[Negator, ...]:
        row = sentence.units
        covered = {place for first, last, _ in _places(row, self._pseudo) for place in range(first, last)}
        found = {}
        for first, last, trigger in _places(row, self._negators):
            if not covered.intersection(range(first, last)):
                found[first, last] = Negator(first, last, _reach(sentence.words, first, last, trigger))
        inside = {
            key
            for key in found
            for other in found
            if key != other and other[0] <= key[0] and key[1] <= other[1]
        }  # "no" of "no longer" is no negation of its own
        return tuple(found[key] for key in sorted(found) if key not in inside)


def _places(row: tuple[Unit, ...], table: Table) -> Iterator[tuple[int, int, Trigger]]:
    """Where triggers stand: words `[first, last)`."""
    for start, unit in enumerate(row):
        for key in unit.keys:
            for cut, trigger in table.get(key, ()):
                end = match_from(row, start, cut)
                if end is not None:
                    yield unit.place, row[end - 1].place + 1, trigger


def _reach(words: tuple[TaggedWord, ...], first: int, last: int, trigger: Trigger) -> tuple[int, int]:
    stops = frozenset(trigger.stops)
    start, end = last, last
    if trigger.direction in {"forward", "both"}:
        contrast = first > 0 and words[first - 1].tag is Pos.COMMA  # "from the union, not from the region"
        while end < len(words) and end < last + REACH and not _stop(words[end], stops, contrast=contrast):
            end += 1
    if trigger.direction in {"backward", "both"}:
        start = first
        while start > 0 and start > first - REACH and not _stop(words[start - 1], stops, contrast=True):
            start -= 1
    return (start, end)


def _stop(word: TaggedWord, stops: frozenset[str], *, contrast: bool) -> bool:
    if word.low in stops or word.tag in {Pos.STOP, Pos.BREAK, Pos.DASH}:
        return True
    return contrast and word.tag in {Pos.COMMA, Pos.CONJ}
