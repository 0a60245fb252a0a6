"""Words that were parted at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from tui.language.rarity import zipf

ENDS = ("-", "\ufffe", "\u00ad", "‐")
LAST = re.compile(r"[^\W\d_]+$")
FIRST = re.compile(r"[^\W\d_]+")


def joined(above: str, below: str, known: AbstractSet[str]) -> str:
    """Two lines as one; `known` are words that stand elsewhere in the text, in lower case."""
    if not above.endswith(ENDS):
        return f"{above} {below}"
    stem = above[:-1]
    first, second = LAST.search(stem), FIRST.match(below)
    if above.endswith("\u00ad"):
        return stem + below
    if not first or not second or second[0][0].isupper():
        return f"{stem}-{below}"
    return f"{stem}{'' if _is_one(first[0], second[0], known) else '-'}{below}"


def _is_one(first: str, second: str, known: AbstractSet[str]) -> bool:
    """Whether two halves are one word, not a compound that has a hyphen wherever it stands."""
    whole = (first + second).lower()
    if f"{first}-{second}".lower() in known:
        return False
    if whole in known or zipf(whole) > COMMON:
        return True
    return first.lower() in BOUND or not (_is_word(first) and _is_word(second))


def _is_word(part: str) -> bool:
    part = part.lower()
    return part in LITTLE or (len(part) > 2 and part not in ENDINGS and zipf(part) > COMMON)


COMMON = 3.0  # Zipf value: a word among the commonest 20,000 or so
BOUND = frozenset("aero agro astro bio electro geo hydro micro petro photo radio tele thermo".split())  # noqa: SIM905
LITTLE = frozenset({"of", "in", "to", "on", "at", "by", "up", "a", "i", "or", "no"})
# Endings that are words in word lists but end a parted word far more often.
ENDINGS = frozenset(
    """able age al ally ance ant ary ate ated ble com con dis ence ent ers est ful ian ing ings ion ise ism
    ist ity ive
    ize less ment ness ory ous pre pro sion sub ted ter ties ting tion tive ture""".split()  # noqa: SIM905
)
