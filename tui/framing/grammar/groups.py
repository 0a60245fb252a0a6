"""Verb groups and noun phrases: the pieces that a clause is put together from."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.grammar.closed import INSERTED, NOMINAL, PARTICLES, Pos
from tui.framing.grammar.tagging import TaggedWord
from tui.language.english.nouns import DAYS, MONTHS, TIMES
from tui.language.english.people import TITLES
from tui.language.english.verbs import LINKING

_STARTS = frozenset({Pos.TO, Pos.MODAL, Pos.BE, Pos.HAVE, Pos.DO, Pos.FINITE, Pos.BASE, Pos.ING, Pos.PART})
_CONTINUES: dict[Pos, frozenset[Pos]] = {
    Pos.TO: frozenset({Pos.BASE, Pos.BE, Pos.HAVE, Pos.DO}),
    Pos.MODAL: frozenset({Pos.BASE, Pos.BE, Pos.HAVE, Pos.DO}),
    Pos.HAVE: frozenset({Pos.PART, Pos.BE, Pos.BASE, Pos.HAVE}),  # "had better go", "has had"
    Pos.BE: frozenset({Pos.ING, Pos.PART, Pos.BE, Pos.HAVE}),  # "was having"
    Pos.DO: frozenset({Pos.BASE, Pos.HAVE}),
}
_HAVING = {Pos.HAVE: "had", Pos.BE: "having", Pos.DO: "have"}  # "has had", "was having", "did have"
MERELY = frozenset({"only", "merely", "just", "simply", "solely", "least"})  # "not only" denies nothing
INSERTION = 8  # words between an auxiliary and its participle
_LOOSE = frozenset({Pos.ADV, Pos.NOT, Pos.QUOTE})


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries; indices count words of the sentence, `end` is exclusive."""

    start: int
    end: int
    head: int
    lemma: str
    form: str  # finite, infinitive, bare, ing, participle
    modal: str | None
    negated: bool
    passive: bool
    copula: bool
    particle: str
    link: str  # the linking verb over a participle: "remain" in "remains constrained"
    progressive: bool


class Phrase(NamedTuple):
    """A noun phrase without what follows its head; `end` is exclusive."""

    start: int
    end: int
    head: int


def find_groups(words: tuple[TaggedWord, ...]) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence, in order."""
    groups: list[VerbGroup] = []
    index = 0
    while index < len(words):
        if words[index].tag in _STARTS:
            group = _group(words, index)
            groups.append(group)
            index = max(group.end, index + 1)
        else:
            index += 1
    return tuple(groups)


def _group(words: tuple[TaggedWord, ...], start: int) -> VerbGroup:
    parts = [start]
    while True:
        following = _continuation(words, parts[-1])
        if following is None:
            break
        parts.append(following)
    head = parts[-1]
    before = words[parts[-2]] if len(parts) > 1 else None
    linking = (
        before is not None and before.tag in {Pos.FINITE, Pos.PART, Pos.BASE} and before.lemma in LINKING
    )
    passive = words[head].tag is Pos.PART and (before is None or before.tag is Pos.BE or linking)
    copula = words[head].tag is Pos.BE or (words[head].lemma in LINKING and _complement(words, head))
    end = head + 1
    particle = ""
    no_means = end + 1 < len(words) and words[end + 1].tag is Pos.NOT  # "by no means"
    if end < len(words) and words[end].low in PARTICLES and words[end].tag is Pos.ADV and not no_means:
        particle = words[end].low
        end += 1
    modal = next((words[part].low for part in parts if words[part].tag is Pos.MODAL), None)
    return VerbGroup(
        start=start,
        end=end,
        head=head,
        lemma=words[head].lemma,
        form=_form(words[start]),
        modal=modal,
        negated=_negated(words, start, head),
        passive=passive,
        copula=copula,
        particle=particle,
        link=before.lemma if linking and before is not None else "",
        progressive=words[head].tag is Pos.ING and len(parts) > 1,
    )


def _negated(words: tuple[TaggedWord, ...], start: int, head: int) -> bool:
    """Whether "not" or "never" stands in the group, before it ("not to break") or after a form of be."""
    first = start
    while first and words[first - 1].tag in {Pos.NOT, Pos.ADV}:
        first -= 1
    last = head + 1
    if words[head].tag is Pos.BE:
        while last < len(words) and words[last].tag in {Pos.NOT, Pos.ADV}:  # "is obviously not ready"
            last += 1
        last = max(last, head + 2)
    return any(
        word.low == "cannot" or (word.tag is Pos.NOT and words[place + 1].low not in MERELY)
        for place, word in enumerate(words[first:last], start=first)
        if place + 1 < len(words)
    )


def _continuation(words: tuple[TaggedWord, ...], place: int) -> int | None:
    word = words[place]
    allowed = _CONTINUES.get(word.tag)
    if allowed is None:
        linking = word.tag in {Pos.FINITE, Pos.PART, Pos.BASE} and word.lemma in LINKING
        allowed = frozenset({Pos.PART}) if linking else None
    if allowed is None:
        return None
    following = place + 1
    while following < len(words) and (
        words[following].tag in _LOOSE or _two_adverbs(words, following, after=place)
    ):
        following += 1
    if word.tag is Pos.HAVE:
        following = _past_insertion(words, following)
    if following < len(words) and words[following].tag in allowed:
        if words[following].tag is Pos.HAVE and word.tag in _HAVING:
            return following if words[following].low == _HAVING[word.tag] else None
        if word.tag is Pos.HAVE and words[following].tag is Pos.BE and words[following].low != "been":
            return None
        return following
    return None


def _two_adverbs(words: tuple[TaggedWord, ...], place: int, *, after: int) -> bool:
    """Whether a coordinator joins two adverbs: "has slowly and quietly left"."""
    joint = words[place].tag is Pos.CONJ and place > after + 1 and words[place - 1].tag is Pos.ADV
    return joint and place + 1 < len(words) and words[place + 1].tag is Pos.ADV


def _past_insertion(words: tuple[TaggedWord, ...], place: int) -> int:
    """Past what stands between "has" and its participle: "has in recent years widened"."""
    if place >= len(words) or words[place].tag is not Pos.PREP:
        return place
    end = place
    while end < min(len(words), place + INSERTION) and words[end].tag in INSERTED:
        end += 1
    return end if end < len(words) and words[end].tag is Pos.PART else place


def _complement(words: tuple[TaggedWord, ...], head: int) -> bool:
    """Whether a linking verb is followed by what it says of its subject."""
    following = head + 1
    while following < len(words) and words[following].tag is Pos.ADV:
        following += 1
    return (
        following < len(words)
        and words[following].tag in {Pos.ADJ, Pos.DET, Pos.PART} | NOMINAL
        and words[head].lemma in {"be", "become", "remain", "seem", "appear", "prove"}
    )


def _form(first: TaggedWord) -> str:
    if first.tag is Pos.TO:
        return "infinitive"
    if first.tag is Pos.ING or first.low in {"having", "being"}:
        return "ing"
    if first.tag is Pos.PART or first.low == "been":
        return "participle"
    if first.tag is Pos.BASE or first.low == "be":
        return "bare"
    return "finite"


def find_phrases(words: tuple[TaggedWord, ...]) -> tuple[Phrase, ...]:
    """The noun phrases of a sentence, in order; a possessor belongs to the phrase of what it owns."""
    phrases: list[Phrase] = []
    index = 0
    while index < len(words):
        if words[index].tag in {Pos.DET, Pos.ADJ, Pos.NUM, Pos.NOUN, Pos.NAME, Pos.PRON}:
            end = _phrase_end(words, index)
            heads = [place for place in range(index, end) if words[place].tag in NOMINAL]
            if heads:
                phrases.append(Phrase(index, heads[-1] + 1, heads[-1]))
            elif words[index].tag is Pos.DET:
                phrases.append(Phrase(index, index + 1, index))
            index = end
        else:
            index += 1
    return tuple(phrases)


def _phrase_end(words: tuple[TaggedWord, ...], start: int) -> int:
    place = start + 1
    while place < len(words):
        tag, before = words[place].tag, words[place - 1]
        if before.tag is Pos.PRON:
            return place
        if (
            tag is Pos.NAME
            and before.tag is Pos.NOUN
            and (before.lemma in TIMES or before.lemma != before.low)
        ):
            return place
        if tag is Pos.NAME and (_fronted(words, start, place) or _dated(words, start, place)):
            return place
        if (
            tag in {Pos.ADJ, Pos.NOUN, Pos.NAME, Pos.NUM, Pos.POSS}
            or (tag is Pos.DET and before.tag is Pos.DET)
            or (tag in {Pos.QUOTE, Pos.ADV} and _nominal_at(words, place + 1) and before.tag is not Pos.NAME)
            or (tag is Pos.CONJ and before.tag is Pos.ADJ and _tag_at(words, place + 1) is Pos.ADJ)
        ):
            place += 1
        else:
            return place
    return place


def _dated(words: tuple[TaggedWord, ...], start: int, place: int) -> bool:
    """Whether a name follows a day or a month that is a phrase by itself: "On Monday Berg left"."""
    date = words[place - 1].low
    if start != place - 1:
        return False
    led = start > 0 and words[start - 1].tag is Pos.PREP
    return date in DAYS or (led and (date in MONTHS or (date.isdigit() and len(date) == 4)))


def _fronted(words: tuple[TaggedWord, ...], start: int, place: int) -> bool:
    """Whether a name begins a clause after a phrase in front of it: "By the treaty Spain ceded the port"."""
    before = words[place - 1]
    if start != 1 or words[0].tag is not Pos.PREP or before.tag is not Pos.NOUN or before.lemma in TITLES:
        return False
    end = place
    while _tag_at(words, end) is Pos.NAME:
        end += 1
    return _tag_at(words, end) in {Pos.FINITE, Pos.MODAL, Pos.BE, Pos.HAVE, Pos.DO}


def _tag_at(words: tuple[TaggedWord, ...], place: int) -> Pos | None:
    return words[place].tag if place < len(words) else None


def _nominal_at(words: tuple[TaggedWord, ...], place: int) -> bool:
    return _tag_at(words, place) in {Pos.ADJ, Pos.NOUN, Pos.NAME}
