"""Everything that one speaker says in a text, whether the target is named there or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.codebook.model import Pole
from tui.comparison.findings.affiliations import shared_affiliation
from tui.documents.model import Document, PassageKind
from tui.framing.model import Certainty, Evidence, Framing, Voice, VoiceKind
from tui.pair import Pair, Side
from tui.spans import Span

if TYPE_CHECKING:
    from tui.comparison.model import Comparison

AUTHORS = ""
"""The name under which the author of a text speaks."""

_AUTHOR = Voice(VoiceKind.AUTHOR, Certainty.AUTHOR)


class Saying(NamedTuple):
    """Words of a speaker in one passage."""

    passage: int  # index
    span: Span  # from the first of these words to the last
    voice: Voice
    names_target: bool
    evidence: tuple[Evidence, ...]  # cues of the codebook in these words


class Speech(NamedTuple):
    """What one speaker says in one text, in its order."""

    side: Side
    name: str  # `AUTHORS` for the author
    sayings: tuple[Saying, ...]

    @property
    def on_target(self) -> int:
        """In how many passages the target is named."""
        return sum(saying.names_target for saying in self.sayings)

    @property
    def counts(self) -> dict[str, tuple[int, int]]:
        """Axis -> pieces of evidence for its left and its right pole."""
        found = Counter((item.cue.axis, item.pole) for saying in self.sayings for item in saying.evidence)
        axes = dict.fromkeys(axis for axis, _ in found)
        return {axis: (found[axis, Pole.LEFT], found[axis, Pole.RIGHT]) for axis in axes}


def names_of(framing: Framing) -> tuple[str, ...]:
    """Everybody who says something in a text, those who speak in most passages first; the author leads."""
    said = Counter(voice.speaker_name for voice in framing.voices if _is_other(voice) and voice.content)
    return (AUTHORS, *(name for name, _ in said.most_common()))


def speech(comparison: Comparison, side: Side, name: str) -> Speech:
    """All that somebody says in one text: the passages that `parallax voices` gives for that speaker."""
    document, framing = comparison.documents[side], comparison.framing[side]
    said = _said_by_author(document, framing) if name == AUTHORS else _said(document, framing, name)
    return Speech(side, name, tuple(_saying(framing, *one) for one in said))


def _is_other(voice: Voice) -> bool:
    return bool(voice.speaker_name) and voice.kind is not VoiceKind.AUTHOR


def _said(document: Document, framing: Framing, name: str) -> Iterator[tuple[int, Span, Voice]]:
    """(passage, the words there, how one knows) for each passage in which somebody speaks."""
    found: dict[int, tuple[Span, Voice]] = {}
    for voice in framing.voices:
        if voice.speaker_name == name and _is_other(voice):
            for content in voice.content:
                for passage in document.passages_in(content):
                    start, end = max(content.start, passage.span.start), min(content.end, passage.span.end)
                    before, first = found.get(passage.id, (Span(start, end), voice))
                    found[passage.id] = Span(min(before.start, start), max(before.end, end)), first
    for index in sorted(found):
        yield index, *found[index]


def _said_by_author(document: Document, framing: Framing) -> Iterator[tuple[int, Span, Voice]]:
    """The passages in which nobody else speaks."""
    others = {
        passage.id
        for voice in framing.voices
        if voice.kind is not VoiceKind.AUTHOR
        for content in voice.content
        for passage in document.passages_in(content)
    }
    for passage in document.passages:
        if passage.id not in others and passage.kind not in {PassageKind.HEADING, PassageKind.TITLE}:
            yield passage.id, passage.span, _AUTHOR


def _saying(framing: Framing, passage: int, span: Span, voice: Voice) -> Saying:
    named = any(span.overlaps(mention.span) for mention in framing.mentions_in.get(passage, ()))
    evidence = tuple(item for item in framing.evidence_in.get(passage, ()) if span.overlaps(item.span))
    return Saying(passage, span, voice, named, evidence)


def beside(comparison: Comparison, side: Side, name: str) -> str:
    """Whom of the other text to set a speaker beside: of the same house, of the same name, else who leads."""
    there = names_of(comparison.framing[side.other])
    shared = shared_affiliation(comparison.documents, comparison.framing)
    if shared is not None:
        house = Pair(shared.left, shared.right)
        if house[side] == (name or comparison.documents[side].metadata.author):
            other = house[side.other]
            return other if other in there else AUTHORS
    if name in there:
        return name
    return next(filter(None, there), AUTHORS)


def at(comparison: Comparison, side: Side, passage: int) -> str:
    """Who speaks in a passage; of several the first."""
    document = comparison.documents[side]
    here = (voice for voice in comparison.framing[side].voices if _is_other(voice))
    return next((voice.speaker_name for voice in here if _speaks(document, voice.content, passage)), AUTHORS)


def _speaks(document: Document, content: Iterable[Span], passage: int) -> bool:
    span = document.passages[passage].span
    return any(one.overlaps(span) for one in content)
