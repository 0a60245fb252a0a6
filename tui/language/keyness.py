"""How much more often a word stands in one text than in another: the log-likelihood ratio."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from math import erfc, log, sqrt
from typing import NamedTuple

from tui.language.function_words import FUNCTION_WORDS
from tui.language.spelling import american, fold
from tui.language.stems import possessive
from tui.pair import Pair, Side

LEAST = 3
"""Times that a word must stand in a text to be called typical of it."""

LEVEL = 0.05
"""Chance that any one of all words compared is called typical although nothing but chance made it so."""


CAPITALS = frozenset({"US", "WHO"})
"""Names that would be function words in small letters."""


class KeyWord(NamedTuple):
    """A word with its counts in both texts and their log-likelihood ratio, above 0 if the right has more."""

    word: str
    counts: Pair[int]
    ratio: float

    def counted(self, side: Side) -> str:
        """The word with its counts in one text and in the other: "pier 7:2"."""
        return f"{self.word} {self.counts[side]}:{self.counts[side.other]}"


def log_likelihood(counts: Pair[int], totals: Pair[int]) -> float:
    """G² of a word's counts in two texts of so many words, below 0 if the left text has it more often.

    Twice the logarithm of the likelihood of both counts under a rate for each text over that under one rate
    for both (Dunning 1993, Accurate Methods for the Statistics of Surprise and Coincidence). 0 without words.
    """
    if min(totals) <= 0:
        return 0.0
    shared = sum(counts) / sum(totals)
    ratio = 2 * sum(
        _likelihood(count, total, count / total) - _likelihood(count, total, shared)
        for count, total in zip(counts, totals, strict=True)
    )
    rates = [count / total for count, total in zip(counts, totals, strict=True)]
    return max(0.0, ratio) * (-1 if rates[0] > rates[1] else 1)


def _likelihood(count: int, total: int, rate: float) -> float:
    """The logarithm of the binomial likelihood, without the factor that does not depend on the rate."""
    hits = count * log(rate) if count else 0.0
    return hits + ((total - count) * log(1 - rate) if total > count else 0.0)


def chance(ratio: float) -> float:
    """How often two texts that use the word alike differ as much: the tail of chi-squared with 1 degree."""
    return erfc(sqrt(abs(ratio) / 2))


def word_counts(forms: Mapping[str, int]) -> Counter[str]:
    """The counts of words in lower case and without possessive endings, from those of forms in a text.

    A name that is a function word in small letters keeps its capitals.
    """
    found: Counter[str] = Counter()
    for form, count in forms.items():
        found[form if form in CAPITALS else possessive(fold(form))] += count
    return found


def typical(counts: Pair[Counter[str]], most: int) -> tuple[Pair[tuple[KeyWord, ...]], float]:
    """The words most typical of each text, the most telling first; and the G² that tells more than chance.

    British and American spelling count together, under the commoner form. Function words and single letters
    count for the length of the texts and are not listed, nor words whose G² tells nothing even by itself. Of
    the many words compared some differ by chance; at the limit all comparisons together have `LEVEL`
    (Bonferroni).
    """
    totals = counts.map(lambda found: found.total())
    spelt = counts.map(_by_spelling)
    shown = _commonest(counts)
    words = [word for word, form in shown.items() if len(form) > 1 and form not in FUNCTION_WORDS]
    keys = []
    for word in words:
        both = Pair(spelt.left[word], spelt.right[word])
        if max(both) < LEAST:
            continue
        keys.append(KeyWord(shown[word], both, log_likelihood(both, totals)))
    least = limit(1)
    left = [key for key in keys if key.ratio <= -least and key.counts.left >= LEAST]
    right = [key for key in keys if key.ratio >= least and key.counts.right >= LEAST]
    return Pair(left, right).map(lambda some: tuple(sorted(some, key=_rank)[:most])), limit(len(words))


def _by_spelling(counts: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word, count in counts.items():
        found[american(word)] += count
    return found


def _commonest(counts: Pair[Counter[str]]) -> dict[str, str]:
    """For each spelling the form that both texts together have most often."""
    shown: dict[str, str] = {}
    both = counts.left + counts.right
    for word, _ in sorted(both.items(), key=lambda item: (-item[1], item[0])):
        shown.setdefault(american(word), word)
    return shown


def _rank(key: KeyWord) -> tuple[float, str]:
    return -abs(key.ratio), key.word


def limit(comparisons: int) -> float:
    """The G² beyond which one of so many comparisons has a chance below `LEVEL` divided by their number."""
    wanted, low, high = LEVEL / max(1, comparisons), 0.0, 200.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if chance(middle) > wanted else (low, middle)
    return high
