"""Which words of a passage stand under a negation, and which under a wish: what it only says should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import MERELY, VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.grammar.tagging import TaggedWord
from tui.language.english import word_set
from tui.language.english.verbs import DENYING, IMPLICIT_NEGATIVES
from tui.language.lexicon import CODES, forms

LIGHT = word_set("be have do get make take give go come say tell know think see want seem become keep let")
"""Verbs that say little by themselves: what is denied of them is their object."""
_NO = word_set("no without lack lacks lacked lacking nor neither not")
"""What denies the noun behind it, where it does not deny a verb."""
_NOBODY = word_set("no none nobody nothing neither")
_HARDLY = word_set("hardly scarcely barely seldom rarely")
_NOT = word_set("not never cannot")
_SURE = word_set("convince think believe sure certain clear persuade say claim")
"""Their denial is one of what follows: "not convinced that it is safe" ..."""
_NORMS = word_set("should shall must ought need")
_MEANT = word_set("suppose mean intend want expect")
"""... as that of these before "to", and of what denies by itself: "not supposed to", "did not fail to"."""
_IRREAL = word_set("would could might")
_IF = word_set("if unless whether lest")
_FAR = 4  # words before "selling" within which stands "barred ... from"
_SKIPPED = frozenset({Pos.DET, Pos.ADV, Pos.NOT, Pos.QUOTE, Pos.TO})
_NOMINAL = frozenset({Pos.ADJ, Pos.NOUN, Pos.ING, Pos.PART, Pos.NAME, Pos.NUM})
_BETWEEN = _NOMINAL | {Pos.DET, Pos.PRON}
_ENDS = frozenset({Pos.STOP, Pos.BREAK})
_CLAUSE_ENDS = _ENDS | {Pos.DASH, Pos.COMMA}


def may_deny(words: Iterable[str]) -> bool:
    """Whether words, in lower case, hold one that denies something somewhere; their grammar tells what."""
    return any(word in _denying() or word.endswith("n't") for word in words)


@cache
def _denying() -> frozenset[str]:
    """All forms of what denies."""
    lemmas = IMPLICIT_NEGATIVES | DENYING
    inflected = {form for lemma in lemmas for pos in CODES for form in (lemma, *forms(lemma, pos))}
    return _NO | _NOBODY | _HARDLY | _NOT | inflected


def denied(sentence: Sentence, *, unreal: bool = False) -> frozenset[int]:
    """The places of the words that are denied: verbs, what something is not, and what there is not.

    `unreal`: denials that deny nothing are told, too, as those in questions and conditions.
    """
    words = sentence.words
    found: set[int] = set()
    passed_on = False
    spent: set[int] = set()
    for group in sentence.groups:
        negators = _negators(sentence, group)
        spent |= negators
        flips = (len(negators) + _implied(words, group) + passed_on) % 2 == 1
        on = _passes_on(words, group)
        passed_on = on and (flips != (group.lemma in DENYING))
        if flips and not on and (unreal or not _unreal(words, group)):
            found |= _said(words, group)
            if unreal and group.lemma in LIGHT:  # "no plea was made"
                found |= {at for no in negators if words[no].low == "no" for at in _head(words, no + 1)}
    for place, word in enumerate(words):
        if place in spent or _only(words, place):
            continue
        if word.low in _NO and (unreal or not _is_asked(words, place)):
            found |= _head(words, place + 1)
    return frozenset(place for place in found if words[place].tag is not Pos.NAME)


def wished(sentence: Sentence) -> frozenset[int]:
    """The places of the words that only should be, or that somebody is asked to do."""
    words = sentence.words
    found: set[int] = set()
    meant = False
    for group in sentence.groups:
        if meant or group.modal in _NORMS or _asked(words, group):
            found |= _said(words, group)
        meant = group.lemma in _MEANT
    return frozenset(found)


def _negators(sentence: Sentence, group: VerbGroup) -> set[int]:
    """Where the words stand that deny a verb: in its group, just before it, or as its subject."""
    words = sentence.words
    inside = range(max(0, group.start - 2), min(len(words), group.head + 3))
    if group.negated:
        return {place for place in inside if words[place].tag is Pos.NOT or words[place].low == "cannot"}
    hardly = {place for place in range(group.start, group.end) if words[place].low in _HARDLY}
    before = group.start
    while before and words[before - 1].tag is Pos.ADV:
        before -= 1
        hardly |= {before} if words[before].low in _HARDLY else set()
    if hardly:
        return hardly
    subject = next((one for one in sentence.phrases if one.end == before), None)
    if subject is None:
        return set()
    first = max(0, subject.start - (words[subject.start].low == "one"))  # "no one"
    return {first} if words[first].low in _NOBODY else set()


def _implied(words: tuple[TaggedWord, ...], group: VerbGroup) -> int:
    """1 behind a word that denies what it governs: "refuse to join", "unable to", "barred from joining"."""
    if group.form not in {"infinitive", "ing", "bare"} or not group.start:
        return 0
    before = words[group.start - 1 : group.start]
    if before[0].low == "from":
        before = words[max(0, group.start - _FAR) : group.start - 1]
    return int(any({word.lemma, word.low} & IMPLICIT_NEGATIVES for word in before))


def _passes_on(words: tuple[TaggedWord, ...], group: VerbGroup) -> bool:
    """Whether a denial of the verb is one of what follows."""
    behind = words[group.end : group.end + 3]
    if group.lemma in DENYING and any(word.tag is Pos.THAT for word in behind):
        return True
    if group.lemma in _MEANT:  # "did not expect the toll to rise"
        end = next((at for at in range(group.end, len(words)) if words[at].tag not in _BETWEEN), len(words))
        return any(word.tag is Pos.TO for word in words[end : end + 1])
    if group.lemma in IMPLICIT_NEGATIVES:
        return any(word.tag is Pos.TO for word in behind[:1])
    sure = group.lemma in _SURE or (
        group.copula and any(words[at].low in _SURE for at in _said(words, group))
    )
    if any(word.tag is Pos.WH for word in behind[:1]):  # "did not say why"
        return False
    return sure and any(word.tag in {Pos.THAT, Pos.PRON, Pos.DET, Pos.NAME} for word in behind)


def _unreal(words: tuple[TaggedWord, ...], group: VerbGroup) -> bool:
    """Whether a denial denies nothing: in a question or condition, under one, in "not until", by "unlike"."""
    start = group.start
    while start and words[start - 1].tag not in _CLAUSE_ENDS:
        start -= 1
    end = _end(words, group.end)
    conditional = any(word.low in _IF for word in words[start : group.start])
    until = any(word.low == "until" for word in words[group.end : end])
    under_one = group.modal in _IRREAL and any(word.low in _IF for word in words)
    of_another = any(word.low == "unlike" for word in words)
    return of_another or conditional or until or under_one or _is_asked(words, group.start)


def _end(words: tuple[TaggedWord, ...], start: int) -> int:
    """Where the sentence ends that a word stands in."""
    return next((at for at in range(start, len(words)) if words[at].tag in _ENDS), len(words))


def _is_asked(words: tuple[TaggedWord, ...], start: int) -> bool:
    return any(word.low == "?" for word in words[_end(words, start) :][:1])


def _asked(words: tuple[TaggedWord, ...], group: VerbGroup) -> bool:
    """Whether somebody is told to do something, or not to."""
    first = words[group.start]
    begins = not group.start or words[group.start - 1].tag in _CLAUSE_ENDS | {Pos.QUOTE}
    return begins and group.modal is None and (first.tag is Pos.BASE or first.low == "do")


def _said(words: tuple[TaggedWord, ...], group: VerbGroup) -> set[int]:
    """The words of a verb group that say something: the verb, or what something is or has."""
    if group.copula or group.lemma in LIGHT:
        return _nominal(words, group.end)
    return {group.head}


def _nominal(words: tuple[TaggedWord, ...], start: int) -> set[int]:
    """The words of the noun phrase or the adjective at a place."""
    return set(_phrase(words, start))


def _head(words: tuple[TaggedWord, ...], start: int) -> set[int]:
    """The last word of the noun phrase at a place."""
    return set(list(_phrase(words, start))[-1:])


def _phrase(words: tuple[TaggedWord, ...], start: int) -> Iterator[int]:
    begun = False
    for place in range(start, len(words)):
        if words[place].tag in _NOMINAL:
            begun = True
            yield place
        elif begun or words[place].tag not in _SKIPPED:
            return


def _only(words: tuple[TaggedWord, ...], place: int) -> bool:
    """Whether a negation is part of "not only", which denies nothing."""
    return place + 1 < len(words) and words[place + 1].low in MERELY
