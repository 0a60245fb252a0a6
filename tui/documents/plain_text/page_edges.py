"""Page numbers and running heads of a text that was copied page by page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

NUMBER = re.compile(
    r"[-–—\[(| ]*(?:page|pg\.?|p\.)? *(?P<number>\d{1,4})(?: *(?:of|/) *\d{1,4})?[-–—\])| ]*", re.IGNORECASE
)
DIGITS = re.compile(r"\d+")
PAGED = re.compile(r"\b(?:page|pg\.?|p\.) *\d|\S {3,}\S", re.IGNORECASE)  # "p. 12", a wide gap
ENDED = re.compile(r"[.!?…:;][\"'”’)\]]*$")
LONGEST = 120  # characters
STEP = 3  # pages between two that bear a number


def find_edges(lines: Sequence[str]) -> dict[int, str]:
    """The rule for each line that belongs to the edge of a page: numbers that rise, heads that come again."""
    lone = [index for index in range(len(lines)) if _is_lone(lines, index)]
    numbers = {index: int(match["number"]) for index in lone if (match := NUMBER.fullmatch(lines[index]))}
    rising = _rising(lines, numbers)
    heads: dict[str, list[int]] = defaultdict(list)
    for index in lone:
        words = " ".join(lines[index].split())
        if index not in numbers and any(map(str.isalpha, words)) and not ENDED.search(words):
            heads[DIGITS.sub("#", words).casefold()].append(index)
    found = dict.fromkeys(rising, "page number")
    for places in heads.values():
        if len(places) > 1 and _are_heads(lines, places, rising):
            found |= dict.fromkeys(places, "running head")
    return found


def _is_lone(lines: Sequence[str], index: int) -> bool:
    if not lines[index].strip() or len(lines[index].strip()) > LONGEST:
        return False
    above = index == 0 or not lines[index - 1].strip()
    below = index + 1 == len(lines) or not lines[index + 1].strip()
    return above and below


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
    numbers = [[int(one) for one in DIGITS.findall(lines[place])] for place in places]
    if not all(numbers):
        return all(any(_beside(lines, place, number) for number in rising) for place in places)
    rises = all(before != after for before, after in pairwise(numbers))
    told = all(PAGED.search(lines[place].strip()) for place in places)
    return rises and (told or any(cuts(lines, place, place + 1) for place in places))


def _beside(lines: Sequence[str], one: int, other: int) -> bool:
    first, last = sorted((one, other))
    return all(not line.strip() for line in lines[first + 1 : last])


def cuts(lines: Sequence[str], start: int, end: int) -> bool:
    """Whether the lines from `start` to `end`, and the blank ones around them, cut a sentence in two."""
    before = next((lines[i] for i in range(start - 1, -1, -1) if lines[i].strip()), "").rstrip()
    after = next((lines[i] for i in range(end, len(lines)) if lines[i].strip()), "").strip()
    if not before or not after or ENDED.search(before):
        return False
    return after[0].islower() or before[-1] in "-‐,"


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
