"""Words of the page in little room: which of a passage stand there where not all do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from tui.comparison.findings.quoting import (
    HANGING,
    STOPS,
    TURNS,
    Given,
    clause_before,
    leads_on,
    unbroken,
    without_marks,
    without_number,
)
from tui.language.english import word_set
from tui.language.lazy import lazy
from tui.spans import Span

_WORD = lazy(r"\S+")
_DASHES = {"—", "–", "-", "--"}
_JOINTS = ",;:—–("
_OPENS = "([“‘\"'"
_STATEMENT, _CORE, _OTHER, _CLAUSE, _PHRASE, _ALL, _LENGTH = 3.0, 3.0, 1.5, 2.0, 1.0, 1.5, 3.0
_INSIDE, _JOINED, _TORN, _DENIED, _ECHOED = -1.0, -1.5, -1.5, -9.0, 6.0
"""What it is worth that an excerpt begins with a statement that it holds, holds that in which the words that
count stand, or another one, begins or ends with a clause, or with a phrase, holds all words that count and is
as long as there is room; that it begins with "of" or "has", within a statement or with a conjunction, ends
within a phrase or behind a quotation, or leaves out what denies or doubts it, or gives it to others; that it
holds what both say alike."""
_GO_ON = HANGING - word_set(
    "a an the its his her their our my your this that these those no more than "
    "are be been can could did do does had has have is may might must shall should was were will would"
)
"""Words before which a phrase may end: they hardly ever lead to the object of a verb, or are one."""
_HELPING = word_set(
    "are can could did do does had has have is may might must shall should was were will would"
)
"""Verbs with which a statement goes on, or a subject comes behind: "and so does X"."""
_ENDS_NOTHING = HANGING | word_set("he i she they we who")
"""Words at which no phrase ends."""
_OPENER = lazy(
    r"[—–-]*\s*(?:[Aa]nd|[Bb]ut|[Oo]r|[Ss]o(?! (?:far|few|little|long|many|much)\b)|[Yy]et(?! another\b)"
    r"|because|that|which|whose|whom|who|where)\b,?\s+(?:[—–]\s*)?"
)
"""Words that only join a clause to what was said before: no excerpt begins with them.

"That is so." does not join, nor "Because it fell, ...": in a capital they are the sentence's own.
"""
_CLOSING = '"”'
_MARKS = lazy('[“”"]')
_ASIDE = lazy(r"(?:,[^,]*)?")
"""What may stand between a subject and its verb."""
_CONJUNCTIONS = {"and", "but", "or", "that"}
_TRAILING = 2
"""Words behind the last comma that say nothing without what follows: "the tide and, in fact"."""


class Excerpt(NamedTuple):
    """Words to show of a place."""

    span: Span
    broken: bool  # they end within a phrase, which a sign should say


class Telling(NamedTuple):
    """What of a place should be shown."""

    marks: tuple[Span, ...] = ()  # words that count: an excerpt holds the first of them
    also: tuple[Span, ...] = ()  # words that are good to have: those of the other text, the target's names
    cores: tuple[Span, ...] = ()  # its statements: a subject, its verb and what the verb leads to
    phrases: tuple[Span, ...] = ()  # its noun phrases, which should not be torn
    given: tuple[Given, ...] = ()  # what others say in it than who is named beside it
    echo: bool = False  # what both texts say alike is the matter: the words `also` come before statements


@lru_cache(maxsize=256)
def excerpt(text: str, span: Span, telling: Telling, room: int) -> Excerpt:
    """The best run of whole words of at most `room` characters, the sign for a broken end among them.

    It holds the first of the words that count, if they have room at all. Where it can it is a statement,
    begins and ends with a clause, or with words that can stand at an end, and it leaves out no word that
    denies what it says.
    """
    choice = _choice(text, span, telling)
    if not choice.words:
        return Excerpt(span, broken=False)
    if choice.length <= room:
        return Excerpt(without_marks(text, _closed(text, choice.span)), broken=False)
    best = choice.best(room)
    if best is None:
        return Excerpt((choice.marks or choice.words)[0], broken=True)
    return Excerpt(without_marks(text, _closed(text, best)), broken=choice.breaks(best))


@lru_cache(maxsize=64)
def _choice(text: str, span: Span, telling: Telling) -> _Choice:
    """The runs of a place: a card asks for one of several lengths until its rows hold what is quoted."""
    words = [Span(*found.span()) for found in _WORD.finditer(text, *span) if found[0] not in _DASHES]
    item = without_number(text, Span(words[0].start, words[-1].end)) if words else span
    return _Choice(text, _without_opener(text, item, telling.marks), telling, words)


def _closed(text: str, run: Span) -> Span:
    """A run without the signs that lead on from it."""
    return Span(run.start, run.start + len(run.of(text).rstrip(_JOINTS)))


def _without_opener(text: str, span: Span, marks: Sequence[Span]) -> Span:
    """Without the conjunction with which a sentence goes on from the one before, unless it counts."""
    opener = _OPENER.match(text, *span)
    if opener is None or opener.end() >= span.end or any(mark.start < opener.end() for mark in marks):
        return span
    return Span(opener.end(), span.end)


def _closing(text: str, span: Span, start: int) -> int:
    """Where the quotation ends within which a run begins; the end of all where it begins in none."""
    mark = _MARKS.search(text, *Span(start, span.end))
    closes = mark is not None and (
        mark[0] == "”" or (mark[0] == '"' and not text[mark.start() - 1].isspace())
    )
    return mark.end() if mark is not None and closes and mark.start() > start else span.end


def _length(text: str, run: Span) -> int:
    return len(" ".join(run.of(text).split()))


def _last(text: str, span: Span, end: int) -> str:
    return text[span.start : end].rsplit(maxsplit=1)[-1].casefold().strip(_OPENS + STOPS)


def _ends_a_clause(text: str, span: Span, end: int) -> bool:
    if not text[end : span.end].strip():
        return True
    said = text[span.start : end].rstrip(_CLOSING)
    return said[-1:] in STOPS and _last(text, span, end) not in HANGING


def _breaks(text: str, span: Span, end: int) -> bool:
    """Whether what ends there ends within a phrase."""
    if _ends_a_clause(text, span, end):
        return False
    following = text[end : span.end].split(maxsplit=1)[0].casefold().strip(_OPENS)
    last = _last(text, span, end)
    return leads_on(last, following) or last in _ENDS_NOTHING or following not in _GO_ON


class _Choice:
    """The runs of words of a place, and what each is worth as an excerpt."""

    def __init__(self, text: str, span: Span, telling: Telling, words: Sequence[Span]) -> None:
        self._text, self.span = text, span
        self.words = [word for word in words if word.start >= span.start]
        self.length = _length(text, span)
        self.marks = sorted(mark for mark in telling.marks if span.contains(mark))
        self._also = [one for one in telling.also if span.contains(one)]
        self._cores = [core for core in telling.cores if span.contains(core)]
        self._phrases = telling.phrases
        whole = (*telling.phrases, *unbroken(text, span))
        self._inside = {at for one in whole for at in range(one.start + 1, one.end)}
        self._given = telling.given
        self._all = _ECHOED if telling.echo else _ALL
        first = (self.marks or sorted(self._also) or [span])[0].start
        self._main = next((core for core in reversed(self._cores) if core.start <= first), None)
        if telling.echo and self._cores:
            self._main = max(self._cores, key=lambda core: self._share(core, self._also))

    def breaks(self, run: Span) -> bool:
        """Whether what is shown ends within a phrase or an insertion."""
        words = run.of(self._text)
        return words.count("(") > words.count(")") or self._breaks(run.end)

    def _breaks(self, end: int) -> bool:
        return end in self._inside or _breaks(self._text, self.span, end) or self._leaves_a_subject(end)

    def _leaves_a_subject(self, end: int) -> bool:
        """Whether of a statement only its subject stands before a place: ", and the old mayor, now ill"."""
        closed = _closed(self._text, Span(self.span.start, end)).end
        for core in self._cores:
            if core.start < end < core.end:
                opener = _OPENER.match(self._text, core.start)
                start = opener.end() if opener else core.start
                subject = next((one.end for one in self._phrases if one.start == start), None)
                if subject is not None and _ASIDE.fullmatch(self._text, subject, max(subject, closed)):
                    return True
        return False

    @cached_property
    def _beginnings(self) -> list[tuple[float, list[Span], int]]:
        """What it is worth to begin with each word, up to the first that counts.

        With it the statements there, and where the quotation ends that it stands in.
        """
        last = self.marks[0].start if self.marks else self.span.end
        starts = [word.start for word in self.words if word.start <= last]
        return [
            (self._begins(start), self._from(start), _closing(self._text, self.span, start))
            for start in starts
        ]

    @cached_property
    def _ends(self) -> list[tuple[float, int]]:
        """What it is worth to end with each word, and the characters that it and the signs before it add."""
        before = [self.span.start - 1, *(word.end for word in self.words)][: len(self.words)]
        return [
            (self._ending(word.end), 1 + _length(self._text, Span(end + 1, word.end)))
            for end, word in zip(before, self.words, strict=True)
        ]

    def best(self, room: int) -> Span | None:
        """The best run with the first of the words that count; None where those alone have no room."""
        held = self.marks[0].end if self.marks else 0
        best, found = (0.0, -1), None
        for at, (begins, cores, closed) in enumerate(self._beginnings):
            start, end = self.words[at]
            length = end - start - self._ends[at][1]
            for word, (ends, more) in zip(self.words[at:], self._ends[at:], strict=True):
                length += more
                if length > room:
                    break
                if word.end < held or length + (ends < 0) > room:
                    continue
                worth = ends + (_STATEMENT if any(core.end <= word.end for core in cores) else begins)
                worth += _LENGTH * length / room + (_TORN if word.end > closed else 0.0)
                if found is not None and worth + _CORE + self._all < best[0]:
                    continue  # whatever it holds
                run = Span(start, word.end)
                worth += self._held(run)
                if found is None or (worth, length) > best:
                    best, found = (worth, length), run
        return found

    def _from(self, start: int) -> list[Span]:
        """The statements that begin there, unless they are denied, doubted or hang on words before."""
        found = [core for core in self._cores if core.start == start]
        hangs = found and (_OPENER.match(self._text, start) or TURNS.search(self._before(start)))
        return [] if hangs else found

    def _before(self, start: int) -> str:
        """The clause before a word."""
        return clause_before(self._text, self.span, start)

    def _begins(self, start: int) -> float:
        clause, word = self._before(start), self._text[start : self.span.end].split(maxsplit=1)[0]
        if TURNS.search(clause):
            return _DENIED
        if _OPENER.match(self._text, start):
            return _JOINED
        if (at_mark := bool(self.marks) and start == self.marks[0].start) or start in self._inside:
            return _PHRASE if at_mark else _TORN
        if not clause and word.casefold() not in _GO_ON:
            return _CLAUSE
        joined = bool(clause) and clause.split()[-1].casefold() in _CONJUNCTIONS
        torn = any(core.start < start < core.end for core in self._cores)
        helps = bool(clause) and word.casefold() in _HELPING
        if helps or word.casefold() == "of" or (torn and (joined or not self.marks)):
            return _INSIDE
        return _PHRASE / 2 if joined or word.casefold() in _GO_ON else 0.0

    def _ending(self, end: int) -> float:
        if self._breaks(end):
            return _TORN
        if not _ends_a_clause(self._text, self.span, end):
            return _PHRASE
        trailing = re.split("[,;:—–]", self._text[self.span.start : end].rstrip(_JOINTS + _CLOSING))[-1]
        cut_off = end < self.span.end and len(trailing.split()) <= _TRAILING
        return _PHRASE if cut_off else _CLAUSE

    def _held(self, run: Span) -> float:
        """What a run is worth for the statements, the words that count and other good words in it."""
        if self._main is not None and run.contains(self._main):
            said = _CORE
        else:
            said = _OTHER if any(run.contains(core) for core in self._cores) else 0.0
        lost = _DENIED if any(one.is_lost(run) for one in self._given) else 0.0
        shares = self._share(run, self.marks or self._also) + self._share(run, self._also)
        return said + lost + self._all * shares / 2

    @staticmethod
    def _share(run: Span, wanted: Sequence[Span]) -> float:
        return sum(run.contains(one) for one in wanted) / len(wanted) if wanted else 0.0
