"""What a report is made of, before it is text, Markdown or HTML."""

# Annotations are types here: a named tuple compiles each that is put off, at every start.

from enum import StrEnum
from typing import NamedTuple

from tui.language.lazy import lazy
from tui.pair import Pair, Side


class Style(StrEnum):
    """How words are set; never the only bearer of a meaning."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    MARK = "mark"  # the words within a quotation that are the evidence
    LEFT_POLE = "left-pole"  # the same, speaking for the left pole of an axis
    RIGHT_POLE = "right-pole"


class Run(NamedTuple):
    """Words in one style."""

    text: str
    style: Style = Style.PLAIN
    address: str = ""  # on the web, where the words lead
    anchor: str = ""  # the same within the report: a passage of both texts


Line = tuple[Run, ...]


def line(*parts: str | Run) -> Line:
    """A line of plain words and styled runs; empty ones are left out."""
    runs = (part if isinstance(part, Run) else Run(part) for part in parts)
    return tuple(run for run in runs if run.text)


_ADDRESS = lazy(r"(?:https?|ftp)://[^\s<>\"]*[^\s<>\".,;:!?’”)]")


def addressed(text: str) -> Line:
    """Plain words, of which addresses on the web lead there."""
    if "://" not in text:
        return line(text)
    runs, at = [], 0
    for found in _ADDRESS.finditer(text):
        runs += [Run(text[at : found.start()]), Run(found[0], address=found[0])]
        at = found.end()
    return line(*runs, Run(text[at:]))


def strong(text: str) -> Run:
    """Emphasised words."""
    return Run(text, Style.STRONG)


def quiet(text: str) -> Run:
    """Words in the background."""
    return Run(text, Style.QUIET)


def plain(line: Line) -> str:
    """The words of a line alone."""
    return "".join(run.text for run in line)


LONGEST_MARK = 60
MARKS = frozenset({Style.MARK, Style.LEFT_POLE, Style.RIGHT_POLE})


def marked_words(line: Line) -> str:
    """The marked words of a line, each once, for where no style can be seen; long runs are left out."""
    marked = (run.text for run in line if run.style in MARKS and len(run.text) <= LONGEST_MARK)
    once = dict.fromkeys(marked)
    return ", ".join(f"“{words}”" for words in once)


class Heading(NamedTuple):
    """A heading below that of the section: level 2, or 3 below such a one."""

    words: Line
    level: int = 2


class Prose(NamedTuple):
    """A paragraph."""

    words: Line


class Items(NamedTuple):
    """A list."""

    items: tuple[Line, ...]


class Quote(NamedTuple):
    """Words of a page, who says them and where they stand."""

    place: str  # the reference of the passage
    words: Line
    says: str = ""  # who says it; "" where that was not asked
    detail: str = ""  # what else there is to say of it
    anchor: str = ""  # where the passage stands in a full report
    side: Side | None = None  # the text it is taken from, where texts are compared
    where: str = ""  # its heading, paragraph and page in the source

    @property
    def source(self) -> tuple[str, ...]:
        """What is said of it behind its place, as much as there is."""
        return tuple(part for part in (self.says, self.detail, self.where) if part)


class Quotes(NamedTuple):
    """Quotations that belong together; those of the two texts stand against each other."""

    items: tuple[Quote, ...]


class Table(NamedTuple):
    """Columns under heads. A wide cell wraps; a row of one cell alone spans all columns."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    numbers: frozenset[int] = frozenset()  # columns that are set flush right


BAR = "█"
"""What bars in a table are made of."""


class Picture(NamedTuple):
    """Lines of characters whose columns must stay; a column may be cut between any two of its cells."""

    labels: tuple[str, ...]
    rows: tuple[str, ...]  # as many as labels, all equally long


class NoteBody(NamedTuple):
    """What the reader wrote: Markdown of their own."""

    body: str


class PagePassage(NamedTuple):
    """A passage of a text in full, with its links."""

    anchor: str
    place: str
    words: Line
    links: tuple[tuple[str, str], ...]  # words of a link, anchor it leads to
    heading: bool = False


class Page(NamedTuple):
    """A whole text, passage by passage."""

    passages: tuple[PagePassage, ...]


class Piece(NamedTuple):
    """Words of a passage: what they are evidence of decides how they are lit."""

    text: str
    links: tuple[int, ...] = ()  # indices into `Reading.links`
    style: Style = Style.PLAIN  # a pole that the words speak for


class ReadingPassage(NamedTuple):
    """A passage of a text that stands beside the other text."""

    anchor: str
    number: str
    words: tuple[Piece, ...]
    begins: bool  # a paragraph begins here
    heading: bool = False
    set_apart: bool = False  # furniture of the page, which is folded
    speaker: str = ""  # who speaks in it, where that is not the author
    axes: tuple[str, ...] = ()  # ids of the axes that its words speak for
    notes: tuple[tuple[str, str], ...] = ()  # (what was written, when and by whom)


class ReadingLink(NamedTuple):
    """A link between two passages of a `Reading`."""

    left: int  # index into the passages of the left text
    right: int
    strength: str
    why: str


class Reading(NamedTuple):
    """Both texts side by side, with the links between them."""

    names: Pair[str]
    passages: Pair[tuple[ReadingPassage, ...]]
    links: tuple[ReadingLink, ...]
    axes: tuple[tuple[str, str], ...]  # (id, what it is called) of those that stand in the texts


Block = Heading | Prose | Items | Quotes | Table | Picture | NoteBody | Page | Reading


class Section(NamedTuple):
    """A part of the report under a heading."""

    id: str
    title: str
    blocks: tuple[Block, ...]


def fold(picture: Picture, width: int) -> list[str]:
    """A picture in rows of at most `width` cells, its labels before each."""
    margin = max(map(len, picture.labels), default=0)
    cells = max(1, width - margin - 2)
    length = max(map(len, picture.rows), default=0)
    return [
        f"{label:>{margin}}  {row[start : start + cells]}"
        for start in range(0, length, cells)
        for label, row in zip(picture.labels, picture.rows, strict=True)
    ]


class Report(NamedTuple):
    """A comparison, ready to be set."""

    title: str
    names: Pair[str]
    lead: tuple[Line, ...]
    sections: tuple[Section, ...]
