"""What somebody calls the target: the noun after "described as", "branded", "acts as", "is a"."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.clauses.subjects import list_end
from tui.framing.grammar.closed import PHRASE_ENDS, Pos
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Role
from tui.framing.target.mentions import FoundMention
from tui.language.english import word_set
from tui.language.english.people import EMPTY
from tui.language.english.verbs import ACTING_AS, MAKING

_ARTICLES = word_set("a an the")
_CLOSING = frozenset({Pos.COMMA, Pos.STOP, Pos.BREAK, Pos.WH})


class LabelWords(NamedTuple):
    """The words `[first, last)` of a label and the word that is its head noun (-1 without a noun)."""

    first: int
    last: int
    head: int


def namings(sentence: Sentence, mention: FoundMention) -> list[LabelWords]:
    """Every label that the sentence puts on the mention."""
    found = []
    for predicate in mention.relation.predicates:
        group = predicate.group
        end = predicate.clause[1]
        if predicate.negated:
            continue
        if predicate.role is Role.OWNER:
            start = _after_as(sentence, group, end)
            if start is not None:  # what is said of the target's noun is no name for the target
                found += [item._replace(head=-1) for item in _phrase(sentence, start, end)]
            continue
        if group.copula or (group.lemma == "become" and predicate.role is Role.DOER):
            called = _phrase(sentence, group.end, end)  # of "there are some forty X" X is no name for X
            found += [item for item in called if not item.first <= mention.first < item.last]
        elif predicate.role is Role.UNDERGOER or group.lemma in ACTING_AS:
            start = _after_as(sentence, group, end)
            if start is not None and _reaches(sentence, group, mention, start):
                found += _phrase(sentence, start, end)
            elif _makes(group) and predicate.role is Role.UNDERGOER:
                found += _phrase(sentence, mention.last, end)
    return found + _apposed(sentence, mention)


def _apposed(sentence: Sentence, mention: FoundMention) -> list[LabelWords]:
    """What stands beside a mention: "X, a club of the rich, met", not "Before X, the club met"."""
    words, edge = sentence.words, mention.last
    own = sentence.phrase_of.get(mention.first)
    named = own is not None and own.end == edge and words[own.head].tag is Pos.NAME
    if own is None or not named or list_end(sentence, edge) > edge:
        return []
    found = []
    if edge + 1 < len(words) and words[edge].tag is Pos.COMMA and words[edge + 1].low in _ARTICLES:
        end = next((at for at in range(edge + 1, len(words)) if words[at].tag in _CLOSING), len(words))
        listed = any(word.tag is Pos.CONJ for word in words[end + 1 : end + 2])
        acts = any(group.form == "finite" and edge < group.start < end for group in sentence.groups)
        found += [] if listed or acts else _phrase(sentence, edge + 1, end)
    before = own.start - 1
    if (
        before > 0
        and words[before].tag is Pos.COMMA
        and words[0].low in _ARTICLES
        and _phrase_only(sentence, before)
    ):
        found += _phrase(sentence, 0, before)
    return [item for item in found if item.head >= 0]


def _phrase_only(sentence: Sentence, end: int) -> bool:
    """Whether the words before `end` are one phrase with what is of it or in it."""
    nominal = all(word.tag not in PHRASE_ENDS | {Pos.CONJ} for word in sentence.words[:end])
    return nominal and not any(group.start < end for group in sentence.groups)


def _makes(group: VerbGroup) -> bool:
    """Whether "made X a bridge" is said to be so: not "to make X a bridge", which somebody wishes for."""
    return group.lemma in MAKING and not group.passive and group.form != "infinitive"


def _after_as(sentence: Sentence, group: VerbGroup, end: int) -> int | None:
    near = range(group.end, min(end, group.end + 14))
    place = next((item for item in near if sentence.words[item].low == "as"), None)
    return None if place is None else place + 1


def _reaches(sentence: Sentence, group: VerbGroup, mention: FoundMention, start: int) -> bool:
    """Whether the "as" belongs to the mention: no other verb stands between."""
    first = min(group.end, mention.last) if mention.first > group.head else group.end
    return not any(item in sentence.group_at for item in range(max(first, group.end), start))


def _phrase(sentence: Sentence, start: int, end: int) -> list[LabelWords]:
    words = sentence.words
    place = start
    while place < end and words[place].tag in {Pos.ADV, Pos.QUOTE, Pos.NOT}:
        place += 1
    phrase = sentence.phrase_of.get(place)
    if phrase is None or phrase.start > place or place >= end:
        return [LabelWords(start, end, -1)] if start < end and words[place].tag is Pos.ADJ else []
    head = words[phrase.head]
    if head.tag is Pos.NOUN and head.lemma in EMPTY and phrase.end < end and words[phrase.end].low == "of":
        return _phrase(sentence, phrase.end + 1, end)
    last = _modified(sentence, phrase.end, end)
    return [
        LabelWords(
            phrase.start, last, phrase.head if head.tag is Pos.NOUN and head.lemma not in EMPTY else -1
        )
    ]


def _modified(sentence: Sentence, place: int, end: int) -> int:
    """The end of a phrase with its prepositions: up to a verb, a comma or a clause."""
    words = sentence.words
    while place < end and place not in sentence.group_at:
        if words[place].tag in PHRASE_ENDS:
            break
        place += 1
    while place > 0 and words[place - 1].tag in {Pos.PREP, Pos.CONJ}:
        place -= 1
    return place
