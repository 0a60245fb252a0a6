"""Whom a pronoun may stand for: the subject of its own sentence or of the one before."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.framing.clauses.subjects import skip
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import Phrase
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import VoiceKind
from tui.framing.speech.speakers import Who, subject_phrase, who
from tui.language.english.people import BODY_NAMES, MASSES, NO_PERSONS, PEOPLE, PERSON_ENDINGS, TEXTS, TITLES
from tui.language.lazy import lazy

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
    for group in sentence.groups:
        phrase = subject_phrase(sentence, group) if group.form == "finite" else None
        if phrase is None or (end is not None and sentence.words[phrase.head].end > end):
            continue
        whom = phrase.start > 0 and sentence.words[phrase.start - 1].low == "whom"
        if _told_of(sentence, phrase) and not whom:
            return Antecedent(who(sentence, phrase), _shown_person(sentence, phrase))
    opening = next(iter(sentence.phrases), None)
    if end is not None or opening is None or opening.start != skip(sentence, 0):
        return None
    return _named_person(sentence, opening)


def met_person(sentence: Sentence) -> Antecedent | None:
    """Whom a sentence of the author's "I" tells of last, by title or "who": "I called Dr Berg, who ..."."""
    found = (_named_person(sentence, phrase) for phrase in reversed(sentence.phrases))
    return next(filter(None, found), None)


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
    """Whether a name is set off by a comma from what kind of person it is: "Ole Berg, the president"."""
    words = sentence.words
    named = words[phrase.head].tag is Pos.NAME and words[beside.start].low in {"a", "an", "the"}
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
