"""Verb groups and noun phrases: the pieces that a clause is put together from."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.grammar.closed import INSERTED, NOMINAL, PARTICLES, WordClass
from tui.framing.grammar.tagging import TaggedWord
from tui.language.english.nouns import DAYS, MONTHS, TIMES
from tui.language.english.people import TITLES
from tui.language.english.verbs import LINKING

_STARTS = frozenset(
    {
        WordClass.TO,
        WordClass.MODAL,
        WordClass.BE,
        WordClass.HAVE,
        WordClass.DO,
        WordClass.FINITE,
        WordClass.BASE,
        WordClass.ING,
        WordClass.PART,
    }
)
_CONTINUES: dict[WordClass, frozenset[WordClass]] = {
    WordClass.TO: frozenset({WordClass.BASE, WordClass.BE, WordClass.HAVE, WordClass.DO}),
    WordClass.MODAL: frozenset({WordClass.BASE, WordClass.BE, WordClass.HAVE, WordClass.DO}),
    WordClass.HAVE: frozenset(
        {WordClass.PART, WordClass.BE, WordClass.BASE, WordClass.HAVE}
    ),  # "had better go", "has had"
    WordClass.BE: frozenset({WordClass.ING, WordClass.PART, WordClass.BE, WordClass.HAVE}),  # "was having"
    WordClass.DO: frozenset({WordClass.BASE, WordClass.HAVE}),
}
_HAVING = {
    WordClass.HAVE: "had",
    WordClass.BE: "having",
    WordClass.DO: "have",
}  # "has had", "was having", "did have"
MERELY = frozenset({"only", "merely", "just", "simply", "solely", "least"})  # "not only" denies nothing
INSERTION = 8  # words between an auxiliary and its participle
_LOOSE = frozenset({WordClass.ADV, WordClass.NOT, WordClass.QUOTE})


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
        before is not None
        and before.tag in {WordClass.FINITE, WordClass.PART, WordClass.BASE}
        and before.lemma in LINKING
    )
    passive = words[head].tag is WordClass.PART and (before is None or before.tag is WordClass.BE or linking)
    copula = words[head].tag is WordClass.BE or (words[head].lemma in LINKING and _complement(words, head))
    end = head + 1
    particle = ""
    no_means = end + 1 < len(words) and words[end + 1].tag is WordClass.NOT  # "by no means"
    if end < len(words) and words[end].low in PARTICLES and words[end].tag is WordClass.ADV and not no_means:
        particle = words[end].low
        end += 1
    modal = next((words[part].low for part in parts if words[part].tag is WordClass.MODAL), None)
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
        progressive=words[head].tag is WordClass.ING and len(parts) > 1,
    )


def _negated(words: tuple[TaggedWord, ...], start: int, head: int) -> bool:
    """Whether "not" or "never" stands in the group, before it ("not to break") or after a form of be."""
    first = start
    while first and words[first - 1].tag in {WordClass.NOT, WordClass.ADV}:
        first -= 1
    last = head + 1
    if words[head].tag is WordClass.BE:
        while last < len(words) and words[last].tag in {
            WordClass.NOT,
            WordClass.ADV,
        }:  # "is obviously not ready"
            last += 1
        last = max(last, head + 2)
    return any(
        word.low == "cannot" or (word.tag is WordClass.NOT and words[place + 1].low not in MERELY)
        for place, word in enumerate(words[first:last], start=first)
        if place + 1 < len(words)
    )


def _continuation(words: tuple[TaggedWord, ...], place: int) -> int | None:
    word = words[place]
    allowed = _CONTINUES.get(word.tag)
    if allowed is None:
        linking = word.tag in {WordClass.FINITE, WordClass.PART, WordClass.BASE} and word.lemma in LINKING
        allowed = frozenset({WordClass.PART}) if linking else None
    if allowed is None:
        return None
    following = place + 1
    while following < len(words) and (
        words[following].tag in _LOOSE or _two_adverbs(words, following, after=place)
    ):
        following += 1
    if word.tag is WordClass.HAVE:
        following = _past_insertion(words, following)
    if following < len(words) and words[following].tag in allowed:
        if words[following].tag is WordClass.HAVE and word.tag in _HAVING:
            return following if words[following].low == _HAVING[word.tag] else None
        if (
            word.tag is WordClass.HAVE
            and words[following].tag is WordClass.BE
            and words[following].low != "been"
        ):
            return None
        return following
    return None


def _two_adverbs(words: tuple[TaggedWord, ...], place: int, *, after: int) -> bool:
    """Whether a coordinator joins two adverbs: "has slowly and quietly left"."""
    joint = words[place].tag is WordClass.CONJ and place > after + 1 and words[place - 1].tag is WordClass.ADV
    return joint and place + 1 < len(words) and words[place + 1].tag is WordClass.ADV


def _past_insertion(words: tuple[TaggedWord, ...], place: int) -> int:
    """Past what stands between "has" and its participle: "has in recent years widened"."""
    if place >= len(words) or words[place].tag is not WordClass.PREP:
        return place
    end = place
    while end < min(len(words), place + INSERTION) and words[end].tag in INSERTED:
        end += 1
    return end if end < len(words) and words[end].tag is WordClass.PART else place


def _complement(words: tuple[TaggedWord, ...], head: int) -> bool:
    """Whether a linking verb is followed by what it says of its subject."""
    following = head + 1
    while following < len(words) and words[following].tag is WordClass.ADV:
        following += 1
    return (
        following < len(words)
        and words[following].tag in {WordClass.ADJ, WordClass.DET, WordClass.PART} | NOMINAL
        and words[head].lemma in {"be", "become", "remain", "seem", "appear", "prove"}
    )


def _form(first: TaggedWord) -> str:
    if first.tag is WordClass.TO:
        return "infinitive"
    if first.tag is WordClass.ING or first.low in {"having", "being"}:
        return "ing"
    if first.tag is WordClass.PART or first.low == "been":
        return "participle"
    if first.tag is WordClass.BASE or first.low == "be":
        return "bare"
    return "finite"


def find_phrases(words: tuple[TaggedWord, ...]) -> tuple[Phrase, ...]:
    """The noun phrases of a sentence, in order; a possessor belongs to the phrase of what it owns."""
    phrases: list[Phrase] = []
    index = 0
    while index < len(words):
        if words[index].tag in {
            WordClass.DET,
            WordClass.ADJ,
            WordClass.NUM,
            WordClass.NOUN,
            WordClass.NAME,
            WordClass.PRON,
        }:
            end = _phrase_end(words, index)
            heads = [place for place in range(index, end) if words[place].tag in NOMINAL]
            if heads:
                phrases.append(Phrase(index, heads[-1] + 1, heads[-1]))
            elif words[index].tag is WordClass.DET:
                phrases.append(Phrase(index, index + 1, index))
            index = end
        else:
            index += 1
    return tuple(phrases)


def _phrase_end(words: tuple[TaggedWord, ...], start: int) -> int:
    place = start + 1
    while place < len(words):
        tag, before = words[place].tag, words[place - 1]
        if before.tag is WordClass.PRON:
            return place
        if (
            tag is WordClass.NAME
            and before.tag is WordClass.NOUN
            and (before.lemma in TIMES or before.lemma != before.low)
        ):
            return place
        if tag is WordClass.NAME and (_fronted(words, start, place) or _dated(words, start, place)):
            return place
        if (
            tag in {WordClass.ADJ, WordClass.NOUN, WordClass.NAME, WordClass.NUM, WordClass.POSS}
            or (tag is WordClass.DET and before.tag is WordClass.DET)
            or (
                tag in {WordClass.QUOTE, WordClass.ADV}
                and _nominal_at(words, place + 1)
                and before.tag is not WordClass.NAME
            )
            or (
                tag is WordClass.CONJ
                and before.tag is WordClass.ADJ
                and _tag_at(words, place + 1) is WordClass.ADJ
            )
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
    return date in DAYS or (date in MONTHS and start > 0 and words[start - 1].tag is WordClass.PREP)


def _fronted(words: tuple[TaggedWord, ...], start: int, place: int) -> bool:
    """Whether a name begins a clause after a phrase in front of it: "By the treaty Spain ceded the port"."""
    before = words[place - 1]
    if (
        start != 1
        or words[0].tag is not WordClass.PREP
        or before.tag is not WordClass.NOUN
        or before.lemma in TITLES
    ):
        return False
    end = place
    while _tag_at(words, end) is WordClass.NAME:
        end += 1
    return _tag_at(words, end) in {
        WordClass.FINITE,
        WordClass.MODAL,
        WordClass.BE,
        WordClass.HAVE,
        WordClass.DO,
    }


def _tag_at(words: tuple[TaggedWord, ...], place: int) -> WordClass | None:
    return words[place].tag if place < len(words) else None


def _nominal_at(words: tuple[TaggedWord, ...], place: int) -> bool:
    return _tag_at(words, place) in {WordClass.ADJ, WordClass.NOUN, WordClass.NAME}
