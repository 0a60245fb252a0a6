"""A document read sentence by sentence, each only when somebody asks for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.codebook.model import Codebook, Target
from tui.documents.model import Document
from tui.framing.grammar.closed import CLOSED
from tui.framing.grammar.quotes import LONGEST, QuotedSpan, over_paragraphs
from tui.framing.grammar.sentence import Sentence
from tui.framing.target.bearers import bears_only_the_name, is_only_a_place, may_be_borne
from tui.language.lexicon import known
from tui.spans import Span

_SHORT = 3  # letters of a name that may be a word of its own in other letters
_FEW_CAPITALS = 0.002  # share of capitals below which a text is an automatic transcript, all in small letters
_JOIN = r"\-‐‑–"  # "US-Japan": the name is a part of a compound


class NamePlace(NamedTuple):
    """A place where one of the target's names stands."""

    span: Span
    people: bool


def _alternatives(strings: Iterable[str]) -> str:
    ordered = sorted(
        {string for string in strings if string.strip()}, key=lambda string: (-len(string), string)
    )
    return "|".join(_alternative(string) for string in ordered)


def _alternative(string: str) -> str:
    """A pattern for one name, with either apostrophe; one in small letters stands in whatever letters."""
    words = r"\s+".join(re.escape(part) for part in _straight(string).split()).replace("'", "['’]")
    return f"(?i:{words})" if string == string.lower() else words


def _possible(names: Iterable[str], text: str) -> tuple[str, ...]:
    """The names whose words all occur in a text: to look for those takes less than a pattern of all."""
    low = _low(text)
    return tuple(name for name in names if all(word in low for word in _straight(name.lower()).split()))


def _straight(words: str) -> str:
    return words.replace("’", "'")


@lru_cache(maxsize=4)
def _low(text: str) -> str:
    """A text in small letters and with straight apostrophes."""
    return _straight(text.lower())


@lru_cache(maxsize=256)
def _pattern(strings: tuple[str, ...], *, small: bool = False) -> re.Pattern[str]:
    """Where these names stand; `small`: also in small letters, but for words as short and common as "us"."""
    capitals = [string.upper() for string in strings if len(string) > _SHORT]
    low = [string.lower() for string in strings if len(string) > _SHORT] if small else []
    body = _alternatives([*strings, *capitals, *(name for name in low if name not in CLOSED)]) or r"(?!)"
    return re.compile(rf"(?<![\w{_JOIN}])(?:{body})(?!\w)(?![{_JOIN}]\w)")


def find_aliases(text: str, target: Target) -> tuple[NamePlace, ...]:
    """Every place where a name of the target stands: the longest name first, excluded strings before all.

    Names keep their case (or stand all in capitals) unless they, or the whole text, are written in small
    letters, and end at word boundaries. A name joined to another word by a hyphen is a part of a compound,
    not a mention; nor is a state's name in that of a company, nor a capital that is only a place.
    """
    excluded = _excluded(text, target)
    found = [alias for alias in _named(text, target) if not _is_excepted(alias.span, excluded)]
    if not may_be_borne(target):
        return tuple(found)
    seats = frozenset(target.seats)
    return tuple(
        alias
        for alias in found
        if not bears_only_the_name(text, alias.span)
        and not (alias.span.of(text) in seats and is_only_a_place(text, alias.span))
    )


def find_words(text: str, words: str) -> list[Span]:
    """Where words stand in a text, in whatever letters and as whole words: as a name of a target would."""
    return [alias.span for alias in find_aliases(text, Target("", "", (words.lower(),)))]


def _named(text: str, target: Target) -> list[NamePlace]:
    people = frozenset(target.people)
    small = _is_small(text)
    if small:
        people |= {name.lower() for name in people}
    return [
        NamePlace(place, " ".join(place.of(text).split()) in people)
        for place in _standing((*target.names, *target.people, *target.seats), text, small=small)
    ]


def _standing(names: tuple[str, ...], text: str, *, small: bool) -> Iterator[Span]:
    """Where names stand: looked at is where their first letters do, not every character of the text."""
    pattern, low = _pattern(names, small=small), _low(text)
    if len(low) != len(text):  # "İ" is two characters in small letters
        yield from (Span(*match.span()) for match in pattern.finditer(text))
        return
    firsts = {_straight(name.lower()).split()[0] for name in names if name.strip()}
    end = 0
    for start in sorted({start for first in firsts for start in _starts(first, low)}):
        match = pattern.match(text, start) if start >= end else None
        if match is not None:
            yield Span(*match.span())
            end = match.end()


def _starts(word: str, text: str) -> Iterator[int]:
    """Where a word begins in a text, and every longer one that begins with it or holds it."""
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


def _excluded(text: str, target: Target) -> tuple[Span, ...]:
    excluded = _alternatives(_possible(target.excluded, text))
    if not excluded:
        return ()
    pattern = rf"(?<!\w)(?:{excluded})(?!\w)"
    return tuple(Span(*match.span()) for match in re.finditer(pattern, text))


@lru_cache(maxsize=8)
def _is_small(text: str) -> bool:
    """Whether a text hardly has a capital: its names stand in small letters."""
    return sum(map(str.isupper, text)) < _FEW_CAPITALS * len(text)


def _is_excepted(span: Span, excluded: Sequence[Span]) -> bool:
    place = bisect_left(excluded, (span.start, span.start))
    near = excluded[max(0, place - 1) : place + 2]
    return any(span.overlaps(other) for other in near)


def _is_word(text: str) -> bool:
    """Whether a name written small is a word of the language, to be read as such: "in", "war", "house"."""
    return text.islower() and (text in CLOSED or known(text))


class ReadDocument:
    """The sentences of a document with tags, verb groups and quotations."""

    def __init__(self, document: Document, codebook: Codebook, target: Target | None = None) -> None:
        """`target` may be one that the codebook lacks; its names are proper names too."""
        self.document = document
        targets = [*codebook.targets, *([target] if target else [])]
        names = _possible((name for item in targets for name in item.names), document.text)
        small = _is_small(document.text)
        found = _standing(names, document.text, small=small)
        self._names = [place for place in found if small or not _is_word(place.of(document.text))]
        self._name_starts = [span.start for span in self._names]
        self.quotes = _document_quotes(document)
        self._quote_starts = [quote.span.start for quote in self.quotes]
        self._long = [quote for quote in self.quotes if quote.span.end - quote.span.start > LONGEST]
        self._sentences: dict[int, Sentence] = {}

    def sentence(self, id: int) -> Sentence:
        """The passage of that id, read."""
        found = self._sentences[id] = self.once(id)
        return found

    def once(self, id: int) -> Sentence:
        """The passage of that id, read, but not kept if it was not."""
        found = self._sentences.get(id)
        if found is None:
            span = self.document.passages[id].span
            found = Sentence(self.document.text, span, self.quotes_in(span), self._names_in(span))
        return found

    def forget(self, id: int) -> None:
        """Let go of a passage: a book is not kept in memory word by word."""
        self._sentences.pop(id, None)

    def around(self, spans: Iterable[Span]) -> frozenset[int]:
        """The passages that hold one of the spans, with their neighbours."""
        found: set[int] = set()
        for span in spans:
            passage = self.document.passage_at(span.start)
            if passage is not None:
                found.update((passage.id - 1, passage.id, passage.id + 1))
        return frozenset(found)

    def quotes_in(self, span: Span) -> tuple[QuotedSpan, ...]:
        """The quotations that share a character with a span."""
        first = bisect_left(self._quote_starts, span.start - LONGEST)
        last = bisect_left(self._quote_starts, span.end)
        begun = [quote for quote in self._long if quote.span.start < span.start - LONGEST]
        return tuple(quote for quote in (*begun, *self.quotes[first:last]) if quote.span.overlaps(span))

    def _names_in(self, span: Span) -> list[Span]:
        first = bisect_left(self._name_starts, span.start)
        return self._names[first : bisect_left(self._name_starts, span.end)]


def _document_quotes(document: Document) -> tuple[QuotedSpan, ...]:
    """The quotations of every paragraph; a mark without a partner in its paragraph is none."""
    used = sorted({passage.block for passage in document.passages})
    spans = [document.blocks[block].span for block in used if 0 <= block < len(document.blocks)]
    return over_paragraphs(document.text, spans or [Span(0, len(document.text))])
