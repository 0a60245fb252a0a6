"""What somebody calls somebody: "described X as Y", "called X a Y", "is seen as Y"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty
from tui.framing.speech.contents import claim_end, coordinated_end, stretch
from tui.framing.speech.report import ReportedClaim, cue_span, subject_of
from tui.framing.speech.speakers import Who, who
from tui.language.english.verbs import CRITICAL, DIRECT_LABELS

_EDGES = frozenset({Pos.STOP, Pos.COMMA, Pos.CONJ, Pos.BREAK})


def labels(sentence: Sentence, group: VerbGroup, speaker: Who) -> Iterator[ReportedClaim]:
    """What is said of the object: "described Y as Z", "called Y a Z", "criticised Y for ..."."""
    words = sentence.words
    end = coordinated_end(sentence, group.end, claim_end(sentence, group.end))
    end = _past_quotation(sentence, end)
    has_as = any(
        words[place].low == "as" and not _opens_clause(sentence, place)
        for place in range(group.end, min(end, group.end + 25))
    )
    named = group.lemma in DIRECT_LABELS and _two_phrases(sentence, group.end)
    held = group.lemma in CRITICAL and _blames_somebody(sentence, group.end, end)
    if (has_as and not _taken(sentence, group)) or named or held:
        yield ReportedClaim(
            speaker, cue_span(sentence, group), stretch(sentence, group.end, end), Certainty.LABEL, "label"
        )


def _opens_clause(sentence: Sentence, place: int) -> bool:
    """Whether "as" leads to a clause with a subject of its own: "praise me, as they praise everybody"."""
    phrase = sentence.phrase_of.get(place + 1)
    verb = sentence.group_at.get(phrase.end) if phrase is not None else None
    return verb is not None and verb.form == "finite"


def _blames_somebody(sentence: Sentence, place: int, end: int) -> bool:
    """Whether a verb of blame or praise has an object, and a pronoun what it is blamed for."""
    words, phrase = sentence.words, sentence.phrase_of.get(place)
    if phrase is None or words[phrase.head].tag is not Pos.PRON:
        return phrase is not None
    return any(word.low in {"for", "of"} for word in words[phrase.end : min(end, phrase.end + 3)])


def _past_quotation(sentence: Sentence, end: int) -> int:
    """The word behind the quotation that `end` would cut in two."""
    edge = sentence.words[end - 1].end
    closing = next((q.span.end for q in sentence.quotes if q.span.start < edge < q.span.end), edge)
    return next((at for at in range(end, len(sentence.words)) if sentence.words[at].start >= closing), end)


def _taken(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a clause rather than an object follows, so that "as" is not the label's."""
    words, place = sentence.words, group.end
    return place < len(words) and words[place].tag is Pos.THAT and words[place + 1].low != "as"


def _two_phrases(sentence: Sentence, place: int) -> bool:
    first = sentence.phrase_of.get(place)
    if first is None:
        return False
    after = first.end
    if any(word.tag is Pos.QUOTE for word in sentence.words[first.start : after + 1]):
        return True  # calling it "old and tired"
    closing = after + 1 >= len(sentence.words) or sentence.words[after + 1].tag in _EDGES
    if after < len(sentence.words) and sentence.words[after].tag is Pos.ADJ and closing:
        return True  # called the plan reckless
    second = sentence.phrase_of.get(after)
    return second is not None and second.start == after


def passive_labels(sentence: Sentence, group: VerbGroup, kinds: frozenset[str]) -> Iterator[ReportedClaim]:
    """The label of a subject: "are cast as ...", "is seen by X as ..."; the speaker may not be named."""
    words = sentence.words
    if not kinds & {"label", "thought"} or group.head == group.start or group.lemma in {"hold", "find"}:
        return
    near = range(group.end, min(len(words), group.end + 8))
    place = next((item for item in near if words[item].low == "as"), None)
    if place is None:
        return
    agent = next((item for item in range(group.end, place) if words[item].low == "by"), None)
    phrase = sentence.phrase_of.get(agent + 1) if agent is not None else None
    subject = subject_of(sentence, group)
    start = subject.start if subject else place + 1
    content = stretch(sentence, start, claim_end(sentence, start))
    speaker = who(sentence, phrase) if phrase else None
    yield ReportedClaim(speaker, cue_span(sentence, group), content, Certainty.LABEL, "passive label")
