"""Sources named outside the clause: "according to X", "from X's perspective", "for Chinese observers"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import Phrase
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import VoiceKind
from tui.framing.speech.contents import around
from tui.framing.speech.cues import VoiceCues
from tui.framing.speech.speakers import Who, who
from tui.language.english.nouns import OWN_READINGS, OWN_STANDPOINTS
from tui.language.english.people import PEOPLE
from tui.spans import Span

_HIS = frozenset({"his", "her", "their"})


class NamedSource(NamedTuple):
    """A speaker named by a prepositional phrase, and the rest of the sentence as their claim."""

    who: Who
    cue: Span
    content: tuple[Span, ...]
    rule: str


def sources(sentence: Sentence, cues: VoiceCues) -> Iterator[NamedSource]:
    """Every source of a sentence."""
    words = sentence.words
    for place, word in enumerate(words):
        end = _leads(sentence, place, cues)
        if end is not None and (word.low != "to" or place == 0):  # "To borrow a phrase from X"
            yield from _source(
                sentence, place, end, f"{sentence.cover(place, end).of(sentence.text).lower()} X"
            )
        elif (
            word.low in {"from", "in", *OWN_STANDPOINTS}
            and place + 1 < len(words)
            and (found := list(_standpoint(sentence, place, cues)))
        ):
            yield from found
        elif word.low in {"for", "among", "to"} and word.tag is Pos.PREP and _opens(sentence, place):
            phrase = sentence.phrase_of.get(place + 1)
            people = phrase is not None and words[phrase.head].lemma in PEOPLE
            if phrase is not None and people and _ends(sentence, phrase.end):
                yield from _source(sentence, place, place + 1, f"{word.low} X")


def _leads(sentence: Sentence, place: int, cues: VoiceCues) -> int | None:
    """The end of "according to", "in the words of", "citing" when a speaker follows."""
    words = sentence.words
    for leading in cues.leading:
        if leading[0] != words[place].low:
            continue
        end = place + len(leading)
        if end in sentence.phrase_of and [word.low for word in words[place:end]] == list(leading):
            return end
    return None


def _opens(sentence: Sentence, place: int) -> bool:
    return place == 0 or sentence.words[place - 1].tag in {Pos.CONJ, Pos.COMMA, Pos.DASH, Pos.BREAK, Pos.ADV}


def _ends(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.words) and sentence.words[place].tag in {Pos.COMMA, Pos.STOP}


def _source(sentence: Sentence, start: int, name: int, rule: str) -> Iterator[NamedSource]:
    phrase = sentence.phrase_of.get(name)
    if phrase is None:
        return
    end = _apposed(sentence, phrase.end)
    cue = sentence.cover(start, max(name, start + 1))
    content = around(sentence, start, end)
    owner = possessor(sentence, phrase) if sentence.words[phrase.head].lemma in OWN_READINGS else None
    if owner is not None:  # "according to X's reading"
        phrase = Phrase(phrase.start, owner, owner - 1)
    yield NamedSource(who(sentence, phrase), cue, content, rule)


def _apposed(sentence: Sentence, place: int) -> int:
    """Past what is set off by commas after the speaker: "according to X, a researcher at Y,"."""
    words = sentence.words
    while place < len(words) and words[place].tag not in {Pos.COMMA, Pos.STOP, Pos.BREAK}:
        if place in sentence.group_at:
            return place
        place += 1
    if place + 1 < len(words) and words[place + 1].low in {"a", "an", "the", "who", "which"}:
        inner = next((item for item in range(place + 1, len(words)) if words[item].tag is Pos.COMMA), None)
        if words[place + 1].low in {"who", "which"}:
            return len(words) if inner is None else inner
        verbs = [group for group in sentence.groups if inner is not None and place < group.start < inner]
        if inner is not None and not any(group.form == "finite" for group in verbs):
            return inner
    return place


def _standpoint(sentence: Sentence, place: int, cues: VoiceCues) -> Iterator[NamedSource]:
    """From X's perspective · in the eyes of X."""
    words = sentence.words
    phrase = sentence.phrase_of.get(place + 1)
    if phrase is None or not _opens(sentence, place):
        return
    own = OWN_STANDPOINTS.get(words[place].low)
    stop = phrase.end
    if [word.low for word in words[stop : stop + 2]] == ["of", "view"]:  # "point of view" is two phrases
        stop += 2
    text = " " + " ".join(word.low for word in words[phrase.start : stop])
    if not (words[phrase.head].lemma in own if own else text.endswith(cues.standpoints)):
        return
    owner = possessor(sentence, phrase)
    his = words[phrase.start].low in _HIS and phrase.end - phrase.start == 2
    inner = sentence.phrase_of.get(stop + 1) if stop + 1 < len(words) else None
    if owner is not None:
        speaker, end = who(sentence, Phrase(phrase.start, owner, owner - 1)), stop
    elif his:
        many = "many" if words[phrase.start].low == "their" else "one"
        start = words[phrase.start]
        speaker, end = Who(Span(start.start, start.end), "", VoiceKind.UNNAMED, many), stop
    elif inner is not None and words[stop].low == "of":
        speaker = who(sentence, inner)
        end = max(inner.end, sentence.indices(speaker.span)[1])  # "by the reckoning of its head, Ole Berg"
    else:
        return
    cue = sentence.cover(place, stop)
    yield NamedSource(speaker, cue, around(sentence, place, end), "from X's standpoint")


def possessor(sentence: Sentence, phrase: Phrase) -> int | None:
    """The possessive mark next to a phrase's head."""
    places = range(phrase.head - 1, phrase.start - 1, -1)
    return next((place for place in places if sentence.words[place].tag is Pos.POSS), None)
