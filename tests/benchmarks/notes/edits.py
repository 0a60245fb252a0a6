"""What publishers, scrapers and printers do to a text, each remembering where every character came from."""

from __future__ import annotations

import itertools
import random
import re

from tests.benchmarks.notes.damage import FILLER, Damaged, cut, fresh, join, sentences

SPELLINGS = (
    (r"(?<=\w)our\b", "or"),
    (r"(?<=\w)ise(?=[sd]?\b)", "ize"),
    (r"(?<=\w)isation", "ization"),
    (r"defence", "defense"),
    (r"centre", "center"),
    (r"per cent", "percent"),
    (r"\bto day\b", "today"),
    (r"(?<=\w)eth\b", "es"),
    (r"\bthou\b", "you"),
)
LIGATURES = {"ffi": "ﬃ", "fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}
FURNITURE = ("Share this article\n\n", "Advertisement\n\n", "Related: What to know before the summit\n\n")


def substituted(damaged: Damaged, pattern: str, other: str, share: float, chance: random.Random) -> Damaged:
    """A share of what matches put otherwise; the new characters come from where the old ones stood."""
    parts, at = [], 0
    for found in re.finditer(pattern, damaged.text):
        if chance.random() >= share or not found[0]:
            continue
        parts.append(cut(damaged, at, found.start()))
        origins = damaged.origins[found.start() : found.end()]
        parts.append(Damaged(other, [origins[min(i, len(origins) - 1)] for i in range(len(other))]))
        at = found.end()
    return join([*parts, cut(damaged, at, len(damaged.text))])


def paragraphs(damaged: Damaged) -> list[Damaged]:
    """The text cut after each paragraph."""
    ends = [found.end() for found in re.finditer(r"\n\n+", damaged.text)]
    bounds = sorted({0, *ends, len(damaged.text)})
    return [cut(damaged, low, high) for low, high in itertools.pairwise(bounds)]


def scraped_anew(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """Some paragraphs lost, page furniture and another teaser between the others."""
    parts = [fresh("Home | World | Opinion\n\n")]
    for part in paragraphs(damaged):
        if chance.random() < level:
            continue
        parts.append(part)
        if chance.random() < 3 * level:
            parts.append(fresh(chance.choice(FURNITURE)))
    return join(parts)


def other_spelling(damaged: Damaged, _level: float, chance: random.Random) -> Damaged:
    """The spelling of another country or century."""
    for pattern, other in SPELLINGS:
        damaged = substituted(damaged, pattern, other, 1.0, chance)
    return damaged


def ligatures(damaged: Damaged, _level: float, chance: random.Random) -> Damaged:
    """Letters run together as a printed page has them, with soft hyphens in long words."""
    for letters, sign in LIGATURES.items():
        damaged = substituted(damaged, letters, sign, 1.0, chance)
    parts, at = [], 0
    for found in re.finditer(r"[a-z]{9,}", damaged.text):
        middle = found.start() + 4
        parts += [cut(damaged, at, middle), fresh("\u00ad")]
        at = middle
    return join([*parts, cut(damaged, at, len(damaged.text))])


def footnoted(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """Numbers of footnotes behind sentences and commas."""
    parts, at, number = [], 0, 0
    for found in re.finditer(r"(?<=[.,;])(?=\s)", damaged.text):
        if chance.random() < 3 * level:
            number += 1
            parts += [cut(damaged, at, found.start()), fresh(f"[{number}]")]
            at = found.start()
    return join([*parts, cut(damaged, at, len(damaged.text))])


def spaced(damaged: Damaged, _level: float, chance: random.Random) -> Damaged:
    """Blanks doubled, some of them no-break spaces."""
    damaged = substituted(damaged, r"(?<=[.!?]) ", "  ", 1.0, chance)
    return substituted(damaged, r"(?<=\w) (?=\w)", "\u00a0", 0.2, chance)


def paragraphs_moved(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """A share of the paragraphs carried elsewhere."""
    parts = [
        part if part.text.endswith("\n\n") else join([part, fresh("\n\n")]) for part in paragraphs(damaged)
    ]
    for _ in range(max(1, round(2 * level * len(parts)))):
        carried = parts.pop(chance.randrange(len(parts)))
        parts.insert(chance.randrange(len(parts) + 1), carried)
    return join(parts)


def abridged(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """Words left out within sentences, with an ellipsis in their place."""
    parts = []
    for sentence in sentences(damaged):
        blanks = [found.start() for found in re.finditer(" ", sentence.text)]
        if len(blanks) < 12 or chance.random() >= 3 * level:
            parts.append(sentence)
            continue
        first = chance.randrange(2, len(blanks) - 8)
        last = first + chance.randrange(2, 6)
        parts += [cut(sentence, 0, blanks[first]), fresh(" […]")]
        parts.append(cut(sentence, blanks[last], len(sentence.text)))
    return join(parts)


def corrected(damaged: Damaged, level: float, chance: random.Random) -> Damaged:
    """An editor's second thoughts: sentences added, numbers and names put otherwise."""
    parts = []
    for sentence in sentences(damaged):
        parts.append(sentence)
        if chance.random() < level:
            parts.append(fresh(chance.choice(FILLER) + " "))
    damaged = substituted(join(parts), r"\b\d+\b", "17", level * 4, chance)
    return substituted(damaged, r"\b(?:said|says)\b", "told reporters", level * 4, chance)


EDITS = {
    "scraped anew": scraped_anew,
    "other spelling": other_spelling,
    "ligatures, soft hyphens": ligatures,
    "footnote numbers": footnoted,
    "other blanks": spaced,
    "paragraphs moved": paragraphs_moved,
    "abridged": abridged,
    "corrected": corrected,
}
