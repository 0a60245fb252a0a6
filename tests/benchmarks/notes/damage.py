"""Damage to a text that remembers where every character came from."""

from __future__ import annotations

import itertools
import random
import re
from dataclasses import dataclass
from functools import cached_property

NEW = -1  # the origin of a character that was not in the text
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LOOKALIKE = {
    "l": "1",
    "i": "l",
    "o": "0",
    "e": "c",
    "m": "rn",
    "n": "ri",
    "h": "b",
    "s": "5",
    "a": "o",
    "t": "f",
}
FILLER = (
    "Nothing of this had been announced beforehand.",
    "Several readers wrote to ask what was meant.",
    "The weather that week was unusually mild.",
    "A longer version appeared in a later edition.",
    "No comment could be had from the office concerned.",
    "Prices of grain fell again in the second quarter.",
)


@dataclass(frozen=True)
class Damaged:
    """A text and, for each of its characters, the offset it had before (or `NEW`)."""

    text: str
    origins: list[int]

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """Where each character went: offset before -> offsets in this text."""
        found: dict[int, list[int]] = {}
        for at, origin in enumerate(self.origins):
            found.setdefault(origin, []).append(at)
        return found

    def truth(self, start: int, end: int) -> tuple[tuple[int, int] | None, float]:
        """Where the characters of `[start, end)` are, as one stretch, and the share that is left.

        Words that were carried off on their own do not stretch it: the longest run of neighbours counts.
        A run goes on over what was put in or taken out in it, and over two letters exchanged.
        """
        runs: list[list[int]] = []
        for at in sorted(at for origin in range(start, end) for at in self.places.get(origin, ())):
            origin = self.origins[at]
            gap = at - runs[-1][-1] if runs else 0
            step = origin - self.origins[runs[-1][-1]] if runs else 0
            if runs and step >= -2 and (gap <= 12 or (step <= 12 and gap <= 400)):
                runs[-1].append(at)
            else:
                runs.append([at])
        if not runs:
            return None, 0.0
        run = max(runs, key=len)
        return (run[0], run[-1] + 1), len(run) / (end - start)


def whole(text: str) -> Damaged:
    """The text as it is."""
    return Damaged(text, list(range(len(text))))


def sentences(damaged: Damaged) -> list[Damaged]:
    """The text cut after each sentence and paragraph, nothing left out."""
    ends = [found.end() for found in re.finditer(r"[.!?][\"'”’)]*\s+|\n\n+", damaged.text)]
    bounds = [0, *ends, len(damaged.text)]
    return [cut(damaged, low, high) for low, high in itertools.pairwise(bounds) if low < high]


def cut(damaged: Damaged, low: int, high: int) -> Damaged:
    """A stretch of a text."""
    return Damaged(damaged.text[low:high], damaged.origins[low:high])


def join(parts: list[Damaged]) -> Damaged:
    """Stretches one after the other."""
    return Damaged("".join(part.text for part in parts), [at for part in parts for at in part.origins])


def fresh(text: str) -> Damaged:
    """Characters that were not there."""
    return Damaged(text, [NEW] * len(text))


def typos(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """A share of the characters changed, dropped, doubled or exchanged with the next."""
    parts, at = [], 0
    while at < len(damaged.text):
        here = cut(damaged, at, at + 1)
        at += 1
        if chance.random() >= level or here.text.isspace():
            parts.append(here)
            continue
        kind = chance.randrange(4)
        if kind == 0:
            parts.append(Damaged(chance.choice(LETTERS), here.origins))
        elif kind == 1:
            parts += [here, fresh(chance.choice(LETTERS))]
        elif kind == 2 and at < len(damaged.text):
            parts += [cut(damaged, at, at + 1), here]
            at += 1
    return join(parts)


def scanned(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """A share of the characters read as others that look like them, and blanks lost."""
    parts = []
    for at, sign in enumerate(damaged.text):
        here = cut(damaged, at, at + 1)
        if chance.random() >= level:
            parts.append(here)
        elif sign in LOOKALIKE:
            parts.append(Damaged(LOOKALIKE[sign], here.origins * len(LOOKALIKE[sign])))
        elif sign != " ":
            parts.append(here)
    return join(parts)


def rewrapped(damaged: Damaged, _level: float, chance: random.Random) -> Damaged:
    """Lines broken elsewhere, some inside words with a hyphen."""
    parts, column = [], 0
    width = chance.randrange(40, 80)
    for found in re.finditer(r"\s+|\S+", damaged.text):
        piece = cut(damaged, *found.span())
        if found[0].isspace():
            broken = column > width or "\n\n" in found[0]
            shape = "\n\n" if "\n\n" in found[0] else "\n" if broken else " "
            parts.append(Damaged(shape, [piece.origins[0]] * len(shape)))
            column = 0 if broken else column + 1
            continue
        middle = len(found[0]) // 2
        if column > width - 6 and found[0].islower() and found[0].isalpha() and middle > 2:
            parts += [cut(piece, 0, middle), fresh("-\n"), cut(piece, middle, len(piece.text))]
            column = len(found[0]) - middle
            continue
        parts.append(piece)
        column += len(found[0])
    return join(parts)


def resigned(damaged: Damaged, _level: float, _chance: random.Random) -> Damaged:
    """Other quotes, dashes and ellipses."""
    signs = {"“": '"', "”": '"', "‘": "'", "’": "'", '"': "”", "'": "’", "–": "-", "—": " -- ", "…": "..."}
    parts = []
    for at, sign in enumerate(damaged.text):
        other = signs.get(sign, sign)
        parts.append(Damaged(other, [damaged.origins[at]] * len(other)))
    return join(parts)


def deleted_and_inserted(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """A share of the sentences taken out, as many others put in."""
    parts = []
    for sentence in sentences(damaged):
        if chance.random() < level:
            continue
        if chance.random() < level:
            parts.append(fresh(chance.choice(FILLER) + " "))
        parts.append(sentence)
    return join(parts)


def moved(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """A share of the sentences taken out and put in elsewhere."""
    parts = sentences(damaged)
    for _ in range(max(1, round(level * len(parts)))):
        carried = parts.pop(chance.randrange(len(parts)))
        if not carried.text[-1:].isspace():
            carried = join([carried, fresh(" ")])
        parts.insert(chance.randrange(len(parts) + 1), carried)
    return join(parts)


def reworded(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """A share of the words replaced by others of the same text."""
    words = re.findall(r"\w+", damaged.text)
    parts = []
    for found in re.finditer(r"\w+|\W+", damaged.text):
        piece = cut(damaged, *found.span())
        if found[0][0].isalnum() and chance.random() < level:
            other = chance.choice(words)
            piece = Damaged(other, [piece.origins[min(at, len(piece.text) - 1)] for at in range(len(other))])
        parts.append(piece)
    return join(parts)


def combined(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """A little of everything."""
    for damage in (deleted_and_inserted, moved, reworded, typos):
        damaged = damage(damaged, level / 4, chance)
    return rewrapped(resigned(damaged, level, chance), level, chance)


DAMAGES = {
    "typing errors": typos,
    "scanning errors": scanned,
    "re-wrapped": rewrapped,
    "quotes and dashes": resigned,
    "sentences out and in": deleted_and_inserted,
    "sentences moved": moved,
    "words replaced": reworded,
    "combined": combined,
}
