"""Whose words a reader is shown: the one place that decides who is named beside a quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.comparison.findings.quoting import Given
from tui.framing.evidence.quoting import is_author
from tui.framing.model import Certainty, Framing, Quotation, Voice
from tui.framing.speech.voices import AUTHOR
from tui.language.function_words import FUNCTION_WORDS
from tui.spans import Span

_REPORTS = {Certainty.QUOTED, Certainty.REPORTED, Certainty.CARRIED}


def said_by(framing: Framing, quotation: Quotation, passage: int, shown: Span) -> Voice:
    """Who says the words shown around evidence: whose own words hold it, else whoever says what is shown."""
    speaker = speaker_of(framing, passage, shown)
    return quotation.voice if is_author(speaker) or not is_author(quotation.voice) else speaker


def speaker_of(framing: Framing, passage: int, shown: Span) -> Voice:
    """The voice of the words of a passage that are shown, wherever the target stands in them.

    A report is all that lies between its speaker, its cue and what is said; of a label, and of what is
    imputed to the target, only the words themselves count. Who has more than half of the words speaks; of
    two the one with more, then who says more of it. Where nobody has so much, a mention of the target in
    somebody's words decides, and else the author speaks.
    """
    here = [mention.voice for mention in framing.mentions_in.get(passage, ()) if shown.overlaps(mention.span)]
    reports = [
        (*_share(voice, shown), -at)
        for at, voice in enumerate(framing.voices)
        if not (here and is_author(voice))  # what the target is said to claim is told with its mention
    ]
    told, _, at = max(reports, default=(0, 0, 0))
    if 2 * told > shown.end - shown.start:
        found = framing.voices[-at]
        return next((voice for voice in here if voice._replace(imputed=found.imputed) == found), found)
    return next((voice for voice in here if not is_author(voice)), here[0] if here else AUTHOR)


def _share(voice: Voice, shown: Span) -> tuple[int, int]:
    """Characters of the words shown that lie in a report, and that are said in it; 0 where nothing is."""
    said = _within(voice.content, shown)
    if not said:
        return 0, 0
    whole = sum(part.end - part.start for part in said)
    if voice.certainty not in _REPORTS:
        return whole, whole
    named = voice.speaker_name.casefold() not in FUNCTION_WORDS  # "this" may stand far from what it is
    ends = [*said, *_within([one for one in (voice.speaker if named else None, voice.cue) if one], shown)]
    return max(part.end for part in ends) - min(part.start for part in ends), whole


def _within(parts: Sequence[Span], shown: Span) -> list[Span]:
    return [
        Span(max(part.start, shown.start), min(part.end, shown.end)) for part in parts if part.overlaps(shown)
    ]


def reporting(framing: Framing, passage: Span) -> Iterator[Span]:
    """The words of a passage that only tell who speaks: "said Ilda Maroz"."""
    for voice in framing.voices:
        if not is_author(voice):
            yield from (
                one for one in (voice.speaker, voice.cue) if one is not None and passage.contains(one)
            )


def given(framing: Framing, passage: Span, named: Voice) -> tuple[Given, ...]:
    """What a passage gives to others than the voice that is named beside it, or to nobody: "it is said"."""
    return tuple(
        Given(voice.cue, part)
        for voice in framing.voices
        if voice.cue is not None
        and passage.contains(voice.cue)
        and voice.certainty in _REPORTS
        and not is_author(voice)
        and (voice is not named or voice.speaker is None)
        and not (voice.speaker_name and voice.speaker_name == named.speaker_name)
        for part in voice.content
        if passage.contains(part)
    )


def what_is_said(voice: Voice, shown: Span, names: Sequence[Span]) -> Span:
    """What a quoted speaker says of the words shown; all of them where the target is named only beside it."""
    said = _within(voice.content, shown) if voice.certainty is Certainty.QUOTED else []
    named = [name for name in names if shown.contains(name)]
    holding = [part for part in said if not named or any(part.contains(name) for name in named)]
    return max(holding, key=lambda part: part.end - part.start, default=shown)
