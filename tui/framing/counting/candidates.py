"""The list of targets from which a reader chooses: how often each is named, as doer, in whose voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.codebook.model import Codebook, Target
from tui.documents.model import Document
from tui.errors import Progress, silent
from tui.framing.model import Role, VoiceKind
from tui.framing.speech.cues import voice_cues
from tui.framing.speech.voices import voice_at, voices_of
from tui.framing.target.mentions import find_all
from tui.framing.target.proposing import propose
from tui.framing.target.reading import ReadDocument, find_aliases
from tui.pair import Pair


@dataclass(frozen=True, slots=True)
class TargetCounts:
    """How one text speaks of a target."""

    mentions: int  # places where it is named, or "it" stands for it
    doer: int  # of them, those where it does something
    author: int  # of them, those in the author's own voice
    others: tuple[str, ...]  # who else speaks of it, most often first; "" for somebody unnamed


@dataclass(frozen=True, slots=True)
class ListedTarget:
    """A target in the list."""

    target: Target
    called: tuple[str, ...]  # its names as they stand in the texts, most often first
    named: Pair[TargetCounts]


def list_targets(
    documents: Pair[Document],
    codebook: Codebook,
    targets: Sequence[Target] | None = None,
    progress: Progress = silent,
) -> tuple[ListedTarget, ...]:
    """These targets, or those that are proposed, as both texts speak of them. May raise `Cancelled`."""
    chosen = [item.target for item in propose(documents, codebook)] if targets is None else targets
    told = documents.map(lambda document: _Told(document, codebook, progress))
    return tuple(_listed(told, target) for target in chosen)


def _listed(told: Pair[_Told], target: Target) -> ListedTarget:
    called = [words for side in told for words in side.called(target)]
    return ListedTarget(target, _ranked(called), told.map(lambda side: side.named(target)))


class _Told:
    """A text with its voices, read once for all targets."""

    def __init__(self, document: Document, codebook: Codebook, progress: Progress) -> None:
        self.reading = ReadDocument(document, codebook)
        self.voices = voices_of(self.reading, voice_cues(codebook), None, progress)

    def called(self, target: Target) -> list[str]:
        """The names of a target as they stand in this text."""
        text = self.reading.document.text
        return [" ".join(alias.span.of(text).split()) for alias in find_aliases(text, target)]

    def named(self, target: Target) -> TargetCounts:
        """How this text speaks of a target."""
        found = find_all(self.reading, target)
        voices = [voice_at(self.voices, item.span) for item in found]
        others = [voice for voice in voices if voice.kind is not VoiceKind.AUTHOR]
        return TargetCounts(
            mentions=len(found),
            doer=sum(item.relation.role is Role.DOER for item in found),
            author=len(voices) - len(others),
            others=_ranked([voice.speaker_name for voice in others]),
        )


def _ranked(words: Sequence[str]) -> tuple[str, ...]:
    """Each once, most frequent first."""
    return tuple(sorted(set(words), key=lambda word: (-words.count(word), word)))
