"""Paragraphs out of lines: by indent, gap, size and the end of the line before, over columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tui.documents.cleaning.furniture import line_rule
from tui.documents.formats.byline import credit
from tui.documents.formats.pdf.lines import Line

INDENT = 0.7  # of the size
GAP = 1.35  # of the usual distance between lines
SLIGHT = 1.18  # of it, below a line that ends a sentence and above one that begins one
LEADING = 2.0  # of the size, between the lines of a heading
LARGER = 1.12  # of the size of the text, from which a line is a heading
STYLE = 1.08  # sizes that differ by less are the same
AROUND = 3  # lines above and below that tell how wide a column is there
SHORT = 0.12  # of the width of a column: a last line leaves at least this
VERY_SHORT = 0.35
SURE = 12  # lines within paragraphs that tell how they are set
AMISS = 0.04  # of them
FLOATS = 4  # parts at most that stand between a paragraph and its rest
CLOSED = re.compile(r"[.!?…:;][\"'”’»)\]]*(?: ?[↩↑⏎]\ufe0e?)?$")
ENDED = re.compile(r"[.!?…][\"'”’»)\]]*(?: ?[↩↑⏎]\ufe0e?)?$")
BROKEN_OFF = re.compile("[^\\W\\d_],?$|[-\ufffe\u00ad]$")
ITEM = re.compile(r"(?:[•‣▪◦●○■□–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")

JOINS = re.compile(r"\b(?:and|or|of|the|an?|in|on|at|to|for|from|with|by|as)$")

CAPTION = re.compile(r"(?:Fig(?:ure|\.)|Table|Tab\.) ?\d{1,3}\b(?:[.:]|$)")

LEADERS = re.compile(r"(?: ?[.·…_]){5,} ?(?:\d{1,4}|[ivxlc]{1,7})?$")
"""Dots that lead from an entry of a table of contents to its page."""


@dataclass(frozen=True)
class SetLine:
    """A line with its page, and the column that it stands in."""

    line: Line
    page: int
    left: float
    right: float
    pitch: float  # usual distance to the line above


class Setting(NamedTuple):
    """How the paragraphs of a text are set."""

    indented: bool  # their first lines are
    flush: bool  # all lines but the last end at one edge


@dataclass
class Paragraph:
    """The lines of one paragraph, over columns and pages."""

    lines: list[SetLine] = field(default_factory=list)

    @property
    def first(self) -> SetLine:
        """The first line of the paragraph."""
        return self.lines[0]

    @property
    def size(self) -> float:
        """Of most of its letters."""
        return median(one.line.size for one in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(one.line.bold for one in self.lines)

    @property
    def linked(self) -> bool:
        """Whether all of it leads to another page of the web."""
        return all(one.line.linked for one in self.lines)

    @property
    def cell(self) -> bool:
        """Whether it is one of a table."""
        return self.first.line.cell


def set_page(lines: Sequence[Line], page: int) -> list[SetLine]:
    """The lines of a page with their columns."""
    found: list[SetLine] = []
    flows: list[list[Line]] = []
    for line in lines:
        if flows and _same_flow(flows[-1][-1], line):
            flows[-1].append(line)
        else:
            flows.append([line])
    for flow in flows:
        column = [line for other in flows if _same_column(flow, other) for line in other]
        left = _usual([line.x0 for line in column])
        right = max(line.x1 for line in column)
        steps = [a.y - b.y for a, b in pairwise(flow) if 0 < a.y - b.y < 3 * a.size]
        pitch = median(steps) if steps else 1.3 * flow[0].size
        if len(steps) > 2:  # most lines go on with the one above
            pitch = sorted(steps)[len(steps) // 3]
        found += [
            SetLine(line, page, left, _right(flow, number, right), pitch) for number, line in enumerate(flow)
        ]
    return found


def _right(flow: Sequence[Line], number: int, right: float) -> float:
    """Where lines end around this one: those beside a picture, before the right edge of their column."""
    for before in (AROUND, 0, 2 * AROUND):
        start = max(0, number - before)
        ends = [line.x1 for line in flow[start : number + 2 * AROUND - before + 1]]
        edge = max(ends)
        if sum(end > edge - flow[number].size for end in ends) > AROUND:
            right = min(right, edge)
    return right


def _same_flow(above: Line, line: Line) -> bool:
    size = max(above.size, line.size)
    return (
        0 < above.y - line.y < 4 * size
        and line.x0 < above.x1
        and above.x0 < line.x1
        and not _differ(above, line)
    )


def _same_column(flow: Sequence[Line], other: Sequence[Line]) -> bool:
    one, two = min(line.x0 for line in flow), min(line.x0 for line in other)
    size = flow[0].size
    wide, width = max(line.x1 for line in flow), max(line.x1 for line in other)
    return flow is other or (abs(one - two) < 2 * size and abs(wide - width) < 3 * size)


def _usual(values: Sequence[float]) -> float:
    """The value that most lines begin at, else the least."""
    counts = Counter(round(value) for value in values)
    place, count = max(counts.items(), key=lambda item: (item[1], -item[0]))
    return float(place) if count > 1 else min(values)


def paragraphs(lines: Sequence[SetLine], how: Setting) -> Iterator[Paragraph]:
    """The paragraphs of a text without its running heads and notes."""
    current: Paragraph | None = None
    body = median([one.line.size for one in lines] or [0.0])
    for one in lines:
        alone = current and len(current.lines) == 1 and _is_whole(current.first, one, how)
        if current and not alone and not _begins(current.lines[-1], one, body, how):
            current.lines.append(one)
            continue
        if current:
            yield current
        current = Paragraph([one])
    if current:
        yield current


def _is_whole(line: SetLine, following: SetLine, how: Setting) -> bool:
    """Whether the first line of a paragraph is the last as well: of a byline, or both lines are indented."""
    text = line.line.text
    indented = how.indented and _is_indented(line) and _is_indented(following)
    said = ENDED.search(text) and not ITEM.match(text) and not following.line.text[0].islower()
    return bool(credit(text) or (indented and said))


def over_floats(found: Sequence[Paragraph], how: Setting) -> Iterator[Paragraph]:
    """Paragraphs that go on behind a caption, a table or a quotation set large, put together before it."""
    taken: set[int] = set()
    for number, paragraph in enumerate(found):
        if number in taken:
            continue
        rest = _rest(found, number, how)
        if rest is not None:
            taken.add(rest)
            paragraph.lines += found[rest].lines
        yield paragraph


def _rest(found: Sequence[Paragraph], number: int, how: Setting) -> int | None:
    """Where the rest of a paragraph stands that breaks off in a full line; None for one that is whole."""
    last = found[number].lines[-1]
    if len(found[number].lines) < 2 or not BROKEN_OFF.search(last.line.text) or last.line.cell:
        return None
    for at in range(number + 1, min(len(found), number + 1 + FLOATS)):
        first = found[at].first
        if _differ(last.line, first.line):
            if _may_head(found[at], last):
                return None
            continue
        goes_on = at > number + 1 and not _is_indented(first) and not ITEM.match(first.line.text)
        return at if goes_on and not _is_last(last, first, how) else None
    return None


def _may_head(paragraph: Paragraph, text: SetLine) -> bool:
    """Whether a paragraph in other type may be the heading of what follows it."""
    larger = paragraph.size > STYLE * text.line.size or paragraph.bold
    return larger and ENDED.search(paragraph.lines[-1].line.text) is None


def setting(lines: Sequence[SetLine]) -> Setting:
    """How a text is set, by its lines one below the other."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.page == b.page]
    indents = sum(
        ENDED.search(a.line.text) is not None and _is_indented(b) and not _is_indented(a) for a, b in pairs
    )
    within = [
        a.right - a.line.x1 > a.line.size / 2
        for a, b in pairs
        if BROKEN_OFF.search(a.line.text)
        and b.line.text[:1].islower()
        and 0 < a.line.y - b.line.y < GAP * b.pitch
        and not _differ(a.line, b.line)
    ]
    return Setting(indents >= 2, flush=len(within) >= SURE and sum(within) <= AMISS * len(within))


def _is_indented(one: SetLine) -> bool:
    return one.left + INDENT * one.line.size < one.line.x0 < one.left + 6 * one.line.size


def _begins(above: SetLine, one: SetLine, body: float, how: Setting) -> bool:
    a, b = above.line, one.line
    if _differ(a, b) or LEADERS.search(a.text):
        return True
    hyphenated = a.text.endswith(("-", "\ufffe", "\u00ad"))
    if above.page != one.page or b.y >= a.y or b.x0 > a.x1 or a.x0 > b.x1:
        return not hyphenated and _begins_elsewhere(above, one, how)
    if ENDED.search(a.text) and line_rule(b.text):
        return True
    if ITEM.match(b.text) and not hyphenated and CLOSED.search(a.text):
        return True
    if a.y - b.y > GAP * one.pitch and a.y - b.y > GAP * b.size:
        headline = a.bold or a.size > LARGER * body
        return not headline or a.y - b.y > LEADING * b.size or not _is_cut(a.text, b.text)
    if a.y - b.y > SLIGHT * max(one.pitch, b.size) and ENDED.search(a.text) and not b.text[0].islower():
        return True
    if (
        _is_indented(one)
        and not _is_indented(above)
        and a.x0 < b.x0 - INDENT * b.size
        and not ITEM.match(a.text)
    ):
        return not hyphenated
    return _is_last(above, one, how) and not hyphenated


def _is_cut(above: str, below: str) -> bool:
    """Whether a line breaks off where no paragraph ends: headings are set with more room."""
    return not CLOSED.search(above) and (below[:1].islower() or JOINS.search(above) is not None)


def _differ(a: Line, b: Line) -> bool:
    """Whether two lines cannot be of one paragraph: their type differs, or one is of a table."""
    return a.cell or b.cell or a.bold is not b.bold or max(a.size, b.size) > STYLE * min(a.size, b.size)


def _is_last(above: SetLine, one: SetLine, how: Setting) -> bool:
    """Whether a line is the last of its paragraph: the next word would have fitted on it."""
    width = max(1.0, above.right - above.left)
    room = above.right - above.line.x1
    letter = (one.line.x1 - one.line.x0) / max(1, len(one.line.text))
    word = len(one.line.text.split(" ", 1)[0]) * letter
    if ENDED.search(above.line.text):
        if how.flush and not one.line.text[0].islower():
            return room > one.line.size / 2
        return room > max(SHORT * width, word + 0.3 * one.line.size)
    begins = one.line.text[:1].isupper() or ITEM.match(one.line.text) is not None
    return begins and room > max(VERY_SHORT * width, 2 * word)


def _begins_elsewhere(above: SetLine, one: SetLine, how: Setting) -> bool:
    """Whether a line at the head of a column or page begins a paragraph."""
    if CAPTION.match(one.line.text):
        return True
    if not CLOSED.search(above.line.text):
        return False
    if one.line.text[:1].islower():
        return False
    if how.indented:
        return _is_indented(one) or _is_last(above, one, how)
    return ENDED.search(above.line.text) is not None
