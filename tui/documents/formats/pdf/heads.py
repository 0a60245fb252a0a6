"""What stands on every page and is not of the text: running heads, page numbers, addresses of the web."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from rapidfuzz import fuzz, process

from tui.documents.cleaning.furniture import line_rule
from tui.documents.formats.pdf.flow import ENDED
from tui.documents.formats.pdf.lines import SMALLER, Line

EDGE = 0.14  # of the height of a page, at its top and at its bottom
LONG = 8  # characters of a head that is known with misread letters
ALIKE = 88.0  # of a hundred
LARGE = 1.15  # of the size of most lines
OUTER = 0.11  # in which a line may be told by its distance from the text alone
WIDE = 0.6  # of the widest line of a page
CLOSE = 1.5  # of the distance between most lines: what stands closer is of the text
STEP = 0.5  # points: sizes that differ by less are one
NOTED = re.compile(r"(?:\d{1,3}|[*†‡§¶]{1,3})\s*(?=[^\W\d_]|[“\"‘'(])")
NUMBER = re.compile(
    r"(?:page|p\.|seite|s\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|]?(?:\s*(?:of|/|von)\s*\d{1,4})?",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:https?|file)://\S+(?:\s+\d+\s*/\s*\d+)?|\d+\s*/\s*\d+")
PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}[:.]\d\d(?![:.]\d)(?:\s*[AP]M)?\b.*", re.IGNORECASE
)
COUNTED = re.compile(r"(?:.*\s)?\d+\s*/\s*\d+")
ROWS = 2  # of a page at its top and at its bottom, in which its number may stand


def find_heads(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[dict[int, str]]:
    """For each page the rule that sets a line apart, by the number of the line."""
    edges = [
        [n for n, line in enumerate(lines) if not EDGE * height < line.y < (1 - EDGE) * height]
        for lines, height in zip(pages, heights, strict=True)
    ]
    large = LARGE * median([line.size for lines in pages for line in lines] or [0.0])
    seen = Counter(
        key
        for lines, numbers in zip(pages, edges, strict=True)
        for key in {_key(lines[number], large) for number in numbers}
    )
    spots = Counter(
        spot
        for lines, numbers in zip(pages, edges, strict=True)
        for spot in {(*_key(lines[number], large), round(lines[number].y)) for number in numbers}
    )
    often = 2 if len(pages) < 8 else 3
    known = [words for (_, words), count in seen.items() if count >= often and len(words) >= LONG]
    found: list[dict[int, str]] = []
    for lines, numbers, height in zip(pages, edges, heights, strict=True):
        rules = {}
        outer, notes, texts = _outermost(lines), _in_notes(lines, height), _in_paragraphs(lines)
        numbered = _page_numbers(lines)
        stamped = any(PRINTED.fullmatch(lines[n].text) or COUNTED.fullmatch(lines[n].text) for n in numbers)
        for number in numbers:
            line = lines[number]
            key = _key(line, large)
            again = number not in notes and seen[key] >= often
            if number in texts:  # prose may repeat itself, but not on most pages in one spot
                again = again and 2 * spots[*key, round(line.y)] > len(pages)
            again = again or (number in outer - texts and _is_nearly(key[1], known))
            if number in numbered:
                rules[number] = "page number"
            elif rule := _rule(line, again and len(pages) > 1, stamped=stamped):
                rules[number] = rule
        _by_distance(lines, height, rules, several=len(pages) > 1)
        rules |= {n: "margin" for n, line in enumerate(lines) if not line.upright}
        rules |= dict.fromkeys(_line_numbers(lines, rules), "line number")
        found.append(rules)
    return found


def _key(line: Line, large: float) -> tuple[int, str]:
    """What a line on another page is the same by: its words but for numbers, and its size.

    Numbers tell large lines apart: each chapter begins with one.
    """
    if line.size > large:
        return round(line.size), line.text.lower().strip()
    return round(line.size), re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.lower()).strip()


def _in_notes(lines: Sequence[Line], height: float) -> frozenset[int]:
    """The lines of notes in small type, which may say the same on several pages: "Ibid., p. 52."."""
    small = SMALLER * median([line.size for line in lines] or [0.0])
    found: list[list[int]] = []
    for number, line in enumerate(lines):
        above = lines[found[-1][-1]] if found and found[-1][-1] == number - 1 else None
        if line.size > small or line.y > height / 2:
            continue
        if line.mark or NOTED.match(line.text):
            found.append([number])
        elif above and 0 < above.y - line.y < 2 * line.size and abs(above.size - line.size) < STEP:
            found[-1].append(number)
    whole = (numbers for numbers in found if ENDED.search(lines[numbers[-1]].text))
    return frozenset(number for numbers in whole for number in numbers)


def _in_paragraphs(lines: Sequence[Line]) -> frozenset[int]:
    """The lines in the size of most that stand as close to a long one as lines of a paragraph do."""
    rows = [number for number, line in enumerate(lines) if line.upright]
    body = median([lines[n].size for n in rows] or [0.0])
    steps = [lines[a].y - lines[b].y for a, b in pairwise(rows)]
    pitch = median([step for step in steps if 0 < step < 3 * body] or [0.0])
    wide = WIDE * max((lines[n].x1 - lines[n].x0 for n in rows), default=0.0)
    close = [
        pair
        for pair, step in zip(pairwise(rows), steps, strict=True)
        if 0 < step < CLOSE * pitch
        and all(abs(lines[n].size - body) < STEP for n in pair)
        and any(lines[n].x1 - lines[n].x0 > wide for n in pair)
    ]
    return frozenset(number for pair in close for number in pair)


def _outermost(lines: Sequence[Line]) -> frozenset[int]:
    """The first and the last line of a page, with what stands beside them."""
    top, bottom = (edge((line.y for line in lines if line.upright), default=0.0) for edge in (max, min))
    near = (number for number, line in enumerate(lines) if line.y > top - 2 or line.y < bottom + 2)
    return frozenset(near)


def _is_nearly(words: str, known: Sequence[str]) -> bool:
    """Whether words are those of a running head but for letters that a scanner took for others."""
    return (
        len(words) >= LONG
        and process.extractOne(words, known, scorer=fuzz.ratio, score_cutoff=ALIKE) is not None
    )


def _page_numbers(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers in the outermost rows of a page; three in a row are of a table."""
    rows: list[list[int]] = []
    for number in sorted((n for n, line in enumerate(lines) if line.upright), key=lambda n: -lines[n].y):
        if not rows or lines[rows[-1][0]].y - lines[number].y > 2:
            rows.append([])
        rows[-1].append(number)
    outer = rows[:ROWS] + rows[-ROWS:]
    found = ([n for n in row if NUMBER.fullmatch(lines[n].text)] for row in outer)
    return frozenset(number for row in found if len(row) < 3 for number in row)


def _rule(line: Line, often: bool, *, stamped: bool) -> str:
    if stamped and (ADDRESS.fullmatch(line.text) or PRINTED.fullmatch(line.text)):
        return "printed by a browser"
    if line_rule(line.text) == "copyright":
        return "copyright"
    goes_on = line.text[:1].islower() and ENDED.search(line.text) is not None  # the end of a paragraph
    return "running head" if often and not line.mark and not goes_on else ""


def _by_distance(lines: Sequence[Line], height: float, rules: dict[int, str], *, several: bool) -> None:
    """A head that differs from page to page, or the page is the only one: small, and far from the text."""
    rest = [line for number, line in enumerate(lines) if number not in rules and line.upright]
    if len(rest) < 4:
        return
    body = median(line.size for line in rest)
    steps = sorted(a.y - b.y for a, b in pairwise(rest) if 0 < a.y - b.y < 3 * body)
    pitch = steps[len(steps) // 3] if steps else 1.3 * body
    top, bottom = max(line.y for line in rest), min(line.y for line in rest)
    for at, inside in (
        (top, [x.y for x in rest if x.y < top - 2]),
        (bottom, [x.y for x in rest if x.y > bottom + 2]),
    ):
        outer = at > (1 - OUTER) * height or at < OUTER * height
        distance = min((abs(at - y) for y in inside), default=0.0)
        for number, line in enumerate(lines):
            if not outer or number in rules or abs(line.y - at) > 2 or distance < CLOSE * pitch:
                continue
            if line.size <= 1.15 * body and not ENDED.search(line.text) and len(line.text) < 90:
                if at == bottom and not (several or line.size < 0.95 * body):
                    continue
                rules[number] = "running head"


def _line_numbers(lines: Sequence[Line], rules: dict[int, str]) -> list[int]:
    """Numbers in the margin that count the lines: rising, each beside a line of text."""
    numbers = [n for n, line in enumerate(lines) if n not in rules and re.fullmatch(r"\d{1,3}", line.text)]
    if len(numbers) < 5:
        return []
    places = Counter(round(lines[n].x0 / 8) for n in numbers)
    place, count = places.most_common(1)[0]
    column = [n for n in numbers if abs(round(lines[n].x0 / 8) - place) <= 1]
    values = [int(lines[n].text) for n in column]
    rising = sum(a < b for a, b in pairwise(values))
    beside = sum(
        any(abs(other.y - lines[n].y) < 3 and other is not lines[n] for other in lines) for n in column
    )
    return column if count >= 5 and rising >= 0.8 * (len(values) - 1) and beside >= 0.6 * len(column) else []
