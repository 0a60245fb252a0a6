"""A note and the places it is fastened to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from tui.documents.model import Locator
from tui.pair import Pair, Side
from tui.spans import Span


class NoteKind(StrEnum):
    """What a note is about."""

    PAIR = "pair"
    PASSAGE = "passage"
    SPAN = "span"  # words the reader selected
    SHIFT = "shift"
    WHOLE = "whole"


class AnchorStatus(StrEnum):
    """How surely an anchor's place was found in the text as it is now."""

    SURE = "sure"
    REVIEW = "review"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a text that survives edits: W3C TextQuoteSelector and TextPositionSelector in one."""

    side: Side
    document: str  # fingerprint of the text it was made in
    span: Span  # in that text
    exact: str
    prefix: str  # up to 64 characters before
    suffix: str  # up to 64 characters after
    speaker: str = ""  # who says it, as shown when the note was written
    page: str = ""  # where its source has it, as one cites it: "p. 12"; a hint, not an address
    heading: str = ""  # the nearest one above it, as in `Locator`
    paragraph: int = 0

    @property
    def locator(self) -> Locator:
        """Where the source has it."""
        return Locator(self.heading, self.paragraph, self.page)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where an anchor stands in the text that is open."""

    anchor: Anchor
    status: AnchorStatus
    span: Span | None  # None for an orphan
    score: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader wrote, and about which words."""

    id: str
    kind: NoteKind
    body: str
    anchors: tuple[Anchor, ...]
    tags: tuple[str, ...] = ()
    created: str = ""  # ISO 8601, UTC
    updated: str = ""
    revision: int = 0
    subject: str = ""  # of a note on a shift: the shift's title
    texts: tuple[str, ...] = ()  # fingerprints of the left and right text it was written on
    kept: bool = False  # the reader keeps the old words, wherever they went: nobody is asked again
    author: str = ""  # who wrote it, by the setting `author` or as an import says; "" where nobody said
    answers: str = ""  # id of the note that this one answers; "" for none
    was: tuple[str, ...] = ()  # digests of its earlier wordings, oldest first: an import sees who edited what

    @property
    def digest(self) -> str:
        """What it says and about which words, as sixteen hexadecimal digits; times do not count."""
        said = (self.kind.value, self.subject, self.body, self.tags, self.author, self.kept)
        quoted = [(anchor.document, anchor.span, anchor.exact) for anchor in self.anchors]
        return hashlib.sha256(repr((said, sorted(quoted))).encode("utf-8", "replace")).hexdigest()[:16]

    def anchor(self, side: Side) -> Anchor | None:
        """The first anchor on one side."""
        return next((anchor for anchor in self.anchors if anchor.side is side), None)


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note as it was typed, before it was saved; a crash leaves it in the store."""

    note: Note
    updated: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a note that was saved."""

    note: Note  # as it now stands in the store; under an id of its own when `other` is set
    other: Note | None = None  # what another program had made of the note meanwhile; kept as it was

    @property
    def message(self) -> str:
        """One sentence when two edits met, else an empty string."""
        if self.other is None:
            return ""
        return "Another window changed this note meanwhile: its text was kept, yours is a note of its own."


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the reader said of a pair of passages, fastened to their words."""

    id: str
    verdict: str  # confirmed, rejected or added
    anchors: Pair[Anchor]
    created: str = ""
    updated: str = ""
    revision: int = 0
    author: str = ""  # who judged, as in `Note.author`
