"""Speakers whose office speaks for the target: their "we" and "our" name it too.

By the rules and limits of a count on speeches: right in about nine of ten where a state's office speaks of
what the state does, less often at home. Left out are "let us", "all of us", "our children", what one knows or
sees, what is shared with others, parties and alliances, and pages where two states speak in turn.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.codebook.model import Target
from tui.framing.clauses.relations import relate
from tui.framing.grammar.closed import Tag
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import How, Voice, VoiceKind
from tui.framing.speech.offices import author_speaks_for, speaker_speaks_for
from tui.framing.speech.voices import voice_at
from tui.framing.target.mentions import Found
from tui.framing.target.reading import Reading
from tui.language.english import word_set
from tui.spans import Span

SURE = 0.8  # how sure a "we" is the target
_WORDS = word_set("we our us ours ourselves")
_PERCEIVING = word_set(  # everybody does: "we know", "as we have seen"
    "know think hear see talk meet get say learn believe remember look hope feel understand mean tell read "
    "love imagine live gather thank pray honor honour mourn celebrate discuss"
)
_EVERYBODYS = word_set(  # "our children" are everybody's
    "child children planet world earth life lives home heart prayer thought mind family families kid parent "
    "neighbor neighbour day night generation grandchildren conversation time discussion meeting friendship "
    "colleague hemisphere century age"
)
_SHARED = word_set("common shared collective respective mutual joint two own")
_EACH = word_set("all both each some many most none half")
_OTHERS = word_set("together alike jointly")


def we_mentions(reading: Reading, target: Target, voices: tuple[Voice, ...]) -> list[Found]:
    """Where "we" and "our" are the target, in order; the rule names the speaker: "we: Biden"."""
    document = reading.document
    own = author_speaks_for(document, target)
    if not own and not voices:
        return []
    told = _Speakers(reading, target, voices, own=own)
    found: list[Found] = []
    for passage in document.passages:
        if told.nobody_in(passage.span):
            continue
        if not _may_hold(passage.span.of(document.text)):
            continue
        sentence = reading.sentence(passage.id)
        found += _in_sentence(sentence, passage.id, told)
    return found


def _may_hold(words: str) -> bool:
    low = words.lower()
    return "we" in low or "our" in low or "us" in low


class _Speakers:
    """Who speaks where, and whether for the target."""

    def __init__(self, reading: Reading, target: Target, voices: tuple[Voice, ...], *, own: bool) -> None:
        self.document, self.target, self.own = reading.document, target, own
        self.voices = voices
        self._known: dict[str, bool] = {}
        self._speaking = [voice for voice in voices if self.speaks(voice)]

    def speaks(self, voice: Voice) -> bool:
        """Whether a voice is that of the target's office."""
        if voice.kind is VoiceKind.AUTHOR:
            return self.own and not self.document.turns
        name = voice.speaker_name
        if name not in self._known:
            self._known[name] = bool(name) and speaker_speaks_for(name, self.document, self.target)
        return self._known[name]

    def nobody_in(self, span: Span) -> bool:
        """Whether nobody who speaks for the target can speak in a passage."""
        if self.own and not self.document.turns:
            return False
        return not any(part.overlaps(span) for voice in self._speaking for part in voice.content)

    def at(self, span: Span) -> str | None:
        """The name of the speaker at a place who speaks for the target; None for anybody else."""
        voice = voice_at(self.voices, span)
        if not self.speaks(voice):
            return None
        return voice.speaker_name or self.document.metadata.author or "the author"


def _in_sentence(sentence: Sentence, passage: int, told: _Speakers) -> Iterator[Found]:
    for place, word in enumerate(sentence.words):
        if word.low not in _WORDS or word.text == "US" or _is_everybody(sentence, place):
            continue
        span = Span(word.start, word.end)
        speaker = told.at(span)
        if speaker is None:
            continue
        relation = relate(sentence, place, place + 1)
        if word.low == "we" and relation.predicates and relation.predicates[0].group.lemma in _PERCEIVING:
            continue
        surname = speaker.split(",")[0].split()[-1]
        sure = min(SURE, relation.sure)
        yield Found(span, passage, How.WE, place, place + 1, relation, sure, f"we: {surname}")


def _is_everybody(sentence: Sentence, place: int) -> bool:
    """Whether the words around it show that more people are meant than those who are spoken for."""
    words = sentence.words
    low, before = words[place].low, words[place - 1].low if place else ""
    after = words[place + 1].low if place + 1 < len(words) else ""
    if (
        before in {"let", "with"}
        or after in _EACH
        or (before == "of" and place > 1 and _counts(sentence, place))
    ):
        return True
    if low in {"our", "ours"}:
        phrase = sentence.phrase_of.get(place + 1) or sentence.phrase_of.get(place)
        inside = words[place + 1 : phrase.end] if phrase is not None else words[place + 1 : place + 3]
        return any(word.low in _SHARED | _EVERYBODYS or word.lemma in _EVERYBODYS for word in inside)
    clause = words[place : place + 14]
    ends = next((n for n, word in enumerate(clause) if word.tag in {Tag.BREAK, Tag.STOP}), len(clause))
    return any(word.low in _OTHERS for word in clause[:ends])


def _counts(sentence: Sentence, place: int) -> bool:
    return sentence.words[place - 2].low in _EACH
