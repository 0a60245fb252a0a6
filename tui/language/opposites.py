"""Which words say the opposite of which, by the keys of their terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from tui.language.english.opposites import OPPOSITES
from tui.language.words import normalise


@cache
def opposites() -> Mapping[str, AbstractSet[str]]:
    """For each word of the table the words of the other sides that it stands on."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for sides in OPPOSITES:
        one, other = ({normalise(word)[0] for word in side} for side in sides)
        for word in one:
            table[word] |= other - one
        for word in other:
            table[word] |= one - other
    return dict(table)
