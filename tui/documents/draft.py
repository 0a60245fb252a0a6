"""What a format's reader hands over: parts in order, as strings without offsets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, NamedTuple

from tui.documents.model import NOTHING_KNOWN, BlockKind, Metadata, Notice
from tui.errors import Progress, silent

VERSION = 21
"""Of the form and the readers: a draft that was kept by another one is made again."""


NOBODY = " "
"""Who speaks where the source marks that somebody else does, and not who."""


class Part(NamedTuple):
    """A block to be: a paragraph, a heading, a piece of the page around the text."""

    kind: BlockKind
    text: str  # any white space; made canonical by `assemble`
    level: int = 0  # of a heading, 1 to 6
    rule: str | None = None  # who says that it is furniture; None for what is of the text
    places: tuple[tuple[int, str], ...] = ()  # from an offset in `text` on the source is at this place
    speaker: str = ""  # of the label of a turn: who speaks from here to the next label
    marks: tuple[tuple[int, str], ...] = ()  # at an offset in `text` stood the mark of the note of this name
    note: str = ""  # the name of the note that begins here
    bold: bool = False  # set so from end to end


@dataclass
class Draft:
    """All that was read of a source."""

    metadata: Metadata = NOTHING_KNOWN
    parts: list[Part] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def tell(self, kind: str, message: str, count: int = 0) -> None:
        """Add a notice."""
        self.notices.append(Notice(kind, message, count))


NO_MEMORY = "takes more memory than any article: save its text."
"""Why a text cannot be read that comes to the limit of memory."""


class Limits(NamedTuple):
    """What a source may cost. No article comes near any of these."""

    members: int = 10_000  # of a zip
    unpacked: int = 100_000_000  # bytes, of all that is read from a zip
    ratio: int = 200  # unpacked to packed, of a member larger than a megabyte
    markup: int = 5_000_000  # characters of a page without the pictures in it
    attributes: int = 2_000  # of one tag
    depth: int = 2_000  # of elements in each other
    pages: int = 3_000
    seconds: int = 60  # of the processor; also of the clock without a sign of life
    memory: int = 2 << 30  # bytes


def ignore_draft(draft: Draft) -> None:
    """Nobody wants the first pages."""


class Job(NamedTuple):
    """The bytes to read and the terms on which; `first` is called with the first pages of a long text."""

    data: bytes
    limits: Limits = Limits()
    progress: Progress = silent
    first: Callable[[Draft], None] = ignore_draft


def to_json(draft: Draft) -> str:
    """A draft as one line, for `from_json`."""
    import json

    return json.dumps(
        {
            "version": VERSION,
            "metadata": draft.metadata,
            "parts": draft.parts,
            "notices": [(notice.kind, notice.message, notice.count) for notice in draft.notices],
        },
        ensure_ascii=True,
        separators=(",", ":"),
    )


def from_json(found: dict[str, Any]) -> Draft:
    """The draft of what `to_json` wrote; `ValueError`, `KeyError` or `TypeError` for anything else."""
    if found["version"] != VERSION:
        raise ValueError("a draft of another version")
    return Draft(
        Metadata(*found["metadata"]),
        list(_parts(found["parts"])),
        [Notice(*notice) for notice in found["notices"]],
    )


def _parts(found: Iterable[list[Any]]) -> Iterable[Part]:
    for kind, text, level, rule, places, speaker, marks, note, bold in found:
        at = tuple((offset, label) for offset, label in places)
        refers = tuple((offset, name) for offset, name in marks)
        yield Part(BlockKind(kind), text, level, rule, at, speaker, refers, note, bold)


def mark(note: str) -> str:
    """What stands for the mark of a note among the words that a reader gathers; its name has no blanks."""
    return f"\0{note}\0"


def without_marks(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Words without what `mark` gave, and where in them each stood, with the name of its note."""
    pieces = text.split("\0")
    words, names = pieces[::2], pieces[1::2]
    return "".join(words), tuple(zip(accumulate(map(len, words)), names, strict=False))
