"""From a verb onward: coordinated verbs, infinitives and participles that share its subject."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.grammar.closed import MEANS, NOMINAL, REFLEXIVES, Pos
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.grammar.tagging import TaggedWord
from tui.framing.model import Role
from tui.language.english.nouns import HAVING_INFINITIVES, PARTS, STEPS
from tui.language.english.verbs import (
    ASSERTING,
    CLAUSE_TAKERS,
    FURNISHING,
    IMPLICIT_NEGATIVES,
    OUTCOMES,
    SUITABLE,
    USING,
)

_SKIPPED = frozenset({Pos.QUOTE, Pos.ADV, Pos.NOT})
FARTHEST_PURPOSE = 30  # words between "use" and what it is used for
LONGEST = 160  # words of a clause; beyond, it is a list or a text without full stops
_JOINTS = frozenset({Pos.COMMA, Pos.CONJ, Pos.ADV, Pos.STOP, Pos.PREP, Pos.SUB})
_ENDS = frozenset({Pos.WH, Pos.THAT, Pos.BREAK, Pos.STOP})


class Predicate(NamedTuple):
    """A verb group as the act of one subject; ranges count words, `end` exclusive."""

    group: VerbGroup
    level: str  # main, coordinated, infinitive, participle, copula
    role: Role
    under: str | None
    negated: bool
    clause: tuple[int, int]
    object: tuple[int, int] | None


class _Chain:
    """The walk's state: which verbs are the subject's own, which belong to something in between."""

    def __init__(self, first: VerbGroup, level: str, role: Role, under: str | None) -> None:
        self.items: list[tuple[VerbGroup, str, Role, str | None]] = [(first, level, role, under)]
        self.foreign: VerbGroup | None = None  # the last verb that was somebody else's

    @property
    def last(self) -> VerbGroup:
        return self.items[-1][0]

    def parallel(self, form: str) -> tuple[VerbGroup, str, Role, str | None] | None:
        """The subject's last verb of one form; None when somebody else's verb of that form came later."""
        forms = {"bare": {"bare", "infinitive"}, "participle": {"participle", "finite"}}.get(form, {form})
        if self.foreign is not None and self.foreign.form in forms and self.foreign.start > self.last.start:
            return None
        for item in reversed(self.items):
            group = item[0]
            if (
                group.form in forms
                or (form == "ing" and group.progressive)
                or (form == "bare" and group.modal)
            ):
                return item
        return None

    def add(self, group: VerbGroup, level: str, role: Role, under: str | None) -> None:
        self.items.append((group, level, role, under))


def walk(
    sentence: Sentence, first: VerbGroup, role: Role, level: str, under: str | None = None
) -> tuple[Predicate, ...]:
    """The predicates of a subject, from its first verb to the end of the clause."""
    chain = _Chain(first, level, role, under)
    end = _walk(sentence, chain)
    starts = [item[0].start for item in chain.items]
    found = []
    for place, (group, item_level, item_role, item_under) in enumerate(chain.items):
        stop = starts[place + 1] if place + 1 < len(starts) else end
        following = chain.items[place + 1][3] if place + 1 < len(starts) else None
        stop = _without_joint(sentence, group.end, stop, following)
        found.append(
            Predicate(
                group=group,
                level=item_level,
                role=item_role,
                under=item_under,
                negated=group.negated
                or item_under in IMPLICIT_NEGATIVES
                or _above_negated(chain, place)
                or _of_nothing(sentence, group, item_under),
                clause=(group.start, max(stop, group.end)),
                object=_object(sentence, group, stop),
            )
        )
    return tuple(found)


def _above_negated(chain: _Chain, place: int) -> bool:
    """Whether an infinitive stands under a negated verb: "is not ready to join"."""
    group, level, _, under = chain.items[place]
    above = chain.items[place - 1][0] if place else None
    return (
        above is not None
        and level == "infinitive"
        and under is not None
        and above.negated
        and group is not above
    )


def _of_nothing(sentence: Sentence, group: VerbGroup, under: str | None) -> bool:
    """Whether an infinitive is of what its subject has not: "has no right to join"."""
    phrase = sentence.phrase_of.get(group.start - 1)
    if phrase is None or under != sentence.words[phrase.head].lemma:
        return False
    return sentence.words[phrase.start].low == "no"


def _walk(sentence: Sentence, chain: _Chain) -> int:
    """Follow the words after the first verb; the word where the clause ends."""
    words, place = sentence.words[: chain.last.end + LONGEST], chain.last.end
    while place < len(words):
        word = words[place]
        group = sentence.group_at.get(place)
        if group is not None:
            if not _take(sentence, chain, group):
                return group.start
            place = group.end
        elif _unfolds(sentence, place):
            place += 1
        elif word.tag in _ENDS or sentence.leaves_speech(chain.items[0][0].head, place):
            return place
        elif word.tag is Pos.SUB:
            following = sentence.group_at.get(_forward(sentence, place + 1))
            if following is None or following.form not in {"ing", "participle"}:
                return place
            place += 1
        else:
            place += 1
    return place


def _unfolds(sentence: Sentence, place: int) -> bool:
    """Whether a colon leads to participles of the same subject: "does one thing: buying ships"."""
    following = sentence.group_at.get(_forward(sentence, place + 1))
    return sentence.words[place].text == ":" and following is not None and following.form == "ing"


def _take(sentence: Sentence, chain: _Chain, group: VerbGroup) -> bool:
    """Add a verb to the chain if it is the subject's; False when a new clause begins."""
    words = sentence.words
    before = _backward(sentence, group.start - 1)
    tag = words[before].tag
    if group.form == "finite":
        if tag not in {Pos.CONJ, Pos.COMMA} or (
            tag is Pos.COMMA and words[group.start].tag is not Pos.FINITE
        ):
            return False
        if tag is Pos.COMMA and group.lemma in ASSERTING and group.end in sentence.phrase_of:
            return False  # "..., said Berg"
        if resumes(sentence, group, chain.items[0][0]):
            return False
        same = chain.parallel("finite")
        if same is not None:
            chain.add(group, "coordinated", Role.UNDERGOER if group.passive else Role.DOER, None)
        return True
    taken = {"infinitive": _infinitive, "bare": _bare, "ing": _ing, "participle": _participle}[group.form](
        sentence, chain, group, before
    )
    if not taken:
        chain.foreign = group
    return True


def resumes(sentence: Sentence, group: VerbGroup, inner: VerbGroup) -> bool:
    """Whether a verb goes on from above a reported clause: "X said that Y left and warned that ...".

    `inner` is the clause's own verb. Who reported in the past goes on in the past.
    """
    words = sentence.words
    if group.lemma not in ASSERTING or group.end >= len(words) or words[group.end].tag is not Pos.THAT:
        return False
    above = [item for item in sentence.groups if item.start < inner.start and item.form == "finite"]
    return bool(above) and above[-1].lemma in CLAUSE_TAKERS and _in_s(words, above[-1]) == _in_s(words, group)


def _in_s(words: tuple[TaggedWord, ...], group: VerbGroup) -> bool:
    return words[group.start].low.endswith("s")


def _purpose(sentence: Sentence, last: VerbGroup, before: int) -> bool:
    """Whether an infinitive says what its subject uses something for: "used the crisis to close"."""
    words = sentence.words
    if last.passive or before - last.end > FARTHEST_PURPOSE or words[before].tag not in NOMINAL:
        return False
    if last.lemma in USING:
        return True
    phrase = sentence.phrase_of.get(last.end)
    return last.lemma == "take" and phrase is not None and words[phrase.head].lemma in STEPS


def _infinitive(sentence: Sentence, chain: _Chain, group: VerbGroup, before: int) -> bool:
    words, last = sentence.words, chain.last
    word = words[before]
    role = Role.UNDERGOER if group.passive else Role.DOER
    if before < last.end and before >= last.head:  # "sought to break", "is expected to"
        chain.add(group, "infinitive", role, last.lemma)
    elif word.tag is Pos.ADJ and last.copula:
        chain.add(group, "infinitive", role, word.low)
    elif word.tag is Pos.CONJ:
        same = chain.parallel("infinitive")
        if same is None:
            return False
        chain.add(group, "coordinated", role, same[3])
    elif word.tag is Pos.NOUN and (word.lemma in HAVING_INFINITIVES or word.low == "order"):
        chain.add(group, "infinitive", role, word.lemma if word.low != "order" else None)
    elif _purpose(sentence, last, before) or word.low in REFLEXIVES:
        chain.add(group, "infinitive", role, last.lemma)
    elif word.tag is Pos.COMMA or (word.low == "as" and words[before - 1].low == "so"):
        chain.add(group, "infinitive", role, None)
    else:
        return False
    return True


def _bare(sentence: Sentence, chain: _Chain, group: VerbGroup, before: int) -> bool:
    tag = sentence.words[before].tag
    if chain.items[0][3] in OUTCOMES and sentence.words[before - 1].tag is Pos.COMMA:
        return False  # ", and allow ..." goes on from the verb above
    same = chain.parallel("bare") if tag in {Pos.CONJ, Pos.COMMA} else None
    if same is None:
        return False
    chain.add(group, "coordinated", Role.DOER, same[3])
    return True


def _ing(sentence: Sentence, chain: _Chain, group: VerbGroup, before: int) -> bool:
    words, last = sentence.words, chain.last
    word = words[before]
    role = Role.UNDERGOER if group.passive else Role.DOER
    if word.low == "for" and group.end not in sentence.phrase_of and _is_use(sentence, last, before):
        return False
    if word.tag is Pos.CONJ:
        same = chain.parallel("ing")
        if same is None:
            return False
        chain.add(group, "coordinated", role, same[3])
    elif _described(sentence, last, before):  # "is keen on catching"
        chain.add(group, "participle", role, words[before - 1].low)
    elif word.low == "of" and words[before - 1].low == "short" and last.lemma == "stop":
        chain.add(group, "participle", role, last.lemma)
    elif word.tag is Pos.COMMA or word.text == ":":
        if chain.foreign is not None and chain.foreign.form == "finite":
            return False
        chain.add(group, "participle", role, None)
    elif word.low in MEANS and word.tag in {Pos.PREP, Pos.SUB}:
        loose = word.low in {"in", "on", "from", "for"} and before > last.end
        if loose and words[before - 1].lemma not in PARTS:
            return False
        prevented = word.low == "from" and last.lemma in IMPLICIT_NEGATIVES
        chain.add(group, "participle", role, last.lemma if prevented else None)
    elif word.low == "as" and last.passive:  # "is seen as breaking"
        chain.add(group, "participle", role, last.lemma)
    elif last.head <= before < last.end and not last.passive and not last.copula:
        chain.add(group, "infinitive", role, last.lemma)
    else:
        return False
    return True


def _is_use(sentence: Sentence, last: VerbGroup, before: int) -> bool:
    """Whether "for" leads to what others do with the subject: "was opened for bathing", "is fit for it"."""
    fits = last.copula and sentence.words[before - 1].lemma in SUITABLE
    return fits or (last.passive and last.lemma in FURNISHING)


def _described(sentence: Sentence, last: VerbGroup, before: int) -> bool:
    """Whether the preposition at `before` belongs to an adjective said of the subject: "active in"."""
    words = sentence.words
    near = last.end < before <= last.end + 3
    fits = words[before].tag is Pos.PREP and words[before].low != "to"  # "equivalent to doing"
    return near and last.copula and fits and words[before - 1].tag is Pos.ADJ


def _participle(sentence: Sentence, chain: _Chain, group: VerbGroup, before: int) -> bool:
    tag = sentence.words[before].tag
    if tag is Pos.COMMA:
        chain.add(group, "participle", Role.UNDERGOER, None)
        return True
    if tag is Pos.CONJ:
        same = chain.parallel("participle")
        if same is None:
            return False
        chain.add(group, "coordinated", Role.UNDERGOER if same[0].passive else Role.DOER, same[3])
        return True
    return False


def _backward(sentence: Sentence, place: int) -> int:
    while place > 0 and sentence.words[place].tag in _SKIPPED and place not in sentence.group_of:
        place -= 1
    return max(place, 0)


def _forward(sentence: Sentence, place: int) -> int:
    while place < len(sentence.words) and sentence.words[place].tag in _SKIPPED:
        place += 1
    return place


def _without_joint(sentence: Sentence, start: int, stop: int, under: str | None) -> int:
    """The end of a stretch without the comma, coordinator or preposition that leads to the next verb."""
    while stop > start and sentence.words[stop - 1].tag in _JOINTS:
        stop -= 1
    phrase = sentence.phrase_of.get(stop - 1)
    if under is None or phrase is None or sentence.words[stop - 1].lemma != under:
        return stop
    if phrase.start - 1 > start and sentence.words[phrase.start - 1].tag is Pos.PREP:
        return _without_joint(sentence, start, phrase.start - 1, None)  # "in an attempt" to
    return stop


def _object(sentence: Sentence, group: VerbGroup, stop: int) -> tuple[int, int] | None:
    """What the verb acts on, prepositions included: up to a comma, another verb or the end of its clause."""
    end = group.end
    while end < stop and sentence.words[end].tag is not Pos.COMMA:
        other = sentence.group_at.get(end)
        if other is not None and other.form != "participle" and other.start > group.start:
            break
        end += 1
    if end == group.end or not any(
        word.tag in NOMINAL | {Pos.ADJ} for word in sentence.words[group.end : end]
    ):
        return None
    return group.end, end
