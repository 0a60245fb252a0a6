"""Whom a pronoun may stand for: the subject of its own sentence or of the one before."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.framing.clauses.subjects import past_phrases, skip
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import Phrase
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import VoiceKind
from tui.framing.speech.speakers import Who, subject_phrase, who
from tui.language.english.people import BODY_NAMES, MASSES, NO_PERSONS, PEOPLE, PERSON_ENDINGS, TEXTS, TITLES
from tui.language.function_words import FUNCTION_WORDS
from tui.language.lazy import lazy

_SEVERAL = frozenset({"those", "many", "some", "both", "all", "others", "they"})
_LONGEST_NAME, _FAR = 30, 10_000  # characters of a first name, and how far back one is looked for
_NO_FIRST_NAMES = FUNCTION_WORDS | TITLES | BODY_NAMES
_WHO = frozenset({"who", "whom", "whose"})
_FURTHER = lazy(r" (?:of|for|in|on|at|by|from|with|who)\b")


class Antecedent(NamedTuple):
    """A subject that a pronoun may stand for; `person`: its words show that it is somebody."""

    who: Who
    person: bool


def head_word(name: str) -> str:
    """The word of a speaker's name that tells what they are: "Ministry of Trade" is a ministry; in small."""
    words = _FURTHER.split(name.lower(), 1)[0].split()
    return words[-1] if words else ""


def is_person(noun: str) -> bool:
    """Whether a noun or a phrase that ends in it names a kind of person."""
    head = head_word(noun)
    if head in MASSES:
        return False
    return head in PEOPLE | TITLES or (head.endswith(PERSON_ENDINGS) and head not in NO_PERSONS)


def is_body(name: str) -> bool:
    """Whether a name ends as that of a body or a paper: nobody is "he" there."""
    return head_word(name) in BODY_NAMES


def is_text(noun: str) -> bool:
    """Whether a noun or a phrase that ends in it names something written, or a plan: no "they", no "he"."""
    words = re.split(r" (?:of|in|on|by|from|published|posted) ", noun.lower())[0].split()
    return bool(words) and (words[-1] in TEXTS or words[-1].removesuffix("s") in TEXTS)


def is_crowd(speaker: Who) -> bool:
    """Whether a speaker is several people of a kind, without a name: "fishermen in the north"."""
    head = head_word(speaker.name)
    one = re.sub(r"men$", "man", head).removesuffix("s")
    return speaker.kind is VoiceKind.UNNAMED and not speaker.pronoun and one != head and is_person(one)


def main_subject(sentence: Sentence, end: int | None = None) -> Antecedent | None:
    """The first subject of a sentence, outside quotations, before the offset `end` if one is given."""
    opening = next(iter(sentence.phrases), None)
    if opening is None or opening.start != skip(sentence, 0):
        opening = None
    elif end is None and (named := _told_by_who(sentence, opening)) is not None:
        return named
    for group in sentence.groups:
        phrase = subject_phrase(sentence, group) if group.form == "finite" else None
        if phrase is None or (end is not None and sentence.words[phrase.head].end > end):
            continue
        whom = phrase.start > 0 and sentence.words[phrase.start - 1].low == "whom"
        if _told_of(sentence, phrase) and not whom:
            return Antecedent(who(sentence, phrase), _shown_person(sentence, phrase))
    return _named_person(sentence, opening) if end is None and opening is not None else None


def _told_by_who(sentence: Sentence, opening: Phrase) -> Antecedent | None:
    """Whom a sentence opens with and tells of by a clause of its own: "Ole Berg, whose boat sank, said"."""
    words, end = sentence.words, past_phrases(sentence, opening.start)
    it_was = words[opening.head].low == "it" and sentence.group_at.get(opening.end)
    if it_was and it_was.copula and (met := sentence.phrase_of.get(it_was.end)) is not None:
        return _told_by_who(sentence, met)  # "It was Ole Berg, who built it, that called"
    told = end + 1 < len(words) and words[end].tag is Pos.COMMA and words[end + 1].low in _WHO
    named = words[opening.head].tag is Pos.NAME and _told_of(sentence, opening)
    return Antecedent(who(sentence, opening), person=True) if told and named else None


def met_person(sentence: Sentence, end: int | None = None) -> Antecedent | None:
    """Whom a sentence of the author's "I" tells of last, by title or "who": "I called Dr Berg, who ..."."""
    before = [item for item in sentence.phrases if end is None or sentence.words[item.head].end <= end]
    found = (_named_person(sentence, phrase) for phrase in reversed(before))
    return next(filter(None, found), None)


def is_nobody(subject: Antecedent) -> bool:
    """Whether a subject is no single person: a thing, "it", or several people."""
    speaker = subject.who
    if speaker.kind is not VoiceKind.UNNAMED or speaker.pronoun in {"one", "author"}:
        return False
    head = head_word(speaker.name)
    many = head in _SEVERAL or (head.endswith("s") and is_person(head.removesuffix("s")))
    return many or not (subject.person or is_person(speaker.name))


def owner(sentence: Sentence) -> Antecedent | None:
    """By whose name a sentence opens: "[Ole Berg]'s own money was lost", "[Ole Berg]'s was not there"."""
    words, first = sentence.words, skip(sentence, 0)
    end = first
    while end < len(words) and words[end].tag is Pos.NAME:
        end += 1
    if end == first or end == len(words) or words[end].tag is not Pos.POSS:
        return None
    return in_full(sentence, Antecedent(who(sentence, Phrase(first, end, end - 1)), person=False))


def in_full(sentence: Sentence, subject: Antecedent) -> Antecedent:
    """A name of one word with the first name that stood before it further up: whoever has one is a person."""
    name, text = subject.who.name, sentence.text
    begin = max(0, subject.who.span.start - _FAR)
    if subject.who.kind is not VoiceKind.NAMED or " " in name or is_body(name):
        return subject
    at = text.rfind(f" {name}", begin, subject.who.span.start)
    while at > 0:
        first = text[max(0, at - _LONGEST_NAME) : at].split()[-1:]
        if first and first[0].isalpha() and first[0].istitle() and first[0].lower() not in _NO_FIRST_NAMES:
            return Antecedent(subject.who._replace(name=f"{first[0]} {name}"), person=True)
        at = text.rfind(f" {name}", begin, at)
    return subject


def _named_person(sentence: Sentence, phrase: Phrase) -> Antecedent | None:
    """Whom a phrase names, where its words show a person and stand outside of quotations."""
    named = sentence.words[phrase.head].tag is Pos.NAME and _told_of(sentence, phrase)
    shown = named and _shown_person(sentence, phrase)
    return Antecedent(who(sentence, phrase), person=True) if shown else None


def _told_of(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase stands outside of quotations."""
    span = sentence.cover(phrase.start, phrase.end)
    return not any(quote.inner.contains(span) for quote in sentence.quotes)


def _is_described(sentence: Sentence, phrase: Phrase, beside: Phrase) -> bool:
    """Whether a comma sets a name off from what kind of person it is: "Ole Berg, (the) president"."""
    words = sentence.words
    described = words[beside.start].low in {"a", "an", "the"} or words[beside.start].tag is Pos.NOUN
    named = words[phrase.head].tag is Pos.NAME and described
    return named and beside.start == phrase.end + 1 and is_person(words[beside.head].low)


def _shown_person(sentence: Sentence, phrase: Phrase) -> bool:
    words = sentence.words
    described = [word for word in words[phrase.start : phrase.end] if word.tag in {Pos.NOUN, Pos.NAME}]
    titled = any(is_person(word.low) for word in described[:-1])
    after = [word.low for word in words[phrase.end : phrase.end + 2]]
    beside = sentence.phrase_of.get(phrase.end + 1) if after[:1] == [","] else None
    titled = titled or (beside is not None and _is_described(sentence, phrase, beside))
    noun = words[phrase.head].tag is Pos.NOUN and is_person(words[phrase.head].low)
    return titled or noun or after[:1] == ["who"] or after == [",", "who"]
