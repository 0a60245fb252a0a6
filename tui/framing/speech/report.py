"""A cue of reported speech with the claim it covers."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.grammar.groups import Phrase, VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty
from tui.framing.speech.speakers import Who, subject_phrase
from tui.language.english.verbs import ASKING
from tui.spans import Span

SUPPOSING = frozenset({"if", "unless", "whether"})  # "if they believe that S" tells what nobody has said
SILENT = ("neither", "nobody", "no one", "none", "nothing")  # who says nothing


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


def says_nothing(sentence: Sentence, group: VerbGroup, speaker: Who, subject: Phrase | None) -> bool:
    """Whether a verb of speech has nobody for its subject: "no minister said", "one would think".

    Nor has it one in a supposition, "if they say that", or bidding: "if you doubt it, ask them".
    """
    words, place = sentence.words, subject.start if subject is not None else len(sentence.words)
    supposed = subject is not None and place > 0 and words[place - 1].low in SUPPOSING
    none = any(word.low == "no" for word in words[max(0, place - 1) : place + 1])
    anyone = subject is not None and words[subject.head].low == "one" and group.modal is not None
    hesitates = (
        group.end < len(words) and group.lemma == "think" and words[group.end].low in {"twice", "again"}
    )
    plain = group.form == "finite" and words[group.head].low == group.lemma
    bidden = subject is None and plain and group.lemma in ASKING
    return supposed or none or anyone or hesitates or bidden or speaker.name.lower().startswith(SILENT)
