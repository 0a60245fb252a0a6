"""What a `*` at the end of a word also lets in."""

from __future__ import annotations

from bisect import bisect_left

from tui.language.lazy import lazy
from tui.language.rarity import common_words, zipf

MOST_SHOWN = 5
_ENDINGS = (
    "s es ed d ing ings er ers or ors al ally ary ation ations ional ionally ity ities ist ists ism "
    "isms istic ive ively ly y ies ied ier iest ment ments mental ness less ful fully en ens ened "
    "ening eners able ability ible ance ances ant ants ence ences ent ents ic ical ics ian ians an "
    "ans ise ised ises ising isation ize ized izes izing ization ion ions ious ous ure ures age ages "
    "ship ships hood dom e r t ts m ms n ns c cs st sts te ted ting tion tions ry wise like ously"
)
_FAMILY = lazy(rf"(?:{'|'.join(sorted(set(_ENDINGS.split()), key=len, reverse=True))}){{0,2}}'?s?\Z")


def strangers(stem: str) -> list[str]:
    """Common words that begin with `stem` and are no inflection or derivation of it, the commonest first.

    `hype*` is meant for "hyped" and lets "hypertension" in. At most `MOST_SHOWN` are given.
    """
    stem = stem.lower()
    words = common_words()
    first, last = bisect_left(words, stem), bisect_left(words, stem + "\uffff")
    found = [word for word in words[first:last] if not _FAMILY.match(word[len(stem) :])]
    return sorted(found, key=lambda word: (-zipf(word), word))[:MOST_SHOWN]
