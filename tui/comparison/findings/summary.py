"""The opening summary: who speaks in either text, and in at most seven lines what stands against what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.comparison.findings.affiliations import Shared, shared_affiliation
from tui.comparison.findings.citing import names_of, read
from tui.comparison.findings.excerpt import Telling, excerpt
from tui.comparison.findings.model import (
    ROOM,
    Cited,
    Finding,
    FindingKind,
    Summary,
    SummaryLine,
    SummaryQuote,
    shown,
)
from tui.comparison.findings.sentences import lead
from tui.comparison.findings.speaking import given
from tui.comparison.wording import reported, speaker_and_how
from tui.documents.model import Document, PassageKind
from tui.framing.evidence.quoting import is_author
from tui.framing.model import Certainty
from tui.language.function_words import FUNCTION_WORDS
from tui.pair import Pair, Side
from tui.spans import Span

if TYPE_CHECKING:
    from tui.comparison.model import Comparison
    from tui.framing.model import Voice

LINES = 7
"""Contrasts in the summary."""
_ARTICLES = {"a", "an", "the"}
_MOSTLY = 0.5


def summarise(comparison: Comparison) -> Summary:
    """The summary of a comparison: its first seven findings."""
    first = shown(comparison.findings)[:LINES]
    lines = tuple(_line(comparison, index, finding) for index, finding in enumerate(first))
    voices = Pair(*(_voice(comparison, side) for side in Side))
    found = shared_affiliation(comparison.documents, comparison.framing)
    alike = _alike(comparison.names, found) if found else ""
    shared = f"Of the same institution, by the texts: {alike}, {', '.join(found.houses)}." if found else ""
    return Summary(voices, lines, shared, _little(comparison), alike)


def _voice(comparison: Comparison, side: Side) -> str:
    """Who speaks of the target in a text: "the author speaks", "others speak at 25 of 40 mentions"."""
    others, everything = reported(comparison.framing[side])
    if not everything:
        return f"{comparison.subject} is not named"
    if others in (0, everything):
        return "others speak" if others else "the author speaks"
    if others > _MOSTLY * everything:
        return f"others speak at {others} of {everything} mentions"
    return f"author speaks at {everything - others} of {everything} mentions"


def _line(comparison: Comparison, index: int, finding: Finding) -> SummaryLine:
    echo = finding.kind in {FindingKind.CONTINUITY, FindingKind.VOICE}
    said = Pair(*(_said(comparison, side, finding.cited(side), echo=echo) for side in Side))
    question = comparison.codebook.axis(finding.axis).question if finding.axis and finding.shifts else ""
    return SummaryLine(index, question or lead(finding), said, finding.against)


def _said(comparison: Comparison, side: Side, cited: tuple[Cited, ...], *, echo: bool) -> SummaryQuote | None:
    if not cited:
        return None
    document, quotation = comparison.documents[side], cited[0].quotation
    telling = _telling(comparison, side, cited[0])._replace(echo=echo)
    whole = document.passages[cited[0].passage].span
    if (pronoun := _pronoun(document, quotation.voice)) and whole.contains(pronoun):
        telling = telling._replace(marks=(pronoun, *telling.marks))  # nothing else says whose words they are
    span = excerpt(document.text, whole, telling, ROOM).span
    who = "" if is_author(quotation.voice) else _speaker(quotation.voice, document)
    words = tuple(mark for mark in quotation.words if span.contains(mark))
    return SummaryQuote(
        span=span,
        marks=words,
        passage=cited[0].passage,
        speaker=who,
        guessed=quotation.voice.certainty is Certainty.CARRIED,
        pole=quotation.pole,
        telling=telling,
        named=_named(document, quotation.voice, whole),
    )


def _telling(comparison: Comparison, side: Side, cited: Cited) -> Telling:
    """What of a passage to show: the words that count, those of the other text and names, its statements."""
    document, quotation = comparison.documents[side], cited.quotation
    names = names_of(comparison.framing[side].mentions_in.get(cited.passage, ()))
    found = read(document.text, document.passages[cited.passage].span, names)
    others = given(comparison.framing[side], document.passages[cited.passage].span, quotation.voice)
    cues = (one.cue for one in others if any(one.words.overlaps(word) for word in quotation.words))
    marks = (*cues, *quotation.words)
    return Telling(marks, (*quotation.shared, *names), found.cores, found.phrases, others)


def _words_of(document: Document, voice: Voice) -> list[str]:
    """The words with which the page tells who speaks."""
    return document.words(voice.speaker).split() if voice.speaker else []


def _speaker(voice: Voice, document: Document) -> str:
    """Who says it; one bare word, "post", with its article."""
    who, _ = speaker_and_how(voice, document)
    words = _words_of(document, voice)
    with_article = words[1:] == [who] and words[0].casefold() in _ARTICLES
    return " ".join(words).lower() if with_article else who


def _is_pronoun(words: list[str]) -> bool:
    return bool(words) and all(word.casefold() in FUNCTION_WORDS for word in words)


def _pronoun(document: Document, voice: Voice) -> Span | None:
    """Where a speaker stands who is only "those" or "us"."""
    nameless = not voice.speaker_name and not is_author(voice)
    return voice.speaker if nameless and _is_pronoun(_words_of(document, voice)) else None


def _named(document: Document, voice: Voice, passage: Span) -> tuple[Span, ...]:
    """The places of a passage that name who speaks: by the last word of the name, or that somebody does.

    A "he" whose name stands elsewhere names nobody.
    """
    who = _words_of(document, voice)
    if not who:
        return (voice.cue,) if voice.cue else ()
    if voice.speaker_name and _is_pronoun(who):
        return ()
    found = re.finditer(rf"\b{re.escape(who[-1])}\b", document.text[passage.start : passage.end])
    return tuple(Span(passage.start + one.start(), passage.start + one.end()) for one in found)


def _alike(names: Pair[str], found: Shared) -> str:
    return f"{found.left} ({names.left}) and {found.right} ({names.right})"


def _little(comparison: Comparison) -> str:
    """What to say where little can be said; "" where there is more."""
    if nothing := _nothing(comparison):
        return nothing
    if comparison.versions:
        return "These seem to be two versions of one text: = marks the words in which they differ."
    label = comparison.subject
    match len(shown(comparison.findings)):
        case 0:
            return f"No two passages on {label} were found that stand against each other."
        case 1 | 2:
            return f"Little was found: few passages on {label} have to do with each other."
        case _:
            return ""


def _nothing(comparison: Comparison) -> str:
    """Why the two texts cannot be compared; "" where they can."""
    documents = comparison.documents
    bare = [comparison.names[side] for side in Side if not _holds_sentences(documents[side])]
    if bare:
        which = "Neither text holds a sentence" if len(bare) == 2 else f"{bare[0]} holds no sentence"
        return f"{which}: there is nothing to compare."
    if documents.left.text == documents.right.text:
        return "Both texts are the same, word for word: nothing has shifted."
    if any(not framing.mentions for framing in comparison.framing):
        return comparison.contrast.verdict
    return ""


def _holds_sentences(document: Document) -> bool:
    return any(passage.kind is not PassageKind.HEADING for passage in document.passages)
