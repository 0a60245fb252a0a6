"""What a text is, once it has been read."""

# Annotations are types here: a named tuple compiles each that is put off, at every start.

import hashlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from operator import lt
from typing import NamedTuple, overload

from tui.language.lazy import lazy
from tui.spans import Span


class BlockKind(StrEnum):
    """What a block of a page is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    FURNITURE = "furniture"  # of the page, not of the text: banners, bylines, "Also read"
    TITLE = "title"  # that the metadata give and the page does not show; always the first
    QUOTE = "quote"  # set off as a quotation
    ITEM = "item"  # of a list
    CELL = "cell"  # of a table
    NOTE = "note"  # at the foot or the end; read where it stands, never part of a sentence
    CAPTION = "caption"  # of a picture or a table


COUNTED = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM)
"""What one counts who counts the paragraphs of a page."""
SPEAKER = "speaker"  # the rule of a label that names who says what follows


class Block(NamedTuple):
    """A stretch of the page; blocks are in order, do not overlap and hold every non-blank character."""

    span: Span
    kind: BlockKind
    level: int = 0  # of a heading, 1 to 6
    rule: str | None = None  # the cleaner's rule that made this furniture or a heading

    @property
    def names_speaker(self) -> bool:
        """Whether this is the label over a turn."""
        return self.rule == SPEAKER


class Turn(NamedTuple):
    """What one person says in a transcript, from their label to the next one."""

    label: Span  # as on the page, without its colon: "PRIME MINISTER TANAKA"
    name: str  # as one would cite it: "Prime Minister Tanaka"
    span: Span  # all that is said, over any number of blocks; stage directions may lie in it


class Place(NamedTuple):
    """From here to the next one the text stands at this place of its source; it may begin inside a block."""

    offset: int
    label: str  # as one cites it: "p. 12", "ch. 3", "00:14:32"


class NoteMark(NamedTuple):
    """Where the text refers to one of its own notes."""

    span: Span  # of the mark; empty where it is no word of the text, behind what it stood at
    note: int  # where the note begins


class Locator(NamedTuple):
    """Where words stand in their source, for who looks them up there without this program."""

    heading: str = ""  # the nearest one above them, unless that is the title of the text
    paragraph: int = 0  # counted from that heading, or from the beginning; 0 for what is no paragraph
    page: str = ""  # as one cites it: "p. 12"

    def __str__(self) -> str:
        """As it is cited: `sec. “What allies want”, para. 2, p. 12`; empty where nothing is known."""
        heading = f"sec. “{self.heading}”" if self.heading else ""
        paragraph = f"para. {self.paragraph}" if self.paragraph else ""
        return ", ".join(filter(None, (heading, paragraph, self.page)))


class PassageKind(StrEnum):
    """What a passage is."""

    SENTENCE = "sentence"
    HEADING = "heading"
    LINE = "line"  # with `--segment lines`
    TITLE = "title"
    PART = "part"  # of words without stops, cut at a clause or at a bound on its length


class Passage(NamedTuple):
    """The unit that is aligned, walked and annotated: a sentence (or a heading, or a line)."""

    id: int  # its place in `Document.passages`
    span: Span  # without surrounding white space; empty for an empty line
    kind: PassageKind
    block: int  # index into `Document.blocks`


class Passages(Sequence[Passage]):
    """The passages of a long text as four tables: a tenth of the memory, and sent in a moment.

    A passage is made whenever it is asked for; whoever walks all of them pays for all of them.
    """

    def __init__(self, passages: Iterable[Passage]) -> None:
        """`passages` are those of a whole text, in order."""
        self.starts, self._ends, self._blocks = array("I"), array("I"), array("I")
        self._kinds = bytearray()
        for passage in passages:
            self.starts.append(passage.span.start)
            self._ends.append(passage.span.end)
            self._kinds.append(_KINDS.index(passage.kind))
            self._blocks.append(passage.block)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Passage: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Passage]: ...
    def __getitem__(self, index: int | slice) -> Passage | Sequence[Passage]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index if index >= 0 else len(self) + index
        span = Span(self.starts[number], self._ends[number])
        return Passage(number, span, _KINDS[self._kinds[number]], self._blocks[number])

    def __iter__(self) -> Iterator[Passage]:
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def all_hold_words(self, hidden: AbstractSet[int]) -> bool:
        """Whether no passage is empty and none stands in one of the blocks that are hidden."""
        return all(map(lt, self.starts, self._ends)) and hidden.isdisjoint(self._blocks if hidden else ())


_KINDS = tuple(PassageKind)


def _where(mark: NoteMark) -> int:
    return mark.span.start


class Metadata(NamedTuple):
    """What is known of a text's origin; an empty string where the source does not say."""

    title: str = ""
    author: str = ""
    affiliation: str = ""
    outlet: str = ""
    date: str = ""  # ISO 8601, as precise as the source gives it: 2023-06-15, 2025-06 or 2025
    source: str = ""  # the file or address the text was taken from
    note: str = ""  # editorial remarks: what was restored, what the source lacks
    speaker: str = ""  # the kind of speaker, in the editor's words
    file: str = ""  # the name of the file that was read, without its folder: `Document.origin` fills it in
    guessed: str = ""  # which of the others are guesses of the program: "author, date"

    @property
    def address(self) -> str:
        """Where the text can be found on the web; empty where `source` is a file or says nothing."""
        source = self.source.strip()
        return source if _ADDRESS.match(source) else ""

    @property
    def dated(self) -> str:
        """The date as it is shown: a guess bears a question mark."""
        return f"{self.date}?" if self.date and "date" in self.guessed else self.date

    @property
    def author_as_speaker(self) -> str:
        """How the author is named among those who speak in the text: `Jo Berg, the author`."""
        return f"{self.author}, the author" if self.author else "the author"


NOTHING_KNOWN = Metadata()

_NO_FILE = {"-": "standard input", "clipboard:": "the clipboard"}
_SIGN = lazy(r"\[\^?([^\[\]\s]{1,20})\]|([¹²³⁰⁴-⁹]+)")
_ADDRESS = lazy(r"(?:https?|ftp)://[^\s<>\"]+$")


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
    metadata: Metadata = NOTHING_KNOWN
    blocks: tuple[Block, ...] = ()
    passages: Sequence[Passage] = ()  # empty until segmented
    notices: tuple[Notice, ...] = ()
    turns: tuple[Turn, ...] = ()  # in order, apart from each other; empty unless the text is a transcript
    body: int = 0  # where the page's own text begins: behind the title, if that is a block of its own
    places: tuple[Place, ...] = ()  # rising; empty where the source has none that one could cite
    marks: tuple[NoteMark, ...] = ()  # rising; of notes that the text has
    format: str = ""  # what its file is called, where that is neither plain text nor Markdown

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the text without its title, hexadecimal: its identity wherever its file lies."""
        return hashlib.sha256(self.text[self.body :].encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def titled(self) -> bool:
        """Whether the first passage is the title, which has the number 0."""
        return bool(self.passages) and self.passages[0].kind is PassageKind.TITLE

    def number(self, passage: int) -> int:
        """The number of a passage as the reader sees it: 1, 2, ...; the title is 0."""
        return passage + (0 if self.titled else 1)

    def numbered(self, number: int) -> int:
        """The index of the passage that bears a number: the inverse of `number`."""
        return number - (0 if self.titled else 1)

    @cached_property
    def origin(self) -> Metadata:
        """`metadata` with the name of the file that was read: what notes and exports keep of the text."""
        file = _NO_FILE.get(self.path) or self.path.replace("\\", "/").rsplit("/", 1)[-1]
        return self.metadata._replace(file=file)

    @cached_property
    def name(self) -> str:
        """The year of the text, or its title, or its file's name: the shortest thing to call it by."""
        if self.metadata.date and "date" not in self.metadata.guessed:
            return self.metadata.date[:4]
        if self.path in _NO_FILE:
            return self.metadata.title or _NO_FILE[self.path]
        return self.metadata.title or self.path.replace("\\", "/").rsplit("/", 1)[-1]

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where each passage begins."""
        if isinstance(self.passages, Passages):
            return self.passages.starts
        return [passage.span.start for passage in self.passages]

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds `offset`, else the last one before it, else the first; None without any."""
        if not self.passages:
            return None
        return self.passages[max(0, bisect_right(self.starts, offset) - 1)]

    def passages_in(self, span: Span) -> Iterator[Passage]:
        """The passages from the one that holds the start of a place (see `passage_at`) to its end."""
        return map(self.passages.__getitem__, self.numbers_in(span))

    def numbers_in(self, span: Span) -> range:
        """The same by their ids."""
        return range(max(0, bisect_right(self.starts, span.start) - 1), bisect_left(self.starts, span.end))

    def marks_of(self, passage: Passage) -> Sequence[NoteMark]:
        """The marks of notes in a passage and between it and the next one."""
        following = self.starts[passage.id + 1 : passage.id + 2]
        first = bisect_left(self.marks, passage.span.start, key=_where) if passage.id else 0
        last = bisect_left(self.marks, following[0], key=_where) if following else len(self.marks)
        return self.marks[first:last]

    def mark_of(self, passage: Passage) -> NoteMark | None:
        """The first mark of the note that a passage is of; None for a passage of no note."""
        index = passage.block
        while index >= 0 and self.blocks[index].kind is BlockKind.NOTE:
            if found := self._first_marks.get(self.blocks[index].span.start):
                return found
            index -= 1
        return None

    def note_at(self, mark: NoteMark) -> Passage | None:
        """The first passage of the note that a mark leads to; None if it is folded away."""
        index = bisect_left(self.starts, mark.note)
        found = self.passages[index] if index < len(self.passages) else None
        return found if found and self.blocks[found.block].span.start == mark.note else None

    def note_sign(self, mark: NoteMark) -> str:
        """The sign with which a note begins: "3"."""
        found = _SIGN.match(self.text, mark.note)
        return (found[1] or found[2]) if found else ""

    @cached_property
    def _first_marks(self) -> dict[int, NoteMark]:
        return {mark.note: mark for mark in reversed(self.marks)}

    def place_of(self, offset: int) -> str:
        """How one cites where an offset stands: "p. 12"; empty before the first place or none."""
        index = bisect_right(self.places, offset, key=lambda place: place.offset)
        return self.places[index - 1].label if index else ""

    def locator(self, offset: int) -> Locator:
        """Where an offset stands in the source: its heading, its paragraph, its page."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        heading, paragraph = self._sections[index] if index >= 0 else ("", 0)
        return Locator(heading, paragraph, self.place_of(offset))

    @cached_property
    def _sections(self) -> list[tuple[str, int]]:
        """Of each block, the nearest heading and which paragraph under it that is."""
        found, heading, paragraph = [], "", 0
        title = " ".join(self.metadata.title.split()).casefold()
        for block in self.blocks:
            if block.kind is BlockKind.HEADING and not block.names_speaker:
                heading, paragraph = " ".join(self.words(block.span).split()), 0
                heading = "" if heading.casefold() == title else heading
            counts = block.kind in COUNTED
            paragraph += counts
            found.append((heading, paragraph if counts else 0))
        return found

    def words(self, span: Span) -> str:
        """The words at a place of this text."""
        return self.text[span.start : span.end]
