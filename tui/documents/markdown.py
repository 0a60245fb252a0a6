"""Markdown as the words that a reader of the rendered page would see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.documents.sanitise import canonicalise

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

ENDINGS = (".md", ".markdown")

ATX = re.compile(r" {0,3}(#{1,6})(?:[ ]+(.*?))??(?:[ ]+#+)?[ ]*$")
SETEXT = re.compile(r" {0,3}(=+|-{2,}) *$")
RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
ITEM = re.compile(r" *(?:[-+*]|\d{1,9}[.)]) +")
QUOTE = re.compile(r" {0,3}>+ ?(?:> ?)*")
DEFINITION = re.compile(r" {0,3}\[([^\]^\n]+)\]: *<?(\S+?)>?(?: +[\"'(].*)?$")
TABLE_RULE = re.compile(r" *\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$")
WORDLESS = (RULE, FENCE, TABLE_RULE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

INLINE = re.compile(r"[*_]\S|`|\]\(|\]\[|!\[|<[A-Za-z/!?]|\\[!-/:-@\[-`{-~]|&#?\w+;|~~")

# Beyond these the marks within paragraphs are left as they stand: no prose has as many, and the parser would
# take minutes over a text that is made of them.
LONGEST_PARAGRAPH = 20_000  # characters
MOST_SIGNS = 300_000
SIGNS = "*_`[!<\\&~"


@dataclass
class _Stretch:
    """Lines that belong together: a paragraph, a list item, a heading (level above 0), or a blank line."""

    lines: list[str] = field(default_factory=list)
    marker: str = ""
    level: int = 0
    literal: bool = False


class Rendered(NamedTuple):
    """A text without its markup."""

    text: str
    headings: dict[int, int]  # the level of each heading by the offset at which its line starts
    counts: Counter[str]  # what made the characters canonical that entities stand for, as of `canonicalise`


def render(text: str) -> Rendered:
    """A canonical Markdown text as its reader would see it, canonical again."""
    if "<!--" in text:
        text = COMMENT.sub("", text)
    links = dict(_definitions(text)) if "]:" in text else {}
    plain = sum(map(text.count, SIGNS)) > MOST_SIGNS
    rendered = Rendered("", {}, Counter())
    parts: list[str] = []
    offset = 0
    for stretch in _stretches(text.split("\n"), links):
        words = (" " if stretch.level else "\n").join(stretch.lines)
        if not (plain or stretch.literal or len(words) > LONGEST_PARAGRAPH):
            words, counts = _without_marks(words, links)
            rendered.counts.update(counts)
        words = stretch.marker + (words.replace("\n", " ") if stretch.level else words)
        if stretch.level and words.strip():
            rendered.headings[offset] = stretch.level
        parts.append(words)
        offset += len(words) + 1
    return rendered._replace(text="\n".join(parts))


def _definitions(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    for line in text.split("\n"):
        if found := DEFINITION.match(line):
            yield " ".join(found[1].split()).casefold().upper(), {"href": found[2], "title": ""}


def _stretches(lines: Iterable[str], links: dict[str, Any]) -> Iterator[_Stretch]:
    """Lines gathered into stretches, the marks of structure taken off."""
    fence, quoted = "", False
    current = _Stretch()
    for raw in lines:
        if fence:
            closed = raw.strip().startswith(fence) and not raw.strip(f"{fence[0]} ")
            fence = "" if closed else fence
            yield _Stretch([] if closed else [raw], literal=True)
            continue
        line = QUOTE.sub("", raw, count=1) if raw.lstrip().startswith(">") else raw
        begun = _begin(line, current, links)
        if line is not raw and not quoted and current.lines:
            yield from (current, _Stretch())  # a quotation begins a paragraph
            current, begun = _Stretch(), begun or _Stretch([line])
        quoted = line is not raw
        if begun is None:
            current.lines.append(line)
            continue
        if current.lines:
            yield current
        current = begun
        if not current.lines or current.level:
            yield current
            current = _Stretch()
        fence = found[1] if (found := FENCE.match(line)) else ""
    if current.lines:
        yield current


def _begin(line: str, current: _Stretch, links: dict[str, Any]) -> _Stretch | None:
    """The stretch that begins with a line; None if the line goes on with the current one."""
    if heading := ATX.match(line):
        return _Stretch([heading[2] or ""], level=len(heading[1]))
    if current.lines and not current.marker and SETEXT.match(line):
        current.level = 1 if "=" in line else 2
        return _Stretch()
    if not line.strip() or any(mark.match(line) for mark in WORDLESS) or (links and DEFINITION.match(line)):
        return _Stretch()
    if item := ITEM.match(line):
        return _Stretch([line[item.end() :]], marker=item[0])
    goes_on = current.lines and not line.lstrip().startswith("|")
    return None if goes_on else _Stretch([line])


def _without_marks(source: str, links: dict[str, Any]) -> tuple[str, Counter[str]]:
    """The words of a paragraph; an entity may stand for any character, so they are made canonical again."""
    if not (INLINE.search(source) or (links and "]" in source)):
        return source, Counter()
    return canonicalise("".join(_shown(_parser().parseInline(source, {"references": links}))))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("strikethrough")


def _shown(tokens: Iterable[Any]) -> Iterator[str]:
    """The words of inline tokens; tags are left out, a picture is its description."""
    for token in tokens:
        if token.type in ("inline", "image"):
            yield from _shown(token.children or ())
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type != "html_inline":
            yield token.content
