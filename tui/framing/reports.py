"""The patterns of reported speech within one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.framing.contents import (
    around,
    claim_end,
    clause_after,
    inserted,
    quoted_after,
    quoted_before,
    reports_clause,
    stretch,
)
from tui.framing.cues import CRITICAL, DIRECT_LABELS, PEOPLE_HEADS, VoiceCues
from tui.framing.grammar.closed import Tag, word_set
from tui.framing.grammar.groups import Group, Phrase
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty
from tui.framing.who import Who, subject_phrase, who
from tui.spans import Span

_SIGHT = word_set("see put say tell have argue note describe view")


class Report(NamedTuple):
    """A cue with the claim it covers; `who` is None when nobody is named or described."""

    who: Who | None
    cue: Span
    content: tuple[Span, ...]
    certainty: Certainty
    rule: str


def reports(sentence: Sentence, cues: VoiceCues) -> list[Report]:
    """All reports of a sentence, in the order of their cues; one for each cue."""
    found: dict[Span, Report] = {}
    for report in _candidates(sentence, cues):
        if report.content:
            found.setdefault(report.cue, report)
    return [found[cue] for cue in sorted(found)]


def _candidates(sentence: Sentence, cues: VoiceCues) -> Iterator[Report]:
    yield from _sources(sentence, cues)
    for group in sentence.groups:
        if group.lemma in _SIGHT and _as_clause(sentence, group) is not None:
            yield from _seen(sentence, group)
        elif cues.kind(group.lemma, "speech", "thought", "label"):
            yield from _verb(sentence, group, cues)
        elif group.lemma in {"appear", "seem", "look"}:
            yield from _appears(sentence, group)
    yield from _nouns(sentence, cues)


def _cue(sentence: Sentence, group: Group) -> Span:
    word = sentence.words[group.head]
    return Span(word.start, word.end)


def _subject(sentence: Sentence, group: Group) -> Phrase | None:
    return subject_phrase(sentence, group) if group.form == "finite" else None


def _verb(sentence: Sentence, group: Group, cues: VoiceCues) -> Iterator[Report]:
    """X says that S · S, X says, S · "...", X said · X described Y as Z · are cast as."""
    cue = _cue(sentence, group)
    if group.passive:
        yield from _passive_label(sentence, group, cues)
        return
    subject = _subject(sentence, group)
    speaker = who(sentence, subject) if subject else _inverted(sentence, group) or _above(sentence, group)
    if speaker is None:
        return
    speech = cues.kind(group.lemma, "speech")
    said = quoted_after(sentence, group.end) if speech else None
    before = quoted_before(sentence, subject.start if subject else group.start) if speech else None
    if before is not None:
        yield Report(speaker, cue, (before,), Certainty.QUOTED, "quotation before its cue")
    elif said is not None and said.end - said.start > 12:
        yield Report(speaker, cue, (said,), Certainty.QUOTED, "quotation after its cue")
    elif cues.kind(group.lemma, "speech", "thought"):
        yield from _clause(sentence, group, speaker, subject, speech=speech)
    if cues.kind(group.lemma, "label") or group.lemma in CRITICAL:
        yield from _label(sentence, group, speaker)


def _clause(
    sentence: Sentence, group: Group, speaker: Who, subject: Phrase | None, *, speech: bool
) -> Iterator[Report]:
    cue = _cue(sentence, group)
    if subject is not None and inserted(sentence, subject.start, group.end):
        content = around(sentence, subject.start, group.end)
        yield Report(speaker, cue, content, Certainty.REPORTED, "cue between commas")
        return
    start = clause_after(sentence, group)
    if start is not None:
        content = stretch(sentence, start, claim_end(sentence, start))
        yield Report(speaker, cue, content, Certainty.REPORTED, "clause after its cue")
    elif speech and subject is not None and _at_the_end(sentence, subject, group):
        content = stretch(sentence, 0, subject.start - 1)
        yield Report(speaker, cue, content, Certainty.REPORTED, "cue after its clause")


def _at_the_end(sentence: Sentence, subject: Phrase, group: Group) -> bool:
    """Whether "..., X said" closes the sentence."""
    comma = subject.start > 2 and sentence.words[subject.start - 1].tag is Tag.COMMA
    return comma and group.end >= len(sentence.words) - 2


def _inverted(sentence: Sentence, group: Group) -> Who | None:
    """`"...," said X`: the subject after the verb."""
    if group.form not in {"finite", "participle"} or quoted_before(sentence, group.start) is None:
        return None
    phrase = sentence.phrase_of.get(group.end)
    return who(sentence, phrase) if phrase is not None and phrase.start == group.end else None


def _above(sentence: Sentence, group: Group) -> Who | None:
    """Participles and coordinated verbs: ", adding that" has the speaker of the verb before."""
    before = group.start - 1
    joined = before >= 0 and sentence.words[before].tag in {Tag.COMMA, Tag.CONJ}
    if not joined or group.form not in {"ing", "finite"}:
        return None
    earlier = [item for item in sentence.groups if item.form == "finite" and item.start < group.start]
    phrase = subject_phrase(sentence, earlier[0]) if earlier else None
    return who(sentence, phrase) if phrase else None


def _label(sentence: Sentence, group: Group, speaker: Who) -> Iterator[Report]:
    """What is said of the object: "described Y as Z", "called Y a Z", "criticised Y for ..."."""
    words = sentence.words
    end = claim_end(sentence, group.end)
    has_as = any(words[place].low == "as" for place in range(group.end, min(end, group.end + 25)))
    named = group.lemma in DIRECT_LABELS and _two_phrases(sentence, group.end)
    held = group.lemma in CRITICAL and group.end in sentence.phrase_of
    if (has_as and not _taken(sentence, group)) or named or held:
        yield Report(
            speaker, _cue(sentence, group), stretch(sentence, group.end, end), Certainty.LABEL, "label"
        )


def _taken(sentence: Sentence, group: Group) -> bool:
    """Whether a clause rather than an object follows, so that "as" is not the label's."""
    return group.end < len(sentence.words) and sentence.words[group.end].tag is Tag.THAT


def _two_phrases(sentence: Sentence, place: int) -> bool:
    first = sentence.phrase_of.get(place)
    second = sentence.phrase_of.get(first.end) if first is not None else None
    return second is not None and first is not None and second.start == first.end


def _passive_label(sentence: Sentence, group: Group, cues: VoiceCues) -> Iterator[Report]:
    """The label of a subject: "are cast as ...", "is seen by X as ..."; the speaker may not be named."""
    words = sentence.words
    if not cues.kind(group.lemma, "label", "thought") or group.head == group.start:
        return
    near = range(group.end, min(len(words), group.end + 8))
    place = next((item for item in near if words[item].low == "as"), None)
    if place is None:
        return
    agent = next((item for item in range(group.end, place) if words[item].low == "by"), None)
    phrase = sentence.phrase_of.get(agent + 1) if agent is not None else None
    subject = _subject(sentence, group)
    start = subject.start if subject else place + 1
    content = stretch(sentence, start, claim_end(sentence, start))
    speaker = who(sentence, phrase) if phrase else None
    yield Report(speaker, _cue(sentence, group), content, Certainty.LABEL, "passive label")


def _as_clause(sentence: Sentence, group: Group) -> int | None:
    """The "as" of "as X sees it," before a verb."""
    subject = _subject(sentence, group)
    if subject is None or subject.start == 0:
        return None
    before = subject.start - 1
    return before if sentence.words[before].low == "as" else None


def _seen(sentence: Sentence, group: Group) -> Iterator[Report]:
    """As X sees it, S · S, as X puts it."""
    words = sentence.words
    subject = _subject(sentence, group)
    end = group.end
    if subject is None:
        return
    if end < len(words) and words[end].low == "it":
        end += 1
    edge = end < len(words) and words[end].tag in {Tag.COMMA, Tag.STOP}
    if edge:
        content = around(sentence, subject.start - 1, end)
        yield Report(
            who(sentence, subject), _cue(sentence, group), content, Certainty.REPORTED, "as X sees it"
        )


def _appears(sentence: Sentence, group: Group) -> Iterator[Report]:
    """S appears to some analysts as ..."""
    words = sentence.words
    if group.end >= len(words) or words[group.end].low != "to":
        return
    phrase = sentence.phrase_of.get(group.end + 1)
    if phrase is not None and words[phrase.head].lemma in PEOPLE_HEADS:
        content = stretch(sentence, 0, group.start) + stretch(sentence, phrase.end)
        yield Report(
            who(sentence, phrase), _cue(sentence, group), content, Certainty.REPORTED, "appears to X"
        )


def _sources(sentence: Sentence, cues: VoiceCues) -> Iterator[Report]:
    """According to X · from X's perspective · in the eyes of X · for Chinese observers."""
    words = sentence.words
    for place, word in enumerate(words):
        if word.low == "according" and place + 2 < len(words) and words[place + 1].low == "to":
            yield from _source(sentence, place, place + 2, "according to X")
        elif word.low in {"from", "in"} and place + 1 < len(words):
            yield from _standpoint(sentence, place, cues)
        elif word.low in {"for", "among", "to"} and word.tag is Tag.PREP and _opens(sentence, place):
            phrase = sentence.phrase_of.get(place + 1)
            if (
                phrase is not None
                and words[phrase.head].lemma in PEOPLE_HEADS
                and _ends(sentence, phrase.end)
            ):
                yield from _source(sentence, place, place + 1, f"{word.low} X")


def _opens(sentence: Sentence, place: int) -> bool:
    return place == 0 or sentence.words[place - 1].tag in {Tag.CONJ, Tag.COMMA, Tag.DASH, Tag.BREAK, Tag.ADV}


def _ends(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.words) and sentence.words[place].tag in {Tag.COMMA, Tag.STOP}


def _source(sentence: Sentence, start: int, name: int, rule: str) -> Iterator[Report]:
    phrase = sentence.phrase_of.get(name)
    if phrase is None:
        return
    end = _apposed(sentence, phrase.end)
    cue = sentence.cover(start, max(name, start + 1))
    content = around(sentence, start, end)
    yield Report(who(sentence, phrase), cue, content, Certainty.REPORTED, rule)


def _apposed(sentence: Sentence, place: int) -> int:
    """Past what is set off by commas after the speaker: "according to X, a researcher at Y,"."""
    words = sentence.words
    while place < len(words) and words[place].tag not in {Tag.COMMA, Tag.STOP, Tag.BREAK}:
        if place in sentence.group_at:
            return place
        place += 1
    if place + 1 < len(words) and words[place + 1].low in {"a", "an", "the", "who", "which"}:
        inner = next((item for item in range(place + 1, len(words)) if words[item].tag is Tag.COMMA), None)
        verbs = [group for group in sentence.groups if inner is not None and place < group.start < inner]
        if inner is not None and not any(group.form == "finite" for group in verbs):
            return inner
    return place


def _standpoint(sentence: Sentence, place: int, cues: VoiceCues) -> Iterator[Report]:
    words = sentence.words
    phrase = sentence.phrase_of.get(place + 1)
    if phrase is None or not _opens(sentence, place):
        return
    text = " ".join(word.low for word in words[phrase.start : phrase.end])
    noun = next(
        (noun for noun in cues.single.get("source", ()) if text == noun or text.endswith(" " + noun)), None
    )
    noun = noun or next(
        (
            n
            for parts in cues.several.values()
            for n in [" ".join(p) for p, k in parts if k == "source"]
            if text.endswith(" " + n)
        ),
        None,
    )
    if noun is None:
        return
    owner = _owner(sentence, phrase)
    if owner is not None:
        speaker = who(sentence, Phrase(phrase.start, owner, owner - 1))
        end = phrase.end
    elif phrase.end + 1 < len(words) and words[phrase.end].low == "of":
        inner = sentence.phrase_of.get(phrase.end + 1)
        if inner is None:
            return
        speaker, end = who(sentence, inner), inner.end
    else:
        return
    cue = sentence.cover(place, phrase.end)
    yield Report(speaker, cue, around(sentence, place, end), Certainty.REPORTED, "from X's standpoint")


def _nouns(sentence: Sentence, cues: VoiceCues) -> Iterator[Report]:
    """X's claim that S · growing realisation in China that S · the perception is that S."""
    words = sentence.words
    for phrase in sentence.phrases:
        head = words[phrase.head]
        if head.tag is not Tag.NOUN or not cues.kind(head.lemma, "noun"):
            continue
        place = phrase.end
        group = sentence.group_at.get(place)
        if group is not None and group.lemma == "be":
            place = group.end
        that = next(
            (item for item in range(place, min(place + 6, len(words))) if words[item].tag is Tag.THAT), None
        )
        if (
            that is None
            or not reports_clause(sentence, that)
            or any(item in sentence.group_at for item in range(place, that))
        ):
            continue
        content = stretch(sentence, that + 1, claim_end(sentence, that + 1))
        speaker = _holder(sentence, phrase, that)
        yield Report(speaker, Span(head.start, head.end), content, Certainty.REPORTED, "noun and that")


def _owner(sentence: Sentence, phrase: Phrase) -> int | None:
    """The possessive mark next to a phrase's head."""
    places = range(phrase.head - 1, phrase.start - 1, -1)
    return next((place for place in places if sentence.words[place].tag is Tag.POSS), None)


def _holder(sentence: Sentence, phrase: Phrase, that: int) -> Who | None:
    words = sentence.words
    owner = _owner(sentence, phrase)
    if owner is not None:
        return who(sentence, Phrase(phrase.start, owner, owner - 1))
    for place in range(phrase.end, that):
        inner = sentence.phrase_of.get(place + 1)
        if words[place].low in {"in", "among", "of", "by"} and inner is not None:
            speaker = who(sentence, inner)
            if words[place].low != "in":
                return speaker
            return Who(sentence.cover(place, inner.end), f"voices in {speaker.name}", speaker.kind.UNNAMED)
    return None
