"""Claims named by a noun: "X's claim that S", "the perception is that S"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import Phrase, VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty
from tui.framing.speech.contents import claim_end, main_verb_after, reports_clause, stretch
from tui.framing.speech.cues import VoiceCues
from tui.framing.speech.report import ReportedClaim, subject_of
from tui.framing.speech.sources import possessor
from tui.framing.speech.speakers import Who, can_speak, unnamed, who
from tui.language.english import word_set
from tui.language.english.nouns import CANDID, DISCOURSE
from tui.language.english.verbs import SAYING, UTTERING
from tui.spans import Span

NOUN_THAT = "noun and that"
_MAKING = word_set("give make keep hear repeat share publish issue receive write sign")
"""What one does with a claim or a promise ..."""
_GIVEN = word_set("promise pledge assurance commitment undertaking word guarantee warning advice")
"""... and what one gives somebody: "the promise that we gave them"."""
FEW = 3  # words between "was" and the colon


def claims(sentence: Sentence, cues: VoiceCues) -> Iterator[ReportedClaim]:
    """X's claim that S · growing realisation in China that S · the perception is that S."""
    words = sentence.words
    for phrase in sentence.phrases:
        head = words[phrase.head]
        if head.tag is not Pos.NOUN or not cues.kind(head.lemma, "noun"):
            continue
        place = phrase.end
        group = sentence.group_at.get(place)
        if group is not None and group.lemma == "be":
            place = group.end
        that = next(
            (item for item in range(place, _reach(sentence, place)) if words[item].tag is Pos.THAT), None
        )
        if (
            that is None
            or not reports_clause(sentence, that)
            or any(item in sentence.group_at for item in range(place, that))
            or (phrase.start and words[phrase.start - 1].low == "without")
            or _is_made(sentence, phrase.head, that)
        ):
            continue
        above = _verb_over(sentence, phrase)
        end = (main_verb_after if above is None else claim_end)(sentence, that + 1)
        content = stretch(sentence, that + 1, end)
        speaker = _holder(sentence, phrase, that)
        yield ReportedClaim(speaker, Span(head.start, head.end), content, Certainty.REPORTED, NOUN_THAT)


def discourse(sentence: Sentence) -> Iterator[ReportedClaim]:
    """A shift in the tone of Chinese discourse: S · the message is clear: S."""
    words = sentence.words
    colon = next((place for place, word in enumerate(words) if word.text == ":"), None)
    if colon is None or colon + 3 > len(words) or words[colon + 1].tag is Pos.QUOTE:
        return
    nouns = [item for item in sentence.phrases if item.end <= colon and words[item.head].lemma in DISCOURSE]
    spoken = any(item.lemma in SAYING for item in sentence.groups if item.start < colon)
    if not nouns or spoken or not any(item.start > colon for item in sentence.groups):
        return
    last = nouns[-1]
    holder = _holder(sentence, last, colon)
    clear = words[last.head].lemma in {"message", "verdict", "conclusion"}
    if last.end != colon and holder is None and not clear:
        return
    head = words[last.head]
    speaker = holder or (who(sentence, last) if last.end - last.start > 1 else None)
    content = stretch(sentence, colon + 1)
    yield ReportedClaim(
        speaker, Span(head.start, head.end), content, Certainty.REPORTED, "a discourse and a colon"
    )


def candid(sentence: Sentence) -> Iterator[ReportedClaim]:
    """X was more candid: S."""
    words = sentence.words
    colon = next((place for place, word in enumerate(words) if word.text == ":"), None)
    group = next((item for item in sentence.groups if item.copula), None)
    if colon is None or group is None or colon < 3 or colon + 3 > len(words) or group.form != "finite":
        return
    subject = subject_of(sentence, group)
    said = words[colon + 1].tag is not Pos.QUOTE and any(item.start > colon for item in sentence.groups)
    if not said or words[colon - 1].low not in CANDID or colon - group.end > FEW or subject is None:
        return
    if not can_speak(sentence, subject, "show"):
        return
    head, content = words[colon - 1], stretch(sentence, colon + 1)
    cue = Span(head.start, head.end)
    yield ReportedClaim(who(sentence, subject), cue, content, Certainty.REPORTED, "outspoken, and a colon")


def _is_made(sentence: Sentence, head: int, that: int) -> bool:
    """Whether "that" follows what its own clause makes: "a promise that we gave", "a claim X made"."""
    phrase = sentence.phrase_of.get(that + 1)
    group = sentence.group_at.get(phrase.end) if phrase is not None else None
    if group is None or group.passive or group.lemma not in _MAKING:
        return False
    given = group.lemma == "give" and sentence.words[head].lemma in _GIVEN
    return given or group.end not in sentence.phrase_of


def _reach(sentence: Sentence, place: int) -> int:
    """How far "that" may stand from its noun; a speaker with titles may stand between."""
    by = place < len(sentence.words) and sentence.words[place].low in {"by", "from"}
    return min(place + (30 if by else 6), len(sentence.words))


def _verb_over(sentence: Sentence, phrase: Phrase) -> VerbGroup | None:
    """The verb whose object a phrase is."""
    before = phrase.start - 1
    return sentence.group_of.get(before) if before >= 0 else None


def _holder(sentence: Sentence, phrase: Phrase, that: int) -> Who | None:
    words = sentence.words
    owner = possessor(sentence, phrase)
    if owner is not None:
        return who(sentence, Phrase(phrase.start, owner, owner - 1))
    for place in range(phrase.end, that):
        inner = sentence.phrase_of.get(place + 1)
        if words[place].low in {"in", "among", "of", "by", "from"} and inner is not None:
            speaker = who(sentence, inner)
            if words[place].low != "in":
                return speaker
            span = sentence.cover(place, inner.end)  # growing realisation "in Chad"
            return Who(span, unnamed(span.of(sentence.text)), speaker.kind.UNNAMED)
    above = _verb_over(sentence, phrase)
    subject = subject_of(sentence, above) if above is not None and above.lemma in UTTERING else None
    return who(sentence, subject) if subject is not None else None
