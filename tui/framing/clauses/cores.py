"""Statements within a sentence: a subject, its verb and what the verb leads to."""

from __future__ import annotations

from tui.framing.clauses.subjects import before_it, list_start
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.sentence import SPEECH_ENDS, Sentence
from tui.language.english.verbs import CLAUSE_TAKERS
from tui.spans import Span

_JOINTS = frozenset({Pos.WH, Pos.THAT})
_EDGES = frozenset({Pos.SUB, Pos.BREAK, Pos.STOP})
_AROUND = frozenset({Pos.COMMA, Pos.DASH, Pos.PAREN})  # on both sides of an insertion
_LEADS_ON = frozenset({Pos.ADV, Pos.NOT, Pos.ADJ, Pos.PREP, Pos.QUOTE, Pos.MARK, Pos.NUM, Pos.PART})


def cores(sentence: Sentence) -> tuple[Span, ...]:
    """The least that is a statement: each subject with its finite verb and the first phrase behind it.

    A verb that leads on to another statement ("they say that it fails") takes that one in. Relative clauses,
    conditions, reasons and second verbs of one subject say nothing alone: they are none.
    """
    found: list[tuple[int, int]] = []  # ranges of words, from the last one to the first
    for group in reversed(sentence.groups):
        told = group.form == "finite" and not _said_behind(sentence, group)
        if told and (start := _opening(sentence, group)) is not None:
            following = found[-1] if found else None
            found.append((start, _closing(sentence, group, following)))
    return tuple(sentence.cover(*words) for words in reversed(found))


def _said_behind(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a verb stands right behind a quotation: `"The wall holds," says Berg`."""
    words, place = sentence.words, group.start
    return place > 1 and words[place - 1].text in {'"', "”"} and words[place - 2].text in SPEECH_ENDS


def _opening(sentence: Sentence, group: VerbGroup) -> int | None:
    """The word with which the subject of a verb begins; None where the verb has none of its own."""
    words = sentence.words
    subject = sentence.phrase_of.get(before_it(sentence, group.start))
    place = list_start(sentence, subject.start) if subject else group.start
    held = subject is not None
    while place:
        word, verb = words[place - 1], sentence.group_of.get(place - 1)
        if verb is not None and verb.form == "finite":
            joint = before_it(sentence, verb.start)
            relative = joint >= 0 and words[joint].tag in _JOINTS
            own = held and words[place].tag is not Pos.PREP  # not of the verb before it
            if own and (not relative or verb.lemma in CLAUSE_TAKERS):
                return _behind_conjunction(sentence, place, group.start)
            if not relative:
                return None
            if joint == 0:
                return 0  # "what is called aid has failed"
            place = joint
        elif word.tag is Pos.WH and held:
            return 0 if place == 1 else None  # "where we go" states nothing
        elif word.tag in _EDGES or word.tag in _JOINTS:
            return place if held and word.tag is not Pos.SUB else None
        elif word.tag in _AROUND:
            if held:
                return place
            begun = next((at for at in range(place - 2, -1, -1) if words[at].tag is word.tag), None)
            if begun is None:
                return None
            place = begun
        elif word.tag is Pos.CONJ and not held:
            return None  # a second verb of one subject
        else:
            held = held or place - 1 in sentence.phrase_of
            place -= 1
    return _behind_conjunction(sentence, 0, group.start) if held else None


def _behind_conjunction(sentence: Sentence, first: int, last: int) -> int:
    """The first word, or the one behind a conjunction that opens the clause."""
    while first < last and sentence.words[first].tag in {Pos.CONJ, Pos.QUOTE}:
        first += 1
    return first


def _closing(sentence: Sentence, group: VerbGroup, following: tuple[int, int] | None) -> int:
    """The word before which the first phrase behind a verb ends, or the statement to which it leads."""
    words, place = sentence.words, group.end
    while place < len(words):
        if following is not None and place >= following[0]:
            return following[1]
        verb, phrase = sentence.group_at.get(place), sentence.phrase_of.get(place)
        if verb is not None and verb.form != "finite":
            place = verb.end
        elif phrase is not None:
            place = phrase.end
            if place == len(words) or words[place].low not in {"of", "to"}:
                return place
        elif words[place].tag in _LEADS_ON:
            place += 1
        elif words[place].tag in _JOINTS and following is not None and following[0] <= place + 1:
            return following[1]
        else:
            return place
    return place
