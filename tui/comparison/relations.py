"""What kind of echo a link is: whether both say the same, the opposite, other numbers, or another says it.

Rules over the words and, where the target is followed, over who speaks: a guess, to be marked as one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from tui.alignment.model import Link
from tui.comparison.claims import SPANS, Claim, read_claim, what_is_counted
from tui.comparison.model import Relation
from tui.documents.model import Document
from tui.language.english import word_set
from tui.language.opposites import opposites
from tui.language.vectors import vectors
from tui.language.words import normalise
from tui.pair import Pair, Side
from tui.spans import Span

if TYPE_CHECKING:
    from tui.framing.model import Framing, Voice
    from tui.meaning import EncodedTexts

_BESIDE = 5
"""Words between which something is said of a word."""
_COUNTED_BESIDE = 5
"""Words between which a number is one of the same thing."""
_COUNTED_EVERYWHERE = 0.31  # rarity in English below which a word is counted in any text
_TIMES_MOST = 10
"""How many times the smaller of two numbers of one thing the larger is at most."""
_ENOUGH = 0.4
"""Cosine of two passages, by how rare their content words are, from which they may say the same ..."""
_NEARLY_ALL = 0.6
"""... whatever else their verbs say ..."""
_ENOUGH_TO_DENY = 0.25
"""... and from which one may deny what the other says that something is (else as much as for the same) ..."""
_LONGEST = 60
"""... if both have no more words than this: longer ones claim too much for a denial to be one of all."""
_CONVERSE = frozenset(normalise(one)[0] for one in word_set("win lose"))
_SURE = 3
"""Words both must hold to say the same ..."""
_MANY, _PARTLY, _ALIKE = 5, 0.3, 0.7
"""... and so many, and that cosine, where but a clause of either says it, by the cosine of the two clauses
most alike in meaning; their verbs must be used alike."""
_RARE_ENOUGH = 0.2  # rarity from which a shared word says what is claimed
_PLAIN = 0.3  # what the commonest word counts beside the rarest
_LIKE = 0.5  # cosine from which two verbs are used alike ("build" and "construct" .7, "join" and "leave" .4)
_UNLIKE = 0.3  # cosine below which two verbs say something else ("continue" and "hear" .2)


def relation(
    documents: Pair[Document],
    link: Link,
    framing: Pair[Framing] | None = None,
    reading: EncodedTexts | None = None,
) -> Relation | None:
    """How the ends of a link stand to each other.

    Without `framing` nobody knows who speaks: None where both say the same in somebody's voice. Without the
    `reading` of the sentence encoder fewer are found that say the same.
    """
    spans = Pair(*(documents[side].passages[link.passage(side)].span for side in Side))
    said = documents.zip(spans).map(lambda both: read_claim(both[1].of(both[0].text)))
    found = _by_words(said, reading.closest(link.left, link.right) if reading else 0.0)
    if framing is None or found in {Relation.OPPOSITE, Relation.NUMBER}:
        return found
    if _other_pole(framing, link):
        return Relation.OPPOSITE
    if found is not None or _other_predicate(framing, link):
        return Relation.RELATED
    return Relation.VOICE if _other_voice(framing, spans) else Relation.SAME


def _by_words(said: Pair[Claim], alike: float) -> Relation | None:
    """What the words tell, and how alike they are in meaning; None where both say the same."""
    short = all(end.length <= _LONGEST for end in said)
    if short and _opposite(said):
        return Relation.OPPOSITE
    if short and _other_number(said):
        return Relation.NUMBER
    return Relation.RELATED if not _same(said, alike) or in_any_doubt(said) else None


def _shared(said: Pair[Claim]) -> frozenset[str]:
    """The words both hold that say something."""
    both = said.left.words & said.right.words
    return frozenset(word for word in both if said.left.rarity[word] >= _RARE_ENOUGH and word[0] not in "#%")


def _other_number(said: Pair[Claim]) -> bool:
    """Whether both count one thing, another shared word beside it, and come to other numbers on this alone.

    What every text counts ("people", "months") is the same thing only beside the same verb, and a number
    behind one name is not that behind another, nor do numbers of one thing lie worlds apart unless one verb
    stands beside both. Who has the other's, too ("shot three, two of them dead"), need not contradict it.
    """
    left, right = said.map(lambda end: end.numbers)
    other = [unit for unit in left.keys() & right.keys() if not left[unit] & right[unit]]
    if len(other) != 1 or len(left[other[0]] | right[other[0]]) > 2:  # tables of figures count many things
        return False
    unit = other[0]
    numbers = left[unit] | right[unit]
    if numbers & said.left.words & said.right.words:
        return False
    whose = said.map(lambda end: _names_before(end, end.numbers[unit]))
    if all(whose) and not whose.left & whose.right:
        return False
    counted = what_is_counted(unit)
    everywhere = counted in SPANS or said.left.rarity.get(counted, 1.0) < _COUNTED_EVERYWHERE
    beside = _deeds(said) if everywhere or _far_apart(numbers) else _shared(said)
    return any(
        _near(said.left, word, left[unit], _COUNTED_BESIDE)
        and _near(said.right, word, right[unit], _COUNTED_BESIDE)
        for word in beside - {counted}
    )


def _far_apart(numbers: AbstractSet[str]) -> bool:
    """Whether the largest is out of all proportion to the smallest: eleven points, 2,117 points."""
    figures = (number[1:] for number in numbers)
    sizes = [float(figure) for figure in figures if figure.replace(".", "", 1).isdecimal()]
    return bool(sizes) and max(sizes) > _TIMES_MOST * min(sizes)


def _names_before(said: Claim, numbers: AbstractSet[str]) -> frozenset[str]:
    """The names just before some numbers: whose they are."""
    at = [place for number in numbers for place in said.places[number]]
    return frozenset(
        name
        for name in said.named
        if any(0 < place - named <= _COUNTED_BESIDE for named in said.places.get(name, ()) for place in at)
    )


def _deeds(said: Pair[Claim]) -> frozenset[str]:
    """The verbs of both."""
    return frozenset(normalise(lemma)[0] for lemma in said.left.verbs & said.right.verbs)


def _opposite(said: Pair[Claim]) -> bool:
    """Whether both speak of one thing, and one denies what the other says of it or says the opposite."""
    likeness = _likeness(said)
    if likeness < _ENOUGH:
        return likeness >= _ENOUGH_TO_DENY and bool(_denied_once(said) & said.left.told & said.right.told)
    return _turned(said) or _against(said)


def in_any_doubt(said: Pair[Claim]) -> bool:
    """Whether a shared word stands under a denial on one side only, or opposites face each other."""
    return bool(_shared(said) & (said.left.doubted ^ said.right.doubted)) or _against(said)


def _turned(said: Pair[Claim]) -> bool:
    """Whether a word both hold is denied by one, and both say it of one thing.

    That is: another word of both stands near it in either, or either says that something is that.
    """
    shared, once = _shared(said), _denied_once(said)
    both_tell = said.left.told & said.right.told if once else frozenset()
    return any(
        word in both_tell or any(all(_near(end, other, {word}) for end in said) for other in shared - {word})
        for word in once
    )


def _denied_once(said: Pair[Claim]) -> frozenset[str]:
    """The words both hold that say something and are denied by one of them.

    What only should not be is not denied of what is, nor a verb where the other has a noun ("score").
    """
    left, right = said
    if not (left.denied or right.denied):
        return frozenset()
    once = (left.denied - right.doubted) - (left.wished - right.wished)
    once |= (right.denied - left.doubted) - (right.wished - left.wished)
    verbs = said.map(lambda end: {normalise(lemma)[0] for lemma in end.verbs})
    unlike = verbs.left ^ verbs.right if all(verbs) else frozenset()
    return _shared(said) & (once - unlike)


def _against(said: Pair[Claim]) -> bool:
    """Whether one passage has a word and the other its opposite, neither both, and both or none is denied.

    Each must stand near one word that the passages share: of that they are said. Of two that both name, one
    wins what the other loses.
    """
    shared, table = _shared(said), opposites()
    converse = _CONVERSE if len(said.left.named & said.right.named) > 1 else frozenset()
    left, right = said.map(lambda end: (end.words - end.named - end.aside - converse) & table.keys())
    return any(
        (word in said.left.denied) == (other in said.right.denied)
        and any(_near(said.left, at, {word}) and _near(said.right, at, {other}) for at in shared)
        for word in left
        if not table[word] & said.left.words
        for other in table[word] & right
        if not table[other] & said.right.words
    )


def _near(said: Claim, word: str, others: AbstractSet[str], within: int = _BESIDE) -> bool:
    return any(
        abs(at - place) <= within
        for other in others
        for at in said.places[other]
        for place in said.places[word]
    )


def _same(said: Pair[Claim], alike: float) -> bool:
    """Whether most of both passages is the same, or a clause, and no verb, number or year says otherwise."""
    left, right = said
    likeness, shared = _likeness(said), len(left.words & right.words)
    by_words = likeness >= _ENOUGH and shared >= _SURE
    by_clause = likeness >= _PARTLY and shared >= _MANY and alike >= _ALIKE
    if not (by_words or by_clause) or not _shared(said):
        return False
    if left.years and right.years and not left.years & right.years:
        return False
    if any(
        not numbers & others
        for unit, numbers in left.numbers.items()
        for other, others in right.numbers.items()
        if what_is_counted(unit) == what_is_counted(other)
    ):
        return False
    if likeness >= _NEARLY_ALL or not (left.verbs and right.verbs):
        return True
    return _closest(left.verbs, right.verbs) >= (_UNLIKE if by_words else _LIKE)


def _likeness(said: Pair[Claim]) -> float:
    """The cosine of two passages, each content word weighed by how rare it is in English, 0 to 1."""
    weights = said.map(lambda end: {word: _PLAIN + (1 - _PLAIN) * rare for word, rare in end.rarity.items()})
    shared = sum(weights.left[word] for word in weights.left.keys() & weights.right.keys())
    return shared / math.sqrt(max(1e-9, sum(weights.left.values()) * sum(weights.right.values())))


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
    return all(verbs) and not verbs[0] & verbs[1] and _closest(*verbs) < _LIKE


def _closest(left: AbstractSet[str], right: AbstractSet[str]) -> float:
    """The cosine of the two words that are used most alike."""
    here, there = (vectors([(word,) for word in sorted(words)]) for words in (left, right))
    return float((here @ there.T).max())


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
