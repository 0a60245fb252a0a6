"""A note and the places it is fastened to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.pair import Side
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

    def anchor(self, side: Side) -> Anchor | None:
        """The first anchor on one side."""
        return next((anchor for anchor in self.anchors if anchor.side is side), None)
