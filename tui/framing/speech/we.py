"""Speakers whose office speaks for the target: their "we" and "our" name it too.

Of 206 places in statements of four offices for their state or bank 94 % were right and 90 % of the right
ones were found (White House 98 %, Federal Reserve 96 %, Downing Street 96 %, European Commission 82 %). Of
27 texts of as many kinds of speaker, judged before the rule was run (tests/benchmarks/we.py), 86 % were right
and 52 % found at first; of 12 more, written after it was mended with those, 94 % and 82 %. Never found
is the "we" of columnists, parties and those whose office the page does not give. Where the office itself
is followed and not its state, "we" is mostly the state: of 143 places of the Commission 32 were its own, and
those are taken that do what an office does (12, of them 10 right). Left out are "let us", "all of us",
"our children", what one knows or sees, what is shared with others, parties and alliances, paragraphs from
where they speak of two nations, and pages where two states speak in turn.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.codebook.model import Target
from tui.framing.clauses.relations import ClauseRelation, relate
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty, How, Voice, VoiceKind
from tui.framing.speech.offices import author_speaks_for, is_office, speaker_speaks_for
from tui.framing.speech.voices import AUTHOR, voice_at
from tui.framing.speech.we_words import (
    BONDS,
    EACH,
    EVERYBODYS,
    NATIONS,
    OFFICES_OWN,
    OFFICIAL,
    OTHERS,
    PARTYS,
    PERCEIVING,
    PERSONAL,
    SHARED,
    WE,
    of_nation,
    of_persons,
    of_two,
)
from tui.framing.target.bearers import is_state
from tui.framing.target.mentions import FoundMention
from tui.framing.target.reading import ReadDocument
from tui.spans import Span

SURE = 0.8  # how sure a "we" is the target
_HELPING = frozenset({Pos.BE, Pos.HAVE, Pos.MODAL})
_OPENING = frozenset({Pos.DET, Pos.PRON, Pos.PREP})


def we_mentions(reading: ReadDocument, target: Target, voices: tuple[Voice, ...]) -> list[FoundMention]:
    """Where "we" and "our" are the target, in order; the rule names the speaker: "we: Biden"."""
    document = reading.document
    own = author_speaks_for(document, target)
    if not own and not voices:
        return []
    told = _Speakers(reading, target, voices, own=own)
    found: list[FoundMention] = []
    shared = -1  # the paragraph in which "we" is two, from here on
    for passage in document.passages:
        if told.nobody_in(passage.span):
            continue
        words = document.words(passage.span)
        if of_two(" ".join(words.split())):
            shared = passage.block
        if shared == passage.block or not _may_hold(words) or of_persons(words):
            continue
        if not told.nation and of_nation(words):
            continue
        sentence = reading.sentence(passage.id)
        found += _in_sentence(sentence, passage.id, told)
    return found


def _may_hold(words: str) -> bool:
    low = words.lower()
    return "we" in low or "our" in low or "us" in low


class _Speakers:
    """Who speaks where, and whether for the target."""

    def __init__(
        self, reading: ReadDocument, target: Target, voices: tuple[Voice, ...], *, own: bool
    ) -> None:
        self.document, self.target, self.own = reading.document, target, own
        self.voices = voices
        self.office = is_office(target)
        self.nation = _is_nation(target)
        self._known: dict[tuple[str, Span | None], bool] = {}
        self._speaking = [voice for voice in voices if self.speaks(voice)]

    def speaks(self, voice: Voice) -> bool:
        """Whether a voice is that of the target's office."""
        if voice.kind is VoiceKind.AUTHOR:
            return voice.imputed or (self.own and not self.document.turns)
        key = voice.speaker_name, None if voice.kind is VoiceKind.NAMED else voice.speaker
        if key not in self._known:
            self._known[key] = bool(key[0]) and speaker_speaks_for(voice, self.document, self.target)
        return self._known[key]

    def nobody_in(self, span: Span) -> bool:
        """Whether nobody who speaks for the target can speak in a passage."""
        if self.own and not self.document.turns:
            return False
        return not any(part.overlaps(span) for voice in self._speaking for part in voice.content)

    def at(self, sentence: Sentence, span: Span) -> str | None:
        """The name of the speaker at a place who speaks for the target; None for anybody else.

        In a report without quotation marks "we" is whoever reports.
        """
        voice = voice_at(self.voices, span)
        if voice.imputed or voice.certainty not in {Certainty.LABEL, Certainty.AUTHOR}:
            quoted = _is_quoted(sentence, span, voice)
            if quoted and voice.kind is VoiceKind.AUTHOR:
                return self.target.label
            voice = voice if quoted else AUTHOR
        if not self.speaks(voice):
            return None
        return voice.speaker_name or self.document.metadata.author or "the author"


def _is_quoted(sentence: Sentence, span: Span, voice: Voice) -> bool:
    """Whether a place stands in quotation marks of the speaker, not of whoever tells of them."""
    quotes = (quote.span for quote in sentence.quotes if quote.span.contains(span))
    return any(voice.speaker is None or not quote.contains(voice.speaker) for quote in quotes)


def _in_sentence(sentence: Sentence, passage: int, told: _Speakers) -> Iterator[FoundMention]:
    for place, word in enumerate(sentence.words):
        if word.low not in WE or word.text == "US":
            continue
        if _is_everyone(sentence, place, told.target):
            return  # and whoever else is "we" in this sentence
        if _is_shared(sentence, place, told.target):
            continue
        span = Span(word.start, word.end)
        speaker = told.at(sentence, span)
        if speaker is None:
            continue
        relation = relate(sentence, place, place + 1)
        if word.low == "we" and relation.predicates and relation.predicates[0].group.lemma in PERCEIVING:
            continue
        if told.office and not _is_official(sentence, place, relation):
            continue
        surname = speaker.split(",")[0].split()[-1]
        sure = min(SURE, relation.sure)
        yield FoundMention(span, passage, How.WE, place, place + 1, relation, sure, f"we: {surname}")


def _is_official(sentence: Sentence, place: int, relation: ClauseRelation) -> bool:
    """Whether "we" does what an office does, or "our" is what one has: else it is the state it speaks for."""
    words = sentence.words
    if words[place].low in {"our", "ours"}:
        phrase = sentence.phrase_of.get(place + 1) or sentence.phrase_of.get(place)
        head = words[phrase.head] if phrase is not None else words[min(place + 1, len(words) - 1)]
        return bool({head.low, head.lemma} & OFFICES_OWN)
    return words[place].low == "we" and any(one.group.lemma in OFFICIAL for one in relation.predicates)


def _is_everyone(sentence: Sentence, place: int, target: Target) -> bool:
    """Whether the words beside it say who is meant: "we all", "many of us", "we politicians"."""
    words = sentence.words
    low, after = words[place].low, words[place + 1 : place + 3]
    if low == "us" and place > 1 and words[place - 1].low == "of" and words[place - 2].low in EACH:
        return True
    if low not in {"we", "us"} or len(after) < 2:
        return False
    if after[0].low in EACH or (after[0].tag is Pos.COMMA and after[1].low in {"the", "as"}):
        return True
    if low == "us":
        return False
    if after[0].tag in _HELPING and after[1].low in {"all", "both"}:
        behind = words[min(place + 3, len(words) - 1)]
        return after[0].tag is not Pos.HAVE or behind.tag not in _OPENING  # "we have all the tools"
    return after[0].low == "as" or (after[0].tag is Pos.NOUN and after[0].low not in target.people)


def _is_shared(sentence: Sentence, place: int, target: Target) -> bool:
    """Whether the words around it show that others are meant than those who are spoken for."""
    words = sentence.words
    low, before = words[place].low, words[place - 1].low if place else ""
    after = words[place + 1] if place + 1 < len(words) else None
    if before in {"let", "with"} or (after is not None and after.tag is Pos.DASH):
        return True
    if low in {"our", "ours"}:
        return _owns_with_others(sentence, place, target)
    clause = _clause(sentence, place)
    alone = {low for low, following in zip(clause, [*clause[1:], ""], strict=True) if following != "with"}
    return bool(alone & OTHERS or set(clause) & (PERSONAL | PARTYS))


def _owns_with_others(sentence: Sentence, place: int, target: Target) -> bool:
    words = sentence.words
    phrase = sentence.phrase_of.get(place + 1) or sentence.phrase_of.get(place)
    end = phrase.end if phrase is not None else place + 3
    inside = words[place + 1 : end]
    known = {word.low for word in inside} | {word.lemma for word in inside}
    following = words[end].low if end < len(words) else ""
    return (
        bool(known & (SHARED | EVERYBODYS | PARTYS))
        or bool(known & BONDS and following != "with")
        or bool(known & NATIONS and not _is_nation(target))
    )


def _is_nation(target: Target) -> bool:
    return is_state(target) or bool(target.seats)


def _clause(sentence: Sentence, place: int) -> list[str]:
    """The words from a place to the end of its clause, at most 14."""
    clause = sentence.words[place : place + 14]
    ends = next((n for n, word in enumerate(clause) if word.tag in {Pos.BREAK, Pos.STOP}), len(clause))
    return [word.low for word in clause[:ends]]
