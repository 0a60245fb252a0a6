"""A cue of reported speech with the claim it covers."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.grammar.groups import Phrase, VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty
from tui.framing.speech.speakers import Who, subject_phrase
from tui.spans import Span


class ReportedClaim(NamedTuple):
    """A cue with the claim it covers; `who` is None when nobody is named or described."""

    who: Who | None
    cue: Span
    content: tuple[Span, ...]
    certainty: Certainty
    rule: str


def cue_span(sentence: Sentence, group: VerbGroup) -> Span:
    """Where the verb or noun that reports speech stands."""
    word = sentence.words[group.head]
    return Span(word.start, word.end)


def subject_of(sentence: Sentence, group: VerbGroup) -> Phrase | None:
    """The subject of a finite verb."""
    return subject_phrase(sentence, group) if group.form == "finite" else None
