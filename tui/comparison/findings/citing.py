"""The ends of a finding: which words are quoted, in whose voice, and what the target does there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.comparison.findings.concern import Concern, content
from tui.comparison.findings.model import Cited, Naming
from tui.comparison.findings.quoting import (
    TURNS,
    WHOLE,
    cut,
    first_words,
    unbroken,
    whole_words,
    without_marks,
    without_number,
    word_count,
)
from tui.comparison.findings.speaking import given, reporting, said_by, speaker_of, what_is_said
from tui.documents.model import Document, Passage
from tui.framing.clauses.cores import cores
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Framing, Mention, Predication, Quotation, Role
from tui.language.english.nouns import PORTIONS
from tui.language.english.verbs import AUXILIARY
from tui.language.lazy import lazy
from tui.pair import Side
from tui.spans import Span

TITLE = 8
"""Words of one side's predicate in a title ..."""
WORDY = 12
"""... and of other words, which say little in fewer."""
_NEXT = lazy(
    r"(?i)\s*(?:[;—(]|[,:–.](?!(?<=\d.)\d))|\s+(?:but|who|which|because|while|although|when|if|yet)\b"
    r"|\s+(?:and|or|that)\s+(?:any|he|i|it|our|she|the|their|there|these|they|this|those|we|you)\b"
)
_SHORTENED = lazy(r"['’](?:re|ve|ll|s|d)\s+")
_HELPED = lazy(
    r"(?i)\b(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)\s+$"
)
_QUOTED = lazy(r"“[^”]*”|\"[^\"]*\"")
_OF = lazy(r"\s+of\s+")
_BREAK = lazy(r"[,;:—–.!?(]\s")
_MARK, _OWN, _NAME, _CUE = 1.0, 2.0, 3.0, 4.0
"""What weighs in a quotation: a verb or a shared word, the target's own predicate, its name, a cue."""


class FramedText(NamedTuple):
    """One text with what is known of the target in it."""

    side: Side
    document: Document
    framing: Framing
    concern: Concern


def cite(page: FramedText, index: int, shared: Sequence[Span] = (), coded: Quotation | None = None) -> Cited:
    """A passage as an end of a finding.

    Quoted is the part that best holds the target, its verbs, the words shared with the other text and, most
    of all, the words of a cue.
    """
    passage = page.document.passages[index]
    mentions = page.framing.mentions_in.get(index, ())
    shared = _largest(shared, (*names_of(mentions), *reporting(page.framing, passage.span)))
    words = coded.words if coded is not None else _own_words(page, passage, mentions, shared)
    cues = (coded.words or (coded.span,)) if coded is not None else ()
    marks = [*_marks(mentions), *((one, _MARK) for one in shared), *((one, _OWN) for one in words)]
    span = _quoted(page, passage, mentions, marks, cues)
    quotation = Quotation(
        side=page.side,
        span=span,
        voice=said_by(page.framing, coded, index, span) if coded else speaker_of(page.framing, index, span),
        pole=coded.pole if coded is not None else None,
        why=coded.why if coded is not None else "",
        words=words if coded is not None else tuple(one for one in words if span.contains(one)),
        shared=tuple(one for one in shared if span.contains(one)),
    )
    return Cited(quotation, index, page.concern.naming[index] or Naming.BESIDE)


def cite_words(page: FramedText, index: int, words: Span) -> Cited:
    """A passage quoted for some of its words."""
    passage = page.document.passages[index]
    mentions = page.framing.mentions_in.get(index, ())
    span = _quoted(page, passage, mentions, (), (words,))
    quotation = Quotation(page.side, span, speaker_of(page.framing, index, span), words=(words,))
    return Cited(quotation, index, page.concern.naming[index] or Naming.BESIDE)


def _quoted(
    page: FramedText,
    passage: Passage,
    mentions: Sequence[Mention],
    marks: Sequence[tuple[Span, float]],
    cues: Sequence[Span] = (),
) -> Span:
    """The words of a passage to quote, which best hold the marks and, first of all, the words of a cue."""
    text = page.document.text
    if word_count(text, passage.span) <= WHOLE:
        return passage.span
    statements = read(text, passage.span, names_of(mentions)).cores
    weighed = [*marks, *((one, _CUE) for one in cues)]
    span = cut(text, passage.span, weighed, statements=statements, must=cues)
    others = given(page.framing, passage.span, speaker_of(page.framing, passage.id, span))
    if not any(one.is_lost(span) for one in others):
        return span
    return cut(text, passage.span, weighed, statements=statements, must=cues, given=others)


class ReadPassage(NamedTuple):
    """What of a passage should not be torn."""

    cores: tuple[Span, ...]  # its statements: a subject, its verb and what the verb leads to
    phrases: tuple[Span, ...]  # its noun phrases of two words and more


def names_of(mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """Where the target is named."""
    return tuple(mention.span for mention in mentions)


@lru_cache(maxsize=512)
def read(text: str, passage: Span, names: tuple[Span, ...]) -> ReadPassage:
    """The statements and noun phrases of a passage."""
    found = Sentence(text, passage, names=names)
    phrases = (found.cover(one.start, one.end) for one in found.phrases if one.end - one.start > 1)
    return ReadPassage(cores(found), tuple(phrases))


def _largest(spans: Sequence[Span], apart: Sequence[Span]) -> tuple[Span, ...]:
    """The places that lie in no other one and do not name the target, in order."""
    kept = {one for one in spans if not any(one.overlaps(other) for other in apart)}
    return tuple(
        sorted(one for one in kept if not any(other != one and other.contains(one) for other in kept))
    )


def _marks(mentions: Sequence[Mention]) -> Iterator[tuple[Span, float]]:
    for mention in mentions:
        yield mention.span, _NAME
        for item in mention.predications:
            yield item.verb, _MARK


def _own_words(
    page: FramedText, passage: Passage, mentions: Sequence[Mention], shared: Sequence[Span]
) -> tuple[Span, ...]:
    """What the target does or undergoes in a passage, at most `TITLE` words; () where it is none.

    Best is a predicate that holds words of the other text too.
    """
    found: list[tuple[bool, int, Span]] = []
    names = names_of(mentions)
    for place, (mention, item) in enumerate(sorted(_predications(mentions), key=_telling)):
        above = [one.verb for one in mention.predications if one.lemma == item.under]
        start = min([item.verb.start, *(verb.start for verb in above)])
        span = _clause(page.document.text, passage, Span(start, max(item.verb.end, item.clause.end)), names)
        inside = passage.span.contains(span) and item.verb.end <= span.end
        if inside and _says(page.document.text, span, item):
            found.append((not any(span.contains(one) for one in shared), place, span))
    return (min(found)[2],) if found else ()


def _clause(text: str, passage: Passage, predicate: Span, names: tuple[Span, ...]) -> Span:
    """A predicate in at most `TITLE` words, up to the next clause, with what denies or doubts it.

    It ends with the quotation in which its verb stands, and within no noun phrase.
    """
    shortened = _SHORTENED.match(text, predicate.start)
    verb = shortened.end() if shortened else predicate.start
    told = unbroken(text, Span(verb, passage.span.end))
    found = (one.start() for one in _NEXT.finditer(text, verb, predicate.end))
    edges = [edge for edge in found if not any(one.start < edge < one.end for one in told)]
    last = min(predicate.end, _quotation_end(text, Span(passage.span.start, verb), predicate.end))
    ends = (edge for edge in [*edges, last] if edge <= last and content(text, Span(verb, edge)))
    start = _denied_from(text, passage, verb)
    whole = Span(start, next(ends, last))
    edge = first_words(text, whole, TITLE)
    if edge == whole:
        return whole
    torn = next((one.start for one in _counted(text, passage, names) if one.start < edge.end < one.end), None)
    untorn = Span(start, edge.end if torn is None or torn <= verb else torn)
    return whole_words(text, untorn if content(text, Span(verb, untorn.end)) else edge)


def _denied_from(text: str, passage: Passage, verb: int) -> int:
    """Where a predicate begins: at what denies or doubts its verb in the clause, "[did] not say"."""
    before = Span(passage.span.start, verb)
    opening = max((found.end() for found in _BREAK.finditer(text, *before)), default=before.start)
    quoted = [found.span() for found in _QUOTED.finditer(text, *before)]  # what is denied there is not here
    turns = (found.start() for found in TURNS.finditer(text, opening, verb))
    start = next((at for at in turns if not any(first < at < last for first, last in quoted)), verb)
    helped = _HELPED.search(text, opening, start)
    return helped.start() if helped else start


def _counted(text: str, passage: Passage, names: tuple[Span, ...]) -> Iterator[Span]:
    """The noun phrases of a passage, a part with that of which it is: "three quarters of a point"."""
    found = read(text, passage.span, names).phrases
    for one in found:
        of = _OF.match(text, one.end)
        whole = next((other for other in found if of and other.start == of.end()), None)
        counts = whole is not None and text[one.start : one.end].rsplit(maxsplit=1)[-1].lower() in PORTIONS
        yield Span(one.start, whole.end) if counts and whole is not None else one


def _quotation_end(text: str, before: Span, end: int) -> int:
    """Where the quotation closes that is open behind some words of a passage; `end` where none is."""
    words = before.of(text)
    found = [text.find("”", before.end, end)] if words.count("“") > words.count("”") else []
    found += [text.find('"', before.end, end)] if words.count('"') % 2 else []
    return min((at for at in found if at >= 0), default=end)


def _says(text: str, span: Span, item: Predication) -> bool:
    """Whether a predicate says something: a verb with content, or content behind it."""
    behind = item.verb.end if item.lemma in AUXILIARY else span.start
    return bool(content(text, Span(behind, max(behind, span.end))))


def _predications(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Predication]]:
    for mention in mentions:
        for item in mention.predications:
            yield mention, item


def _telling(found: tuple[Mention, Predication]) -> tuple[bool, bool, int]:
    """What the target does before what is done to it, full verbs before "be" and "have"."""
    _, item = found
    return item.lemma in AUXILIARY, item.role is not Role.DOER, item.verb.start


def own_words(page: FramedText, cited: Cited) -> str:
    """An end in a title: the target's own predicate, or what best holds it and the words of both texts.

    A predicate of one word of content ("to build") says too little alone.
    """
    quotation, text = cited.quotation, page.document.text
    others = given(page.framing, page.document.passages[cited.passage].span, quotation.voice)
    lost = any(one.is_lost(words) for one in others for words in quotation.words[:1])
    if quotation.words and not lost and len(content(text, quotation.words[0])) > 1:
        return " ".join(page.document.words(quotation.words[0]).split())
    mentions = page.framing.mentions_in.get(cited.passage, ())
    marks = [
        *((mention.span, _MARK) for mention in mentions),
        *((one, 2 * _MARK) for one in quotation.shared),
        *((one, _CUE) for one in quotation.words),
    ]
    whole = what_is_said(quotation.voice, without_number(text, quotation.span), names_of(mentions))
    span = cut(text, whole, marks, WORDY, given=others)
    if others and word_count(text, span) < WORDY // 2:  # of what is given little has room behind its giver
        span = whole_words(text, first_words(text, Span(span.start, whole.end), WORDY))
    span = without_marks(text, span)
    words = " ".join(page.document.words(span).split()).strip(",;:—– ")
    before = "… " if span.start > whole.start else ""
    return f"{before}{words} …" if span.end < whole.end else f"{before}{words}"
