"""Whom the two texts are about: candidates for the target, found by rules, best first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import sqrt
from typing import NamedTuple, TypeVar

from tui.codebook.model import Codebook, Target
from tui.documents.model import Document, PassageKind
from tui.framing.target.aliases import bare, follow, initials
from tui.framing.target.phrases import Spoken, spoken_of
from tui.framing.target.reading import NamePlace, find_aliases
from tui.language.rarity import rarity
from tui.language.states import find_state
from tui.pair import Pair

Made = TypeVar("Made")
MOST = 12
"""Candidates proposed; more are a list nobody reads."""
_TRIED = 40  # names and nouns that are looked at closely
_TITLE = 1.5  # each title that names it counts so much more
_THIRDS = 3
_PEOPLE = 0.5
_OFTEN = 0.25  # of the places of a noun: the plural names it
_HEADED = 0.6  # of the places of a name: standing before one noun, it is not by itself what is spoken of
_ALIKE = 0.8  # candidates with so large a share of passages in common are one


class Candidate(NamedTuple):
    """Somebody or something that both texts speak of."""

    target: Target
    mentions: Pair[int]  # places where it is named, in either text
    score: float  # comparable within one pair of texts only


def propose(documents: Pair[Document], codebook: Codebook | None = None, most: int = MOST) -> list[Candidate]:
    """The best candidates for the target, best first.

    The score is the root of the product of its shares of passages in both texts, times a half plus the share
    of thirds of the texts that name it, times 1.5 for each title that does; nouns count by their rarity.
    """
    spoken = _of_each(documents, spoken_of)
    pages = _of_each(documents, _Page)
    texts = [document.text for document in documents]
    found: list[_Tried] = []
    for label, weight, counted in _labels(spoken):
        target = follow([label], texts, codebook)._replace(label=label)
        aliases = _found(documents, target)
        mentions = aliases.map(len)
        if mentions.left and mentions.right:
            sure = min(1.0, counted / sum(mentions)) if counted else 1.0  # the rest are verbs: "they use"
            score = weight * sure * _score(pages, aliases) * _TITLE ** sum(_in_title(documents, target))
            found.append(_Tried(Candidate(target, mentions, score), _passages(pages, aliases)))
    found.sort(key=lambda item: -item.candidate.score)
    return _distinct(found)[:most]


def _found(documents: Pair[Document], target: Target) -> Pair[tuple[NamePlace, ...]]:
    return _of_each(documents, lambda document: find_aliases(document.text, target))


def _of_each(documents: Pair[Document], make: Callable[[Document], Made]) -> Pair[Made]:
    """What is made of either text; of a text that stands on both sides only once."""
    left = make(documents.left)
    return Pair(left, left if documents.right is documents.left else make(documents.right))


class _Tried(NamedTuple):
    candidate: Candidate
    passages: frozenset[tuple[int, int]]  # side and place


def _in_title(documents: Pair[Document], target: Target) -> Pair[bool]:
    """Whether a title names it, or the word that tells it from others of its kind: "nuclear"."""
    name, *rest = target.names[0].split()
    telling = target._replace(names=(*target.names, name)) if rest and name.islower() else target
    return documents.map(lambda document: bool(find_aliases(document.metadata.title, telling)))


def _passages(pages: Pair[_Page], aliases: Pair[tuple[NamePlace, ...]]) -> frozenset[tuple[int, int]]:
    return frozenset(
        (side, page.passage(alias.span.start))
        for side, (page, found) in enumerate(zip(pages, aliases, strict=True))
        for alias in found
    )


class _Page:
    """The passages of a text, and where its thirds end."""

    def __init__(self, document: Document) -> None:
        body = [
            item for item in document.passages if item.kind not in {PassageKind.HEADING, PassageKind.TITLE}
        ]
        self.starts = [item.span.start for item in body] or [0]
        self.size = max(1, len(body))

    def passage(self, offset: int) -> int:
        """The place of the passage that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def weights(self, aliases: Sequence[NamePlace]) -> dict[int, float]:
        """Passage -> 1 where the target is named, a half where only its people are: "American families"."""
        found: dict[int, float] = {}
        for alias in aliases:
            place = self.passage(alias.span.start)
            found[place] = max(found.get(place, 0.0), _PEOPLE if alias.people else 1.0)
        return found


def _score(pages: Pair[_Page], aliases: Pair[tuple[NamePlace, ...]]) -> float:
    shares, spread = [], 0.0
    for page, found in zip(pages, aliases, strict=True):
        weights = page.weights(found)
        shares.append(sum(weights.values()) / page.size)
        thirds = {place * _THIRDS // page.size for place in weights}
        spread += len(thirds) / min(_THIRDS, page.size) / 2
    return sqrt(shares[0] * shares[1]) * (0.5 + spread)


def _labels(spoken: Pair[Spoken]) -> Iterator[tuple[str, float, int]]:
    """Names and nouns worth a close look, the most frequent first: label, weight, count of a noun."""
    names = _folded(spoken)
    nouns = spoken.map(lambda side: side.nouns)
    total = nouns.left + nouns.right
    shared = [noun for noun in nouns.left.keys() & nouns.right.keys() if total[noun] > 2]
    alone = [noun for noun in shared if not _part_of_pair(noun, nouns)]
    alone.sort(key=lambda noun: (-_weight(noun) * sqrt(nouns.left[noun] * nouns.right[noun]), noun))
    yield from ((_with_head(name, spoken), 1.0, 0) for name in names[:_TRIED])
    for noun in alone[:_TRIED]:
        yield _form(noun, spoken), _weight(noun), total[noun]


def _with_head(name: str, spoken: Pair[Spoken]) -> str:
    """The name with the noun that it mostly stands before in both texts: "Marlow bridge", not "Marlow"."""
    if find_state(name) is not None:
        return name
    places = sum(side.names[name] for side in spoken)
    heads = (head for other, head in spoken.left.heads.keys() & spoken.right.heads.keys() if other == name)
    counts = {head: sum(side.heads[name, head] for side in spoken) for head in heads}
    best = max(sorted(counts), key=lambda head: counts[head], default="")
    return f"{name} {best}" if best and counts[best] >= _HEADED * places else name


def _weight(noun: str) -> float:
    return min(1.0, sum(rarity(word) for word in noun.split()))


def _part_of_pair(noun: str, nouns: Pair[Counter[str]]) -> bool:
    """Whether a noun stands mostly in one pair of words that both texts have.

    So do "lane" in "bike lane" and "sugar" in "sugar tax".
    """
    if " " in noun:
        return False
    total = nouns.left[noun] + nouns.right[noun]
    pairs = [pair for pair in nouns.left.keys() & nouns.right.keys() if " " in pair and noun in pair.split()]
    return any(2 * (nouns.left[pair] + nouns.right[pair]) > total for pair in pairs)


def _form(noun: str, spoken: Pair[Spoken]) -> str:
    """How the texts write a noun: in the plural, as one names a subject, where they do so at all often."""
    counts: Counter[str] = Counter()
    for side in spoken:
        counts.update({form: count for (lemma, form), count in side.forms.items() if lemma == noun})
    many = max((form for form in counts if form != noun), key=lambda form: counts[form], default="")
    if many and counts[many] >= _OFTEN * sum(counts.values()):
        return many
    return noun if counts[noun] else many or noun


def _folded(spoken: Pair[Spoken]) -> list[str]:
    """The names that both texts may have, those of one thing joined, the most frequent first.

    A longer name of one text is among them: the other may say "the law".
    """
    counts: dict[str, list[int]] = {}
    written: dict[str, Counter[str]] = {}
    every = [name for side in spoken for name in side.names]
    short = {initials(name): name for name in every if " " in name and len(initials(name)) > 2}
    for side, words in enumerate(spoken):
        for name, count in words.names.items():
            for key in _keys(name, short, every):
                counts.setdefault(key, [0, 0])[side] += count
                written.setdefault(key, Counter())[name] += count
    both = sorted(
        (key for key, sides in counts.items() if all(sides) or (max(sides) > 1 and " " in key)),
        key=lambda key: (-sqrt((counts[key][0] + 0.1) * (counts[key][1] + 0.1)), key),
    )
    return [
        key if find_state(key) else max(written[key], key=lambda name: written[key][name]) for key in both
    ]


def _keys(name: str, short: dict[str, str], every: Sequence[str]) -> Iterator[str]:
    """Under which labels a name counts: its own, its state's, that of the last word that stands alone."""
    state = find_state(name)
    if state is not None:
        yield state.name
        return
    first = find_state(name.split(maxsplit=1)[0])
    if first is not None:
        yield first.name
    yield short.get(name, bare(name))
    last = name.rsplit(maxsplit=1)[-1]
    if last != name and last in every:
        yield last


def _distinct(found: Sequence[_Tried]) -> list[Candidate]:
    """Without those that stand in the passages of a better one and share a word with it."""
    kept: list[_Tried] = []
    for item in found:
        if not any(_one(item, other) for other in kept):
            kept.append(item)
    return [item.candidate for item in kept]


def _one(item: _Tried, better: _Tried) -> bool:
    least = min(len(item.passages), len(better.passages))
    shared = _words(item.candidate.target) & _words(better.candidate.target)
    return bool(shared) and len(item.passages & better.passages) >= _ALIKE * least


def _words(target: Target) -> set[str]:
    return {word.lower() for name in target.names for word in re.findall(r"\w+", name)}
