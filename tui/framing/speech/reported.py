"""The patterns of reported speech within one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.framing.clauses.subjects import past_phrases
from tui.framing.grammar.closed import Tag
from tui.framing.grammar.groups import Group, Phrase
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty
from tui.framing.speech.contents import (
    around,
    claim_end,
    clause_after,
    coordinated_end,
    inserted,
    main_verb_after,
    quoted_after,
    quoted_before,
    reports_clause,
    stretch,
)
from tui.framing.speech.cues import VoiceCues
from tui.framing.speech.sources import possessor, sources
from tui.framing.speech.speakers import Who, can_speak, subject_phrase, who
from tui.language.english import word_set
from tui.language.english.people import PEOPLE
from tui.language.english.verbs import (
    AS_SAID,
    ASSERTING,
    CRITICAL,
    DIRECT_LABELS,
    GIVEN,
    QUOTING,
    RUMOURED,
    URGING,
    UTTERING,
)
from tui.spans import Span

VERB_KINDS = ("speech", "thought", "label")
READY = word_set("wont quick keen fond apt prone eager first")


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
    for source in sources(sentence, cues):
        yield Report(source.who, source.cue, source.content, Certainty.REPORTED, source.rule)
    for group in sentence.groups:
        if group.lemma in AS_SAID and _as_clause(sentence, group) is not None:
            yield from _seen(sentence, group)
        elif found := cue_kinds(sentence, group, cues):
            kinds, end = found
            yield from _verb(sentence, group._replace(end=end), kinds)
        elif group.lemma in QUOTING:
            yield from _quoted_as(sentence, group)
        elif group.lemma in {"appear", "seem", "look"}:
            yield from _appears(sentence, group)
    yield from _nouns(sentence, cues)


def _cue(sentence: Sentence, group: Group) -> Span:
    word = sentence.words[group.head]
    return Span(word.start, word.end)


def _subject(sentence: Sentence, group: Group) -> Phrase | None:
    return subject_phrase(sentence, group) if group.form == "finite" else None


def cue_kinds(sentence: Sentence, group: Group, cues: VoiceCues) -> tuple[frozenset[str], int] | None:
    """The kinds of cue that a verb is ("say", "point out", "refer to") and the word where the cue ends."""
    for parts, kind in cues.several.get(group.lemma, ()):
        last = group.head + len(parts)
        if [word.low for word in sentence.words[group.head + 1 : last]] == list(parts[1:]):
            return frozenset({kind}), max(last, group.end)
    kinds = frozenset(kind for kind in VERB_KINDS if cues.kind(group.lemma, kind))
    return (kinds, group.end) if kinds else None


def _verb(sentence: Sentence, group: Group, kinds: frozenset[str]) -> Iterator[Report]:
    """X says that S · S, X says, S · "...", X said · X described Y as Z · are cast as."""
    cue = _cue(sentence, group)
    if group.passive:
        if group.lemma in QUOTING:
            yield from _quoted_as(sentence, group)
        yield from _passive_label(sentence, group, kinds)
        yield from _it_is_said(sentence, group, kinds)
        return
    if group.lemma in QUOTING:
        yield from _quoted_as(sentence, group)
    subject = _subject(sentence, group)
    speech = "speech" in kinds
    after = _inverted(sentence, group) if speech and subject is None else None
    speaker = who(sentence, subject) if subject else after or _above(sentence, group)
    if speaker is None or (subject is not None and not can_speak(sentence, subject, group.lemma)):
        return
    that = group.end < len(sentence.words) and sentence.words[group.end].tag is Tag.THAT
    said = quoted_after(sentence, group.end) if speech and not that else None
    edge = subject.start if subject else group.start
    before = quoted_before(sentence, edge) if speech else None
    if before is not None and _in_part(sentence, before) and _at_the_end(sentence, edge, group):
        content = stretch(sentence, 0, edge)
        yield Report(speaker, cue, content, Certainty.REPORTED, "cue after its clause")
        return
    if before is not None:
        yield Report(speaker, cue, (before,), Certainty.QUOTED, "quotation before its cue")
    elif said is not None and said.end - said.start > 12:
        yield Report(speaker, cue, (said,), Certainty.QUOTED, "quotation after its cue")
    elif kinds & {"speech", "thought"}:
        yield from _clause(sentence, group, speaker, subject, speech=speech)
    if "label" in kinds or group.lemma in CRITICAL:
        yield from _label(sentence, group, speaker)


def _in_part(sentence: Sentence, quote: Span) -> bool:
    """Whether a quotation goes on from words of the same clause: `X "has never paid", Y said`."""
    before = [word for word in sentence.words if word.end < quote.start]
    return bool(before) and before[-1].tag not in {Tag.COMMA, Tag.BREAK, Tag.STOP, Tag.DASH}


def _quoted_as(sentence: Sentence, group: Group) -> Iterator[Report]:
    """X quoted Y as saying S, Y was quoted as saying S: it is Y's claim."""
    words = sentence.words
    near = range(group.end, min(len(words) - 2, group.end + 16))
    place = next((at for at in near if words[at].low == "as" and words[at + 1].tag is Tag.ING), None)
    phrase = _subject(sentence, group) if group.passive else sentence.phrase_of.get(group.end)
    if place is None or phrase is None:
        return
    cue = Span(words[place + 1].start, words[place + 1].end)
    start = place + 2
    start += start < len(words) and words[start].tag is Tag.THAT
    content = stretch(sentence, start, claim_end(sentence, start))
    yield Report(who(sentence, phrase), cue, content, Certainty.REPORTED, "quoted as saying")


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
    elif speech and group.lemma in URGING and (asked := _asked(sentence, group)):
        yield Report(speaker, cue, asked, Certainty.REPORTED, "asked to do something")
    elif speech and subject is None and _at_the_end(sentence, group.start, group):
        content = stretch(sentence, 0, group.start - 1)
        yield Report(speaker, cue, content, Certainty.REPORTED, "cue after its clause")
    elif speech and subject is not None and _at_the_end(sentence, subject.start, group):
        content = stretch(sentence, 0, subject.start - 1)
        yield Report(speaker, cue, content, Certainty.REPORTED, "cue after its clause")


def _asked(sentence: Sentence, group: Group) -> tuple[Span, ...]:
    """Whom a verb urges and what they are to do: "urged X to leave"."""
    phrase = sentence.phrase_of.get(group.end)
    if phrase is None:
        return ()
    infinitive = sentence.group_at.get(past_phrases(sentence, phrase.start))
    if infinitive is None or infinitive.form != "infinitive":
        return ()
    return stretch(sentence, group.end, claim_end(sentence, group.end))


def _at_the_end(sentence: Sentence, start: int, group: Group) -> bool:
    """Whether "..., X said in an interview" closes the sentence: a clause before it, none after it."""
    lost = start > 2 and sentence.words[start - 1].text in {
        '"',
        "”",
        "’",
    }  # its partner stands sentences before
    if group.modal is not None:
        return False
    comma = start > 2 and sentence.words[start - 1 - lost].tag is Tag.COMMA
    finite = [
        other.start for other in sentence.groups if other.form == "finite" and other.start != group.start
    ]
    return comma and bool(finite) and max(finite) < start


def _inverted(sentence: Sentence, group: Group) -> Who | None:
    """The subject after the verb: `"...," said X`, "..., said X"."""
    closing = _at_the_end(sentence, group.start, group)
    if group.form not in {"finite", "participle"} or group.head != group.start:
        return None  # "had said X": what follows an auxiliary is what was said
    if quoted_before(sentence, group.start) is None and not closing:
        return None
    phrase = sentence.phrase_of.get(group.end)
    return who(sentence, phrase) if phrase is not None and phrase.start == group.end else None


def _above(sentence: Sentence, group: Group) -> Who | None:
    """Participles and coordinated verbs: ", adding that" has the speaker of the verb before."""
    before = group.start - 1
    if group.form == "infinitive":
        return _given_to(sentence, group)
    joined = before >= 0 and sentence.words[before].tag in {Tag.COMMA, Tag.CONJ}
    if not joined or group.form not in {"ing", "finite"}:
        return None
    edge = max((place for place in range(before) if sentence.words[place].tag is Tag.BREAK), default=0)
    earlier = [item for item in sentence.groups if item.form == "finite" and edge <= item.start < group.start]
    if group.form == "ing":  # "..., X said, adding that": whoever spoke last
        earlier = [item for item in earlier if item.lemma in ASSERTING][-1:] or earlier
    phrase = subject_phrase(sentence, earlier[0]) if earlier else None
    return who(sentence, phrase) if phrase else None


def _given_to(sentence: Sentence, group: Group) -> Who | None:
    """The subject that "tends to say", "is quick to say", "continues to say": it does say it."""
    above = next((item for item in reversed(sentence.groups) if item.end <= group.start), None)
    if above is None or above.form != "finite" or above.negated:
        return None
    adjective = sentence.words[group.start - 1]
    given = above.end == group.start and above.lemma in GIVEN
    if not given and not (above.copula and adjective.low in READY and group.start - above.end <= 2):
        return None
    phrase = subject_phrase(sentence, above)
    return who(sentence, phrase) if phrase is not None else None


def _label(sentence: Sentence, group: Group, speaker: Who) -> Iterator[Report]:
    """What is said of the object: "described Y as Z", "called Y a Z", "criticised Y for ..."."""
    words = sentence.words
    end = coordinated_end(sentence, group.end, claim_end(sentence, group.end))
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
    if first is None:
        return False
    after = first.end
    if after < len(sentence.words) and sentence.words[after].tag is Tag.QUOTE:
        after += 1
    second = sentence.phrase_of.get(after)
    return second is not None and second.start == after


def _it_is_said(sentence: Sentence, group: Group, kinds: frozenset[str]) -> Iterator[Report]:
    """It is said that S · X is believed to ...: the speaker is not named."""
    words, end = sentence.words, group.end
    if not kinds & {"speech", "thought"} or group.head == group.start or end >= len(words):
        return
    cue = _cue(sentence, group)
    if words[end].tag is Tag.THAT and reports_clause(sentence, end):
        content = stretch(sentence, end + 1, claim_end(sentence, end + 1))
        yield Report(None, cue, content, Certainty.REPORTED, "it is said that")
    elif words[end].tag is Tag.TO and group.lemma in RUMOURED:
        subject = _subject(sentence, group)
        start = subject.start if subject else 0
        content = stretch(sentence, start, claim_end(sentence, end))
        yield Report(None, cue, content, Certainty.REPORTED, "is said to")


def _passive_label(sentence: Sentence, group: Group, kinds: frozenset[str]) -> Iterator[Report]:
    """The label of a subject: "are cast as ...", "is seen by X as ..."; the speaker may not be named."""
    words = sentence.words
    if not kinds & {"label", "thought"} or group.head == group.start:
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
    elif end < len(words) and words[end].tag is Tag.PREP:  # "as X said in a talk on Tuesday,"
        end = past_phrases(sentence, end)
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
    if phrase is not None and words[phrase.head].lemma in PEOPLE:
        content = stretch(sentence, 0, group.start) + stretch(sentence, phrase.end)
        yield Report(
            who(sentence, phrase), _cue(sentence, group), content, Certainty.REPORTED, "appears to X"
        )


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
            (item for item in range(place, _reach(sentence, place)) if words[item].tag is Tag.THAT), None
        )
        if (
            that is None
            or not reports_clause(sentence, that)
            or any(item in sentence.group_at for item in range(place, that))
        ):
            continue
        above = _verb_over(sentence, phrase)
        end = (main_verb_after if above is None else claim_end)(sentence, that + 1)
        content = stretch(sentence, that + 1, end)
        speaker = _holder(sentence, phrase, that)
        yield Report(speaker, Span(head.start, head.end), content, Certainty.REPORTED, "noun and that")


def _reach(sentence: Sentence, place: int) -> int:
    """How far "that" may stand from its noun; a speaker with titles may stand between."""
    by = place < len(sentence.words) and sentence.words[place].low in {"by", "from"}
    return min(place + (30 if by else 6), len(sentence.words))


def _verb_over(sentence: Sentence, phrase: Phrase) -> Group | None:
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
            return Who(sentence.cover(place, inner.end), f"voices in {speaker.name}", speaker.kind.UNNAMED)
    above = _verb_over(sentence, phrase)
    subject = _subject(sentence, above) if above is not None and above.lemma in UTTERING else None
    return who(sentence, subject) if subject is not None else None
