"""Page numbers and running heads of a text that was copied page by page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from tui.language.english import word_set

NUMBER = re.compile(
    r"[-–—\[(| ]*(?:page|pg\.?|p\.)? *(?P<number>\d{1,4})(?: *(?:of|/) *\d{1,4})?[-–—\])| ]*", re.IGNORECASE
)
DIGITS = re.compile(r"\d+")
PAGED = re.compile(r"\b(?:page|pg\.?|p\.) *\d|\S {3,}\S", re.IGNORECASE)  # "p. 12", a wide gap
ENDED = re.compile(r"[.!?…:;][\"'”’)\]]*$")
LONGEST = 120  # characters
LEADING = word_set("the a an of to in for with and or that which by from at on as their its his her our")
DEEPEST = 3  # lines of an edge
STEP = 3  # pages between two that bear a number


def find_edges(lines: Sequence[str]) -> dict[int, str]:
    """The rule for each line that belongs to the edge of a page: numbers that rise, heads that come again.

    They stand between blank lines, alone or two or three of them together.
    """
    groups = _groups(lines)
    numbers = {
        i: int(match["number"]) for group in groups for i in group if (match := NUMBER.fullmatch(lines[i]))
    }
    heads: dict[str, list[int]] = defaultdict(list)
    for index in (i for group in groups for i in group if i not in numbers):
        words = " ".join(lines[index].split())
        if any(map(str.isalpha, words)) and not ENDED.search(words):
            heads[DIGITS.sub("#", words).strip("# ").casefold()].append(index)
    again = {place for places in heads.values() if len(places) > 1 for place in places}
    alone = {
        i
        for group in groups
        if len(group) == 1 or all(i in numbers or i in again for i in group)
        for i in group
    }
    rising = _rising(lines, {index: number for index, number in numbers.items() if index in alone})
    found = dict.fromkeys(rising, "page number")
    for places in heads.values():
        kept = [place for place in places if place in alone]
        if len(kept) > 1 and _are_heads(lines, kept, rising):
            found |= dict.fromkeys(kept, "running head")
    return found


def _groups(lines: Sequence[str]) -> list[range]:
    """The lines between blank ones that may be an edge: three short ones at most."""
    found = []
    start = 0
    for blank, stretch in groupby(lines, lambda line: not line.strip()):
        size = len(list(stretch))
        group = range(start, start + size)
        if not blank and size <= DEEPEST and all(len(lines[i].strip()) <= LONGEST for i in group):
            found.append(group)
        start += size
    return found


def _rising(lines: Sequence[str], numbers: Mapping[int, int]) -> list[int]:
    """The numbers that rise from page to page; one alone must cut a sentence."""
    chain: list[int] = []
    best: list[int] = []
    for index, number in numbers.items():
        if chain and 0 < number - numbers[chain[-1]] <= STEP:
            chain.append(index)
        else:
            chain = [index]
        best = max(best, chain, key=len)
    return best if len(best) > 1 else [index for index in numbers if cuts(lines, index, index + 1)]


def _are_heads(lines: Sequence[str], places: Sequence[int], rising: Sequence[int]) -> bool:
    """Whether lines that come again stand by the numbers of pages, or bear a rising one themselves."""
    if 2 * sum(any(_beside(lines, place, number) for number in rising) for place in places) > len(places):
        return True
    numbers = [[int(one) for one in DIGITS.findall(lines[place])] for place in places]
    if not all(numbers) or not lines[places[0]].strip()[0].isalnum():
        return False
    rises = all(_rises(before, after) for before, after in pairwise(numbers))
    told = all(PAGED.search(lines[place].strip()) for place in places)
    return rises and (told or any(cuts(lines, place, place + 1) for place in places))


def _rises(before: Sequence[int], after: Sequence[int]) -> bool:
    """Whether one number alone differs, and is a few pages on: no address and no date of an entry."""
    steps = [two - one for one, two in zip(before, after, strict=False) if two != one]
    return len(before) == len(after) and len(steps) == 1 and 0 < steps[0] <= 2 * STEP


def _beside(lines: Sequence[str], one: int, other: int) -> bool:
    first, last = sorted((one, other))
    return all(not line.strip() for line in lines[first + 1 : last])


def cuts(lines: Sequence[str], start: int, end: int) -> bool:
    """Whether the lines from `start` to `end`, and the blank ones around them, cut a sentence in two."""
    before = next((lines[i] for i in range(start - 1, -1, -1) if lines[i].strip()), "").rstrip()
    after = next((lines[i] for i in range(end, len(lines)) if lines[i].strip()), "").strip()
    if not before or not after or ENDED.search(before):
        return False
    return after[0].islower() or before[-1] in "-‐," or before.split()[-1] in LEADING


def drawn_together(lines: Sequence[str], edges: Mapping[int, str]) -> list[int]:
    """The order of the lines in which edges stand behind the paragraph that they cut."""
    order: list[int] = []
    waiting: list[int] = []
    for between, stretch in groupby(range(len(lines)), lambda i: i in edges or not lines[i].strip()):
        numbers = list(stretch)
        if not between:
            order += numbers
        elif any(number in edges for number in numbers) and cuts(lines, numbers[0], numbers[-1] + 1):
            waiting += numbers
        else:
            order += waiting + numbers
            waiting = []
    return order + waiting
