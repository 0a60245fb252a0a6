"""What binds two passages, and two texts: without it neither is linked, however well it scores.

A span of time, an amount or a word that every text has is no matter in common: "ten years ago", "two thirds".
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import products_at
from tui.alignment.scoring.likeness import MEANING
from tui.alignment.scoring.units import Sums
from tui.alignment.topics.topic_space import TopicSpace
from tui.alignment.words.lexicon import Lexicon
from tui.language.english import word_set
from tui.language.english.nouns import DAYS, MONTHS
from tui.language.lazy import lazy
from tui.language.words import normalise

ALIKE = 0.25
"""Cosine of two clauses' meanings, the centre taken off, from which two passages without a common word may be
linked ..."""
ALIKE_IN_TIME = 0.45
"""... and from which those may that have but a time or an amount in common, which raises it."""
SUBJECT = (0.08, 0.13)
"""Likeness of two texts from which they begin to have a subject in common, and from which they surely do.
Measured: texts of different subjects .04 in the median, 19 of 20 below .10; commentary on one subject from
.16, reviews from .43, news on one event from .08, 49 of 50 from .19."""
_SAYS = 0.25  # rarity in English from which a word says what a passage is about: "fire" has .3, "people" .18
_ROUND = lazy(r"#(?:\d{1,2}|[1-9]\d?0+|0\.\d|\d\.\d|(?:18|19|20)\d\d|\d*th)")
_TIMES_AND_AMOUNTS = (
    DAYS
    | MONTHS
    | word_set(
        "second minute hour day night week weekend month season year decade century moment period term date "
        "age morning afternoon evening spring summer autumn winter "
        "today yesterday tomorrow tonight recent late early previous former next past ago "
        "soon already begin beginning start end once twice annual daily weekly monthly half third quarter "
        "fifth tenth dozen couple hundred thousand million billion trillion few fewer less least several "
        "each another whole nearly almost roughly approximately exceed double triple single pair number "
        "amount lot total average share rest short low far away aged millimeter centimeter meter kilometer "
        "mile foot inch gram kilogram pound ton tonne liter dollar euro cent yen percent degree"
    )
)


def bound(
    pairs: Pairs, chosen: NDArray[np.int64], lexicon: Lexicon, topics: TopicSpace | None, sums: Sums | None
) -> NDArray[np.bool_]:
    """Which of the chosen pairs (rising indices) share a word or a form of it, a topic or a meaning."""
    rows, columns = pairs.rows[chosen], pairs.columns[chosen]
    binding = _binding(lexicon)

    def shared(words: NDArray[np.bool_]) -> NDArray[np.bool_]:
        left, right = lexicon.counts.map(lambda table: table.scaled(columns=words.astype(np.float64)))
        return np.asarray(products_at(left, right, rows, columns) > 0)

    found = shared(binding)
    if topics is not None:
        found |= products_at(topics.sides.left, topics.sides.right, rows, columns) > 0
    for one in sums.scale.parts if sums else ():
        if one.part.kin is not None:
            kin = one.part.kin
            said = kin._replace(values=kin.values * (binding[kin.left] | binding[kin.right]))
            found |= said.at(rows, columns) > 0
        if one.part.name == MEANING:
            least = np.where(shared(~binding & (lexicon.weights > 0)), ALIKE_IN_TIME, ALIKE)
            found |= one.part.at(rows, columns) > least
    return found


def subject(lexicon: Lexicon) -> float:
    """How far two texts have a subject in common, 0 to 1.

    By the cosine of how many of their passages hold each word, times the square of its rarity in English.
    """
    worth = np.where((lexicon.weights > 0) & ~lexicon.numeric, lexicon.terms.rarity**2, 0.0)
    left, right = lexicon.counts.map(lambda table: table.frequency * worth)
    length = float(np.linalg.norm(left) * np.linalg.norm(right))
    cosine = float(left @ right) / length if length else 0.0
    return min(1.0, max(0.0, (cosine - SUBJECT[0]) / (SUBJECT[1] - SUBJECT[0])))


def _binding(lexicon: Lexicon) -> NDArray[np.bool_]:
    """Which words are a matter."""
    plain = {normalise(word)[0] for word in _TIMES_AND_AMOUNTS}
    terms = lexicon.terms
    says = (terms.rarity >= _SAYS) & (lexicon.weights > 0)
    for at in np.flatnonzero(says).tolist():
        key = terms.keys[at]
        says[at] = key[0] != "%" and key not in plain and not _ROUND.fullmatch(key)
    return np.asarray(says)
