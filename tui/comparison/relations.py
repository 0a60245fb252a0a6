"""What kind of echo a link is: whether both say the same, the opposite, other numbers, or another says it.

Rules over the words and, where the target is followed, over who speaks: a guess, to be marked as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.model import Link
from tui.documents.model import Document
from tui.language.english import word_set
from tui.language.english.opposites import OPPOSITES
from tui.language.function_words import FUNCTION_WORDS
from tui.language.vectors import vectors
from tui.language.words import Term, normalise, terms
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

_NEGATORS = word_set("not no never none nobody nothing neither nor hardly scarcely cannot")
_SCOPE = 3  # content words behind a negator that it may turn
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
    if not _same(said):
        return Relation.RELATED
    if framing is None:
        return None
    if _other_predicate(framing, link):
        return Relation.RELATED
    return Relation.VOICE if _other_voice(framing, spans) else Relation.SAME


def read_claim(text: str, span: Span) -> Claim:
    """What a passage claims, as far as its words show it."""
    found = terms(text, span)
    negated: set[str] = set()
    rarity: dict[str, float] = {}
    places: dict[str, tuple[int, ...]] = {}
    reach = 0
    for at, term in enumerate(found):
        if term.form in _NEGATORS or term.form.endswith("n't"):
            reach = _SCOPE
        elif reach and term.form not in FUNCTION_WORDS:
            reach -= 1
            if not text[term.span.start].isupper():  # what is denied is seldom a name
                negated.add(term.key)
        if term.form not in FUNCTION_WORDS:
            rarity[term.key] = term.rarity
            places[term.key] = (*places.get(term.key, ()), at)
    return Claim(frozenset(places), frozenset(negated & places.keys()), _counted(found), places, rarity)


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


@cache
def _sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The pairs of opposites, by their stems."""
    return tuple(
        (frozenset(normalise(word)[0] for word in one), frozenset(normalise(word)[0] for word in other))
        for one, other in OPPOSITES
    )


def _opposite(said: Pair[Claim]) -> bool:
    """Whether a shared word is negated on one side only, or opposites face each other, but not both."""
    return _turned(said) != _against(said)


def in_any_doubt(said: Pair[Claim]) -> bool:
    """Whether a shared word is negated on one side only, or opposites face each other, or both."""
    return _turned(said) or _against(said)


def _turned(said: Pair[Claim]) -> bool:
    return any((word in said.left.negated) != (word in said.right.negated) for word in _shared(said))


def _against(said: Pair[Claim]) -> bool:
    shared = _shared(said)
    return any(_faces(said, shared, *ends) for pair in _sides() for ends in (pair, pair[::-1]))


def _faces(said: Pair[Claim], shared: frozenset[str], one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the left passage has a word of one side and the right one of the other, and neither both.

    Both must stand near one word that the passages share: of that they are said.
    """
    if (said.left.words & other) or (said.right.words & one):
        return False
    return any(
        _near(said.left, word, said.left.words & one) and _near(said.right, word, said.right.words & other)
        for word in shared
    )


def _near(said: Claim, word: str, others: frozenset[str]) -> bool:
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
