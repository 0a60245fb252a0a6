"""What a passage claims, as far as its words show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from tui.comparison.denials import LIGHT, denied, may_deny, wished
from tui.framing.grammar.sentence import Sentence
from tui.language.english import word_set
from tui.language.english.nouns import MONTHS
from tui.language.function_words import FUNCTION_WORDS
from tui.language.lazy import lazy
from tui.language.lexicon import analyses, lemmas
from tui.language.words import Term, normalise, terms
from tui.spans import Span

_TOLD = 3  # words behind a form of "be" within which stands what something is
_YEARS = range(1800, 2101)
_DIFFERENCE = word_set("old sooner later earlier more less higher lower longer shorter")
"""Behind a number and its unit: an age, or a difference, which counts nothing."""
_CLOCK = word_set("am pm a.m p.m p gmt utc et est edt bst cet")
_WITHOUT_APOSTROPHE = lazy(
    r"\b(ca|do|does|did|is|are|was|were|has|have|had|could|would|should)nt\b", re.IGNORECASE
)
"""Denials without their apostrophe, as many pages have them."""
_KNOWN = word_set("not these those")
SPANS = frozenset(
    normalise(one)[0] for one in word_set("day week month season year decade century hour minute")
)
"""What time is counted in."""
_CHANGE, _SUM = " by", " over"  # behind what is counted
_CHANGES = word_set("rise fall grow drop climb increase decline shrink jump slip gain")
_OVER = word_set("in over within")
_OF = word_set("of the these those our its their his more other")  # between a number and what it counts


class _Grammar(NamedTuple):
    """What the grammar of a passage tells: places among its terms, and lemmas of verbs that say something."""

    denied: frozenset[int]
    doubted: frozenset[int]  # if only in a question or a condition
    wished: frozenset[int]
    told: frozenset[int]
    verbs: frozenset[str]


class Claim:
    """One end of a link, read for what it claims; words are keys of content words.

    Its grammar is read when it is asked for: of most links the words tell enough, and where none denies
    nothing is denied.
    """

    def __init__(self, passage: str) -> None:
        passage = self._passage = _WITHOUT_APOSTROPHE.sub(r"\1n't", passage)
        found = terms(passage)
        self.length = len(found)  # in words
        self.rarity: dict[str, float] = {}
        self.places: dict[str, tuple[int, ...]] = {}  # of each content word and number, counted in words
        for at, term in enumerate(found):
            if term.form not in FUNCTION_WORDS:
                self.rarity[term.key] = term.rarity
                self.places[term.key] = (*self.places.get(term.key, ()), at)
        self.words = frozenset(self.places)
        self.named = frozenset(term.key for term in found[1:] if passage[term.span.start].isupper())
        """Those that stand with a capital within a sentence."""
        self.aside = frozenset(found[at].key for at in _aside(passage, found))
        """Those that mean something else with the word beside them."""
        self.numbers = _counted(found)  # what is counted -> the numbers
        numbers = (term.key for term in found if term.kind == "number")
        self.years = frozenset(filter(_is_year, numbers))

    @cached_property
    def denied(self) -> frozenset[str]:
        """The words that stand under a negation wherever they stand."""
        if not self._may_deny:
            return frozenset()
        return frozenset(key for key, at in self.places.items() if self._grammar.denied.issuperset(at))

    @cached_property
    def doubted(self) -> frozenset[str]:
        """The words that stand under a negation somewhere, if only in a question or a condition."""
        return self._keys(self._grammar.doubted) if self._may_deny else frozenset()

    @cached_property
    def wished(self) -> frozenset[str]:
        """The words that only should be."""
        return self._keys(self._grammar.wished)

    @cached_property
    def told(self) -> frozenset[str]:
        """The words that something is said to be: "it is a risk"."""
        return self._keys(self._grammar.told) & self.places.keys()

    @property
    def verbs(self) -> frozenset[str]:
        """The lemmas of the verbs that say something."""
        return self._grammar.verbs

    @cached_property
    def _may_deny(self) -> bool:
        return may_deny(term.form for term in terms(self._passage))

    def _keys(self, places: frozenset[int]) -> frozenset[str]:
        found = terms(self._passage)
        return frozenset(found[at].key for at in places)

    @cached_property
    def _grammar(self) -> _Grammar:
        found, sentence = terms(self._passage), Sentence(self._passage, Span(0, len(self._passage)))
        nots, doubts, wishes, told = (
            _terms_at(found, sentence, some)
            for some in (denied(sentence), denied(sentence, unreal=True), wished(sentence), _told(sentence))
        )
        verbs = frozenset(one.lemma for one in sentence.groups if not one.copula) - LIGHT
        return _Grammar(nots, doubts, wishes, told, verbs)


@lru_cache(maxsize=4096)
def read_claim(passage: str) -> Claim:
    """What the words of a passage claim."""
    return Claim(passage)


def _aside(passage: str, found: Sequence[Term]) -> Iterator[int]:
    """The places of parts of compounds ("break-in"), and of "left" for what remains ("ten minutes left")."""
    for at, term in enumerate(found):
        around = passage[max(0, term.span.start - 2) : term.span.start], passage[term.span.end :][:2]
        counted = at > 1 and found[at - 2].kind == "number" and term.form == "left"
        if counted or any("-" in some and any(map(str.isalpha, some)) for some in around):
            yield at


def _terms_at(found: Sequence[Term], sentence: Sentence, words: Iterable[int]) -> frozenset[int]:
    """The places among the terms of words that are given by their places in the sentence."""
    starts = {sentence.words[at].start for at in words}
    return frozenset(
        at
        for at, term in enumerate(found)
        if any(term.span.start <= start < term.span.end for start in starts)
    )


def _told(sentence: Sentence) -> Iterator[int]:
    """Where stands what something is said to be."""
    for group in sentence.groups:
        if group.copula:
            yield from range(group.end, min(len(sentence.words), group.end + _TOLD))


def _counted(found: Sequence[Term]) -> dict[str, frozenset[str]]:
    """The numbers of a passage by what they count: their unit, or the word behind them."""
    table: dict[str, set[str]] = {}
    for unit, term in counted_terms(found):
        table.setdefault(unit, set()).add(term.key)
    return {unit: frozenset(numbers) for unit, numbers in table.items()}


def counted_terms(found: Sequence[Term]) -> Iterator[tuple[str, Term]]:
    """The numbers that count something, each with what it counts: its unit, or the word behind it.

    Ordinal numbers, dates, ages, differences ("five rounds sooner"), what was counted before ("these two")
    and what is denied ("not 38 boats") count nothing; of "six of the nine boats" the first number counts.
    """
    for at, term in enumerate(found):
        if at and found[at - 1].form in _KNOWN:
            continue
        before = found[at - 1] if at and found[at - 1].kind == "unit" else None
        if term.kind != "number" or term.key.endswith("th") or (before is None and _is_year(term.key)):
            continue
        unit = before or _counted_by(found, at)
        if unit is not None and not _is_out_of(found, at):
            yield unit.key + _sort(found, at - (before is not None), at), _out_of(found, at) or term


def _sort(found: Sequence[Term], first: int, number: int) -> str:
    """What sort of number it is: a change ("rose 11 points", not "rose to 2,117 points"), a sum of years."""
    before = found[first - 1].form if first else ""
    changes = before == "by" or not _CHANGES.isdisjoint(lemmas(before, "verb"))
    near = range(number + 1, min(number + 5, len(found) - 2))
    summed = (found[at].form in _OVER and found[at + 1].kind == "number" for at in near)
    periods = (found[at + 2].key in SPANS for at in near)
    sums = any(map(all, zip(summed, periods, strict=True)))
    return _CHANGE * changes + _SUM * sums


def what_is_counted(unit: str) -> str:
    """What is counted, whatever sort of number it is that counts it."""
    return unit.partition(" ")[0]


def _out_of(found: Sequence[Term], number: int) -> Term | None:
    """The six of "six of the nine boats", by the place of the nine."""
    before = range(max(0, number - 4), number - 1)
    return next(
        (found[at] for at in before if found[at].kind == "number" and found[at + 1].form == "of"), None
    )


def _is_out_of(found: Sequence[Term], number: int) -> bool:
    behind = range(number + 2, min(number + 5, len(found)))
    return any(found[at].kind == "number" and _out_of(found, at) is found[number] for at in behind)


def _counted_by(found: Sequence[Term], number: int) -> Term | None:
    """What a number counts: the first plural close behind it, or the first word that says something."""
    close: list[Term] = []
    for at in range(number + 1, min(number + 5, len(found))):
        term = found[at]
        if term.span.start - found[at - 1].span.end > 1 or term.kind == "number" or term.form in MONTHS:
            break
        if term.form in FUNCTION_WORDS:
            if close or term.form not in _OF:
                break
        else:
            close.append(term)
    if any(term.form in _DIFFERENCE for term in close[1:2]) or any(term.form in _CLOCK for term in close[:1]):
        return None
    return next((term for term in close if _is_plural(term.form)), close[0] if close else None)


def _is_plural(form: str) -> bool:
    return form.endswith("s") and any(slot == "plural" for _, _, slot in analyses(form))


def _is_year(key: str) -> bool:
    return key[1:].isdigit() and int(key[1:]) in _YEARS
