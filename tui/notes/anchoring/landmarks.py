"""Landmarks: words in a row that an earlier and a later version of a text have once each.

They tell which part of the later text was which part of the earlier one, whatever was moved, so that words
which stood elsewhere before are not taken for those that were quoted.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from tui.language.lazy import lazy

ROW = 3  # words
REACH = 80  # characters around a place in which landmarks speak for it
SLACK = 12  # characters by which a landmark may have drifted against a place beside it
DRIFT = 0.2  # and so much of its distance
NEAR = 8  # characters of distance that hardly lessen what a landmark says
_WORD = lazy(r"\w+")


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Offsets in the later text, ascending, and what they were in the earlier one."""

    later: array[int]
    earlier: array[int]

    def agreement(self, old: tuple[int, int], new: tuple[int, int], *, within: bool = True) -> float | None:
        """How far the landmarks around `new` stood likewise around `old`: 0 to 1; None without any.

        Those `within` the place are heard too, unless it says no.
        """
        yes = no = 0.0
        first = bisect_left(self.later, new[0] - REACH)
        for at in range(first, bisect_left(self.later, new[1] + REACH)):
            later, earlier = self.later[at], self.earlier[at]
            drifts = [
                (abs((earlier - was) - (later - now)), abs(later - now))
                for was, now in zip(old, new, strict=True)
            ]
            inside = new[0] <= later < new[1]
            if inside and not within:
                continue
            weight = 1 / NEAR if inside else 1 / (NEAR + min(away for _, away in drifts))
            if any(drift <= SLACK + DRIFT * away for drift, away in drifts) or (
                inside and old[0] <= earlier < old[1]
            ):
                yes += weight
            else:
                no += weight
        return yes / (yes + no) if yes or no else None


@lru_cache(maxsize=4)
def find_landmarks(earlier: str, later: str) -> Landmarks:
    """The landmarks of two folded texts."""
    before, after = _rows(earlier), _rows(later)
    pairs = sorted((at, before[row]) for row, at in after.items() if at >= 0 and before.get(row, -1) >= 0)
    return Landmarks(array("q", [at for at, _ in pairs]), array("q", [at for _, at in pairs]))


def _rows(text: str) -> dict[int, int]:
    """Each row of words by its hash and where it stands; -1 if it stands twice."""
    found: dict[int, int] = {}
    words: list[tuple[str, int]] = []
    for match in _WORD.finditer(text):
        words.append((match[0], match.start()))
        if len(words) < ROW:
            continue
        row = hash(tuple(word for word, _ in words))
        found[row] = -1 if row in found else words[0][1]
        del words[0]
    return found
