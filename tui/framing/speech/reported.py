"""The patterns of reported speech within one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from tui.framing.clauses.subjects import past_phrases, skip
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import Phrase, VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty
from tui.framing.speech.acts import claimed
from tui.framing.speech.claims import NOUN_THAT, candid, claims, discourse
from tui.framing.speech.contents import (
    around,
    claim_end,
    clause_after,
    in_part,
    inserted,
    led_to,
    quoted_after,
    quoted_before,
    stretch,
    within_quotation,
)
from tui.framing.speech.cues import VoiceCues
from tui.framing.speech.labelled import labels, passive_labels
from tui.framing.speech.report import ReportedClaim, cue_span, says_nothing, subject_of
from tui.framing.speech.sources import sources
from tui.framing.speech.speakers import Who, can_speak, subject_phrase, who
from tui.framing.speech.unnamed import appears, as_clause, hearsay, it_is_said, seen
from tui.language.english import word_set
from tui.language.english.verbs import (
    AS_SAID,
    ASKING,
    ASSERTING,
    CRITICAL,
    EVIDENTIAL,
    GIVEN,
    PROMISING,
    QUOTING,
    SAYING,
    SPOKEN,
    TELLING_SOMEBODY,
    THINKING,
)
from tui.spans import Span

VERB_KINDS = ("speech", "thought", "label")
ESTIMATES = word_set(  # numbers in words: "put the cost at half a million"
    "half dozen ten twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
)
READY = word_set("wont quick keen fond apt prone eager first")


def reports(sentence: Sentence, cues: VoiceCues) -> list[ReportedClaim]:
    """All reports of a sentence, in the order of their cues; one for each cue."""
    found: dict[Span, ReportedClaim] = {}
    for candidate in _candidates(sentence, cues):
        content = within_quotation(sentence, candidate.cue, candidate.content)
        report = candidate._replace(content=content)
        if report.content and not _is_bare(sentence, report.content):
            found.setdefault(report.cue, report)
    known = {report.content for report in found.values() if report.who is not None}
    begun = {content[0].start for content in known}  # "said in a statement that": one claim, not two
    kept = [
        cue
        for cue, report in found.items()
        if report.who is not None
        or (
            report.content not in known
            and not (report.rule == NOUN_THAT and report.content[0].start in begun)
        )
    ]
    return [found[cue] for cue in sorted(kept)]


def _is_bare(sentence: Sentence, content: tuple[Span, ...]) -> bool:
    """Whether nothing is claimed but a pronoun, "doubts it", or a mark."""
    held = [
        word for word in sentence.words if any(span.contains(Span(word.start, word.end)) for span in content)
    ]
    told = [word for word in held if word.text[0].isalnum()]
    return not told or (len(held) == 1 and held[0].tag is Pos.PRON)


def _candidates(sentence: Sentence, cues: VoiceCues) -> Iterator[ReportedClaim]:
    for source in sources(sentence, cues):
        yield ReportedClaim(source.who, source.cue, source.content, Certainty.REPORTED, source.rule)
    for group in sentence.groups:
        if group.lemma in AS_SAID and as_clause(sentence, group) is not None:
            yield from seen(sentence, group)
        elif found := cue_kinds(sentence, group, cues):
            kinds, end = found
            yield from _verb(sentence, group._replace(end=end), kinds)
        elif group.lemma in QUOTING:
            yield from _quoted_as(sentence, group)
        elif group.lemma == "have" and (that := group.end + 1) < len(sentence.words):
            yield from _has_it(sentence, group, that)
            yield from _has_us_believe(sentence, group)
        elif group.lemma == "put":
            yield from _estimate(sentence, group)
        elif group.lemma in EVIDENTIAL and group.passive:
            yield from it_is_said(sentence, group, frozenset({"thought"}))
        elif group.lemma in {"appear", "seem", "look"}:
            yield from appears(sentence, group)
    yield from hearsay(sentence)
    yield from claims(sentence, cues)
    yield from candid(sentence)
    yield from discourse(sentence)


def cue_kinds(sentence: Sentence, group: VerbGroup, cues: VoiceCues) -> tuple[frozenset[str], int] | None:
    """The kinds of cue that a verb is ("say", "point out", "refer to") and the word where the cue ends."""
    for parts, kind in cues.several.get(group.lemma, ()):
        last = group.head + len(parts)
        if [word.low for word in sentence.words[group.head + 1 : last]] == list(parts[1:]):
            also = {"speech"} if kind == "label" and cues.kind(group.lemma, "speech") else set[str]()
            return frozenset({kind, *also}), max(last, group.end)
    kinds = frozenset(kind for kind in VERB_KINDS if cues.kind(group.lemma, kind))
    return (kinds, group.end) if kinds else None


def _verb(sentence: Sentence, group: VerbGroup, kinds: frozenset[str]) -> Iterator[ReportedClaim]:
    """X says that S · S, X says, S · "...", X said · X described Y as Z · are cast as."""
    cue = cue_span(sentence, group)
    if group.passive and not (group.start == skip(sentence, 0) and _inverted(sentence, group)):
        yield from _passive(sentence, group, kinds)
        return
    if group.lemma in QUOTING:
        yield from _quoted_as(sentence, group)
    subject = subject_of(sentence, group)
    speech = "speech" in kinds
    if speech and group.negated and group.lemma not in THINKING:
        return  # what somebody did not say is no claim of theirs
    after = _inverted(sentence, group) if speech and subject is None else None
    speaker = (
        who(sentence, subject) if subject else after or _above(sentence, group) or _related(sentence, group)
    )
    if speaker is None or (subject is not None and not can_speak(sentence, subject, group.lemma)):
        return
    if says_nothing(sentence, group, speaker, subject):
        return
    that = group.end < len(sentence.words) and sentence.words[group.end].tag is Pos.THAT
    said = _said_after(sentence, group, inverted=after is not None) if speech and not that else None
    edge = subject.start if subject else group.start
    before = quoted_before(sentence, edge) if speech else None
    if before is not None and in_part(sentence, before) and _at_the_end(sentence, edge, group):
        content = stretch(sentence, 0, edge)
        yield ReportedClaim(speaker, cue, content, Certainty.REPORTED, "cue after its clause")
        return
    if before is not None:
        yield ReportedClaim(speaker, cue, (before,), Certainty.QUOTED, "quotation before its cue")
    elif said is not None and (said.end - said.start > 12 or led_to(sentence, said)):
        yield ReportedClaim(speaker, cue, (said,), Certainty.QUOTED, "quotation after its cue")
    elif speech and "label" in kinds and (named := list(labels(sentence, group, speaker))):
        yield from named
    elif kinds & {"speech", "thought"} or group.lemma in ASKING:
        yield from _clause(sentence, group, speaker, subject, speech=speech)
    if "label" in kinds or group.lemma in CRITICAL:
        yield from labels(sentence, group, speaker)


def _passive(sentence: Sentence, group: VerbGroup, kinds: frozenset[str]) -> Iterator[ReportedClaim]:
    """Y was quoted as saying S · are cast as · it is said that S · they were told S."""
    if group.lemma in QUOTING:
        yield from _quoted_as(sentence, group)
    yield from passive_labels(sentence, group, kinds)
    yield from it_is_said(sentence, group, kinds)
    if group.lemma in TELLING_SOMEBODY and (start := clause_after(sentence, group)) is not None:
        content = stretch(sentence, start, claim_end(sentence, start))
        yield ReportedClaim(None, cue_span(sentence, group), content, Certainty.REPORTED, "somebody was told")


def _said_after(sentence: Sentence, group: VerbGroup, *, inverted: bool) -> Span | None:
    """The quotation that follows a verb of speech; `inverted`: and its subject, as in `Said Berg: "..."`."""
    found = quoted_after(sentence, group.end)
    phrase = sentence.phrase_of.get(group.end)
    return quoted_after(sentence, phrase.end) if found is None and inverted and phrase else found


def _quoted_as(sentence: Sentence, group: VerbGroup) -> Iterator[ReportedClaim]:
    """X quoted Y as saying S, Y was quoted as saying S: it is Y's claim."""
    words = sentence.words
    near = range(group.end, min(len(words) - 2, group.end + 16))
    place = next((at for at in near if words[at].low == "as" and words[at + 1].tag is Pos.ING), None)
    phrase = subject_of(sentence, group) if group.passive else sentence.phrase_of.get(group.end)
    if place is None or phrase is None:
        return
    cue = Span(words[place + 1].start, words[place + 1].end)
    start = place + 2
    start += start < len(words) and words[start].tag is Pos.THAT
    content = stretch(sentence, start, claim_end(sentence, start))
    yield ReportedClaim(who(sentence, phrase), cue, content, Certainty.REPORTED, "quoted as saying")


def _has_it(sentence: Sentence, group: VerbGroup, that: int) -> Iterator[ReportedClaim]:
    """Rumour has it that S."""
    subject = subject_of(sentence, group)
    if subject is not None and [word.low for word in sentence.words[that - 1 : that + 1]] == ["it", "that"]:
        content = stretch(sentence, that + 1, claim_end(sentence, that + 1))
        speaker = who(sentence, subject)
        yield ReportedClaim(speaker, cue_span(sentence, group), content, Certainty.REPORTED, "has it that")


def _has_us_believe(sentence: Sentence, group: VerbGroup) -> Iterator[ReportedClaim]:
    """X would have us believe that S."""
    subject, told = subject_of(sentence, group), sentence.phrase_of.get(group.end)
    believing = sentence.group_at.get(told.end) if told is not None else None
    if (
        group.modal is None
        or subject is None
        or believing is None
        or believing.lemma not in {"believe", "think"}
    ):
        return
    start = believing.end + (sentence.words[believing.end].tag is Pos.THAT)
    content = stretch(sentence, start, claim_end(sentence, start))
    cue = sentence.cover(group.start, believing.end)
    yield ReportedClaim(who(sentence, subject), cue, content, Certainty.REPORTED, "has us believe that")


def _estimate(sentence: Sentence, group: VerbGroup) -> Iterator[ReportedClaim]:
    """X put the cost at N."""
    words, subject = sentence.words, subject_of(sentence, group)
    number = sentence.phrase_of.get(group.end)
    near = range(number.end if number else len(words), min(len(words) - 1, group.end + 10))
    at = next((place for place in near if words[place].low == "at"), None)
    counted = at is not None and any(
        word.tag is Pos.NUM or word.low in ESTIMATES for word in words[at + 1 : at + 5]
    )
    if subject is None or not counted or group.passive or not can_speak(sentence, subject, "show"):
        return
    content = stretch(sentence, group.end, claim_end(sentence, group.end))
    cue = cue_span(sentence, group)
    yield ReportedClaim(who(sentence, subject), cue, content, Certainty.REPORTED, "puts it at a number")


def _inserted_end(sentence: Sentence, start: int, group: VerbGroup) -> int | None:
    """The comma behind an inserted cue, as in "The boat, he said with a smile, is old"; else None."""
    words, end = sentence.words, group.end
    if group.lemma in TELLING_SOMEBODY and end in sentence.phrase_of:
        end = sentence.phrase_of[end].end  # "The dam, Berg told the court, is old"
    if inserted(sentence, start, end):
        return end
    if end < len(words) and words[end].tag is Pos.PREP:
        aside = past_phrases(sentence, end)
        following = sentence.group_at.get(skip(sentence, aside + 1))
        finite = following is not None and following.form == "finite"
        return aside if finite and inserted(sentence, start, aside) else None
    return None


def _clause(
    sentence: Sentence, group: VerbGroup, speaker: Who, subject: Phrase | None, *, speech: bool
) -> Iterator[ReportedClaim]:
    cue = cue_span(sentence, group)
    if subject is not None and (end := _inserted_end(sentence, subject.start, group)) is not None:
        content = around(sentence, subject.start, end)
        yield ReportedClaim(speaker, cue, content, Certainty.REPORTED, "cue between commas")
        return
    if subject is None and (end := _aside(sentence, group)) is not None:
        content = around(sentence, group.start, end)
        yield ReportedClaim(speaker, cue, content, Certainty.REPORTED, "cue between commas")
        return
    start = clause_after(sentence, group)
    if start is not None:
        loose = sentence.words[start - 1].tag is not Pos.THAT
        content = stretch(sentence, start, claim_end(sentence, start, loose=loose))
        yield ReportedClaim(speaker, cue, content, Certainty.REPORTED, "clause after its cue")
    elif speech and subject is None and group.form != "ing" and _at_the_end(sentence, group.start, group):
        content = stretch(sentence, 0, group.start - 1)
        yield ReportedClaim(speaker, cue, content, Certainty.REPORTED, "cue after its clause")
    elif subject is not None and _at_the_end(sentence, subject.start, group):
        content = stretch(sentence, 0, subject.start - 1)
        yield ReportedClaim(speaker, cue, content, Certainty.REPORTED, "cue after its clause")
    elif (
        (group.form != "ing" or group.lemma in PROMISING | {"cite"})
        and (found := claimed(sentence, group))[0]
        and (subject is None or can_speak(sentence, subject, "show"))
    ):
        yield ReportedClaim(speaker, cue, found[0], Certainty.REPORTED, found[1])


def _at_the_end(sentence: Sentence, start: int, group: VerbGroup) -> bool:
    """Whether "..., X said in an interview" closes the sentence: a clause before it, none after."""
    words = sentence.words
    if group.modal is not None or start < 3:
        return False
    lost = words[start - 1].text in {'"', "”", "’"}  # its partner stands sentences before
    if words[start - 1 - lost].tag is not Pos.COMMA or not _has_clause(sentence, start):
        return False
    edge = next((at for at in range(group.end, len(words)) if words[at].text == ";"), len(words))
    later = [item for item in sentence.groups if item.form == "finite" and group.end <= item.start < edge]
    if not later:
        return True
    between = words[group.end : later[0].start]
    below = any(word.tag in {Pos.WH, Pos.SUB} for word in between)
    relative = any(word.tag is Pos.THAT for word in between[1:])
    return below or (relative and words[group.end].tag is Pos.PREP)


def _has_clause(sentence: Sentence, end: int) -> bool:
    """Whether the words before `end` hold a main clause: not only "Asked whether X was ready,"."""
    groups = [group for group in sentence.groups if group.start < end]
    finite = [group for group in groups if group.form == "finite"]
    opening = skip(sentence, 0)
    if not finite:
        return False
    below = sentence.words[opening].tag is Pos.SUB or groups[0].start == opening
    return (
        len(finite) > 1
        if (below and groups[0].form != "finite") or sentence.words[opening].tag is Pos.SUB
        else True
    )


def _inverted(sentence: Sentence, group: VerbGroup) -> Who | None:
    """The subject after the verb: `"...," said X`, "..., said X", "X, says Y, is"."""
    if group.form not in {"finite", "participle"} or group.head != group.start:
        return None  # "had said X": what follows an auxiliary is what was said
    phrase = sentence.phrase_of.get(group.end)
    if phrase is None or phrase.start != group.end:
        return None
    leads = skip(sentence, 0) == group.start and quoted_after(sentence, phrase.end) is not None
    tells = leads or _at_the_end(sentence, group.start, group) or quoted_before(sentence, group.start)
    if not tells and _aside(sentence, group) is None:
        return None
    return who(sentence, phrase)


def _aside(sentence: Sentence, group: VerbGroup) -> int | None:
    """The comma that ends "The dam, says X of Y, will hold": what stands before and after is one clause."""
    words, before = sentence.words, group.start - 1
    phrase = sentence.phrase_of.get(group.end)
    if (
        before < 1
        or words[before].tag is not Pos.COMMA
        or phrase is None
        or group.lemma not in SPOKEN | ASSERTING | SAYING | {"retort", "counter", "respond"}
    ):
        return None
    end = past_phrases(sentence, phrase.start)
    name = sentence.phrase_of.get(end + 1)  # "says its leader, [Ole Berg], will"
    if name is not None and name.start == end + 1 and words[name.head].tag is Pos.NAME:
        end = name.end
    if end + 1 >= len(words) or words[end].tag is not Pos.COMMA:
        return None
    following = sentence.group_at.get(skip(sentence, end + 1))
    return end if following is not None and following.form == "finite" else None


def _above(sentence: Sentence, group: VerbGroup) -> Who | None:
    """Participles and coordinated verbs: ", adding that" has the speaker of the verb before."""
    before = group.start - 1
    if group.form == "infinitive":
        return _given_to(sentence, group)
    joined = before >= 0 and sentence.words[before].tag in {Pos.COMMA, Pos.CONJ}
    if not joined or group.form not in {"ing", "finite"}:
        return None
    edge = max((place for place in range(before) if sentence.words[place].tag is Pos.BREAK), default=0)
    earlier = [item for item in sentence.groups if item.form == "finite" and edge <= item.start < group.start]
    if group.form == "ing":  # "..., X said, adding that": whoever spoke last
        earlier = [item for item in earlier if item.lemma in ASSERTING][-1:] or earlier
    phrase = subject_phrase(sentence, earlier[0]) if earlier else None
    return who(sentence, phrase) if phrase else None


def _related(sentence: Sentence, group: VerbGroup) -> Who | None:
    """Whom a relative clause is about: "it pleased the crew, who said it was late"."""
    place = group.start - 1
    while place > 0 and sentence.words[place].tag is Pos.ADV:
        place -= 1
    if place < 1 or group.form != "finite" or sentence.words[place].low != "who":
        return None
    place -= sentence.words[place - 1].tag is Pos.COMMA
    phrase = next((item for item in sentence.phrases if item.end == place), None)
    return who(sentence, phrase) if phrase is not None else None


def _given_to(sentence: Sentence, group: VerbGroup) -> Who | None:
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
