"""Markdown as the words that a reader of the rendered page would see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.documents.characters.hyphens import join_parted, words_of
from tui.documents.characters.sanitise import canonicalise
from tui.documents.markup.flavours import plain_markdown
from tui.documents.model import Block, BlockKind
from tui.language.lazy import lazy
from tui.spans import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

ENDINGS = (".md", ".markdown")

ATX = lazy(r" {0,3}(#{1,6})(?:[ ]+(.*?))??(?:[ ]+#+)?[ ]*$")
COMMENT = lazy(r"<!--.*?-->", re.DOTALL)
INLINE = lazy(
    r"[*_]\S|`|\]\(|\]\[|!\[|<[A-Za-z/!?]|<\w+:|\\[!-/:-@\[-`{-~]|\\$|&#?\w+;|~~|\]|"
    r"(?<=[^ \n])  +\n(?! *(?:\n|\Z))",
    re.MULTILINE,
)
# What only the parser reads: signs at the head of a line that may make a list, a quotation, a table, a fence.
# Within a paragraph no list begins but with 1: there "2016." is the end of a sentence.
STRUCTURE = lazy(
    r"^ *(?:[-+*>|`~=_:<\[]|0*1[.)]|    )|(?:\A(?:[^\S\n]*\n)?|\n[^\S\n]*\n|^ {0,3}#.*\n) *\d{1,9}[.)]",
    re.MULTILINE,
)
BARRED = lazy(r" *\|.*\| *$")
BAR = lazy(r"(?<!\\)\|")
MARKER = lazy(r" *(?:[-+*]|\d{1,9}[.)]) +")
QUOTED = lazy(r" {0,3}>+ ?(?:> ?)*")
BOLD = lazy(r"(\*\*|__)(?!\s)[^*_]+\1")

# Beyond these the marks are left as they stand: no prose has as many, and the parser would take minutes over
# a text that is made of them.
LONGEST_PARAGRAPH = 20_000  # characters
MOST_SIGNS = 300_000
SIGNS = "*_`[!<\\&~>|"
NO_LIMIT = 10**6  # beyond its usual limit the parser leaves words out: those of the tenth list in a list
DEEPEST = 60  # lists and quotations within each other
LONGEST_HEADING = 120  # characters of one that is underlined by dashes: more is a paragraph over a rule


class Rendered(NamedTuple):
    """A text without its markup."""

    text: str
    blocks: tuple[Block, ...]
    counts: Counter[str]  # what made the characters canonical that entities stand for, as of `canonicalise`
    bold: tuple[int, ...]  # which blocks are paragraphs set in bold from end to end


class _Part(NamedTuple):
    """Words of one block, and the lines of the source that it takes."""

    words: str
    kind: BlockKind
    lines: tuple[int, int]
    level: int = 0
    counts: Counter[str] | None = None
    bold: bool = False


def render(text: str) -> Rendered:
    """A canonical Markdown text as its reader would see it, canonical again, and its blocks."""
    if "<!--" in text:
        text = COMMENT.sub("", text)
    text = plain_markdown(text)
    if sum(map(text.count, SIGNS)) > MOST_SIGNS or ">" * DEEPEST in text.replace(" ", ""):
        parts = _simple(text)
    elif STRUCTURE.search(text) or INLINE.search(text):
        parts = _parsed(text)
    else:
        parts = _simple(text)
    return _joined(parts, words_of(text))


def _parsed(text: str) -> Iterator[_Part]:
    """The parts as the parser tells them, or as they stand where lists go deeper than it can follow."""
    try:
        return _Pages(text).parts()
    except RecursionError:
        return _simple(text)


def _joined(parts: Iterable[_Part], known: AbstractSet[str] = frozenset()) -> Rendered:
    """The parts as one text, as far apart as they stand in the source; `known` are the words of the text."""
    written: list[str] = []
    blocks: list[Block] = []
    counts: Counter[str] = Counter()
    bold: list[int] = []
    offset = line = 0
    for part in parts:
        words, _ = join_parted(part.words.strip(), known)
        if not words:
            continue
        if part.counts:
            counts.update(part.counts)
        if part.bold:
            bold.append(len(blocks))
        gap = "\n" * max(1, part.lines[0] - line + 1) if blocks else ""
        written += (gap, words)
        offset += len(gap)
        blocks.append(Block(Span(offset, offset + len(words)), part.kind, level=part.level))
        offset += len(words)
        line = part.lines[1]
    return Rendered("".join(written), tuple(blocks), counts, tuple(bold))


def _simple(text: str) -> Iterator[_Part]:
    """Paragraphs between blank lines and headings with sharps, which need no parser."""
    begun: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""]):
        heading = ATX.match(line)
        if begun and (heading or not line.strip()):
            yield _Part("\n".join(begun), BlockKind.PARAGRAPH, (number - len(begun), number))
            begun = []
        if heading:
            yield _Part(heading[2] or "", BlockKind.HEADING, (number, number + 1), len(heading[1]))
        elif line.strip():
            begun.append(line if begun else line.lstrip())


class _Pages:
    """One text and what the parser says of it."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._env: dict[str, Any] = {}
        self._tokens = _parser(inline=False).parse(text, self._env)
        self._level, self._underline = 0, ""
        self._within: list[str] = []
        self._marker = ""
        self._last = 0
        self._note = ""

    def parts(self) -> Iterator[_Part]:
        """The blocks of the page, in order."""
        for token in self._tokens:
            name, _, edge = token.type.rpartition("_")
            if edge == "open":
                self._open(name, token)
            elif edge == "close":
                self._close(name)
            elif token.type == "inline":
                yield from self._inline(token)
            elif token.type in ("fence", "code_block"):
                yield from self._literal(token)
            elif token.type == "html_block":
                yield from self._html(token)

    def _open(self, name: str, token: Token) -> None:
        self._within.append(name)
        if token.map:
            self._last = token.map[0]
        if name == "list_item":
            line = QUOTED.sub("", self._lines[token.map[0]]) if token.map else ""
            found = MARKER.match(line)
            self._marker = found[0].strip() + " " if found else f"{token.info}{token.markup} "
        elif name == "footnote_reference":
            self._note = f"[{token.meta['label']}] "
        elif name == "heading":
            self._level, self._underline = int(token.tag[1]), token.markup

    def _close(self, name: str) -> None:
        if name in self._within:
            del self._within[len(self._within) - 1 - self._within[::-1].index(name) :]

    def _kind(self) -> BlockKind:
        """What the words of the current place are, by the innermost thing that says so."""
        kinds = {
            "heading": BlockKind.HEADING,
            "td": BlockKind.CELL,
            "th": BlockKind.CELL,
            "blockquote": BlockKind.QUOTE,
            "footnote_reference": BlockKind.NOTE,
        }
        for name in reversed(self._within):
            if name in kinds:
                return kinds[name]
            if name == "list_item":
                return BlockKind.ITEM if self._marker else BlockKind.PARAGRAPH
        return BlockKind.PARAGRAPH

    def _inline(self, token: Token) -> Iterator[_Part]:
        lines = self._lines_of(token)
        source, kind = token.content, self._kind()
        if kind is BlockKind.HEADING and self._is_prose(source):
            kind = BlockKind.PARAGRAPH
        if kind is BlockKind.PARAGRAPH and all(map(BARRED.match, source.split("\n"))):
            yield from self._barred(source, lines[0])
            return
        words, counts = self._words(source)
        if kind is BlockKind.HEADING:
            words = words.replace("\n", " ")
        lead = self._marker if kind is BlockKind.ITEM else self._note if kind is BlockKind.NOTE else ""
        if kind is BlockKind.ITEM and "blockquote" in self._within:
            kind = BlockKind.QUOTE
        self._marker = self._note = ""
        level = self._level if kind is BlockKind.HEADING else 0
        bold = kind is BlockKind.PARAGRAPH and BOLD.fullmatch(source) is not None
        yield _Part(lead + words if words.strip() else "", kind, lines, level, counts, bold)

    def _lines_of(self, token: Token) -> tuple[int, int]:
        return (token.map[0], token.map[1]) if token.map else (self._last, self._last + 1)

    def _is_prose(self, source: str) -> bool:
        """Whether what dashes underline is a paragraph over a rule, not a heading."""
        return self._underline == "-" and (len(source) > LONGEST_HEADING or source.endswith((".", ",")))

    def _barred(self, source: str, first: int) -> Iterator[_Part]:
        """The cells of rows that miss the line of dashes which would make them a table."""
        for number, line in enumerate(source.split("\n"), first):
            for cell in BAR.split(line.strip().strip("|")):
                words, counts = self._words(cell.strip())
                if words.strip(" :-"):
                    yield _Part(words, BlockKind.CELL, (number, number + 1), 0, counts)

    def _literal(self, token: Token) -> Iterator[_Part]:
        first = self._lines_of(token)[0] + (token.type == "fence")
        for part in _simple(token.content):
            yield part._replace(
                words="\n".join(token.content.split("\n")[part.lines[0] : part.lines[1]]),
                kind=BlockKind.PARAGRAPH,
                level=0,
                lines=(part.lines[0] + first, part.lines[1] + first),
            )

    def _html(self, token: Token) -> Iterator[_Part]:
        from tui.documents.markup.tags import pieces

        first, last = self._lines_of(token)
        found = pieces(token.content)
        for number, piece in enumerate(found):
            words, counts = self._words(canonicalise(piece.words)[0])
            lines = (first, first) if number + 1 < len(found) else (first, last)
            yield _Part(words, piece.kind, lines, piece.level, counts)

    def _words(self, source: str) -> tuple[str, Counter[str]]:
        """Without marks; an entity may stand for any character, so the words are made canonical again."""
        if len(source) > LONGEST_PARAGRAPH or not INLINE.search(source):
            return source, Counter()
        return canonicalise("".join(_shown(_parser(inline=True).parseInline(source, self._env))))


@cache
def _parser(*, inline: bool) -> MarkdownIt:
    """The parser of blocks, or of what stands in one: only paragraphs that hold a mark are parsed further."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"maxNesting": NO_LIMIT}).enable(["strikethrough", "table"])
    # Prose may be indented, and notes stay where they are.
    parser = parser.use(footnote_plugin).use(deflist_plugin).disable(["code", "footnote_tail"])
    return parser if inline else parser.disable("inline")


def _shown(tokens: Iterable[Token]) -> Iterator[str]:
    """The words of inline tokens; tags are left out but for breaks, a picture is its description."""
    for token in tokens:
        if token.type in ("inline", "image"):
            yield from _shown(token.children or ())
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type == "footnote_ref":
            yield f"[{token.meta.get('label') or token.meta['id'] + 1}]"
        elif token.type == "html_inline":
            yield "\n" if re.match(r"</?(?:br|p|li|div|tr|td|hr)\b", token.content, re.IGNORECASE) else ""
        else:
            yield token.content
