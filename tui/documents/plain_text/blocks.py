"""Paragraphs, items and headings of a plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.documents.model import Block, BlockKind
from tui.language.english import word_set
from tui.language.lazy import lazy
from tui.spans import Span

# No editor wraps prose wider than this many characters: a longer line is a paragraph of its own.
LONG_LINE = 120
NARROWEST = 50  # characters; texts of shorter lines are not wrapped, they are verse or lists
SHORT_LINE = 0.75  # of the width to which a text is wrapped
FREE = 0.6  # share of lines of verse or of a list that end although the next word had room
CAPITALS = 0.8  # share of them that begin with a capital or a sign
HEADING_LENGTH = 80
HEADING_WORDS = 12

ITEM = lazy(r"\s*(?:[-*+•‣▪◦–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+\S")
FIRST_ITEM = lazy(r"\s*(?:[*+•‣▪◦]|\(?(?:1|a|i)[.)])\s+\S")
STOPPED = lazy(r"[.!?…:][\"'”’»)\]]*$")
WORDLESS = lazy(r"[\W_]+$")
# A line that ends in one of these goes on in the next.
GOES_ON = word_set("""
    a an the this that these those my your his her its our their of in on at by for from to with into over
    under about between against and or but nor as than if when while who which whose where how not no is are
    was were be been has have had do does did will would can could may might must shall should said says
""")


class LineMark(NamedTuple):
    """What is known of a line before paragraphs are looked for."""

    kind: BlockKind
    rule: str | None = None
    depth: int = 0  # of a quotation in a quotation


class _Line(NamedTuple):
    offset: int
    raw: str
    mark: LineMark | None


def find_blocks(text: str, marks: Mapping[int, LineMark] | None = None) -> tuple[Block, ...]:
    """The blocks of a plain text, in order; they hold every character but white space.

    `marks` say by the offsets of their lines what is quoted or belongs to the page. Short lines that stand
    alone before a paragraph are taken for headings.
    """
    chunks = list(_chunks(text, marks or {}))
    lengths = sorted(len(line.raw) for chunk in chunks for line in chunk)
    long = sum(length for length in lengths if length > LONG_LINE)
    wrapped = [length for length in lengths if length <= LONG_LINE]
    width = wrapped[len(wrapped) * 9 // 10] if wrapped else 0
    alone = 2 * long > sum(lengths)
    blocks = [block for chunk in chunks for block in _blocks(chunk, width, alone=alone)]
    return tuple(_with_headings(text, blocks))


def line_blocks(text: str) -> tuple[Block, ...]:
    """One block for each line, empty ones included; a final newline does not add one."""
    blocks, start = [], 0
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    for line in lines:
        lead = len(line) - len(line.lstrip())
        first = start + lead if lead < len(line) else start
        blocks.append(Block(Span(first, first + len(line.strip())), BlockKind.PARAGRAPH))
        start += len(line) + 1
    return tuple(blocks)


def _chunks(text: str, marks: Mapping[int, LineMark]) -> Iterator[list[_Line]]:
    """Lines without a blank one between them, all of one mark; a line of signs is alone."""
    chunk: list[_Line] = []
    offset = 0
    for raw in text.split("\n"):
        line = _Line(offset, raw, marks.get(offset))
        offset += len(raw) + 1
        signs = bool(raw.strip()) and WORDLESS.match(raw) is not None
        if chunk and (signs or not raw.strip() or line.mark != chunk[-1].mark):
            yield chunk
            chunk = []
        if signs:
            yield [line]
        elif raw.strip():
            chunk.append(line)
    if chunk:
        yield chunk


def _blocks(chunk: list[_Line], width: float, *, alone: bool) -> Iterator[Block]:
    alone = alone or _are_lines([line.raw for line in chunk], width)
    begun = [0]
    for number, (before, line) in enumerate(pairwise(chunk), 1):
        if alone or _begins(chunk, begun[-1], before.raw, line.raw, width):
            begun.append(number)
    for first, last in pairwise([*begun, len(chunk)]):
        raw, mark = chunk[first].raw, chunk[first].mark
        start = chunk[first].offset + len(raw) - len(raw.lstrip())
        end = chunk[last - 1].offset + len(chunk[last - 1].raw.rstrip())
        item = ITEM.match(raw) and (first or FIRST_ITEM.match(raw) or len(begun) > 1)
        plain = LineMark(BlockKind.ITEM if item else BlockKind.PARAGRAPH)
        rule, depth = (mark.rule, mark.depth) if mark else (None, 0)
        yield Block(Span(start, end), (mark or plain).kind, level=depth, rule=rule)


def _are_lines(lines: Sequence[str], width: float) -> bool:
    """Whether lines are verse, an address or a list: they end where the writer wished, not at the margin."""
    if len(lines) < 3 or any(len(line) > LONG_LINE or ITEM.match(line) for line in lines):
        return False
    free = sum(_is_free(before, line, width) for before, line in pairwise(lines))
    capitals = sum(not line.lstrip()[0].islower() for line in lines)
    if free >= FREE * (len(lines) - 1) and capitals >= CAPITALS * len(lines):
        return True
    return _is_ragged(lines)


def _is_free(before: str, line: str, width: float) -> bool:
    """Whether the first word of a line had room in the line before."""
    return len(before.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) <= max(width, NARROWEST)


def _is_ragged(raw: Sequence[str]) -> bool:
    """Whether lines are verse in small letters: narrow, of many lengths, and broken where one would pause."""
    lines = [line.strip() for line in raw]
    margins = [len(line) - len(line.lstrip()) for line in raw]
    stepped = sum(one != two for one, two in pairwise(margins)) >= FREE * (len(raw) - 1)
    width = max(map(len, lines))
    free = sum(len(one) + 1 + len(two.split(maxsplit=1)[0]) <= width for one, two in pairwise(lines))
    hanging = sum(line.split()[-1].lower() in GOES_ON for line in lines[:-1])
    stopped = sum(STOPPED.search(line) is not None for line in lines[:-1])
    wished = stepped or (len(lines) > 3 and 2 * free >= len(lines) - 1)
    return width < NARROWEST and wished and hanging + stopped <= len(lines) / 4


def _begins(chunk: Sequence[_Line], first: int, before: str, line: str, width: float) -> bool:
    """Whether a line begins a block although none is blank before it; `first` begins the current one."""
    if len(line) > LONG_LINE or len(before) > LONG_LINE:
        return True
    in_list = ITEM.match(chunk[first].raw) is not None
    if ITEM.match(line):
        return in_list or FIRST_ITEM.match(line) is not None or STOPPED.search(before) is not None
    words = before.split()
    room = len(before) < SHORT_LINE * width and _is_free(before, line, width)
    if room and not line.lstrip()[0].islower():
        title = before is chunk[0].raw and _may_be_title(words) and len(line) >= SHORT_LINE * width
        if STOPPED.search(before) or title:
            return True
    return line.startswith("  ") and not before.startswith(" ") and not in_list


def _may_be_title(words: Sequence[str]) -> bool:
    last = words[-1]
    return len(words) > 1 and words[0][0].isupper() and last[-1].isalnum() and last.lower() not in GOES_ON


def _with_headings(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    spans = [block.span for block in blocks]
    asked = [index for index, span in enumerate(spans) if _is_question(span.of(text))]
    for index, block in enumerate(blocks):
        # Between a title and its text a byline and a date may stand.
        below = spans[index + 1 : index + (2 if index else 4)]
        short = block.kind is BlockKind.PARAGRAPH and block.span.end - block.span.start <= HEADING_LENGTH
        asks = asked == [0] == [index]  # a title, where no interviewer asks on
        if short and _stands_over(text, block.span, below, asks=asks):
            yield Block(block.span, BlockKind.HEADING, level=2 if index else 1, rule="line alone")
        else:
            yield block


def _is_question(words: str) -> bool:
    return "\n" not in words and words.endswith("?") and len(words.split()) > 2


def _stands_over(text: str, span: Span, below: list[Span], *, asks: bool) -> bool:
    """Whether a short line without a full stop stands over a paragraph, as headings do; one that asks may."""
    words = span.of(text)
    ends = asks or words[-1].isalnum()
    if "\n" in words or not ends or not (words[0].isupper() or words[0].isdigit()):
        return False
    return len(words.split()) <= HEADING_WORDS and any(_is_prose(text, other) for other in below)


def _is_prose(text: str, span: Span) -> bool:
    if span.end - span.start > LONG_LINE:
        return True
    words = span.of(text)
    return len(words.split()) > HEADING_WORDS and words.endswith((".", "!", "?", ":", '."', ".”"))
