"""Reports without a speaker as subject: "it is said that", "appears to analysts", "as X sees it"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.framing.clauses.subjects import clause_bounds, past_phrases
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty
from tui.framing.speech.contents import (
    around,
    claim_end,
    reports_clause,
    stretch,
)
from tui.framing.speech.report import ReportedClaim, cue_span, subject_of
from tui.framing.speech.speakers import who
from tui.language.english.people import PEOPLE
from tui.language.english.verbs import (
    HEARSAY,
    RUMOURED,
)
from tui.spans import Span


def it_is_said(sentence: Sentence, group: VerbGroup, kinds: frozenset[str]) -> Iterator[ReportedClaim]:
    """It is said that S · X is believed to ...: the speaker is not named."""
    words, end = sentence.words, group.end
    if not kinds & {"speech", "thought"} or group.head == group.start or end >= len(words):
        return
    cue = cue_span(sentence, group)
    if words[end].tag is Pos.THAT and reports_clause(sentence, end):
        content = stretch(sentence, end + 1, claim_end(sentence, end + 1))
        yield ReportedClaim(None, cue, content, Certainty.REPORTED, "it is said that")
    elif words[end].tag is Pos.TO and group.lemma in RUMOURED:
        subject = subject_of(sentence, group)
        start = subject.start if subject else 0
        content = stretch(sentence, start, claim_end(sentence, end))
        yield ReportedClaim(None, cue, content, Certainty.REPORTED, "is said to")


def as_clause(sentence: Sentence, group: VerbGroup) -> int | None:
    """The "as" of "as X sees it," before a verb."""
    subject = subject_of(sentence, group)
    if subject is None or subject.start == 0:
        return None
    before = subject.start - 1
    return before if sentence.words[before].low == "as" else None


def seen(sentence: Sentence, group: VerbGroup) -> Iterator[ReportedClaim]:
    """As X sees it, S · S, as X puts it."""
    words = sentence.words
    subject = subject_of(sentence, group)
    end = group.end
    if subject is None or (group.lemma == "have" and (end >= len(words) or words[end].low != "it")):
        return  # "as it has" reports nothing
    if end < len(words) and words[end].low == "it":
        end += 1
    elif end < len(words) and words[end].tag is Pos.PREP:  # "as X said in a talk on Tuesday,"
        end = past_phrases(sentence, end)
    edge = end < len(words) and words[end].tag in {Pos.COMMA, Pos.STOP, Pos.BREAK}
    if edge:
        content = around(sentence, subject.start - 1, end)
        whole = next((quote for quote in sentence.quotes if content == (quote.span,)), None)
        said = (whole.inner,) if whole else content
        sure = Certainty.QUOTED if whole else Certainty.REPORTED
        yield ReportedClaim(who(sentence, subject), cue_span(sentence, group), said, sure, "as X sees it")


def appears(sentence: Sentence, group: VerbGroup) -> Iterator[ReportedClaim]:
    """S appears to some analysts as ..."""
    words = sentence.words
    if group.end >= len(words) or words[group.end].low != "to":
        return
    phrase = sentence.phrase_of.get(group.end + 1)
    if phrase is not None and words[phrase.head].lemma in PEOPLE:
        content = stretch(sentence, 0, group.start) + stretch(sentence, phrase.end)
        yield ReportedClaim(
            who(sentence, phrase), cue_span(sentence, group), content, Certainty.REPORTED, "appears to X"
        )


def hearsay(sentence: Sentence) -> Iterator[ReportedClaim]:
    """Reportedly S: somebody says so, who is not named."""
    for place, word in enumerate(sentence.words):
        if word.low in HEARSAY:
            start, end = clause_bounds(sentence, place, place + 1)
            content = stretch(sentence, start, end)
            yield ReportedClaim(None, Span(word.start, word.end), content, Certainty.REPORTED, word.low)
