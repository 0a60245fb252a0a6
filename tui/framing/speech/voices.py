"""Who speaks: reported, quoted and labelled speech, and voices carried on into the next sentence."""

from __future__ import annotations

from bisect import bisect_left

from tui.codebook.model import Codebook, Target
from tui.documents.model import Document
from tui.errors import Progress, silent
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty, Voice, VoiceKind
from tui.framing.speech.antecedents import (
    Antecedent,
    in_full,
    is_crowd,
    is_nobody,
    main_subject,
    met_person,
    owner,
)
from tui.framing.speech.carrying import goes_on, with_text_before
from tui.framing.speech.cues import VoiceCues, voice_cues
from tui.framing.speech.quotations import attribute, is_speech
from tui.framing.speech.report import ReportedClaim
from tui.framing.speech.reported import reports
from tui.framing.speech.roster import Roster
from tui.framing.speech.speakers import Who
from tui.framing.speech.turns import mail_voices, turn_begins, turn_voices
from tui.framing.target.reading import ReadDocument, find_aliases
from tui.spans import Span

_SAME = {"he": ("he", "his"), "she": ("she", "her")}
AUTHOR = Voice(VoiceKind.AUTHOR, Certainty.AUTHOR)


def find_voices(
    document: Document, codebook: Codebook, target: Target | None = None, progress: Progress = silent
) -> tuple[Voice, ...]:
    """Every reported statement of a document, in order of its content. May raise `Cancelled`."""
    return voices_of(ReadDocument(document, codebook, target), voice_cues(codebook), target, progress)


def voices_of(
    reading: ReadDocument, cues: VoiceCues, target: Target | None, progress: Progress = silent
) -> tuple[Voice, ...]:
    """The voices of a document that is being read."""
    document = reading.document
    names = [alias.span for alias in find_aliases(document.text, target)] if target else []
    kept = reading.around(names)
    roster = Roster()
    met: list[tuple[int, dict[str, tuple[str, VoiceKind]]]] = []  # who had spoken last, by passage
    turns = [*turn_voices(document), *mail_voices(document)]
    for voice in turns:
        roster.meet(voice.speaker_name)
    found: list[Voice] = []
    previous: tuple[int, list[Voice]] = (-1, [])
    for passage in document.passages:
        if passage.id % 200 == 0:
            progress("voices", passage.id / len(document.passages))
        if turn_begins(document, passage.id):
            roster.forget_pronouns()
            previous = (-1, [])
        here: list[Voice] = []
        if cues.may_speak(passage.span.of(document.text)):
            here = _reported(reading, passage.id, cues, roster, names)
        if here:
            met.append((passage.id, dict(roster.last)))
        if here and previous[0] == passage.block:
            here = with_text_before(here, previous[1])
        if not here and previous[0] == passage.block and previous[1]:
            here = goes_on(reading.sentence(passage.id), previous[1])
            previous = (-1, [])
        else:
            previous = (passage.block, here)
        if passage.id not in kept:
            reading.forget(passage.id)
        found += here

    def naming(passage: int, speaker: Who, said: Span) -> Voice:
        report = ReportedClaim(speaker, speaker.span, (said,), Certainty.QUOTED, "")
        at = bisect_left(met, passage, key=lambda one: one[0])
        roster.last = dict(met[at - 1][1]) if at else {}  # nobody has spoken yet who is named further down
        voice = _voiced(reading, passage, report, cues=cues, roster=roster, names=names)
        met.insert(at, (passage, dict(roster.last)))
        return voice._replace(cue=None)

    progress("voices", 1.0)
    whole = [*turns, *attribute(reading, found, naming)]
    return tuple(sorted(whole, key=document_order))


def document_order(voice: Voice) -> tuple[int, int]:
    """Voices in the order of what they say, longer stretches first."""
    start = min(span.start for span in voice.content)
    return start, -max(span.end for span in voice.content)


def _reported(
    reading: ReadDocument, id: int, cues: VoiceCues, roster: Roster, names: list[Span]
) -> list[Voice]:
    """The voices of the reports in one passage."""
    sentence = reading.sentence(id)
    found: list[Voice] = []
    for report in reports(sentence, cues):
        speaker = report.who
        if speaker is None or speaker.pronoun != "author":  # who says "I" has a voice for all they say
            found.append(_voiced(reading, id, report, cues=cues, roster=roster, names=names))
    return found


def _voiced(
    reading: ReadDocument,
    id: int,
    report: ReportedClaim,
    *,
    cues: VoiceCues,
    roster: Roster,
    names: list[Span],
) -> Voice:
    """A report with its speaker's name: in full, or that for which a pronoun stands."""
    if report.who is not None and report.who.pronoun == "nobody":
        report = report._replace(who=None)
    speaker, text = report.who, reading.document.text
    quoted = report.certainty is Certainty.QUOTED and any(is_speech(said.of(text)) for said in report.content)
    names = [] if quoted else names  # who is quoted in their own words speaks for themselves, the target too
    if speaker is None or not speaker.pronoun:
        return _voice(report, roster.merge(speaker) if speaker else None, names)
    subject, spoke = _before(reading, id, speaker, cues)
    crowd = _crowd_before(reading, id) if speaker.pronoun == "many" else None
    word = speaker.span.of(text)
    if _said_by_another(reading, id, speaker):
        taken = ("", VoiceKind.UNNAMED)
    else:
        taken = roster.merge(crowd) if crowd else roster.stand_for(speaker, word, subject, spoke=spoke)
    own = any(name.of(text) == taken[0] for name in names) if taken[0] else False
    voice = _voice(report, taken, names, imputed=own)
    if taken[0] and not voice.imputed:
        rule = f"{report.rule}; '{word}' is taken for {taken[0]}"
        voice = voice._replace(certainty=Certainty.CARRIED, rule=rule)
    return voice


def _said_by_another(reading: ReadDocument, id: int, speaker: Who) -> bool:
    """Whether a pronoun stands in the first sentence of a quotation: whom it means is not told before."""
    quotes = reading.sentence(id).quotes
    return any(
        quote.inner.contains(speaker.span) and quote.inner.start >= reading.document.passages[id].span.start
        for quote in quotes
    )


def _crowd_before(reading: ReadDocument, id: int) -> Who | None:
    """The people of whom the sentence before tells: "Nurses were angry. The ward, they said, ..."."""
    passages = reading.document.passages
    if id == 0 or passages[id - 1].block != passages[id].block:
        return None
    subject = main_subject(reading.sentence(id - 1))
    return subject.who if subject is not None and is_crowd(subject.who) else None


def _before(reading: ReadDocument, id: int, speaker: Who, cues: VoiceCues) -> tuple[Antecedent | None, bool]:
    """The subject nearest before a pronoun, and whether the sentence before reports somebody."""
    word = speaker.span.of(reading.document.text).lower()
    here = reading.sentence(id)
    subject = _whom(here, main_subject(here, speaker.span.start), word, speaker)
    if subject is not None or id == 0 or speaker.pronoun not in {"one", "thing"}:
        return subject, False
    opened = min((quote.span.start for quote in here.quotes), default=speaker.span.start)
    told = id
    while told > 1 and reading.document.passages[told].span.start > opened:
        told -= 1  # past what is said: `"We left. We lost," she said`
    while not turn_begins(reading.document, told):
        sentence = reading.sentence(told - 1)
        spoke = any(report.who is not None for report in reports(sentence, cues))
        subject = main_subject(sentence)
        if spoke or not _goes_on_about(reading, told - 1, subject, word):
            return _whom(sentence, subject, word), spoke
        told -= 1
    return None, False


def _goes_on_about(reading: ReadDocument, id: int, subject: Antecedent | None, word: str) -> bool:
    """Whether a sentence tells of whom a pronoun means, or of things, and its paragraph has one before it."""
    passages = reading.document.passages
    if subject is None or word not in _SAME or id == 0 or passages[id].block != passages[id - 1].block:
        return False
    if subject.who.span.of(reading.document.text).lower().split()[0] in _SAME[word]:
        return True
    return is_nobody(subject) and owner(reading.sentence(id)) is None


def _whom(
    sentence: Sentence, subject: Antecedent | None, word: str, speaker: Who | None = None
) -> Antecedent | None:
    """The subject that a pronoun may stand for; where the author is it, whom they tell of.

    `speaker` is the pronoun where the sentence is its own, whose words before it count alone.
    """
    if word not in _SAME:
        return subject
    if subject is not None and subject.who.pronoun == "author":
        return met_person(sentence, speaker.span.start if speaker else None)
    if subject is not None and subject.who.name.lower().split()[:1] == [_SAME[word][1]]:
        return None  # what is hers is not she
    if speaker is None and (subject is None or is_nobody(subject)):
        return owner(sentence)
    return in_full(sentence, subject) if subject is not None else None


def _voice(
    report: ReportedClaim, taken: tuple[str, VoiceKind] | None, names: list[Span], *, imputed: bool = False
) -> Voice:
    """`imputed`: the speaker is known to be the target, which is else seen from its names in the speaker."""
    speaker = report.who
    name, kind = taken or ("", VoiceKind.UNNAMED)
    imputed = imputed or (speaker is not None and _is_target(speaker, names))
    return Voice(
        kind=VoiceKind.AUTHOR if imputed else kind,
        certainty=Certainty.AUTHOR if imputed else report.certainty,
        speaker=speaker.span if speaker else None,
        cue=report.cue,
        content=report.content,
        speaker_name="" if imputed else name,
        rule=report.rule,
        imputed=imputed,
    )


def _is_target(speaker: Who, names: list[Span]) -> bool:
    """Whether the speaker is the target itself or something it owns, not somebody whom its name describes."""
    for name in names[bisect_left(names, (speaker.span.start, 0)) :]:
        if name.start >= speaker.span.end:
            return False
        whole = name.end == speaker.span.end and not 0 < speaker.tail <= name.start
        if whole or (name.start == speaker.span.start and speaker.owner_first):
            return True
    return False


def voice_at(voices: tuple[Voice, ...], span: Span) -> Voice:
    """The voice whose claim holds a span: the one with the narrowest content; the author without any.

    What the target itself is said to say is still the claim of whoever reports it, marked as imputed.
    """
    holding = [voice for voice in voices if any(content.contains(span) for content in voice.content)]
    holding.sort(key=lambda voice: sum(part.end - part.start for part in voice.content))
    others = [voice for voice in holding if not voice.imputed]
    if not others:
        return holding[0] if holding else AUTHOR
    return others[0]._replace(imputed=True) if holding[0].imputed else others[0]
