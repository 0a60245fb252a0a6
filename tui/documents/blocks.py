"""Paragraphs and headings of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tui.documents.model import Block, BlockKind
from tui.spans import Span

LONG_LINE = (
    120  # characters; no editor wraps prose wider than this, so a longer line is a paragraph of its own
)
SHORT_LINE = 0.6  # of the width to which a text is wrapped
HEADING_LENGTH = 80
HEADING_WORDS = 12

ITEM = re.compile(r"\s*(?:[-*+•‣▪◦–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+\S")


def find_blocks(text: str, headings: Mapping[int, int] | None = None) -> tuple[Block, ...]:
    """The blocks of a text, in order; they hold every character but white space.

    `headings` gives the level of each heading by the offset of its line, where the format marks them; without
    it, short lines that stand alone before a paragraph are taken for headings.
    """
    lines = text.split("\n")
    spans = _paragraphs(lines, headings or {})
    if headings is not None:
        return tuple(
            Block(span, BlockKind.HEADING, level=headings[start])
            if start in headings
            else Block(span, BlockKind.PARAGRAPH)
            for start, span in spans
        )
    return tuple(_plain_blocks(text, [span for _, span in spans]))


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


def _paragraphs(lines: list[str], headings: Mapping[int, int]) -> list[tuple[int, Span]]:
    """For each block the offset at which its first line starts, and its span."""
    alone, width = _layout(lines)
    found: list[tuple[int, Span]] = []
    offset = 0
    before = ""  # the line before, if it may go on
    for line in lines:
        words = line.strip()
        if not words:
            before = ""
        else:
            start = offset + line.find(words[0]) if line[0] != words[0] else offset
            if before and not alone and offset not in headings and not _begins(before, line, width):
                found[-1] = (found[-1][0], Span(found[-1][1].start, start + len(words)))
            else:
                found.append((offset, Span(start, start + len(words))))
            before = "" if offset in headings else line
        offset += len(line) + 1
    return found


def _layout(lines: list[str]) -> tuple[bool, float]:
    """Whether each line is a paragraph of its own, and the width to which the lines are wrapped otherwise."""
    lengths = sorted(filter(None, map(len, lines)))
    long = sum(length for length in lengths if length > LONG_LINE)
    wrapped = [length for length in lengths if length <= LONG_LINE]
    return 2 * long > sum(lengths), wrapped[len(wrapped) * 9 // 10] if wrapped else 0


def _begins(before: str, line: str, width: float) -> bool:
    """Whether a line begins a paragraph although no blank line stands before it."""
    if len(before) < SHORT_LINE * width and not line.lstrip()[0].islower():
        return True
    if len(line) > LONG_LINE or len(before) > LONG_LINE or ITEM.match(line):
        return True
    return line.startswith("  ") and not before.startswith(" ") and not ITEM.match(before)


def _plain_blocks(text: str, spans: list[Span]) -> Iterator[Block]:
    for index, span in enumerate(spans):
        # Between a title and its text a byline may stand.
        below = spans[index + 1 : index + (2 if index else 3)]
        if span.end - span.start <= HEADING_LENGTH and _stands_over(text, span, below):
            yield Block(span, BlockKind.HEADING, level=2 if index else 1, rule="line alone")
        else:
            yield Block(span, BlockKind.PARAGRAPH)


def _stands_over(text: str, span: Span, below: list[Span]) -> bool:
    """Whether a short line without a full stop stands over a paragraph, as headings do."""
    words = span.of(text)
    if "\n" in words or not words[-1].isalnum() or not (words[0].isupper() or words[0].isdigit()):
        return False
    return len(words.split()) <= HEADING_WORDS and any(_is_prose(text, other) for other in below)


def _is_prose(text: str, span: Span) -> bool:
    if span.end - span.start > LONG_LINE:
        return True
    words = span.of(text)
    return len(words.split()) > HEADING_WORDS and words.endswith((".", "!", "?", ":", '."', ".”"))
