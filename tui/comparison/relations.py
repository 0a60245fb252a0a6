"""What kind of echo a link is: whether both say the same, the opposite, other numbers, or another says it.

Rules over the words and, where the target is followed, over who speaks: a guess, to be marked as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.model import Link
from tui.documents.model import Document
from tui.language.english import word_set
from tui.language.function_words import FUNCTION_WORDS
from tui.language.opposites import opposites
from tui.language.vectors import vectors
from tui.language.words import Term, terms
from tui.pair import Pair, Side
from tui.spans import Span

if TYPE_CHECKING:
    from tui.framing.model import Framing, Voice


class Relation(StrEnum):
    """How the two ends of a link stand to each other."""

    SAME = "same"
    OPPOSITE = "opposite"
    NUMBER = "number"
    VOICE = "voice"
    RELATED = "related"

    @property
    def guess(self) -> str:
        """In a word or two, marked as the guess that it is; nothing for what every link is."""
        return _GUESSES[self]


_GUESSES = {
    Relation.SAME: "same?",
    Relation.OPPOSITE: "opposite?",
    Relation.NUMBER: "other number?",
    Relation.VOICE: "other voice?",
    Relation.RELATED: "",
}

_NO = word_set("no without lack lacks lacked lacking")
"""What denies the thing behind it; a preposition ends that ..."""
_NOT = word_set("not never none nobody nothing neither nor hardly scarcely cannot unable")
"""... and what denies the verb behind it and what belongs to that."""
_SCOPE = 3  # content words behind a negator that it may turn
_ENDS = word_set("but and because although though if when while that which who whose whether until unless so")
"""Words at which what is denied ends ..."""
_ENDS_BEHIND = word_set(
    "of in on at from by with for about into over under than as after before is are was were"
)
"""... and those at which it ends once a word of it was told: "no rest for us" denies the rest."""
_OF_MIND = word_set("think thinks thought believe believes believed convinced sure certain clear say says")
"""Their denial is one of what follows: "not convinced that it is safe"."""
_BE = word_set("be is are was were been being isn't aren't wasn't weren't")
_BREAK = re.compile("[,;:()—–]")
_TOLD = 3  # words behind a form of "be" within which stands what something is
_BESIDE = 4  # words between which something is said of a word
_ENOUGH = 0.3  # share of the shorter passage's content that both must hold to say the same
_RARE_ENOUGH = 0.2  # rarity from which a shared word says what is claimed
_LIKE = (
    0.5  # cosine from which two verbs are used alike ("build" and "construct" 0.7, "join" and "leave" 0.4)
)
_YEARS = range(1800, 2101)


class Claim(NamedTuple):
    """One end of a link, read for what it claims."""

    words: frozenset[str]  # keys of content words
    negated: frozenset[str]  # those of them that stand under a negation
    told: frozenset[str]  # those of them that something is said to be: "it is a risk"
    numbers: dict[str, frozenset[str]]  # what is counted -> the numbers
    places: dict[str, tuple[int, ...]]  # of each content word, counted in words
    rarity: dict[str, float]


def relation(documents: Pair[Document], link: Link, framing: Pair[Framing] | None = None) -> Relation | None:
    """How the ends of a link stand to each other.

    Without `framing` nobody knows who speaks: None where both say the same in somebody's voice.
    """
    spans = Pair(*(documents[side].passages[link.passage(side)].span for side in Side))
    said = documents.zip(spans).map(lambda both: read_claim(both[0].text, both[1]))
    if _other_number(said):
        return Relation.NUMBER
    if _opposite(said) or (framing is not None and _other_pole(framing, link)):
        return Relation.OPPOSITE
    if not _same(said) or (_denied_once(said) and not _against(said)):
        return Relation.RELATED
    if framing is None:
        return None
    if _other_predicate(framing, link):
        return Relation.RELATED
    return Relation.VOICE if _other_voice(framing, spans) else Relation.SAME


def read_claim(text: str, span: Span) -> Claim:
    """What a passage claims, as far as its words show it."""
    found = terms(text, span)
    rarity: dict[str, float] = {}
    places: dict[str, tuple[int, ...]] = {}
    denied, told = _denied(text, found), set[str]()
    for at, term in enumerate(found):
        if term.form not in FUNCTION_WORDS:
            rarity[term.key] = term.rarity
            places[term.key] = (*places.get(term.key, ()), at)
            is_told = any(other.form in _BE for other in found[max(0, at - _TOLD) : at])
            told |= {term.key} if is_told else set()
    negated = frozenset(key for key, at in places.items() if denied.issuperset(at))
    return Claim(frozenset(places), negated, frozenset(told), _counted(found), places, rarity)


def _denied(text: str, found: Sequence[Term]) -> frozenset[int]:
    """Which terms stand under a negation, as places among all; what is denied is seldom a name."""
    denied: set[int] = set()
    reach, told, ends, before = 0, False, _ENDS_BEHIND, ""
    for at, term in enumerate(found):
        form = term.form
        broken = at and _BREAK.search(text, found[at - 1].span.end, term.span.start)
        if form in _NO or form in _NOT or form.endswith("n't"):
            reach, told, ends = _SCOPE, False, _ENDS_BEHIND | {"to"} if form in _NO else _ENDS_BEHIND
        elif broken or (form in _ENDS and before not in _OF_MIND) or (told and form in ends):
            reach = 0
        elif reach and form not in FUNCTION_WORDS and form not in _OF_MIND:
            reach, told = reach - 1, True
            if not text[term.span.start].isupper():
                denied.add(at)
        before = form
    return frozenset(denied)


def _counted(found: Sequence[Term]) -> dict[str, frozenset[str]]:
    """The numbers of a passage by what they count: their unit, or the word behind them."""
    table: dict[str, set[str]] = {}
    for unit, term in counted_terms(found):
        table.setdefault(unit, set()).add(term.key)
    return {unit: frozenset(numbers) for unit, numbers in table.items()}


def counted_terms(found: Sequence[Term]) -> Iterator[tuple[str, Term]]:
    """The numbers that count something, each with what it counts: its unit, or the word behind it."""
    for at, term in enumerate(found):
        before = found[at - 1] if at and found[at - 1].kind == "unit" else None
        if term.kind != "number" or (before is None and _is_year(term.key)):
            continue
        behind = (other for other in found[at + 1 : at + 4] if other.form not in FUNCTION_WORDS)
        unit = before or next(behind, None)
        if unit is not None and unit.kind != "number":
            yield unit.key, term


def _is_year(key: str) -> bool:
    return key[1:].isdigit() and int(key[1:]) in _YEARS


def _other_number(said: Pair[Claim]) -> bool:
    """Whether both count the same thing and come to other numbers."""
    left, right = said
    return any(
        unit in right.numbers and not numbers & right.numbers[unit] for unit, numbers in left.numbers.items()
    ) and bool(_shared(said))


def _shared(said: Pair[Claim]) -> frozenset[str]:
    """The words both hold that say something."""
    both = said.left.words & said.right.words
    return frozenset(word for word in both if said.left.rarity[word] >= _RARE_ENOUGH and word[0] not in "#%")


def _opposite(said: Pair[Claim]) -> bool:
    """Whether a shared word is negated on one side only, or opposites face each other, but not both."""
    return _turned(said) != _against(said)


def in_any_doubt(said: Pair[Claim]) -> bool:
    """Whether a shared word is denied on one side only, of whatever, or opposites face each other."""
    return bool(_denied_once(said)) or _against(said)


def _turned(said: Pair[Claim]) -> bool:
    """Whether a word both hold is denied by one, and both say it of one thing.

    That is: another word of both stands near it in either, or either says that something is that.
    """
    shared, both_tell = _shared(said), said.left.told & said.right.told
    return any(
        word in both_tell or any(all(_near(end, other, {word}) for end in said) for other in shared - {word})
        for word in _denied_once(said)
    )


def _denied_once(said: Pair[Claim]) -> frozenset[str]:
    """The words both hold that say something and are denied by one of them."""
    return _shared(said) & (said.left.negated ^ said.right.negated)


def _against(said: Pair[Claim]) -> bool:
    """Whether one passage has a word and the other its opposite, and neither both.

    Each must stand near one word that the passages share: of that they are said.
    """
    shared, table = _shared(said), opposites()
    for word in said.left.words & table.keys():
        if not table[word] & said.left.words:
            against = {one for one in table[word] & said.right.words if not table[one] & said.right.words}
            if any(_near(said.left, at, {word}) and _near(said.right, at, against) for at in shared):
                return True
    return False


def _near(said: Claim, word: str, others: AbstractSet[str]) -> bool:
    return any(
        abs(at - place) <= _BESIDE
        for other in others
        for at in said.places[other]
        for place in said.places[word]
    )


def _same(said: Pair[Claim]) -> bool:
    """Whether enough of the shorter passage's content stands in the other."""
    shorter = min(len(said.left.words), len(said.right.words))
    shared = said.left.words & said.right.words
    return bool(_shared(said)) and len(shared) >= max(2, _ENOUGH * shorter)


def _other_pole(framing: Pair[Framing], link: Link) -> bool:
    """Whether the ends speak for opposite poles of an axis, and of no axis for the same one."""
    poles = [_poles(framing[side], link.passage(side)) for side in Side]
    axes = poles[0].keys() & poles[1].keys()
    return bool(axes) and all(not poles[0][axis] & poles[1][axis] for axis in axes)


def _poles(framing: Framing, passage: int) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for item in framing.evidence:
        if item.sentence == passage:
            found.setdefault(item.cue.axis, set()).add(item.pole)
    return found


def _other_predicate(framing: Pair[Framing], link: Link) -> bool:
    """Whether each end says something of the target, and no verb of one is used like one of the other."""
    verbs = [_predicates(framing[side], link.passage(side)) for side in Side]
    if not all(verbs) or verbs[0] & verbs[1]:
        return False
    left, right = (vectors([(verb,) for verb in sorted(found)]) for found in verbs)
    return bool((left @ right.T).max() < _LIKE)


def _predicates(framing: Framing, passage: int) -> set[str]:
    """The lemmas of what the target does or has done to it in a passage."""
    return {
        item.lemma
        for mention in framing.mentions
        if mention.sentence == passage
        for item in mention.predications
        if item.level != "copula"
    }


def _other_voice(framing: Pair[Framing], spans: Pair[Span]) -> bool:
    """Whether somebody else speaks at one end: one of them reports, or both report others."""
    names = [_speakers(framing[side].voices, spans[side]) for side in Side]
    return names[0] != names[1]


def _speakers(voices: Sequence[Voice], span: Span) -> frozenset[str]:
    """Who speaks in a passage besides its author; "" for somebody without a name."""
    return frozenset(voice.speaker_name for voice in _within(voices, span))


def _within(voices: Sequence[Voice], span: Span) -> Iterator[Voice]:
    for voice in voices:
        if any(part.start < span.end and span.start < part.end for part in voice.content):
            yield voice
