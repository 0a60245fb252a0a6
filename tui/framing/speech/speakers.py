"""Who a noun phrase before or after a cue is, and how speakers are merged within a text."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.clauses.subjects import FARTHEST, before_it, subject_group
from tui.framing.grammar.closed import CONDITIONAL_PREPS, PHRASE_ENDS, VERBAL, Pos
from tui.framing.grammar.groups import Phrase, VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.grammar.tagging import TaggedWord
from tui.framing.model import VoiceKind
from tui.language.english.nouns import DAYS, MONTHS, TIMES
from tui.language.english.people import (
    AGENT_ENDINGS,
    BODIES,
    BODY_NAMES,
    INDEFINITE,
    MANY,
    METONYMS,
    NAME_PARTICLES,
    NO_AGENTS,
    PEOPLE,
    QUANTITIES,
    SPEAKERS,
    STRANDS,
    TEXTS,
    TITLES,
)
from tui.language.english.verbs import CLAUSE_TAKERS, SHOWING
from tui.language.numbers import SMALL
from tui.spans import Span

_CLAUSE = 8  # words that tell who "those" are
_AGED = "-year-old"  # "the 36-year-old" is whoever was named before
_PERSONAL = {
    "he": "one",
    "she": "one",
    "they": "many",
    "i": "author",
    "we": "author",
    "it": "thing",
    "you": "nobody",
}
_PERCEIVING = frozenset({"hear", "see", "find"})
_POINTING = frozenset({"this", "that", "these", "those", "what", "which"})
_ARTICLES = ("the ", "a ", "an ")


class Who(NamedTuple):
    """A speaker in one sentence: the words, and the name as written (or the phrase, when unnamed)."""

    span: Span
    name: str
    kind: VoiceKind
    pronoun: str = ""  # "one", "many", "thing" of a speaker met before; "author"; "nobody" of "you say"
    owner_first: bool = False  # "Japan's approach": whoever is named first owns what is said to speak
    tail: int = 0  # where words begin that tell which one speaks: "the Bank [of Norway]"; 0 for none


def subject_phrase(sentence: Sentence, group: VerbGroup) -> Phrase | None:
    """The subject of a finite verb: the leftmost phrase that leads to it over insertions."""
    for phrase in sentence.phrases:
        if phrase.start >= group.start:
            return None
        if phrase.start < group.start - FARTHEST:
            continue
        before = before_it(sentence, phrase.start)
        if before >= 0 and not _may_be_subject(sentence, before, phrase, group):
            continue
        if sentence.words[phrase.head].low in DAYS | MONTHS and phrase.end - phrase.start == 1:
            continue  # a date is nobody
        timed = sentence.words[phrase.head].lemma in TIMES and phrase.end + 1 in sentence.phrase_of
        if timed and sentence.words[phrase.end].low in CONDITIONAL_PREPS:
            continue  # "two years after [the museum] refused"
        verb = sentence.group_of.get(before)
        if verb is not None and verb.lemma not in CLAUSE_TAKERS:
            continue
        found = subject_group(sentence, phrase.end)
        if found is not None and found.start == group.start:
            return phrase
    return None


def _may_be_subject(sentence: Sentence, before: int, phrase: Phrase, group: VerbGroup) -> bool:
    """Whether the word before a phrase leaves it a subject: "as [X] said", "after [the envoy] said"."""
    word = sentence.words[before]
    if word.tag not in {Pos.PREP, Pos.POSS} or (
        word.low == "as" and _belonging_end(sentence, phrase) == group.start
    ):
        return True
    return before > 0 and word.low in CONDITIONAL_PREPS and can_speak(sentence, phrase, "show")


def can_speak(sentence: Sentence, phrase: Phrase, verb: str) -> bool:
    """Whether a subject may be who says something, not a thing that shows it: "this underlines"."""
    head = sentence.words[phrase.head]
    this_one = head.low == "one" and phrase.head > 0 and sentence.words[phrase.head - 1].low in _POINTING
    if head.low in _POINTING or this_one:
        return False
    if verb not in SHOWING or head.tag in {Pos.NAME, Pos.PRON}:
        return True
    inner = _of_quantity(sentence, phrase)
    if inner is not None:
        return can_speak(sentence, inner, verb)
    bare = phrase.end - phrase.start == 1 and head.text[0].isupper() and head.lemma == head.low
    if bare:  # a name that is a word too: "Tusk suggested"
        return True
    agent = head.lemma.endswith(AGENT_ENDINGS) and head.lemma not in NO_AGENTS
    known = head.lemma in SPEAKERS | PEOPLE | TITLES
    return known or agent or head.tag is Pos.DET


def _of_quantity(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Of whom a phrase tells how many: "most of [the ministers]", "2 per cent of [those]", "six in [ten]"."""
    words, place = sentence.words, phrase.end
    number = _is_number(words[phrase.head]) or words[phrase.head].low == "percent"
    if number and [word.low for word in words[place : place + 2]] == ["per", "cent"]:
        place += 2
    inner = sentence.phrase_of.get(place + 1)
    if inner is None or inner.start != place + 1:
        return None
    counted = number or words[phrase.head].low in QUANTITIES or words[phrase.head].lemma in QUANTITIES
    of = words[place].low == "of" or (words[place].low == "in" and number and _is_number(words[inner.start]))
    return inner if counted and of else None


def _is_number(word: TaggedWord) -> bool:
    return word.tag is Pos.NUM or word.low.split("-")[0] in SMALL


def who(sentence: Sentence, phrase: Phrase) -> Who:
    """The speaker that a phrase names, with the names set off by dashes after it."""
    words = sentence.words
    head = words[phrase.head]
    if head.tag is Pos.PRON:
        return _pronoun(sentence, phrase)
    if head.low.endswith(_AGED) and words[phrase.start].low == "the":
        return Who(sentence.cover(phrase.start, phrase.end), "", VoiceKind.UNNAMED, "one")
    counted = _of_quantity(sentence, phrase)
    if counted is not None:
        span = sentence.cover(phrase.start, _described_end(sentence, counted))
        return Who(span, unnamed(span.of(sentence.text)), VoiceKind.UNNAMED)
    after = [word.low for word in words[phrase.end : phrase.end + 2]]
    if after == ["and", "i"]:  # two people, of whom one speaks
        return Who(sentence.cover(phrase.start, phrase.end + 2), "", VoiceKind.UNNAMED, "author")
    listed = _dashed_names(sentence, phrase)
    if listed is not None:
        return listed
    joined = _joined(sentence, phrase)
    if joined is not None:
        return joined
    start = _name_start(sentence, phrase)
    end = _belonging_end(sentence, phrase)
    tail = words[phrase.end].start if end > phrase.end else 0
    possessed = any(word.tag is Pos.POSS for word in words[phrase.start : phrase.head])
    if head.tag is Pos.NAME:
        span, name = (
            sentence.cover(phrase.start, end),
            untitled(sentence.cover(start, phrase.head + 1).of(sentence.text)),
        )
        if name.lower() in TITLES and words[phrase.start].tag is Pos.DET:  # "the President": of whom?
            return Who(span, _in_one_line(span.of(sentence.text)), VoiceKind.UNNAMED, tail=tail)
        name = _in_one_line(name + Span(head.end, span.end).of(sentence.text))
        owned = possessed and head.lemma in BODIES
        return Who(span, name, VoiceKind.NAMED, owner_first=owned, tail=tail)
    apposed = _apposed_name(sentence, phrase)
    if apposed is not None:
        return apposed
    end = max(end, _described_end(sentence, phrase))
    tail = words[phrase.end].start if end > phrase.end else 0
    span = sentence.cover(phrase.start, end)
    owned = head.lemma in METONYMS and possessed
    return Who(span, unnamed(span.of(sentence.text)), VoiceKind.UNNAMED, owner_first=owned, tail=tail)


def _name_start(sentence: Sentence, phrase: Phrase) -> int:
    """The word where the name begins in which a phrase ends: "the clerk [Ada van der Loon]"."""
    words, start = sentence.words, phrase.head
    while start > phrase.start:
        before = start - 1
        while before > phrase.start and words[before].low in NAME_PARTICLES:
            before -= 1
        if words[before].tag is not Pos.NAME and not _named_after(sentence, start - 1):
            break
        start = before
    return start


def _belonging_end(sentence: Sentence, phrase: Phrase) -> int:
    """The end of a speaker with the name that tells which one it is: "the Ministry [of Trade]".

    So are told apart bodies and offices, in either letters, and "the Friends [of the Harbour]", of which no
    other word is a name.
    """
    words, head = sentence.words, sentence.words[phrase.head]
    alone = words[phrase.start].low == "the" and phrase.end - phrase.start == 2 and head.tag is Pos.NAME
    body = head.lemma in SPEAKERS | BODIES or head.low in BODY_NAMES | TITLES
    end = phrase.end
    while (alone or body) and end + 1 < len(words) and words[end].low in {"of", "for"}:
        inner = sentence.phrase_of.get(end + 1)
        named = inner is not None and inner.start == end + 1 and words[inner.head].tag is Pos.NAME
        if inner is None or not named or words[inner.head].low in DAYS | MONTHS:
            break
        end = inner.end
    return end


def _pronoun(sentence: Sentence, phrase: Phrase) -> Who:
    """Whom a pronoun names by itself, or whose place it takes."""
    head = sentence.words[phrase.head]
    span = Span(head.start, head.end)
    if head.low == "one" and (apposed := _apposed_name(sentence, phrase)) is not None:
        return apposed
    if head.low in INDEFINITE:
        return Who(span, head.text, VoiceKind.UNNAMED)
    above = sentence.group_of.get(phrase.start - 1)
    if head.low == "it" and above is not None and above.lemma in _PERCEIVING:  # "I have heard it said"
        return Who(span, "", VoiceKind.UNNAMED, "nobody")
    return Who(span, "", VoiceKind.UNNAMED, _PERSONAL.get(head.low, "thing"))


def _described_end(sentence: Sentence, phrase: Phrase) -> int:
    """The end of a name with where it belongs: "a post [on X]", "one strand [in X]", "a senator [of X]"."""
    words, place = sentence.words, phrase.end
    if words[phrase.head].low in {"those", "many", "some", "others"}:
        return _told_end(sentence, place)
    titled = words[phrase.head].low in TITLES and place < len(words) and words[place].low in {"from", "of"}
    if words[phrase.head].lemma not in TEXTS | STRANDS and not titled:
        return place
    if place < len(words) and words[place].tag is Pos.PART:
        place += 1
    inner = sentence.phrase_of.get(place + 1)
    leads = place < len(words) and words[place].low in {"in", "on", "by", "from", "of", "within"}
    whole = leads and inner is not None and inner.start == place + 1
    return inner.end if whole and inner is not None else phrase.end


def _told_end(sentence: Sentence, place: int) -> int:
    """The end of what tells who "those" are: "those [who live below it]", "some [in the ministry]"."""
    words = sentence.words
    inner = sentence.phrase_of.get(place + 1)
    if place < len(words) and words[place].tag is Pos.PREP and inner is not None and inner.start == place + 1:
        return inner.end
    if place + 1 >= len(words) or words[place].low != "who":
        return place
    verb = sentence.group_of.get(place + 1)
    end = verb.end if verb is not None else place + 1
    while end < min(len(words), place + _CLAUSE) and words[end].tag not in PHRASE_ENDS | VERBAL:
        end += 1
    return end


def _named_after(sentence: Sentence, place: int) -> bool:
    """Whether a possessive is a part of a name: "the Merchants' Association", "the People's Bank"."""
    words = sentence.words
    if words[place].tag is not Pos.POSS or words[place - 1].tag is not Pos.NAME:
        return False
    low = words[place - 1].low
    many = words[place].text in {"'", "’"} or low in MANY
    return many and words[place + 1].low in BODY_NAMES | BODIES


def _joined(sentence: Sentence, phrase: Phrase) -> Who | None:
    """Two speakers, "Berg and Dahl", or one with two titles, "President and General Manager Ole Berg"."""
    words = sentence.words
    other = sentence.phrase_of.get(phrase.end + 1)
    if other is None or phrase.end >= len(words) or words[phrase.end].low != "and":
        return None
    titled = words[phrase.head].low in TITLES
    if (words[phrase.head].tag is not Pos.NAME and not titled) or words[other.head].tag is not Pos.NAME:
        return None
    span = sentence.cover(phrase.start, other.end)
    names = [untitled(sentence.cover(*item[:2]).of(sentence.text)) for item in (phrase, other)]
    return Who(span, names[1] if titled else " and ".join(names), VoiceKind.NAMED)


def untitled(name: str) -> str:
    """A name without the titles before it: "Secretary General Ole Berg" is Ole Berg."""
    words = name.split()
    last = max((place for place, word in enumerate(words) if word.lower().rstrip(".") in TITLES), default=-1)
    return " ".join(words[last + 1 :]) or name


def _apposed_name(sentence: Sentence, phrase: Phrase) -> Who | None:
    """The name set off by commas after a description: "a friend, Ole Berg, said"."""
    words, comma = sentence.words, phrase.end
    while comma + 1 < len(words) and words[comma].tag is Pos.PREP and comma + 1 in sentence.phrase_of:
        comma = sentence.phrase_of[comma + 1].end  # "the minister [of defence], Ole Berg,"
    after = comma + 1
    name = sentence.phrase_of.get(after)
    called = comma == phrase.end and comma < len(words) and words[comma].low == "named"  # "a baker named Ann"
    if name is None or name.start != after or not (called or words[comma].tag is Pos.COMMA):
        return None
    closed = (
        called or name.end == len(words) or words[name.end].tag in {Pos.COMMA, Pos.STOP, Pos.BREAK, Pos.PREP}
    )
    if not closed or any(word.tag is not Pos.NAME for word in words[name.start : name.end]):
        return None
    return Who(
        sentence.cover(phrase.start, name.end), sentence.cover(*name[:2]).of(sentence.text), VoiceKind.NAMED
    )


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def unnamed(text: str) -> str:
    """A phrase as the name of an unnamed speaker: without its article, in one line."""
    text = _in_one_line(text)
    low = text.lower()
    return next((text[len(article) :] for article in _ARTICLES if low.startswith(article)), text)


def _dashed_names(sentence: Sentence, phrase: Phrase) -> Who | None:
    """The speakers between dashes: "Young scholars—A, B, and C—have ..."."""
    words = sentence.words
    if phrase.end >= len(words) or words[phrase.end].tag is not Pos.DASH:
        return None
    closing = next((item for item in range(phrase.end + 1, len(words)) if words[item].tag is Pos.DASH), None)
    if closing is None:
        return None
    names = [
        sentence.cover(item.start, item.end).of(sentence.text)
        for item in sentence.phrases
        if phrase.end < item.start < closing and words[item.head].tag is Pos.NAME
    ]
    if not names:
        return None
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return Who(sentence.cover(phrase.start, closing), joined, VoiceKind.NAMED)
