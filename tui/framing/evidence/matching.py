"""Patterns of the codebook against stretches of words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.codebook.model import Pattern, PatternKind
from tui.framing.grammar.sentence import Sentence
from tui.framing.grammar.units import Unit, parts
from tui.language.lazy import lazy
from tui.language.spelling import american, fold
from tui.spans import Span

_CLITIC = lazy(r"(n['’]t|['’]s)$")
GAP = 3  # the most words that a `*` in a phrase stands for


class PatternMatch(NamedTuple):
    """A pattern that matched: words `[first, last)` and what matched."""

    first: int
    last: int
    span: Span
    fuzzy: bool = False


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word of a pattern with its spelling folded."""
    return american(fold(word))


def _needs_case(text: str) -> bool:
    """Short words in capitals are names: "US" is not "us"."""
    return text.isupper() and len(text) < 4


class Phrasing(NamedTuple):
    """A phrase pattern cut into words."""

    words: tuple[str, ...]
    exact: tuple[str, ...]  # as written, where the case counts; "" elsewhere


@lru_cache(maxsize=16384)
def phrasing(text: str) -> Phrasing:
    """The words of a phrase pattern; `*` stays as it is, a trailing `*` marks a prefix."""
    if text.isalpha():  # one plain word, as most are
        return Phrasing((plain(text),), (text if _needs_case(text) else "",))
    raw = [part for word in text.split() for part in (parts(word) if word != "*" else ("*",))]
    pieces: list[str] = []
    for part in raw:
        clitic = _CLITIC.search(part)
        pieces += [part[: clitic.start()], part[clitic.start() :]] if clitic and clitic.start() else [part]
    folded = tuple(
        piece if piece == "*" else fold(piece) if piece.endswith("*") else plain(piece) for piece in pieces
    )
    return Phrasing(folded, tuple(piece if _needs_case(piece) else "" for piece in pieces))


def _fits(unit: Unit, word: str, exact: str) -> bool:
    if exact:
        return unit.text == exact
    if word.endswith("*"):
        return any(key.startswith(word[:-1]) for key in unit.keys)
    return word in unit.keys


def match_from(row: Sequence[Unit], start: int, pattern: Phrasing) -> int | None:
    """The end of a phrase that begins at `row[start]`; None when it does not."""
    states = {start}
    gap = 0
    for word, exact in zip(pattern.words, pattern.exact, strict=True):
        if word == "*":
            gap = GAP
            continue
        reached = set()
        for state in states:
            for skip in range(gap + 1):
                place = state + skip
                if place < len(row) and _fits(row[place], word, exact):
                    reached.add(place + 1)
        if not reached:
            return None
        states, gap = reached, 0
    return min(states)


class Matcher:
    """Patterns compiled once; `hits` looks them up in a stretch of a sentence."""

    def __init__(self, patterns: Iterable[tuple[object, Pattern]]) -> None:
        """`patterns`: pairs of an owner (handed back with each hit) and a pattern."""
        self._phrases: dict[str, list[tuple[object, Phrasing]]] = defaultdict(list)
        self._prefixes: list[tuple[object, Phrasing]] = []
        self._fuzzy: list[tuple[object, Pattern]] = []
        self._regex: list[tuple[object, re.Pattern[str]]] = []
        self._scare: dict[str, list[tuple[object, Phrasing]]] = defaultdict(list)
        self._verbs: dict[str, list[tuple[object, str, str]]] = defaultdict(list)
        for owner, pattern in patterns:
            self._add(owner, pattern)

    def _add(self, owner: object, pattern: Pattern) -> None:
        if pattern.kind is PatternKind.VERB:
            lemma, _, particle = pattern.text.lower().partition(" ")
            self._verbs[plain(lemma)].append((owner, particle, pattern.text))
        elif pattern.kind is PatternKind.FUZZY:
            self._fuzzy.append((owner, pattern))
        elif pattern.kind is PatternKind.REGEX:
            self._regex.append((owner, re.compile(pattern.text)))
        else:
            cut = phrasing(pattern.text)
            if not cut.words:
                return
            if pattern.kind is PatternKind.SCARE:
                self._scare[cut.words[0]].append((owner, cut))
            elif cut.words[0].endswith("*"):
                self._prefixes.append((owner, cut))
            else:
                self._phrases[cut.words[0]].append((owner, cut))

    def verbs(self, lemma: str) -> list[tuple[object, str, str]]:
        """(owner, particle, pattern) of the verb patterns with that lemma."""
        return self._verbs.get(plain(lemma), [])

    def hits(
        self, sentence: Sentence, first: int, last: int, distance: Sequence[Span] = ()
    ) -> Iterator[tuple[object, PatternMatch]]:
        """Every pattern but verbs that matches within the words `[first, last)`.

        `distance` are the insides of quotation marks that mark distance: scare patterns match there only.
        """
        row = [unit for unit in sentence.units if first <= unit.place < last]
        scared = self._scare and distance
        for start, unit in enumerate(row):
            known = sorted(unit.keys & self._phrases.keys())
            candidates = [item for key in known for item in self._phrases[key]]
            candidates += [item for item in self._prefixes if _fits(unit, item[1].words[0], "")]
            for owner, cut in candidates:
                end = match_from(row, start, cut)
                if end is not None:
                    yield owner, _hit(sentence, row, start, end)
            if scared:
                yield from self._scared(sentence, row, start, distance)
        if first < last and (self._fuzzy or self._regex):
            yield from self._loose(sentence, first, last)

    def _scared(
        self, sentence: Sentence, row: Sequence[Unit], start: int, distance: Sequence[Span]
    ) -> Iterator[tuple[object, PatternMatch]]:
        items = {
            id(cut): (owner, cut)
            for word, rest in self._scare.items()
            for owner, cut in rest
            if _fits(row[start], word, cut.exact[0])
        }
        for owner, cut in items.values():
            end = match_from(row, start, cut)
            if end is not None:
                hit = _hit(sentence, row, start, end)
                if any(span.contains(hit.span) for span in distance):
                    yield owner, hit

    def _loose(self, sentence: Sentence, first: int, last: int) -> Iterator[tuple[object, PatternMatch]]:
        span = sentence.cover(first, last)
        text = span.of(sentence.text)
        for owner, regex in self._regex:
            for match in regex.finditer(text):
                if match.group():
                    yield owner, _placed(sentence, Span(span.start + match.start(), span.start + match.end()))
        for owner, pattern in self._fuzzy:
            found = _alike(pattern.text, text, pattern.cutoff)
            if found is not None:
                place = _placed(sentence, Span(span.start + found.start, span.start + found.end))
                yield owner, place._replace(fuzzy=True)


def _hit(sentence: Sentence, row: Sequence[Unit], start: int, end: int) -> PatternMatch:
    first, last = row[start].place, row[end - 1].place + 1
    return PatternMatch(first, last, sentence.cover(first, last))


def _placed(sentence: Sentence, span: Span) -> PatternMatch:
    first, last = sentence.indices(span)
    return PatternMatch(first, max(last, first + 1), span)


def _alike(phrase: str, text: str, cutoff: float) -> Span | None:
    """Where whole words of a text come nearest to a phrase; None under the cut-off (0 to 100)."""
    from rapidfuzz import fuzz

    wanted = phrase.lower()
    if fuzz.partial_ratio(wanted, text.lower(), score_cutoff=cutoff) < cutoff:
        return None
    places = [Span(*match.span()) for match in re.finditer(r"[^\W_]+", text)]
    size = len(wanted.split())
    best, best_score = None, cutoff
    for count in range(max(1, size - 1), size + 2):
        for start in range(len(places) - count + 1):
            span = Span(places[start].start, places[start + count - 1].end)
            score = fuzz.ratio(wanted, span.of(text).lower())
            if score >= best_score and (best is None or score > best_score):
                best, best_score = span, score
    return best
