"""Topics of the codebook in passages: wordings found fuzzily, with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz, process

from tui.alignment.words.names import Names
from tui.codebook.model import Topic
from tui.language.function_words import FUNCTION_WORDS
from tui.language.words import WORD, Term, plain_words, terms
from tui.spans import Span

ALIKE = 88.0  # RapidFuzz ratio of two stems, 0 to 100, from which a word serves for a wording's
GAP = 2  # other words that may stand between two words of a wording, function words aside ...
_REACH = 6  # ... and how far apart the two may be at most, in words
_FORMS = 82.0  # RapidFuzz ratio of two forms of one word
_NOWHERE = Span(0, 0)
_NO_STEMS: frozenset[str] = frozenset()
_FUZZY_FROM = 5  # letters of a stem that may match fuzzily

_Place = tuple[int, tuple[int, ...]]  # a topic, and which words of a passage one of its wordings is found in


class Wording(NamedTuple):
    """One wording of a topic, as stems without function words."""

    topic: int
    stems: tuple[str, ...]
    lone: str = ""  # the word itself where a wording has but one: its stem alone would say too little


class TopicMatch(NamedTuple):
    """A topic found in a passage."""

    topic: int
    span: Span
    words: int  # of the wording that was found, function words aside


class TopicFinder(NamedTuple):
    """Finds topics among the terms of passages."""

    topics: tuple[Topic, ...]
    wordings: tuple[Wording, ...]  # those whose words all stand in the texts
    triggers: dict[str, tuple[int, ...]]  # first stem -> wordings
    alike: dict[str, frozenset[str]]  # a text's term -> the stems that it serves for

    @classmethod
    def of(cls, topics: Iterable[Topic], names: Names, vocabulary: Sequence[str]) -> TopicFinder:
        """A finder for the topics over a text's vocabulary of terms, in which names are folded."""
        chosen = tuple(topic for topic in topics if topic.kind == "topic")
        wordings: list[Wording] = []
        for number, topic in enumerate(chosen):
            read = dict.fromkeys(read_wording(wording, names) for wording in topic.terms)
            wordings += [Wording(number, *words) for words in read if words[0]]
        alike = serving(sorted({stem for wording in wordings for stem in wording.stems}), vocabulary)
        served = _NO_STEMS.union(*alike.values())
        found = tuple(wording for wording in wordings if served.issuperset(wording.stems))
        triggers: dict[str, list[int]] = {}
        for index, wording in enumerate(found):
            triggers.setdefault(wording.stems[0], []).append(index)
        return cls(chosen, found, {stem: tuple(indexes) for stem, indexes in triggers.items()}, alike)

    def find(self, found: Sequence[Term]) -> list[TopicMatch]:
        """The topics of a passage, each once, at its most compact place."""
        light = [term.form in FUNCTION_WORDS for term in found]
        best: dict[int, TopicMatch] = {}
        for topic, places in _whole(self._places(found, light), light):
            span = Span(found[places[0]].span.start, found[places[-1]].span.end)
            known = best.get(topic)
            if known is None or _size(span) > _size(known.span):
                best[topic] = TopicMatch(topic, span, len(places))
        return [best[topic] for topic in sorted(best)]

    def _places(self, found: Sequence[Term], light: Sequence[bool]) -> Iterator[_Place]:
        """Every topic with the words that one of its wordings is found in."""
        serves = [self.alike.get(term.key, _NO_STEMS) for term in found]
        served = _NO_STEMS.union(*serves)
        for index, stems in enumerate(serves):
            for stem in stems:
                for number in self.triggers.get(stem, ()):
                    wording = self.wordings[number]
                    if not served.issuperset(wording.stems):
                        continue
                    places = _follow(wording.stems, serves, light, index)
                    if places and _same_word(wording.lone, found[index].form):
                        yield wording.topic, places


def _whole(found: Iterable[_Place], light: Sequence[bool]) -> Iterator[_Place]:
    """The places without those that skip a word with which another topic is found there.

    "Collective self-defence" is a matter of its own, not collective defence with a word between.
    """
    places = tuple(found)
    for topic, words in places:
        skipped = {at for at in range(words[0], words[-1]) if at not in words and not light[at]}
        if not skipped or not any(
            other != topic and skipped.union(words).issubset(more) for other, more in places
        ):
            yield topic, words


def read_wording(wording: str, names: Names) -> tuple[tuple[str, ...], str]:
    """The stems of a wording, and its word if it has but one.

    Function words are left out, unless a single word would remain of several.
    """
    found = plain_words(wording)
    if found is None or not names.aliases.keys().isdisjoint([key for key, _ in found]):
        read = (
            terms(wording) if found is None else [Term(_NOWHERE, key, WORD, form, 0.0) for key, form in found]
        )
        found = [(term.key, term.form) for term in names.fold(read)]
    content = [(key, form) for key, form in found if form not in FUNCTION_WORDS]
    if len(content) < 2:
        content = found
    return tuple(key for key, _ in content), content[0][1] if len(content) == 1 else ""


def _same_word(lone: str, form: str) -> bool:
    """Whether a word is a form of a wording's one word ("military" has the stem of "militarism")."""
    return not lone or fuzz.ratio(lone, form) >= _FORMS


def serving(wanted: Sequence[str], vocabulary: Sequence[str]) -> dict[str, frozenset[str]]:
    """For each term of a text the wanted stems that it equals or nearly equals."""
    known = set(wanted)
    table: dict[str, set[str]] = {key: {key} for key in vocabulary if key in known}
    words = [key for key in vocabulary if len(key) >= _FUZZY_FROM and key[0].isalpha()]
    long = [stem for stem in wanted if len(stem) >= _FUZZY_FROM and stem[0].isalpha()]
    if words and long:
        scores = process.cdist(words, long, scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=np.uint8)
        for row, column in zip(*np.nonzero(scores), strict=True):
            table.setdefault(words[row], set()).add(long[column])
    return {key: frozenset(stems) for key, stems in table.items()}


def _size(span: Span) -> int:
    return span.end - span.start


def _follow(
    stems: Sequence[str], serves: Sequence[frozenset[str]], light: Sequence[bool], start: int
) -> tuple[int, ...]:
    """Where the words of a wording stand whose first stands at `start`, in order with small gaps; or ()."""
    places = [start]
    for stem in stems[1:]:
        found = _next(stem, serves, light, places[-1])
        if found is None:
            return ()
        places.append(found)
    return tuple(places)


def _next(stem: str, serves: Sequence[frozenset[str]], light: Sequence[bool], after: int) -> int | None:
    passed = 0
    for index in range(after + 1, min(after + 1 + _REACH, len(serves))):
        if stem in serves[index]:
            return index
        passed += not light[index]
        if passed > GAP:
            return None
    return None
