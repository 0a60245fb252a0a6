"""Whether a clause is denied from above: "X denies that", "this does not mean that"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.speech.contents import claim_end, clause_after, main_verb_after
from tui.language.english.nouns import CLAIMS
from tui.language.english.verbs import DENIABLE, DENYING


def denied(sentence: Sentence, place: int) -> bool:
    """Whether an odd number of denials stands over the word at `place`."""
    if not any(map(_denies, sentence.groups)):
        return False
    return sum(first <= place < last for first, last in set(_denials(sentence))) % 2 == 1


def _denials(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The words `[first, last)` of every clause that is denied."""
    for group in filter(_denies, sentence.groups):
        start = clause_after(sentence, group)
        if start is not None:
            yield start, claim_end(sentence, start)
        yield from _denied_claim(sentence, group)


def _denies(group: VerbGroup) -> bool:
    return group.lemma in (DENIABLE if group.negated else DENYING)


def _denied_claim(sentence: Sentence, group: VerbGroup) -> Iterator[tuple[int, int]]:
    """The clause of "denied claims that ..." and of "claims that ... were denied"."""
    words = sentence.words
    for phrase in sentence.phrases:
        that = phrase.end
        if words[phrase.head].lemma not in CLAIMS or that >= len(words) or words[that].tag is not Pos.THAT:
            continue
        if group.end == phrase.start:
            yield that + 1, claim_end(sentence, that + 1)
        elif group.passive and that < group.start == main_verb_after(sentence, that + 1):
            yield that + 1, group.start
