"""What a text is, once it has been read."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tui.spans import Span


class BlockKind(StrEnum):
    """What a block of a page is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    FURNITURE = "furniture"  # of the page, not of the text: banners, bylines, "Also read"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page; blocks are in order, do not overlap and hold every non-blank character."""

    span: Span
    kind: BlockKind
    level: int = 0  # of a heading, 1 to 6
    rule: str | None = None  # the cleaner's rule that made this furniture or a heading


class PassageKind(StrEnum):
    """What a passage is."""

    SENTENCE = "sentence"
    HEADING = "heading"
    LINE = "line"  # with `--segment lines`


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is aligned, walked and annotated: a sentence (or a heading, or a line)."""

    id: int  # its place in `Document.passages`
    span: Span  # without surrounding white space; empty for an empty line
    kind: PassageKind
    block: int  # index into `Document.blocks`


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a text's origin; an empty string where the source does not say."""

    title: str = ""
    author: str = ""
    affiliation: str = ""
    outlet: str = ""
    date: str = ""  # ISO 8601, as precise as the source gives it: 2023-06-15, 2025-06 or 2025
    source: str = ""  # the file or address the text was taken from
    note: str = ""  # editorial remarks: what was restored, what the source lacks
    speaker: str = ""  # the kind of speaker, in the editor's words


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader should know about how a text was read."""

    kind: str  # "encoding", "sanitised", "cleaned", "front matter", ...
    message: str  # one sentence
    count: int = 0


@dataclass(frozen=True)
class Document:
    """A text as loaded. `text` is canonical and never changes; every offset counts in it."""

    text: str
    path: str  # as given on the command line; "-" for standard input
    metadata: Metadata = Metadata()
    blocks: tuple[Block, ...] = ()
    passages: tuple[Passage, ...] = ()  # empty until segmented
    notices: tuple[Notice, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical text, hexadecimal: the identity of the text wherever its file lies."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def name(self) -> str:
        """The year of the text, or its title, or its file's name: the shortest thing to call it by."""
        if self.metadata.date:
            return self.metadata.date[:4]
        if self.path == "-":
            return self.metadata.title or "standard input"
        return self.metadata.title or self.path.replace("\\", "/").rsplit("/", 1)[-1]

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.span.start for passage in self.passages]

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds `offset`, else the last one before it, else the first; None without any."""
        if not self.passages:
            return None
        return self.passages[max(0, bisect_right(self._starts, offset) - 1)]

    def passages_in(self, span: Span) -> Iterator[Passage]:
        """The passages from the one that holds the start of a place (see `passage_at`) to its end."""
        first = self.passage_at(span.start)
        for number in range(first.id, len(self.passages)) if first else ():
            passage = self.passages[number]
            if passage.span.start >= span.end:
                return
            yield passage

    def words(self, span: Span) -> str:
        """The words at a place of this text."""
        return self.text[span.start : span.end]
